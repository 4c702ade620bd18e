/** Every path through a playbook, from its first step to its end or to another playbook. */
import type { Library, LoadedPlaybook } from '../../src/playbook/model/library.ts';
import {
  addressOf,
  answer,
  asked,
  begin,
  optionsOf,
  standing,
  type Session,
  type Standing,
} from '../../src/walk/session.ts';

/** A path: the session at its end, and where the walk stood before each answer and after the last. */
export interface Path {
  session: Session;
  standings: string[];
}

/** What to answer with where a line or a number is typed: words that are hard to write down, or nothing. */
const TYPED = { write: ['so, "what" = \\ \u2026?', ''], sum: ['5,000', ''] };

/** A step is visited at most so often, so that loops come to an end. */
const VISITS = 2;

/** Walks every path, each step at most twice. */
export function pathsThrough(library: Library, playbook: LoadedPlaybook, blanks: Record<string, string> = {}): Path[] {
  const paths: Path[] = [];
  const walk = (session: Session, standings: string[]) => {
    const now = standing(library, session);
    const trail = [...standings, where(now)];
    if (asked(now) === undefined || now.place.playbook !== playbook.id) paths.push({ session, standings: trail });
    else if (visits(now) < VISITS) for (const option of answersTo(now)) walk(answer(library, session, option), trail);
  };
  walk(begin(playbook.id, blanks), []);
  return paths;
}

/** Where a walk stands, so that two standings can be told apart: the step or its item, and the blanks. */
export const where = (now: Standing): string => `${addressOf(now.place, now.item)} ${JSON.stringify(now.blanks)}`;

const answersTo = (now: Standing): readonly string[] =>
  optionsOf(now) ?? (now.step?.kind === 'sum' ? TYPED.sum : TYPED.write);

const visits = ({ path, place }: Standing) =>
  path.filter((visit) => addressOf(visit.place) === addressOf(place)).length;
