/**
 * Which steps a call can reach by its words alone. Calls are made up signal by signal, each as far as it leads; a step
 * that none of them reaches is one to which only the rep's own answer leads ("not asked yet", "no answer").
 */
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/diagnose/evidence.ts';
import { trace } from '../../src/diagnose/trace.ts';
import { FRONT_DOOR, placeOf, stepAt, type Place } from '../../src/playbook/model/library.ts';
import { kindOf } from '../../src/playbook/steps/index.ts';
import type { Step } from '../../src/playbook/model/schema.ts';
import { standing } from '../../src/walk/session.ts';
import { heard } from '../diagnose/making.ts';
import { library } from '../support/shipped.ts';

const nameOf = ({ playbook, step }: Place) => `${playbook}/${step}`;

/** So many calls are tried at a step: another way to it may leave more open. */
const TRIES = 2;
/** Steps that no words lead to: the rep says that they have not asked yet, heard nothing, or know better. */
const FOR_THE_REP = [
  'gone-cold/ask-decider',
  'gone-cold/ask-honestly',
  'gone-cold/ask-how-soon',
  'gone-cold/ask-pace',
  'gone-cold/liked',
  'gone-cold/offer-help',
  'gone-cold/others-first',
  'gone-cold/resource',
  'hot-lead/all-good',
  'hot-lead/ask-proof',
  'hot-lead/ask-relevance',
  'hot-lead/ask-reward',
  'no-script/next-time',
  'no-script/not-a-fit',
  'not-interested/cost',
  'not-interested/cost-said',
];

const stepOf = (place: Place): Step => {
  const step = stepAt(library, place);
  if (step === undefined) throw new Error(`There is no step ${nameOf(place)}.`);
  return step;
};
const saidAt = ({ say = [] }: Step) => say.flatMap(({ signal }) => signal ?? []);

/** What may be said at a step, and at those behind it that only the rep can judge: signals, a turn each. */
function sayings(place: Place, deep = 4): string[][] {
  const step = stepOf(place);
  const kind = kindOf(step);
  const said = saidAt(step);
  const listens = kind.listens(step);
  const isSilent = said.length === 0 && listens.length === 0;
  const behind = deep === 0 ? [] : kind.exits(step).map(({ go }) => placeOf(library, place.playbook, go));
  return [
    said,
    ...listens.map(({ signal }) => [...said, signal]),
    ...behind.flatMap((next) => sayings(next, isSilent ? deep - 1 : 0)),
  ].filter((signals) => signals.length > 0);
}

/** The steps that made-up calls come through or stand at. */
function reachedByEar(): Set<string> {
  const reached = new Set<string>();
  const tried = new Map<string, number>();
  const door = stepOf(placeOf(library, FRONT_DOOR, `${FRONT_DOOR}/start`));
  const stages = [undefined, ...kindOf(door).exits(door).map(({ id }) => id)];
  const queue = stages.map((stage) => ({ stage, call: [] as Evidence[] }));
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { stage, call } = next;
    const { session, marks } = trace(library, call, { stage });
    const { place } = standing(library, session);
    for (const { step } of marks) reached.add(step.split('.')[0] as string);
    reached.add(nameOf(place));
    const times = tried.get(nameOf(place)) ?? 0;
    if (times === TRIES) continue;
    tried.set(nameOf(place), times + 1);
    const from = (call.at(-1)?.turn ?? 0) + 1;
    queue.push(
      ...sayings(place).map((signals) => ({
        stage,
        call: [...call, ...signals.map((signal, nth) => heard(from + nth, signal))],
      })),
    );
  }
  return reached;
}

describe('by ear', () => {
  it('every step is reached by what is said in a call, but for those that only the rep can know', () => {
    const reached = reachedByEar();
    const all = Object.values(library.playbooks).flatMap(({ id, steps }) =>
      Object.keys(steps).map((step) => `${id}/${step}`),
    );
    expect(all.filter((step) => !reached.has(step)).toSorted()).toEqual(FOR_THE_REP);
  });
});
