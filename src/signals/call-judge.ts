/** Judges a call as a whole, by what was learnt from labelled calls: how it ended, and which moment it was. */
import type { Role } from '../transcript/turn.ts';
import { callShower, heardTurn, unmarked, type HeardTurn, type Part } from './classifier/call-features.ts';
import { worthOf, type Weights } from './classifier/scorer.ts';
import { ENDINGS, HEAD, MOMENTS, TAILS, type CallEnding, type CallMoment } from './model/judgement.ts';
import type { Heard } from './model/signal.ts';
import type { SignalIndex } from './signal-index.ts';
import { lookUp } from './tokens/hash-table.ts';

/** A judgement, and the words that spoke most for it. */
export interface Judged<Kind extends string> {
  kind: Kind;
  /** How sure it is: at 0 as likely as not. */
  score: number;
  /** The turn that spoke most for it, counted from 1, who said it, and its sentence that did. */
  turn: number;
  role: Role;
  quote: string;
}

export type { CallEnding, CallMoment } from './model/judgement.ts';

export interface CallJudge {
  hear(text: string, role: Role, heard: Heard): void;
  ending(): Judged<CallEnding> | undefined;
  moment(): Judged<CallMoment> | undefined;
}

/** A judge of one call; it keeps its first turns and its last. */
export function callJudge(index: SignalIndex): CallJudge {
  const show = callShower(index.book.lexicon);
  const head: HeardTurn[] = [];
  const tail: HeardTurn[] = [];
  const longest = Math.max(...TAILS);
  let turns = 0;
  return {
    hear(text, role, heard) {
      turns += 1;
      const turn = heardTurn(turns, role, text, heard);
      if (head.length < HEAD) head.push(turn);
      tail.push(turn);
      if (tail.length > longest) tail.shift();
    },
    ending: () =>
      index.endings &&
      judged(
        index.endings,
        ENDINGS,
        TAILS.map((many) => show(tail.slice(-many))),
      ),
    moment: () => index.moments && judged(index.moments, MOMENTS, [show(head)]),
  };
}

/** The likeliest of some kinds, by the mean over some stretches of the call. */
function judged<Kind extends string>(
  weights: Weights,
  kinds: readonly Kind[],
  stretches: readonly (readonly Part[])[],
): Judged<Kind> | undefined {
  const scored = stretches.map((parts) => scoresOf(weights, parts));
  const mean = weights.learnt.map(
    (_, c) => scored.reduce((sum, scores) => sum + (scores[c] as number), 0) / scored.length,
  );
  const score = Math.max(...mean);
  const best = mean.indexOf(score);
  const longest = stretches.at(-1) ?? [];
  const weightOf = (part: Part): number =>
    held(weights, part.features).reduce((sum, n) => sum + weightAt(weights, n, best), 0);
  // The prospect's words show how a call ended; the rep's only where theirs say nothing of it.
  const telling = longest
    .filter((part) => part.text !== '' && weightOf(part) > 0)
    .toSorted((one, two) => weightOf(two) - weightOf(one) || one.turn - two.turn);
  const told = telling.find(({ role }) => role !== 'rep') ?? telling[0] ?? longest.find(({ text }) => text !== '');
  if (told === undefined) return undefined;
  return {
    kind: kinds[weights.learnt[best] as number] as Kind,
    score,
    turn: told.turn,
    role: told.role,
    quote: told.text,
  };
}

/**
 * How much a turn sounds like a rep's, above 0, or like a prospect's, below; 0 where no call was learnt from. What was
 * asked once is remembered.
 */
export function voiceOf({ voice, book }: SignalIndex): (text: string) => number {
  const known = new Map<string, number>();
  let show: ReturnType<typeof callShower> | undefined;
  return (text) => {
    if (voice === undefined) return 0;
    let score = known.get(text);
    if (score === undefined) {
      show ??= callShower(book.lexicon);
      known.set(text, (score = scoresOf(voice, show([unmarked(text)]))[0] ?? 0));
    }
    return score;
  };
}

function scoresOf(weights: Weights, parts: readonly Part[]): number[] {
  const numbers = held(weights, new Set(parts.flatMap(({ features }) => features)));
  const worth = worthOf(numbers.length);
  return weights.learnt.map(
    (_, c) => numbers.reduce((sum, n) => sum + weightAt(weights, n, c), 0) * worth + (weights.biases[c] as number),
  );
}

const held = ({ features }: Weights, some: Iterable<number>): number[] =>
  [...some].map((feature) => lookUp(features, feature) - 1).filter((number) => number >= 0);

const weightAt = ({ weights, scales, biases }: Weights, number: number, column: number): number =>
  (weights[number * biases.length + column] as number) * (scales[column] as number);
