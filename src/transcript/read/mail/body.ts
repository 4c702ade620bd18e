/** What a mail says, without its sign-off and signature. */

import { isNameLike } from '../../people/labels.ts';

const SIGN_OFF =
  /^(?:(?:with |many |kind(?:est)? |warm(?:est)? |best |my )*(?:regards|wishes|thanks)|thank you|thanks(?: (?:again|so much|in advance))?|cheers|best|sincerely|yours (?:sincerely|faithfully|truly)|all the best|talk soon|speak soon)[,.!]?$/i;
/** A name below a mail has at most so many words. */
const MOST_WORDS = 3;
/** What a program puts below a mail. */
const APPENDED = /^(?:Sent from my |Get Outlook for |Sent via |Virus-free)/i;
/** A signature has at most so many lines below the sign-off. */
const LONGEST_SIGNATURE = 10;

/**
 * The words of a mail.
 * @param lines its lines, without marks of quotation
 * @param from who wrote it, so that the name below it is known
 */
export function bodyOf(lines: readonly string[], from: string | undefined): string {
  const cut = lines.findIndex((line) => /^--\s*$/.test(line));
  const kept = (cut < 0 ? [...lines] : lines.slice(0, cut))
    .map((line) => line.trim())
    .filter((line) => !APPENDED.test(line));
  const signedOff = kept.findLastIndex((line) => SIGN_OFF.test(line));
  const below = kept.slice(signedOff + 1).filter((line) => line !== '').length;
  // "Thanks" alone, with talk after it, is said and not signed.
  if (signedOff > 0 && below <= LONGEST_SIGNATURE && !kept.slice(signedOff + 1).some((line) => /[.?!]$/.test(line)))
    kept.length = signedOff;
  while (kept.length > 0 && (kept.at(-1) === '' || isNameOf(kept.at(-1) ?? '', from))) kept.pop();
  return kept.join(' ');
}

/** The name that a mail ends with, where it ends with one. */
export function signatureOf(lines: readonly string[]): string | undefined {
  const last = lines.findLast((line) => line.trim() !== '')?.trim() ?? '';
  return lines.length > 1 && last.split(' ').length <= MOST_WORDS && /^[\p{L} .'’-]+$/u.test(last) && isNameLike(last)
    ? last
    : undefined;
}

function isNameOf(line: string, from: string | undefined): boolean {
  const words = line
    .toLowerCase()
    .replace(/[,.\s-]+/g, ' ')
    .trim();
  const name = from?.toLowerCase() ?? '';
  return name !== '' && (words === name || words === name.split(' ')[0]);
}
