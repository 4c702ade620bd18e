/** Notes that somebody took of a call: talk from memory (`Me: …`, `Him: …`), or prose that reports it. */
import { isOwn, noteIn, noteSentences } from '../notes.ts';
import { profileOf } from '../profile.ts';
import { spokenWords } from '../../spoken.ts';
import { rewritten } from './rewritten.ts';
import type { Layout } from './layout.ts';

const ME = /^\s*(?:[-•*]\s+)?(?:me|i)\s*(?::|[-–>]\s)/i;
const OTHER = /^\s*(?:[-•*]\s+)?(?:him|her|them|he|she|they)\s*(?::|[-–>]\s)/i;
/** So many lines of one's own show that nobody but oneself wrote them. */
const ENOUGH = 2;
/** `I: …` is `Me: …`; elsewhere a speaker I comes after H. */
const MYSELF = /^(\s*(?:[-•*]\s+)?)i\s*:/i;
/** A dash or an arrow where others write a colon. */
const DASHED = /^(\s*(?:[-•*]\s+)?(?:me|i|him|her|them|he|she|they))\s*[-–>]+\s+/i;

export const noted: Layout = {
  format: 'notes',
  medium: 'noted',
  fits(lines) {
    const mine = lines.filter((line) => ME.test(line)).length;
    return mine >= ENOUGH || (mine > 0 && lines.some((line) => OTHER.test(line)));
  },
  reader: rewritten(() => (hand) => ({
    line: (line, number) => hand(line.replace(DASHED, '$1: ').replace(MYSELF, '$1Me:'), number),
    end() {},
  })),
};

/** Notes are short; in characters. */
const LONGEST = 8000;
/** The share of sentences that report, and of those that speak to somebody. */
const MOST_REPORT = 0.5;
const FEW_SPEAK = 0.2;

export const reported: Layout = {
  format: 'prose',
  medium: 'reported',
  fits(lines) {
    const sentences = lines.flatMap(noteSentences);
    if (sentences.length === 0 || lines.reduce((size, line) => size + line.length, 0) > LONGEST) return false;
    const share = (is: (sentence: string) => boolean) => sentences.filter(is).length / sentences.length;
    return (
      // First, for most talk fails it, and it is quickly asked.
      share((sentence) => /\?|\byou(?:r|rs)?\b/i.test(sentence)) <= FEW_SPEAK &&
      sentences.some((sentence) => noteIn(sentence) === 'certain') &&
      share((sentence) => noteIn(sentence) !== undefined) >= MOST_REPORT &&
      !profileOf([...lines], true).named
    );
  },
  reader: (_, joiner) => ({
    line(text, number) {
      for (const sentence of noteSentences(text)) {
        joiner.add({ speaker: isOwn(sentence) ? 'Me' : undefined, text: spokenWords(sentence), line: number });
        joiner.end();
      }
    },
    end() {},
  }),
};
