import { isApostrophe, joins, letterAt } from './letters.ts';
import { ARTICLES, NOISE, NOISE_RUNS, spell } from './vocabulary.ts';

/** A word of a text in the spelling that is compared; "isn't" gives two, with the same place. */
export interface Word {
  text: string;
  /** Where it stands in the text, in UTF-16 code units; `end` is the first unit after it. */
  start: number;
  end: number;
  /** A phrase may pass over it: an article, a sound, a softener, a stutter. */
  skip: boolean;
  /** A comma or another mark inside the sentence stands before it. */
  pause: boolean;
}

const PAUSE = /[,;:.!?…()[\]"“”«»–—]|\s-+\s|--/;
const RUNS: ReadonlyMap<string, readonly string[][]> = new Map(NOISE_RUNS.map(([first = '']) => [first, NOISE_RUNS.filter((run) => run[0] === first)]));

/** Cuts `text` between two offsets into words. Any text will do; nothing is thrown. */
export function words(text: string, from = 0, to = text.length): Word[] {
  const found: Word[] = [];
  let last = from;
  for (let start = from; start < to; start++) {
    if (letterAt(text, start) === 0) continue;
    const end = endOf(text, start, to);
    const pause = found.length > 0 && (start > last + 1 || text.charCodeAt(last) !== 32) && PAUSE.test(text.slice(last, start));
    const { spelt, skips } = readWritten(text.slice(start, end));
    for (let i = 0; i < spelt.length; i++) found.push({ text: spelt[i] as string, start, end, skip: skips[i] as boolean, pause: pause && i === 0 });
    last = start = end;
  }
  for (let i = 0; i < found.length; i++) markNoise(found, i, text);
  return found;
}

/** The end of the word as written that begins at `start`. */
function endOf(text: string, start: number, to: number): number {
  let end = start + 1;
  for (; end < to; end++) {
    if (letterAt(text, end) !== 0) continue;
    const code = text.charCodeAt(end);
    if (!(isApostrophe(code) && end + 1 < to && letterAt(text, end + 1) !== 0) && !joins(text, code, start, end)) break;
  }
  return end;
}

interface Read {
  spelt: readonly string[];
  skips: readonly boolean[];
}

/** Talk has few different words, so each is read once. */
const read = new Map<string, Read>();
const MOST_READ = 20_000;
const LONGEST_READ = 40;

function readWritten(written: string): Read {
  const known = read.get(written);
  if (known) return known;
  const plain = written.toLowerCase().replace(/[’‘ʼ`]/g, "'").replace(/(?<=\d),|-/g, '');
  const { words: spelt, looseIs } = spell(plain);
  const fresh = { spelt, skips: spelt.map((word, i) => NOISE.has(word) || ARTICLES.has(word) || (looseIs && i === spelt.length - 1)) };
  if (read.size >= MOST_READ) read.clear();
  if (written.length <= LONGEST_READ) read.set(written, fresh);
  return fresh;
}

/** Marks what is noise only in its place: runs such as "you know", "like" beside a comma, stutters. */
function markNoise(found: Word[], at: number, text: string): void {
  const word = found[at] as Word;
  for (const run of RUNS.get(word.text) ?? []) {
    if (run.every((next, k) => found[at + k]?.text === next)) for (let k = 0; k < run.length; k++) skip(found, at + k);
  }
  if (word.text === 'like' && at > 0 && (word.pause || text[word.end] === ',')) word.skip = true;
  if (found[at + 1]?.text === word.text) skip(found, at + 1);
  else if (at + 3 < found.length && found[at + 2]?.text === word.text && found[at + 3]?.text === found[at + 1]?.text) {
    skip(found, at + 2);
    skip(found, at + 3);
  }
}

function skip(found: Word[], at: number): void {
  const word = found[at];
  if (word) word.skip = true;
}
