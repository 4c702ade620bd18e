/** What `coach objection` asks before it starts: before or after, which moment, the blanks. */
import type { Io } from '../io.ts';
import { FRONT_DOOR, own, type Library, type LoadedPlaybook } from '../playbook/library.ts';
import { begin, standing } from '../walk/session.ts';
import type { Stage } from '../terminal/walk.ts';
import type { Output } from './output.ts';
import { openStage } from './stage.ts';

/** Runs one piece of asking on a terminal; `undefined` where the rep left. */
async function onStage<T>(io: Io, output: Output, library: Library, ask: (stage: Stage) => Promise<T>): Promise<T | undefined> {
  const stage = await openStage(io, output, library, 'before the call', false);
  const { Left } = await import('../terminal/prompts.ts');
  try {
    return await ask(stage);
  } catch (error) {
    if (error instanceof Left) return undefined;
    throw error;
  } finally {
    stage.prompts.close();
  }
}

/** Before the call, or after it? */
export function chooseMode(io: Io, output: Output, library: Library): Promise<'before' | 'after' | undefined> {
  return onStage(io, output, library, async (stage) => {
    stage.show('');
    const { pickOne } = await import('../terminal/walk.ts');
    const id = await pickOne(stage, 'Before the call, or after it?', [
      { id: 'before', text: 'Before: show me the card' },
      { id: 'after', text: 'After: walk me through it' },
    ]);
    return id as 'before' | 'after' | undefined;
  });
}

/** The front door, walked until it leads to a playbook. */
export function choosePlaybook(io: Io, output: Output, library: Library): Promise<LoadedPlaybook | undefined> {
  return onStage(io, output, library, async (stage) => {
    const { walk } = await import('../terminal/walk.ts');
    const { session, how } = await walk(stage, begin(FRONT_DOOR), () => {}, (now) => now.place.playbook !== FRONT_DOOR);
    return how === 'quit' ? undefined : own(library.playbooks, standing(library, session).place.playbook);
  });
}

/** A playbook's blanks, those that are not filled yet. */
export function fillBlanks(io: Io, output: Output, playbook: LoadedPlaybook, given: Record<string, string>): Promise<Record<string, string> | undefined> {
  const open = Object.entries(playbook.blanks ?? {}).filter(([name]) => !Object.hasOwn(given, name));
  if (open.length === 0) return Promise.resolve(given);
  return onStage(io, output, { playbooks: {}, sources: {} }, async (stage) => {
    const { askBlank } = await import('../terminal/walk.ts');
    const filled = { ...given };
    for (const [name, { ask, example }] of open) filled[name] = await askBlank(stage, { name, ask, example });
    stage.show('');
    return filled;
  });
}

/** Whether the rep wants to rehearse what the card says. */
export async function offerRehearsal(io: Io, output: Output, library: Library): Promise<boolean> {
  const id = await onStage(io, output, library, async (stage) => {
    output.print('\n');
    const { pickOne } = await import('../terminal/walk.ts');
    return pickOne(stage, 'Rehearse it? I play the prospect; nothing is kept.', [
      { id: 'leave', text: 'No, off to the call' },
      { id: 'rehearse', text: 'Yes, rehearse' },
    ]);
  });
  return id === 'rehearse';
}
