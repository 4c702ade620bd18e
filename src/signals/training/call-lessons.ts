/** Learns from whole calls how they end, and which moment they are. */
import { callShower, heardTurn, unmarked, type HeardTurn, type Part } from '../classifier/call-features.ts';
import type { Weights } from '../classifier/scorer.ts';
import { learn, type Lesson } from '../classifier/train.ts';
import { ENDINGS, HEAD, MOMENTS, TAILS } from '../model/judgement.ts';
import type { Heard } from '../model/signal.ts';
import type { Role } from '../../transcript/turn.ts';
import type { Lexicon } from '../tokens/lexicon.ts';
import type { LabelledCall } from './calls.ts';

/** A call shows very many features; one that weighs less than this is left out. */
const TELLING = 8;

/** Hears the turns of one call, one after the other. */
export type Listen = (text: string, role: Role) => Heard;

/**
 * Learns from labelled calls; nothing where there are none.
 * @param listener hears a call anew: what is heard in it is learnt from too
 */
export function learnCalls(
  calls: readonly LabelledCall[],
  lexicon: Lexicon,
  listener: () => Listen,
): { endings?: Weights; moments?: Weights; voice?: Weights } {
  if (calls.length === 0) return {};
  const show = callShower(lexicon);
  const heard = calls.map((call) => turnsOf(call, listener()));
  const lessons = (
    kinds: readonly string[],
    kindOf: (call: LabelledCall) => string,
    parts: (turns: HeardTurn[]) => Part[][],
  ) =>
    calls.flatMap((call, nth) =>
      (kinds.includes(kindOf(call)) ? parts(heard[nth] as HeardTurn[]) : []).map(
        (stretch): Lesson => ({
          sentences: [stretch.flatMap(({ features }) => features)],
          right: new Set([kinds.indexOf(kindOf(call))]),
          denies: () => true,
          isApart: false,
        }),
      ),
    );
  const all = (kinds: readonly string[]) => kinds.map((_, nth) => nth);
  return {
    endings: learn(
      lessons(
        ENDINGS,
        ({ outcome }) => outcome,
        (turns) => TAILS.map((many) => show(turns.slice(-many))),
      ),
      all(ENDINGS),
      () => false,
      TELLING,
    ),
    voice: learn(
      calls.flatMap(({ turns }) =>
        turns.map(
          ({ role, text }): Lesson => ({
            sentences: [show([unmarked(text)]).flatMap(({ features }) => features)],
            right: new Set(role === 'rep' ? [0] : []),
            denies: () => true,
            isApart: false,
          }),
        ),
      ),
      [0],
      () => false,
      TELLING,
    ),
    moments: learn(
      lessons(
        MOMENTS,
        ({ moment }) => moment,
        (turns) => [show(turns.slice(0, HEAD))],
      ),
      all(MOMENTS),
      () => false,
      TELLING,
    ),
  };
}

const turnsOf = ({ turns }: LabelledCall, listen: Listen): HeardTurn[] =>
  turns.map(({ role, text }, nth) => heardTurn(nth + 1, role, text, listen(text, role)));
