/** What `coach objection` asks before it starts: before or after, which moment, the blanks. */
import { Fault } from '../world/fault.ts';
import type { Io } from '../world/io.ts';
import { own } from '../basics/own.ts';
import { FRONT_DOOR, type LoadedPlaybook } from '../playbook/model/library.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { begin, standing } from '../walk/session.ts';
import type { Stage } from '../terminal/stage.ts';
import type { Output } from './output.ts';
import { openStage } from './stage.ts';

export const INPUT_ENDED = 'The input ended in the middle of a question.';

/** Runs one piece of asking on a terminal. Where the rep breaks off, what they had typed is in the `Fault`. */
async function onStage<T>(io: Io, output: Output, shelf: Shelf, ask: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await openStage(io, output, shelf, 'before the call', false);
  const { Left } = await import('../terminal/terminal.entry.ts');
  try {
    return await ask(stage);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    const hint = error.typed === '' ? undefined : `You had typed: ${error.typed}`;
    throw error.how === 'ended'
      ? new Fault(INPUT_ENDED, hint)
      : new Fault('Interrupted. Nothing was stored.', hint, 130);
  } finally {
    stage.prompts.close();
  }
}

/** Before the call, or after it? `undefined` where the rep leaves. */
export function chooseMode(io: Io, output: Output, shelf: Shelf): Promise<'before' | 'after' | undefined> {
  return onStage(io, output, shelf, async (stage) => {
    stage.show('');
    const { pickOne } = await import('../terminal/terminal.entry.ts');
    const id = await pickOne(stage, 'Before the call, or after it?', [
      { id: 'before', text: 'Before: show me the card' },
      { id: 'after', text: 'After: walk me through it' },
    ]);
    return id as 'before' | 'after' | undefined;
  });
}

/** The front door, walked until it leads to a playbook; `undefined` where the rep leaves. */
export function choosePlaybook(io: Io, output: Output, shelf: Shelf): Promise<LoadedPlaybook | undefined> {
  return onStage(io, output, shelf, async (stage) => {
    const { walk } = await import('../terminal/terminal.entry.ts');
    const { session, how } = await walk(
      stage,
      begin(FRONT_DOOR),
      () => {},
      (now) => now.place.playbook !== FRONT_DOOR,
    );
    return how === 'quit' ? undefined : own(shelf.library.playbooks, standing(shelf.library, session).place.playbook);
  });
}

/** A playbook's blanks, those that are not filled yet. */
export function fillBlanks(
  io: Io,
  output: Output,
  shelf: Shelf,
  playbook: LoadedPlaybook,
  given: Record<string, string>,
): Promise<Record<string, string>> {
  const open = Object.entries(playbook.blanks ?? {}).filter(([name]) => !Object.hasOwn(given, name));
  if (open.length === 0) return Promise.resolve(given);
  return onStage(io, output, shelf, async (stage) => {
    const { askBlank } = await import('../terminal/terminal.entry.ts');
    const filled = { ...given };
    for (const [name, { ask, example }] of open) filled[name] = (await askBlank(stage, { name, ask, example })) ?? '';
    stage.show('');
    return filled;
  });
}
