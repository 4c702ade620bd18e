/** Weighing a cause leads somewhere: the answer of the next step that goes with a cause the rep has spoken for. */
import { kindOf } from '../playbook/steps/index.ts';
import type { Standing } from './session.ts';

/** An answer, by its place among the options, and the cause that it goes with. */
export interface Likeliest {
  at: number;
  cause: string;
}

/**
 * The first option that listens for what speaks for a cause, where the step before weighed causes and one was spoken
 * for; nothing elsewhere.
 */
export function likeliest({ step, path }: Standing): Likeliest | undefined {
  const last = path.at(-1);
  if (step === undefined || last === undefined) return undefined;
  const kind = kindOf(step);
  const listens = kind.listens(step);
  const spokenFor = kindOf(last.step)
    .causes(last.step)
    .filter(({ id, isWeighed }) => isWeighed && last.items[id] === 'for');
  for (const { title, for: signals } of spokenFor) {
    const at = kind
      .exits(step)
      .findIndex(({ id }) => listens.some(({ name, signal }) => name === id && signals.includes(signal)));
    if (at >= 0) return { at, cause: title };
  }
  return undefined;
}
