/** What was heard in a call: every finding at its turn, and what is measured on the way, in flat memory. */
import { shortCite } from '../playbook/model/cite.ts';
import { own } from '../basics/own.ts';
import type { Library } from '../playbook/model/library.ts';
import type { Matcher } from '../signals/matcher.entry.ts';
import type { CallJudge, Judged } from '../signals/call-judge.ts';
import { conversation } from '../signals/conversation.ts';
import type { CallEnding, CallMoment } from '../signals/model/judgement.ts';
import type { Because, Finding, SignalNote, Stop } from '../signals/model/signal.ts';
import type { Role, Turn } from '../transcript/turn.ts';

/** A finding at its place in a call. */
export interface Evidence {
  signal: string;
  title: string;
  /** Whether it is an objection. */
  objection: boolean;
  /** The turn it was heard in, counted from 1. */
  turn: number;
  /** The line of the input on which that turn starts, counted from 1. */
  line: number;
  /** Seconds from the start of the call, if the export says so. */
  at?: number;
  speaker: string;
  role: Role;
  /** The exact words that matched. */
  quote: string;
  /** The sentence they stand in. */
  text: string;
  because: Because;
  means: string;
  from: string;
  cite: string;
}

/** A finding that did not come about, and what stopped it. */
export interface NearEvidence extends Evidence {
  stoppedBy: Stop;
}

/** All that was heard in a call. */
export interface Heard {
  findings: Evidence[];
  /** What may have been said and is not sure. */
  perhaps: Evidence[];
  nearly: NearEvidence[];
  /** Findings beyond the most that are kept; a call that long is counted, not quoted. */
  more: number;
  /** What the rep did in the turn after each turn in which something was raised, by that turn's number. */
  replies: Reply[];
  /** How the call ended and which moment it was, as far as whole calls teach it. */
  ending?: Judged<CallEnding>;
  moment?: Judged<CallMoment>;
}

/** The rep's turn after one in which an objection was raised, perhaps or surely. */
export interface Reply {
  /** The turn of the objection, and the rep's. */
  to: number;
  turn: number;
  /** Whether it asks something. */
  asked: boolean;
  /** The turn itself: where it is, by whom, and its words. */
  at: Pick<Evidence, 'line' | 'speaker' | 'text'>;
}

/** More of a turn than this is not kept, in characters. */
const LONGEST_REPLY = 300;

/** More findings than any real call has; beyond them they are only counted. */
const MOST = 5000;

/** A sentence with fewer words than this is told with the one before it: "Two o'clock?" says little. */
const FEW_WORDS = 4;
const LONGEST_TOLD = 160;

function withWordsBefore(sentence: string, turn: string): string {
  if (sentence.split(/\s+/).length >= FEW_WORDS) return sentence;
  const before = turn.slice(0, turn.indexOf(sentence)).trimEnd();
  const start = Math.max(...['. ', '? ', '! '].map((stop) => before.lastIndexOf(stop, before.length - 2) + 1));
  const told = `${before.slice(start).trim()} ${sentence}`;
  return before === '' || told.length > LONGEST_TOLD ? sentence : told;
}

/** Listens to a call turn by turn. */
export interface Listener {
  hear(turn: Turn, role: Role): void;
  heard(): Heard;
}

/** A listener for one call. Signals and their statements are looked up once a finding is made. */
export function listener(
  matcher: Matcher,
  notes: Readonly<Record<string, SignalNote>>,
  sources: Library['sources'],
  why: boolean,
  judge?: CallJudge,
): Listener {
  const findings: Evidence[] = [];
  const perhaps: Evidence[] = [];
  const nearly: NearEvidence[] = [];
  const talk = conversation(matcher, (signal) => own(notes, signal)?.objection === true);
  const replies: Reply[] = [];
  let turns = 0;
  let more = 0;
  let raised = 0;
  const resists = (signal: string) => own(notes, signal)?.objection === true;
  const place = (found: Finding, turn: Turn, role: Role): Evidence => {
    const signal = own(notes, found.signal);
    const from = signal?.from ?? 'ours';
    return {
      signal: found.signal,
      title: signal?.title ?? found.signal,
      objection: signal?.objection ?? false,
      turn: turns,
      line: turn.line,
      ...(turn.at !== undefined && { at: turn.at }),
      speaker: turn.speaker ?? '',
      role,
      quote: found.quote,
      text: role === 'rep' ? found.text.trim() : withWordsBefore(found.text.trim(), turn.text),
      because: found.because,
      means: signal?.means ?? '',
      from,
      cite: shortCite(sources, from),
    };
  };
  return {
    hear(turn, role) {
      turns += 1;
      const heard = talk.listen(turn.text, role);
      judge?.hear(turn.text, role, heard);
      if (role === 'rep') {
        if (raised > 0 && replies.length < MOST)
          replies.push({
            to: raised,
            turn: turns,
            asked: turn.text.includes('?'),
            at: { line: turn.line, speaker: turn.speaker ?? '', text: turn.text.slice(0, LONGEST_REPLY) },
          });
        raised = 0;
      } else if (heard.resists || heard.findings.some(({ signal }) => resists(signal))) raised = turns;
      const explained = (found: Finding) => (why ? matcher.explain(found) : found);
      for (const found of heard.findings) {
        if (findings.length < MOST) findings.push(place(explained(found), turn, role));
        else more += 1;
      }
      for (const found of heard.perhaps) if (perhaps.length < MOST) perhaps.push(place(found, turn, role));
      if (!why) return;
      for (const near of heard.nearly)
        if (nearly.length < MOST) nearly.push({ ...place(near, turn, role), stoppedBy: near.stoppedBy });
    },
    heard() {
      const ending = judge?.ending();
      const moment = judge?.moment();
      return { findings, perhaps, nearly, more, replies, ...(ending && { ending }), ...(moment && { moment }) };
    },
  };
}
