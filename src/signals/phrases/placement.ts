/** Phrases as rows of numbers, and where they stand in a sentence. */
import { FIXED, Known, type Lexicon, type Numbered } from '../tokens/lexicon.ts';
import { GAP_WORDS, type Item, type Phrase } from './phrase.ts';
import { Stands, type Sentence } from '../tokens/tokenizer.ts';
import { ARTICLES } from '../tokens/vocabulary.ts';

/** Where a phrase stands in a sentence: numbers of its first word and of the word after its last. */
export interface Fit {
  from: number;
  to: number;
}

/** A place of a phrase may follow after a gap, or after a pause that the phrase itself has. */
const GAP = 1;
const PAUSE = 2;
const LAST = 4;

/**
 * A phrase in the numbers of a lexicon, to be read by `fits`: for each of its places how it follows
 * (1 after a gap, 2 after a pause, 4 as the last), the length of all its runs, and each run after its
 * own length. A word is its number, a beginning the negative of its number.
 */
export function encode({ slots }: Phrase, numbered: Numbered): number[] {
  const numberOf = ({ word, stem }: Item): number =>
    stem ? -numbered.stemNumber(word) : ARTICLES.has(word) ? FIXED.a : numbered.wordNumber(word);
  return slots.flatMap(({ gap, pause, runs }, nth) => {
    const code = runs.flatMap((run) => [run.length, ...run.map(numberOf)]);
    return [(gap ? GAP : 0) | (pause ? PAUSE : 0) | (nth === slots.length - 1 ? LAST : 0), code.length, ...code];
  });
}

/** All places of a sentence where the phrase that is code[start…end] stands, from left to right, at most one a first word. */
export function fits(lexicon: Lexicon, code: Int32Array, start: number, end: number, sentence: Sentence): Fit[] {
  const { numbers, count } = sentence;
  const found: Fit[] = [];
  if (start === end) return found;
  const next = start + 2 + (code[start + 1] as number);
  for (let from = 0; from < count; from++) {
    if (!mayOpen(code, start + 2, next, numbers[from] as number)) continue;
    const to = fitPlace(lexicon, code, start, sentence, from, true);
    if (to >= 0) found.push({ from, to });
  }
  return found;
}

/** Whether one of a place's runs may begin with a word: most phrases do not, and this says so cheaply. */
function mayOpen(code: Int32Array, start: number, end: number, number: number): boolean {
  for (let run = start; run < end; run += 1 + (code[run] as number)) {
    const first = code[run + 1] as number;
    if (first === number || first < 0 || first === FIXED.a) return true;
  }
  return false;
}

/** The end of a phrase's places from one on when they stand at `at`, or -1. A gap passes over anything but a negation. */
function fitPlace(
  lexicon: Lexicon,
  code: Int32Array,
  place: number,
  sentence: Sentence,
  at: number,
  opens: boolean,
): number {
  const { numbers, marks, count } = sentence;
  const how = code[place] as number;
  const next = place + 2 + (code[place + 1] as number);
  for (let start = at, others = 0; start < count; start++) {
    for (let run = place + 2; run < next; run += 1 + (code[run] as number)) {
      const end = fitRun(lexicon, code, run, sentence, start, opens, how);
      if (end < 0) continue;
      const last = how & LAST ? end : fitPlace(lexicon, code, next, sentence, end, false);
      if (last >= 0) return last;
    }
    if (!(how & GAP) || (lexicon.flags[numbers[start] as number] as number) & Known.negation) return -1;
    if (!((marks[start] as number) & Stands.skip) && ++others > GAP_WORDS) return -1;
  }
  return -1;
}

/** The end of a run of words at `start`, or -1. Noise may stand before any word but a phrase's first, and the first after a gap, which is looked for word by word. */
function fitRun(
  lexicon: Lexicon,
  code: Int32Array,
  run: number,
  { numbers, marks, count }: Sentence,
  start: number,
  opens: boolean,
  how: number,
): number {
  const last = run + (code[run] as number);
  let at = start;
  for (let item = run + 1; item <= last; item++) {
    const wanted = code[item] as number;
    const isFirst = item === run + 1;
    if (!isFirst || !(opens || how & GAP))
      while (at < count && (marks[at] as number) & Stands.skip && !isSaid(lexicon, wanted, numbers[at] as number)) at++;
    if (at >= count || !isSaid(lexicon, wanted, numbers[at] as number)) return -1;
    const mayPause = isFirst && (opens || (how & (GAP | PAUSE)) !== 0);
    if ((marks[at] as number) & Stands.pause && !mayPause && !((marks[at - 1] as number) & Stands.skip)) return -1;
    at++;
  }
  return at;
}

/** Whether a word is the one that is wanted: itself, one that begins so, or any article for an article. */
function isSaid({ longestStem, shorterStem }: Lexicon, wanted: number, number: number): boolean {
  if (wanted === number) return true;
  if (wanted === FIXED.a) return number >= FIXED.a && number <= FIXED.the;
  if (wanted > 0) return false;
  for (let stem = longestStem[number] as number; stem !== 0; stem = shorterStem[stem] as number)
    if (stem === -wanted) return true;
  return false;
}
