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

const WRITTEN = /e-mail\w*|\d+(?:[.,]\d+)+\p{L}*|[\p{L}\p{N}]+(?:['’‘ʼ`][\p{L}]+)*/giu;
const PAUSE = /[,;:.!?…()[\]"“”«»–—]|\s-+\s|--/;
const UNUSUAL = /[^a-z'\d]/;
const RUNS: ReadonlyMap<string, readonly string[][]> = new Map(NOISE_RUNS.map(([first = '']) => [first, NOISE_RUNS.filter((run) => run[0] === first)]));

/** Cuts `text` between two offsets into words. Any text will do; nothing is thrown. */
export function words(text: string, from = 0, to = text.length): Word[] {
  const found: Word[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  let end = from;
  WRITTEN.lastIndex = 0;
  for (let match = WRITTEN.exec(part); match; match = WRITTEN.exec(part)) {
    const start = from + match.index;
    const pause = found.length > 0 && (start > end + 1 || text[end] !== ' ') && PAUSE.test(text.slice(end, start));
    end = start + match[0].length;
    const { words: spelt, looseIs } = spell(plain(match[0]));
    for (let i = 0; i < spelt.length; i++) {
      const word = spelt[i] as string;
      const skip = NOISE.has(word) || ARTICLES.has(word) || (looseIs && i === spelt.length - 1);
      found.push({ text: word, start, end, skip, pause: pause && i === 0 });
    }
  }
  for (let i = 0; i < found.length; i++) markNoise(found, i, text);
  return found;
}

/** Lower case, straight apostrophes, and no commas or hyphens inside. */
function plain(written: string): string {
  const low = written.toLowerCase();
  return UNUSUAL.test(low) ? low.replace(/[’‘ʼ`]/g, "'").replace(/(?<=\d),|-/g, '') : low;
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
