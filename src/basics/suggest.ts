import { closest, distance } from 'fastest-levenshtein';

/** Among more words than a person could have written, none is looked for: each look compares with all of them. */
const MOST_KNOWN = 2_000;

/**
 * The known word that was probably meant, if one is near enough: at most two slips, and fewer
 * than half of its letters; one letter too many for a word of two or more; or one that begins with what was written.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || known.length > MOST_KNOWN) return undefined;
  const written = word.toLowerCase();
  const best = closest(written, known);
  const slips = distance(written, best);
  const isOneTooMany = slips === 1 && written.length > best.length && best.length > 1;
  if (isOneTooMany || (slips <= 2 && slips * 2 < best.length)) return best;
  const longer = known.filter((name) => written.length > 2 && name.startsWith(written));
  return longer.length > 0 ? closest(written, longer) : undefined;
}

/** A hint that ends an error: `Did you mean accept?`, or the words there are to choose from. */
export function didYouMean(word: string, known: readonly string[]): string {
  const best = nearest(word, known);
  if (best !== undefined) return `Did you mean ${best}?`;
  if (known.length === 0) return 'There are none.';
  return known.length <= 12
    ? `There are: ${known.join(', ')}.`
    : `There are ${known.length}, such as ${known.slice(0, 3).join(', ')}.`;
}
