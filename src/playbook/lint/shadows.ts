/** Phrases that another phrase makes needless, or deaf: found by listening to each phrase's own words. */
import { fits } from '../../signals/fit.ts';
import { GUARDS } from '../../signals/guards.ts';
import { anchorsOf } from '../../signals/anchors.ts';
import { GAP_WORDS, parsePhrase, type Item, type Phrase } from '../../signals/phrase.ts';
import { scanner } from '../../signals/scan.ts';
import type { Signal } from '../../signals/signal.ts';
import { words, type Word } from '../../signals/words.ts';
import type { Problem } from '../problem.ts';
import type { WrittenSignal } from '../load.ts';

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

/**
 * The phrases of some signals that say nothing new: one that stands twice, one that is never heard
 * without another of its signal, one that an `unless` of its signal always stops, and one that makes
 * two signals at once.
 */
export function checkShadows(written: readonly WrittenSignal[], signals: readonly Signal[]): Problem[] {
  if (written.length === 0) return [];
  const yamls = new Map(written.map(({ signal, yaml }) => [signal.id, yaml]));
  const all = signals.flatMap((signal) => (['any', 'unless'] as const).flatMap((list) => signal[list].map((text, nth): Heard => ({ signal, list, nth, isOwn: yamls.has(signal.id), phrase: parsePhrase(text) }))));
  const own = all.filter(({ list, isOwn, phrase }) => list === 'any' && isOwn && phrase.slots.length > 0);
  const neighboursOf = neighbours(own, all);
  return own.flatMap((heard) => {
    const yaml = yamls.get(heard.signal.id);
    const first = words(sentenceOf(firstWay(heard.phrase)));
    const near = neighboursOf(first.map(({ text }) => text).join(' ')).filter((other) => other !== heard && stands(other, first) && covers(other, heard));
    if (near.length === 0 || yaml === undefined) return [];
    const said = waysToSay(heard.phrase);
    const by = near.find((other) => said.every((sentence) => stands(other, sentence)));
    return by === undefined ? [] : [yaml.problem([heard.signal.id, 'any', heard.nth], remarkOn(heard, by))];
  });
}

/** Whether a phrase is one that could make another needless. */
function covers(other: Heard, { signal, nth, phrase }: Heard): boolean {
  if (other.signal.id === signal.id) return other.list === 'unless' || !isSame(other.phrase, phrase) || other.nth < nth;
  return other.list === 'any' && other.signal.heardFrom === signal.heardFrom && isSame(other.phrase, phrase) && (!other.isOwn || other.signal.id < signal.id);
}

const isSame = (one: Phrase, two: Phrase) => one.text === two.text || JSON.stringify(one.slots) === JSON.stringify(two.slots);

function remarkOn({ signal, phrase }: Heard, by: Heard) {
  const stop = 'Take one of the two out, or make it say more.';
  if (by.list === 'unless') return { code: 'stopped-by-unless', message: `"${by.phrase.text}" under "unless" always stops this phrase.`, hint: 'Make the "unless" longer, or take this phrase out.' };
  if (by.signal.id !== signal.id) return { code: 'two-signals', severity: 'warning' as const, message: `The signal "${by.signal.id}" has this phrase too, so both are heard.`, hint: stop };
  if (isSame(by.phrase, phrase)) return { code: 'same-phrase', severity: 'warning' as const, message: 'This phrase stands here twice.', hint: 'Take one of the two out.' };
  return { code: 'shadowed', severity: 'warning' as const, message: `"${by.phrase.text}" hears all that this phrase would.`, hint: 'Take this phrase out, or the other one.' };
}

/** Finds the phrases whose rarest words stand in a sentence; only those that share a word with one of `own` are prepared. */
function neighbours(own: readonly Heard[], all: readonly Heard[]): (sentence: string) => Heard[] {
  const wanted = new Set(own.flatMap(({ phrase }) => itemsOf(phrase).map(({ word }) => word.slice(0, 3))));
  const numbers = new Map<string, number>();
  const owners: Heard[][] = [];
  for (const heard of all) {
    if (!itemsOf(heard.phrase).some(({ word }) => wanted.has(word.slice(0, 3)))) continue;
    for (const key of anchorsOf(heard.phrase).keys) {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      (owners[number] ??= []).push(heard);
    }
  }
  const scan = scanner([...numbers.keys()]);
  return (sentence) => [...new Set(Array.from(scan(sentence)).flatMap((number, at) => (at % 2 === 1 ? (owners[number] ?? []) : [])))];
}

const itemsOf = ({ slots }: Phrase): Item[] => slots.flatMap(({ runs }) => runs.flat());

interface Said extends Item {
  gap: boolean;
}

/** The ways to say a phrase, as sentences: with nothing in its gaps, and with as much as they hold. */
function waysToSay(phrase: Phrase): (readonly Word[])[] {
  const ways = phrase.slots.reduce<Said[][]>((so, { runs, gap }) => so.flatMap((way) => runs.map((run) => [...way, ...run.map((item, at) => ({ ...item, gap: gap && at === 0 }))])).slice(0, MOST_WAYS), [[]]);
  const hasGap = phrase.slots.some(({ gap }) => gap);
  return ways.flatMap((way) => (hasGap ? [sentenceOf(way), sentenceOf(way, GAP_WORDS)] : [sentenceOf(way)])).map((sentence) => words(sentence));
}

const firstWay = ({ slots }: Phrase): Said[] => slots.flatMap(({ runs }) => (runs[0] ?? []).map((item) => ({ ...item, gap: false })));

/** Words that no phrase has: they fill gaps and stand for any ending. */
const ANYTHING = ['quuxa', 'quuxb', 'quuxc', 'quuxd', 'quuxe'];

const sentenceOf = (way: readonly Said[], filling = 0) =>
  way.map(({ word, stem, gap }) => `${gap ? `${ANYTHING.slice(0, filling).join(' ')} ` : ''}${word}${stem ? 'quux' : ''}`).join(' ');

/** Whether a phrase stands in a sentence and no rule of the matcher takes it back. */
function stands({ phrase, signal, list }: Heard, sentence: readonly Word[]): boolean {
  return fits(phrase, sentence).some((fit) => list === 'unless' || signal.heardFrom === 'rep' || !GUARDS.some(([, look]) => look({ ...fit, sentence, text: textOf(sentence), start: 0 }) !== undefined));
}

const textOf = (sentence: readonly Word[]) => sentence.map(({ text }) => text).join(' ');
