/** `coach hear` at a terminal: it stays open, takes a line, gives the words, and waits for the next. */
import type { Shelf } from '../shelf/shelf.ts';
import { withoutHidden } from '../basics/hidden-characters.ts';
import type { Io } from '../world/io.ts';
import type { Output } from './output.ts';
import { openStage } from './stage.ts';

/** Asks for lines until the rep leaves. Gives the exit code. */
export async function hearWindow(
  io: Io,
  output: Output,
  shelf: Shelf,
  answerTo: (text: string) => string,
): Promise<number> {
  const { askSaid, Left } = await import('../terminal/terminal.entry.ts');
  const stage = await openStage(io, output, shelf, 'on the call', false);
  try {
    for (;;) {
      const said = withoutHidden(await askSaid(stage)).trim();
      if (said === 'q') return 0;
      if (said !== '') output.print(`> ${said}\n${answerTo(said)}\n`);
    }
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    return error.how === 'interrupted' ? 130 : 0;
  } finally {
    stage.prompts.close();
  }
}
