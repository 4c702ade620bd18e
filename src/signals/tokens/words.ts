/** Words as text, for what looks at letters: phrases as they are written, and the rules that look round a match. */
import { straight } from './characters.ts';
import { lexiconOf } from './lexicon.ts';
import { readerOf, Stands, type Reader, type Sentence } from './tokenizer.ts';
import { spell } from './vocabulary.ts';

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

/** The words of the sentence that was read last. */
export function wordsOf({ text, count, from, to, marks }: Sentence): Word[] {
  const found: Word[] = [];
  for (let at = 0; at < count; ) {
    const start = from[at] as number;
    const end = to[at] as number;
    for (const word of spelling(text.slice(start, end))) {
      if (at === count) break;
      const mark = marks[at] as number;
      found.push({ text: word, start, end, skip: (mark & Stands.skip) !== 0, pause: (mark & Stands.pause) !== 0 });
      at += 1;
    }
  }
  return found;
}

const spelling = (written: string): readonly string[] =>
  spell(straight(written.toLowerCase()).replace(/(?<=\d),|[-\u2011]/g, '')).words;

let plain: Reader | undefined;

/** The sentences of a text as words. Any text will do; nothing is thrown. */
export function sentencesIn(text: string): Word[][] {
  plain ??= readerOf(lexiconOf().lexicon);
  const found: Word[][] = [];
  for (let at = 0; at < text.length; ) {
    at = plain.read(text, at);
    if (plain.sentence.count > 0) found.push(wordsOf(plain.sentence));
  }
  return found;
}

/** The words of a text, whatever its sentences. */
export const wordsIn = (text: string): Word[] => sentencesIn(text).flat();
