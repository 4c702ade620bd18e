import type { Finding } from '../model/signal.ts';

/** A pair of double quotes, straight or curly, and what stands between them; in one line of some length at most. */
const QUOTED = /["“]([^"“”\n]{2,300})["”]/g;
const QUOTE = /["“]/;

/**
 * Whether a finding rests on words that the speaker quotes: "they say, 'I'm not interested'". A turn that is quoted
 * as a whole is the speaker's own.
 * @param text the whole turn in which the finding was made
 */
export function quotedIn(text: string): ((finding: Finding) => boolean) | undefined {
  if (!QUOTE.test(text)) return undefined;
  const spans = [...text.matchAll(QUOTED)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const own = spans.reduce((rest, { from, to }) => rest.replace(text.slice(from, to), ' '), text);
  if (spans.length === 0 || !/\p{L}.*\p{L}/su.test(own)) return undefined;
  return ({ start, quote, because }) => {
    if (spans.some(({ from, to }) => start >= from && start + quote.length <= to)) return true;
    if (!('words' in because) || because.words.length === 0) return false;
    const said = new Set(own.toLowerCase().match(/[\p{L}\p{N}'’]+/gu));
    return because.words.every((word) => !said.has(word.toLowerCase()));
  };
}
