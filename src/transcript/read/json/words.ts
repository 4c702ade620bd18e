import type { Said } from './fields.ts';

/** A silence, in seconds, after which talk on a channel of its own counts as a new piece. */
const PAUSE = 1;
/** Punctuation, or the tail of a word (`'s`), that stands without a space before it. */
const ATTACHED = /^(?:[.,!?;:%…)\]}”]|['’](?:s|t|re|ve|ll|d|m)$)/i;

/**
 * Joins single words into stretches of talk: one a speaker, or one a sentence where nobody is named.
 * @param words words and punctuation marks in order; a mark takes the speaker of the word before it
 * @param apart whether to begin anew after a pause as well, so that channels can be interleaved
 */
export function wordsToSaid(words: Said[], apart = false): Said[] {
  const stretches: Said[][] = [];
  for (const word of words) {
    const stretch = stretches.at(-1);
    const before = stretch?.at(-1);
    const attached = before !== undefined && ATTACHED.test(word.text);
    const goesOn =
      before !== undefined &&
      before.speaker === word.speaker &&
      !(word.speaker === undefined && /[.?!…]$/.test(before.text)) &&
      !(apart && (word.at ?? 0) - ((stretch && lastTime(stretch)) ?? 0) > PAUSE);
    if (stretch && (goesOn || attached)) stretch.push(attached ? { ...word, speaker: before.speaker } : word);
    else stretches.push([word]);
  }
  return stretches.flatMap(joinWords);
}

/**
 * Joins the words of one speaker into one piece.
 * @returns a list of one, or of none if there are no words
 */
export function joinWords(words: Said[]): Said[] {
  const first = words[0];
  if (!first) return [];
  const isSpaced = words.some((word) => word.text !== '' && word.text.trim() === '');
  let text = '';
  for (const word of words) text += (isSpaced || text === '' || ATTACHED.test(word.text) ? '' : ' ') + word.text;
  return [{ ...first, text, end: lastTime(words) }];
}

function lastTime(words: Said[]): number | undefined {
  const last = words.findLast((word) => word.end !== undefined || word.at !== undefined);
  return last?.end;
}
