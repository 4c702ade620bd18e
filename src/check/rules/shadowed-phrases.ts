/** Phrases that another phrase makes needless, or deaf: found by listening to each phrase's own words. */
import { bookOf } from '../../signals/phrases/inverted-index.ts';
import { finderOf } from '../../signals/phrases/finder.ts';
import type { Fit } from '../../signals/phrases/placement.ts';
import { GUARDS } from '../../signals/phrases/guards.ts';
import { GAP_WORDS, parsePhrase, type Item, type Phrase } from '../../signals/phrases/phrase.ts';
import type { Signal } from '../../signals/model/signal.ts';
import { wordsOf } from '../../signals/tokens/words.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../playbook/model/problem.ts';
import type { Remark } from '../../playbook/model/problem.ts';
import type { WrittenSignal } from '../../playbook/loading/load.ts';

/** A phrase, and where it stands. */
interface Heard {
  signal: Signal;
  list: 'any' | 'unless';
  nth: number;
  /** Whether it stands in a file that is checked. */
  isOwn: boolean;
  phrase: Phrase;
}

/** A phrase with more ways to be said than this is looked at by its first ones. */
const MOST_WAYS = 16;

export const shadowedPhrases: Rule = ({ loaded: { written, signals }, memory }) =>
  memory.recall('shadows', signals, () =>
    shadowsIn(
      written.signals.filter(({ isKnown }) => !isKnown),
      signals,
    ),
  );

/**
 * The phrases of some signals that say nothing new: one that stands twice, one that is never heard
 * without another of its signal, one that an `unless` of its signal always stops, and one that makes
 * two signals at once.
 */
function shadowsIn(written: readonly WrittenSignal[], signals: readonly Signal[]): Problem[] {
  if (written.length === 0) return [];
  const yamls = new Map(written.map(({ signal, yaml }) => [signal.id, yaml]));
  const all = signals.flatMap((signal) =>
    (['any', 'unless'] as const).flatMap((list) =>
      signal[list].map(
        (text, nth): Heard => ({ signal, list, nth, isOwn: yamls.has(signal.id), phrase: parsePhrase(text) }),
      ),
    ),
  );
  const own = all.filter(({ list, isOwn, phrase }) => list === 'any' && isOwn && phrase.slots.length > 0);
  const heardIn = hearing(own, all);
  return own.flatMap((heard) => {
    const yaml = yamls.get(heard.signal.id);
    const near = heardIn(sentenceOf(firstWay(heard.phrase))).filter((other) => other !== heard && covers(other, heard));
    if (near.length === 0 || yaml === undefined) return [];
    const said = waysToSay(heard.phrase).map((sentence) => new Set(heardIn(sentence)));
    const by = near.find((other) => said.every((standing) => standing.has(other)));
    return by === undefined ? [] : [yaml.problem([heard.signal.id, 'any', heard.nth], remarkOn(heard, by))];
  });
}

/** Whether a phrase is one that could make another needless. */
function covers(other: Heard, { signal, nth, phrase }: Heard): boolean {
  if (other.signal.id === signal.id) return other.list === 'unless' || !isSame(other.phrase, phrase) || other.nth < nth;
  return (
    other.list === 'any' &&
    other.signal.heardFrom === signal.heardFrom &&
    isSame(other.phrase, phrase) &&
    (!other.isOwn || other.signal.id < signal.id)
  );
}

const isSame = (one: Phrase, two: Phrase) =>
  one.text === two.text || JSON.stringify(one.slots) === JSON.stringify(two.slots);

function remarkOn({ signal, phrase }: Heard, by: Heard): Remark {
  const stop = 'Take one of the two out, or make it say more.';
  if (by.list === 'unless')
    return {
      code: 'stopped-by-unless',
      message: `"${by.phrase.text}" under "unless" always stops this phrase.`,
      hint: 'Make the "unless" longer, or take this phrase out.',
    };
  if (by.signal.id !== signal.id)
    return {
      code: 'two-signals',
      severity: 'warning',
      message: `The signal "${by.signal.id}" has this phrase too, so both are heard.`,
      hint: stop,
    };
  if (isSame(by.phrase, phrase))
    return {
      code: 'same-phrase',
      severity: 'warning',
      message: 'This phrase stands here twice.',
      hint: 'Take one of the two out.',
    };
  return {
    code: 'shadowed',
    severity: 'warning',
    message: `"${by.phrase.text}" hears all that this phrase would.`,
    hint: 'Take this phrase out, or the other one.',
  };
}

/** Hears phrases in a sentence, unless a rule of the matcher takes them back; only those that share a word with one of `own` are prepared. */
function hearing(own: readonly Heard[], all: readonly Heard[]): (sentence: string) => Heard[] {
  const wanted = new Set(own.flatMap(({ phrase }) => itemsOf(phrase).map(({ word }) => word.slice(0, 3))));
  const near = all.filter(({ phrase }) => itemsOf(phrase).some(({ word }) => wanted.has(word.slice(0, 3))));
  const { candidates, fits, read, sentence } = finderOf(bookOf(near.map(({ phrase }) => phrase)));
  return (text) => {
    read(text, 0);
    const words = wordsOf(sentence);
    const isStopped = (fit: Fit) =>
      GUARDS.some(([, look]) => look({ ...fit, sentence: words, text, start: 0 }) !== undefined);
    return candidates()
      .filter((phrase) =>
        fits(phrase).some(
          (fit) => near[phrase]?.list === 'unless' || near[phrase]?.signal.heardFrom === 'rep' || !isStopped(fit),
        ),
      )
      .map((phrase) => near[phrase] as Heard);
  };
}

const itemsOf = ({ slots }: Phrase): Item[] => slots.flatMap(({ runs }) => runs.flat());

interface Said extends Item {
  gap: boolean;
}

/** The ways to say a phrase, as sentences: with nothing in its gaps, and with as much as they hold. */
function waysToSay(phrase: Phrase): string[] {
  const ways = phrase.slots.reduce<Said[][]>(
    (so, { runs, gap }) =>
      so
        .flatMap((way) => runs.map((run) => [...way, ...run.map((item, at) => ({ ...item, gap: gap && at === 0 }))]))
        .slice(0, MOST_WAYS),
    [[]],
  );
  const hasGap = phrase.slots.some(({ gap }) => gap);
  return ways.flatMap((way) => (hasGap ? [sentenceOf(way), sentenceOf(way, GAP_WORDS)] : [sentenceOf(way)]));
}

const firstWay = ({ slots }: Phrase): Said[] =>
  slots.flatMap(({ runs }) => (runs[0] ?? []).map((item) => ({ ...item, gap: false })));

/** Words that no phrase has: they fill gaps and stand for any ending. */
const ANYTHING = ['quuxa', 'quuxb', 'quuxc', 'quuxd', 'quuxe'];

const sentenceOf = (way: readonly Said[], filling = 0) =>
  way
    .map(
      ({ word, stem, gap }) => `${gap ? `${ANYTHING.slice(0, filling).join(' ')} ` : ''}${word}${stem ? 'quux' : ''}`,
    )
    .join(' ');
