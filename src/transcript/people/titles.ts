import { labelKey, sideOf } from './labels.ts';

/** Trades whose work is to sell to, or look after, customers. `VP Sales` is as often the buyer. */
const SELLER =
  /\b(?:account (?:executive|exec|manager)|ae|sdr|bdr|csm|customer success|sales (?:rep|representative|executive|engineer|consultant|agent|associate|specialist|development)|business development|solutions? (?:engineer|consultant|architect)|pre-?sales|inside sales)\b/i;
const TITLE_WORDS =
  /\b(?:account|executive|exec|manager|ae|sdr|bdr|csm|customer|success|sales|rep|representative|engineer|consultant|agent|associate|specialist|development|business|solutions?|architect|pre-?sales|inside|senior|junior|lead|head|director|chief|vice president|vp|svp|of|the)\b/gi;

/** Whether what a header says of someone is a seller's title. */
export function isSellerTitle(about: string): boolean {
  return SELLER.test(about) || sideOf(about) === 'rep';
}

/**
 * The company in what a header says of someone: after the last comma or `at`, or what remains of
 * `Acme Account Executive` without the title.
 * @returns lower case; empty if there is none
 */
export function companyOf(about: string): string {
  const after = /(?:,|@|\bat\b|\bfrom\b)\s*([^,@]+)$/i.exec(about)?.[1];
  return labelKey(after ?? about.replace(TITLE_WORDS, ' '));
}
