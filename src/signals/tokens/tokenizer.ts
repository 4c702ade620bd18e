/** The tokenizer: reads a text sentence by sentence, into words by their numbers in a lexicon. */
import { FIXED, hashOf, hashOn, Known, stemAt, type Lexicon } from './lexicon.ts';
import {
  closes,
  endingAt,
  FOLD,
  foldWide,
  isApostrophe,
  isBlank,
  joins,
  letterAt,
  Mark,
  markOf,
} from './characters.ts';
import { lookUp } from './hash-table.ts';
import { endingOf, NOISE_RUNS } from './vocabulary.ts';

/** What a reader has read last: one sentence, word by word. Good until it reads on. */
export interface Sentence {
  text: string;
  /** Where it stands in the text, without the space around it, in UTF-16 code units. */
  start: number;
  end: number;
  /** How many words it has; "isn't" gives two, with the same place. */
  count: number;
  /** For each word its number in the lexicon, or 0, */
  numbers: Int32Array;
  /** the hash of its spelling, */
  hashes: Int32Array;
  /** its place in the text, */
  from: Int32Array;
  to: Int32Array;
  /** and how it stands there (`Stands`). */
  marks: Uint8Array;
}

export const Stands = {
  /** A phrase may pass over it: an article, a sound, a softener, a stutter. */
  skip: 1,
  /** A comma or another mark inside the sentence stands before it. */
  pause: 2,
} as const;

export interface Reader {
  sentence: Sentence;
  /** Reads the sentence that begins at `at` or after it, and gives the place to read on from: the text's length at the end. */
  read(text: string, at: number): number;
}

/** A "sentence" without any mark is cut after so many characters, so that one endless line stays cheap. */
const LONGEST = 600;
const COMMA = 44;
/** One character gives a word of up to three, and the last word of a sentence may begin at its 600th. */
const MOST_WORDS = (LONGEST + 1) * 3;
const RUNS = NOISE_RUNS.map((run) => run.map(hashOf));

/** A reader that knows the words of a lexicon. */
export function readerOf(lexicon: Lexicon): Reader {
  const { forms, readings, hashes: hashOfNumber, flags } = lexicon;
  const numbers = new Int32Array(MOST_WORDS);
  const hashes = new Int32Array(MOST_WORDS);
  const from = new Int32Array(MOST_WORDS);
  const to = new Int32Array(MOST_WORDS);
  const marks = new Uint8Array(MOST_WORDS);
  const sentence: Sentence = { text: '', start: 0, end: 0, count: 0, numbers, hashes, from, to, marks };
  let count = 0;

  const add = (number: number, hash: number, start: number, end: number, mark: number): void => {
    const known = flags[number] as number;
    const skip =
      known & Known.skip ||
      isStutter(sentence, count, hash) ||
      (known & Known.like && (mark !== 0 || sentence.text.charCodeAt(end) === COMMA) && count > 0)
        ? Stands.skip
        : 0;
    numbers[count] = number;
    hashes[count] = hash;
    from[count] = start;
    to[count] = end;
    marks[count] = mark | skip;
    count += 1;
    if (known & Known.runEnd) markRuns(sentence, count);
  };
  const addWord = (hash: number, start: number, wordEnd: number, end: number, pause: number): void => {
    const value = lookUp(forms, hash);
    if (value > 0) add(value, hashOfNumber[value] as number, start, end, pause);
    else if (value === 0) add(stemAt(lexicon, sentence.text, start, wordEnd), hash, start, end, pause);
    else {
      const first = ~value + 1;
      const last = ~value + (readings[~value] as number);
      for (let at = first; at <= last; at++) {
        const number = readings[at] as number;
        add(number, hashOfNumber[number] as number, start, end, at === first ? pause : 0);
      }
    }
  };
  /** A word with an ending after an apostrophe: "it's" and "let's" are known as one, "Maria's" is a word and an "is". */
  const addEnded = (hash: number, start: number, apostrophe: number, end: number, pause: number): void => {
    const { text } = sentence;
    const isS = end === apostrophe + 2 && letterAt(text, apostrophe + 1) === 115;
    const joined = isS ? hashOn(hash, 115) : 0;
    if (isS && lookUp(forms, joined) < 0) return addWord(joined, start, end, end, pause);
    addWord(hash, start, apostrophe, end, pause);
    const number = FIXED[(endingOf(text.slice(apostrophe + 1, end).toLowerCase()) ?? 'is') as keyof typeof FIXED];
    add(number, hashOfNumber[number] as number, start, end, isS ? Stands.skip : 0);
  };
  const finish = (first: number, last: number): void => {
    const { text } = sentence;
    let start = first;
    let end = last;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    sentence.start = start;
    sentence.end = end;
    sentence.count = count;
  };

  return {
    sentence,
    read(text, at) {
      sentence.text = text;
      count = 0;
      const { length } = text;
      let start = at;
      let hash = 0;
      let pause = 0;
      for (let i = at; i <= length; i++) {
        const code = i < length ? text.charCodeAt(i) : 10;
        const letter = code < 128 ? (FOLD[code] as number) : foldWide(code);
        if (letter !== 0) {
          hash = hashOn(hash, letter);
          continue;
        }
        if (i > start) {
          if (i - at > LONGEST && count > 0) {
            const end = to[count - 1] as number;
            finish(at, end);
            return end;
          }
          if (code === 32) addWord(hash, start, i, i, pause);
          else if (isApostrophe(code)) {
            const letters = endingAt(text, i + 1);
            if (letters < 0) continue;
            if (letters === 0) addWord(hash, start, i, i, pause);
            else addEnded(hash, start, i, (i += letters) + 1, pause);
          } else if (joins(text, code, start, i)) {
            if (code === 46) hash = hashOn(hash, code);
            continue;
          } else addWord(hash, start, i, i, pause);
          pause = 0;
        }
        start = i + 1;
        hash = 0;
        const mark = code === 32 ? Mark.none : markOf(code);
        if (mark === Mark.none) continue;
        if (mark === Mark.line) {
          finish(at, i);
          while (i < length && markOf(text.charCodeAt(i)) === Mark.line) i++;
          return i;
        }
        if (mark === Mark.stop) {
          const end = stopEnd(text, i);
          const isInner =
            code === 46 &&
            end === i + 1 &&
            (letterAt(text, end) !== 0 || isAbbreviation(lexicon, sentence, count, at, i));
          if (!isInner && isBlank(text.charCodeAt(end))) {
            finish(at, end);
            return end;
          }
          i = end - 1;
          start = end;
          if (isInner) continue;
        }
        if (count > 0 && !isTime(text, i) && (mark !== Mark.hyphen || isDash(text, i))) pause = Stands.pause;
      }
      return length;
    },
  };
}

/** The place after the stops at `at` and what closes behind them. */
function stopEnd(text: string, at: number): number {
  let end = at;
  while (markOf(text.charCodeAt(end)) === Mark.stop) end++;
  while (closes(text.charCodeAt(end))) end++;
  return end;
}

/** Whether the dot at a place belongs to "Mr." or to "e.g." */
function isAbbreviation(
  { flags }: Lexicon,
  { text, numbers, from, to }: Sentence,
  count: number,
  start: number,
  dot: number,
): boolean {
  if (count === 0 || to[count - 1] !== dot) return false;
  const word = from[count - 1] as number;
  if (dot - word > 1) return ((flags[numbers[count - 1] as number] as number) & Known.abbreviated) !== 0;
  const before = text.charCodeAt(word - 1);
  return letterAt(text, word) > 96 && (word === start || before === 46 || isBlank(before));
}

/** The colon of "10:30". */
const isTime = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 58 && /^\d:\d$/.test(text.slice(at - 1, at + 2));

/** A hyphen is a dash where two stand together, or where one stands by itself. */
function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === 45 || (isBlank(text.charCodeAt(at - 1)) && isBlank(text.charCodeAt(at + 1)));
}

/** Whether a word repeats the one before it, or ends two words that repeat the two before; then it marks the first of them too. */
function isStutter({ hashes, marks }: Sentence, count: number, hash: number): boolean {
  if (count > 0 && hashes[count - 1] === hash) return true;
  if (count < 3 || hashes[count - 2] !== hash || hashes[count - 1] !== hashes[count - 3]) return false;
  marks[count - 1] = (marks[count - 1] as number) | Stands.skip;
  return true;
}

/** Marks the runs of noise, such as "you know", that end with the last of so many words. */
function markRuns({ hashes, marks }: Sentence, count: number): void {
  for (const run of RUNS) {
    const first = count - run.length;
    if (first < 0 || run.some((hash, nth) => hashes[first + nth] !== hash)) continue;
    for (let at = first; at < count; at++) marks[at] = (marks[at] as number) | Stands.skip;
  }
}
