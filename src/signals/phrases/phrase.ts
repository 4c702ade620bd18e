import { SHORTEST_STEM } from '../tokens/lexicon.ts';
import { ARTICLES } from '../tokens/vocabulary.ts';
import type { Word } from '../tokens/words.ts';
import { wordsIn } from '../tokens/words.ts';

/** A word wanted by a phrase; with `stem`, any word that begins so. */
export interface Item {
  word: string;
  stem: boolean;
}

/** One place of a phrase: any of its runs of words may stand there. */
export interface Slot {
  /** A few other words may stand before it. */
  gap: boolean;
  /** The phrase itself has a comma before it. */
  pause: boolean;
  runs: Item[][];
}

export interface PhraseProblem {
  code:
    | 'empty'
    | 'only-marks'
    | 'only-skipped'
    | 'edge-gap'
    | 'empty-choice'
    | 'misplaced-star'
    | 'short-stem'
    | 'unknown-mark'
    | 'too-many-choices';
  message: string;
  /** The phrase can never match. Otherwise the fault was passed over. */
  fatal: boolean;
}

export interface Phrase {
  text: string;
  /** Empty where a problem is fatal. */
  slots: Slot[];
  problems: PhraseProblem[];
}

/** How many words, noise not counted, may stand in place of `...`. */
export const GAP_WORDS = 5;
const MOST_RUNS = 64;

/**
 * Reads a phrase as a trainer writes it. `...` stands for up to five words of the same sentence;
 * `a|b` for either word; `more words | other words`, with spaces round the bar, for either run of
 * words up to the next `...`; `word*` for any ending. Faults are returned, never thrown.
 */
export function parsePhrase(text: string): Phrase {
  const problems: PhraseProblem[] = [];
  const note = (code: PhraseProblem['code'], message: string, fatal = false): void =>
    void problems.push({ code, message, fatal });
  const stretches = text
    .replaceAll('…', '...')
    .split(/\.{3,}/)
    .map((part) => part.trim());
  if (text.trim() === '') note('empty', 'The phrase is empty.', true);
  else if (!/[\p{L}\p{N}]/u.test(text)) note('only-marks', `"${text}" has no word in it.`, true);
  else if (stretches[0] === '' || stretches.at(-1) === '')
    note('edge-gap', 'A "..." at the start or the end does nothing.');
  if (/[()[\]{}^+\\]/.test(text)) note('unknown-mark', 'The only marks are ..., a|b and word*.');

  const slots: Slot[] = [];
  for (const stretch of stretches) {
    const before = slots.length;
    const choices = stretch.split(/\s+\|\s+/);
    if (choices.length > 1) {
      const runs = choices.flatMap((choice) => product(readSlots(choice, note)));
      if (runs.length > 0) slots.push({ gap: false, pause: false, runs: runs.slice(0, MOST_RUNS) });
      if (runs.length > MOST_RUNS) note('too-many-choices', `Only the first ${MOST_RUNS} combinations of words count.`);
    } else slots.push(...readSlots(stretch, note));
    const first = slots[before];
    if (first && before > 0) first.gap = true;
  }
  if (slots.length === 0 && problems.every((p) => !p.fatal)) {
    note('only-skipped', `"${text}" has only words that are passed over, such as "the".`, true);
  }
  return { text, slots: problems.some((p) => p.fatal) ? [] : slots, problems };
}

type Note = (code: PhraseProblem['code'], message: string, fatal?: boolean) => void;

function readSlots(stretch: string, note: Note): Slot[] {
  const slots: Slot[] = [];
  let pause = false;
  for (const place of stretch.split(/\s+/).filter(Boolean)) {
    const runs: Item[][] = [];
    for (const choice of place.split('|')) {
      if (choice === '') note('empty-choice', `"${place}" has an empty side.`);
      else runs.push(readRun(choice, place.includes('|'), note));
    }
    if (runs.some((run) => run.length > 0)) slots.push({ gap: false, pause, runs });
    pause = /[,;:]$/.test(place) || (pause && runs.length === 0) || /^[-–—]+$/.test(place);
  }
  return slots;
}

/** An article that is one of several choices is wanted, "the" for "a" or the other way round. */
function readRun(choice: string, oneOfMany: boolean, note: Note): Item[] {
  const star = choice.indexOf('*');
  const atEnd = star >= 0 && /^\*[^\p{L}\p{N}*]*$/u.test(choice.slice(star));
  if (star >= 0 && !atEnd) note('misplaced-star', `The * of "${choice}" counts only at the end of a word.`);
  const wanted = wordsIn(choice.replace(/^['’](?=[a-z]+$)/, "it'").replaceAll('*', '')).filter(
    (word) => !droppable(word) || (oneOfMany && ARTICLES.has(word.text)),
  );
  const run = wanted.map((word, i) => ({ word: word.text, stem: atEnd && i === wanted.length - 1 }));
  const last = run.at(-1);
  if (last?.stem && last.word.length < SHORTEST_STEM) {
    note('short-stem', `"${choice}" needs at least ${SHORTEST_STEM} letters before the *.`, true);
  }
  return run;
}

/** Articles, and the "is" of "the price's": a phrase that is matched without them loses nothing. */
const droppable = (word: Word): boolean => word.skip && /^(?:an?|the|is)$/.test(word.text);

/** Every way through a row of slots, as flat runs. */
function product(slots: Slot[]): Item[][] {
  let runs: Item[][] = slots.length > 0 ? [[]] : [];
  for (const slot of slots)
    runs = runs.flatMap((run) => slot.runs.map((more) => run.concat(more))).slice(0, MOST_RUNS + 1);
  return runs;
}
