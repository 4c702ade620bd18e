/** One line heard: what it is, what it means, what to say, and where the walk opens. */
import { citing, shortCite, type CitedLine } from '../playbook/model/cite.ts';
import { EMPTY } from '../playbook/model/fill.ts';
import { own } from '../basics/own.ts';
import { AFTER_CALL, type Library } from '../playbook/model/library.ts';
import type { Finding, Heard, SignalNote } from '../signals/model/signal.ts';
import type { Role } from '../transcript/turn.ts';
import type { Session } from '../walk/session.ts';
import type { Evidence } from './evidence.ts';
import { nextOf } from './next.ts';
import { trace, type Told } from './trace.ts';
import { waysFor, type Way } from './advice.ts';

export interface Reply {
  signal: string;
  title: string;
  quote: string;
  because: Finding['because'];
  means: string;
  from: string;
  cite: string;
  /** What the rep should have said, where the line is the rep's own and better not said. */
  instead?: CitedLine;
}

/** Where a line leads: the step that answers it, and its words. */
export interface Lead {
  step: string;
  title: string;
  say: CitedLine[];
  /** Whether a blank in what to say has no words yet. */
  hasBlank: boolean;
  do: CitedLine[];
  walk: Session;
}

/** What one line gave. */
export interface HeardLine {
  replies: Reply[];
  /** What may be in it and is not sure. */
  perhaps: Reply[];
  /** What to say, moment by moment; nothing where nothing is heard that a playbook answers. */
  ways: Way[];
  /** What to say next, by the playbook the line belongs to. */
  lead: Lead | undefined;
}

/** Makes an answer of what was heard in one line. */
export function replyTo(
  library: Library,
  notes: Readonly<Record<string, SignalNote>>,
  { findings, perhaps }: Pick<Heard, 'findings' | 'perhaps'>,
  role: Role,
  { blanks = {}, stage }: Told = {},
): HeardLine {
  const evidenceOf = (found: Finding): Evidence => {
    const signal = own(notes, found.signal);
    const from = signal?.from ?? 'ours';
    const { quote, text, because } = found;
    return {
      signal: found.signal,
      title: signal?.title ?? found.signal,
      objection: signal?.objection ?? false,
      turn: 1,
      line: 1,
      speaker: '',
      role,
      quote,
      text,
      because,
      means: signal?.means ?? '',
      from,
      cite: shortCite(library.sources, from),
    };
  };
  const evidence = toldOnce(findings).map(evidenceOf);
  const traced = trace(library, evidence, { blanks, stage });
  const next = nextOf(library, traced, '1970-01-01');
  const better = role === 'rep' ? avoidsOf(library) : new Map<string, CitedLine>();
  const replyOf = ({ signal, title, quote, because, means, from, cite }: Evidence): Reply => {
    const instead = better.get(signal);
    return { signal, title, quote, because, means, from, cite, ...(instead && { instead }) };
  };
  return {
    replies: evidence.map(replyOf),
    perhaps: toldOnce(perhaps).map(evidenceOf).map(replyOf),
    ways: role === 'rep' ? [] : waysOf(library, evidence, blanks, stage),
    lead: next && {
      step: next.step,
      title: next.title,
      say: next.say,
      hasBlank: next.say.some(({ text }) => text.includes(EMPTY)),
      do: next.do,
      walk: next.walk,
    },
  };
}

/** So many moments are told. */
const MOST = 6;

/** What to say to the first that a playbook answers: an objection before anything else. */
function waysOf(
  library: Library,
  evidence: readonly Evidence[],
  blanks: Record<string, string>,
  stage?: string,
): Way[] {
  const inOrder = evidence.toSorted((one, two) => Number(two.objection) - Number(one.objection));
  for (const { signal, objection } of inOrder) {
    const ways = waysFor(library, signal, blanks, stage);
    // To a yes there is one answer, whatever the moment.
    const after = objection ? undefined : ways.find((way) => way.stage === AFTER_CALL);
    if (after) return [after];
    if (ways.length > 0) return ways.slice(0, MOST);
  }
  return [];
}

/** The first of those that say the same in the same words: an endless line may say one thing a thousand times. */
function toldOnce(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const found of findings) {
    const key = `${found.signal} ${found.quote.toLowerCase()}`;
    if (!first.has(key)) first.set(key, found);
  }
  return [...first.values()];
}

/** The better line beside each thing not to say, over all playbooks. */
function avoidsOf(library: Library): Map<string, CitedLine> {
  const line = citing(library.sources, {});
  const found = new Map<string, CitedLine>();
  for (const playbook of Object.values(library.playbooks)) {
    for (const step of Object.values(playbook.steps)) {
      for (const { signal, instead } of step.avoid ?? [])
        if (signal !== undefined && instead && !found.has(signal)) found.set(signal, line(instead));
    }
  }
  return found;
}
