/** Names of leads: the same name however it is written, and names that are close and never taken for the same. */
import { distance } from 'fastest-levenshtein';

/** A name as it is compared: without case, accents, spaces and punctuation. */
export function keyOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return plain === '' ? name.trim() : plain;
}

/** Two names are close where so small a share of their letters differ. */
const CLOSE = 0.25;

/** The known name that is closest to another, if one is close and not the same. */
export function closeName(name: string, known: readonly string[]): string | undefined {
  const key = keyOf(name);
  const [best] = known
    .filter((other) => keyOf(other) !== key)
    .map((other) => ({ other, far: howFar(key, keyOf(other)) }))
    .filter(({ far }) => far <= CLOSE)
    .toSorted((one, two) => one.far - two.far);
  return best?.other;
}

/** How far two keys are apart, from 0; one that begins with the whole of the other is close. */
function howFar(one: string, two: string): number {
  if (one === '' || two === '') return 1;
  if (one.startsWith(two) || two.startsWith(one)) return CLOSE;
  return distance(one, two) / Math.max(one.length, two.length);
}
