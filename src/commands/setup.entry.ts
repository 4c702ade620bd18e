/** `coach setup`: what a rep says once. */
import { own } from '../basics/own.ts';
import { openShelf } from '../shelf/shelf.ts';
import { Fault } from '../world/fault.ts';
import type { Io } from '../world/io.ts';
import { outputTo, type Output } from './output.ts';
import { readSettings, writeSettings, type Settings } from './settings.ts';
import type { SetupOptions } from './setup.command.ts';
import { openStage } from './stage.ts';

/** Runs `coach setup`. Gives the exit code. */
export async function setup(io: Io, options: SetupOptions): Promise<number> {
  const output = await outputTo(io);
  const asks = options.topic === undefined && options.name === undefined;
  if (asks && !(io.stdin.isTTY && io.stdout.isTTY))
    throw new Fault('There is nothing to set.', 'Such as: coach setup --topic "keeping the office safe" --name Anna');
  const before = asks && !isReadable(io) ? {} : readSettings(io);
  const { topic = before.topic ?? '', name = before.name ?? '' } = asks ? await askAll(io, output, before) : options;
  const path = writeSettings(io, {
    ...(topic.trim() && { topic: topic.trim() }),
    ...(name.trim() && { name: name.trim() }),
  });
  output.say(`Kept in ${path}. Change it any time: coach setup`);
  return 0;
}

/** Settings that cannot be read are asked for anew. */
function isReadable(io: Io): boolean {
  try {
    readSettings(io);
    return true;
  } catch {
    return false;
  }
}

async function askAll(io: Io, output: Output, before: Settings): Promise<Settings> {
  const shelf = await openShelf(io, undefined);
  const { askBlank, Left } = await import('../terminal/terminal.entry.ts');
  const stage = await openStage(io, output, shelf, 'setup', false);
  const topic = Object.values(shelf.library.playbooks).flatMap(({ blanks }) => own(blanks, 'topic') ?? [])[0];
  try {
    const asked = { name: 'topic', ask: topic?.ask ?? 'What do you ask them about?', example: topic?.example ?? '' };
    const said = await askBlank(stage, asked, { text: before.topic ?? '', canGoBack: false });
    const you = { name: 'name', ask: 'Your name, as it stands in your transcripts', example: 'Anna' };
    const name = await askBlank(stage, you, { text: before.name ?? '', canGoBack: false });
    stage.show('');
    return { topic: said ?? '', name: name ?? '' };
  } catch (error) {
    if (error instanceof Left)
      throw new Fault('Nothing was changed.', undefined, error.how === 'interrupted' ? 130 : 2);
    throw error;
  } finally {
    stage.prompts.close();
  }
}
