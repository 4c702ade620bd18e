/** What the rep did, held against the playbooks that the call went through; never against another one's advice. */
import { citing, type CitedLine } from '../playbook/model/cite.ts';
import { own } from '../basics/own.ts';
import { playbooksOf, type Library } from '../playbook/model/library.ts';
import type { Deed, Step } from '../playbook/model/schema.ts';
import { kindOf } from '../playbook/steps/index.ts';
import { standing } from '../walk/session.ts';
import type { Evidence } from './evidence.ts';
import { PUSHED } from './pushes.ts';
import type { Trace } from './trace.ts';

/** Something the rep did, and the line that asks for it or warns of it. */
export interface Done {
  evidence: Evidence;
  line: CitedLine;
  /** The better line, where it was something to avoid. */
  instead?: CitedLine;
  /** Set where it was a push after the no. */
  isPush?: true;
}

export interface Conduct {
  kept: Done[];
  slipped: Done[];
  /** Lines of the steps the call came to that were not said. */
  unsaid: CitedLine[];
}

/** Judges what a rep did in a call, by the playbooks on its path. */
export function conductOf(library: Library, evidence: readonly Evidence[], traced: Trace): Conduct {
  const now = standing(library, traced.session);
  const visited = [
    ...now.path.map(({ place, step }) => ({ place, step })),
    ...(now.step ? [{ place: now.place, step: now.step }] : []),
  ];
  const steps = [...new Set(visited.map(({ place }) => place.playbook))].flatMap((id) =>
    Object.values(own(library.playbooks, id)?.steps ?? {}),
  );
  const line = citing(library.sources, {});
  const deeds = bySignal(steps, (step) => [...(step.say ?? []), ...(step.do ?? [])]);
  // A push is one whichever playbook the call went through; the first that the front door offers tells why.
  const all = playbooksOf(library).flatMap(({ steps: theirs }) => Object.values(theirs));
  const everywhere = bySignal(all, (step) => (step.avoid ?? []).filter(({ signal }) => signal === PUSHED));
  const avoids = new Map([...everywhere, ...bySignal(steps, (step) => step.avoid ?? [])]);
  // The script begins with the no: what came before it is not held against anyone.
  const start = traced.marks.find(({ turn }) => turn > 0)?.turn ?? 0;
  const did = evidence.filter(({ role, turn, signal }) => role === 'rep' && (turn >= start || signal === PUSHED));

  const kept = did.flatMap((item): Done[] => {
    const deed = deeds.get(item.signal);
    return deed ? [{ evidence: item, line: line(deed) }] : [];
  });
  const slipped = did.flatMap((item): Done[] => {
    const avoid = avoids.get(item.signal);
    return avoid
      ? [
          {
            evidence: item,
            line: line(avoid),
            ...(avoid.instead && { instead: line(avoid.instead) }),
            ...(item.signal === PUSHED && { isPush: true as const }),
          },
        ]
      : [];
  });
  const heard = new Set(did.map(({ signal }) => signal));
  const unsaid = visited.flatMap(({ step }) =>
    kindOf(step).end(step)
      ? []
      : (step.say ?? []).filter(({ signal }) => signal !== undefined && !heard.has(signal)).map(line),
  );
  return {
    kept,
    slipped: slipped.toSorted(
      (one, two) => Number(two.evidence.signal === PUSHED) - Number(one.evidence.signal === PUSHED),
    ),
    unsaid,
  };
}

/** How often the rep pushed on after the no. */
export function pushesIn({ slipped }: Conduct): number {
  return slipped.filter(({ isPush }) => isPush).length;
}

function bySignal<L extends Deed>(steps: readonly Step[], linesOf: (step: Step) => readonly L[]): Map<string, L> {
  const lines = new Map<string, L>();
  for (const item of steps.flatMap(linesOf))
    if (item.signal !== undefined && !lines.has(item.signal)) lines.set(item.signal, item);
  return lines;
}
