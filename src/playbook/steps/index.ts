/** The kinds of steps. A new one is a file in this folder and a line here. */
import type * as Z from 'zod';
import { check } from './check.ts';
import { choose } from './choose.ts';
import { end } from './end.ts';
import type { StepKind } from './kind.ts';
import { sum } from './sum.ts';
import { weigh } from './weigh.ts';
import { write } from './write.ts';

export const STEP_KINDS = { choose, check, weigh, write, sum, end };

type Kinds = typeof STEP_KINDS;

/** A step, whatever its kind. */
export type Step = { [K in keyof Kinds]: Z.infer<ReturnType<Kinds[K]['schema']>> }[keyof Kinds];
/** A step of one kind. */
export type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;

/** The kind of a step. The only place where a step meets the members of its own kind, which types cannot tell. */
export function kindOf(step: Step): StepKind<Step> {
  return STEP_KINDS[step.kind];
}

/** Each kind by the key that tells it. */
export const kindsByKey = (): Map<string, string> =>
  new Map(Object.entries(STEP_KINDS).map(([kind, { key }]) => [key, kind]));
