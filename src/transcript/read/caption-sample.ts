/** What the first lines of a caption file tell of how it names its speakers. */
import { isFact, isNameLike, labelKey } from '../people/labels.ts';
import { bare, BRACKETED, DASH } from './captions.ts';
import { speakerTag } from './tag.ts';

/**
 * The lines of a caption file that hold speech, for learning which labels in them are speakers.
 * @param lines the first lines of the file
 * @param timing fits the timing line of a cue; its first two groups are the times
 */
export function captionText(lines: string[], timing: RegExp): string[] {
  const spoken = lines.filter(
    (line, i) => i > 0 && !timing.test(line) && (timing.test(lines[i - 1] ?? '') || speakerTag(line) !== undefined),
  );
  // Cues stand apart; side by side they would look like a block of facts.
  return spoken.flatMap((line) => [bare(line).replace(DASH, ''), '']);
}

const LONGEST_NAME = 60;
/** The share of cues that shows how all are written. */
const MOST = 0.8;

function isName(text: string): boolean {
  return (
    text.length <= LONGEST_NAME &&
    /^\p{L}/u.test(text) &&
    !/[:.?!…,;]$|:/.test(text) &&
    isNameLike(text) &&
    !isFact(labelKey(text))
  );
}

/**
 * The names that stand above what is said in the cues, on a line of their own, or before it in brackets.
 * @param lines the first lines of the file
 * @param timing fits the timing line of a cue
 */
export function captionNames(lines: readonly string[], timing: RegExp): ReadonlySet<string> {
  const starts = lines.flatMap((line, i) => (timing.test(line) ? [i + 1] : []));
  const found = (nameAt: (i: number) => string | undefined) => starts.flatMap((i) => nameAt(i) ?? []).filter(isName);
  const above = found((i) => ((lines[i + 1] ?? '').trim() === '' ? undefined : bare(lines[i] ?? '').trim()));
  const bracketed = found((i) => BRACKETED.exec(bare(lines[i] ?? ''))?.[1]?.trim());
  const names = above.length >= starts.length * MOST ? above : bracketed;
  const distinct = new Set(names);
  // Names come back; what is noted in brackets (`[Laughs]`) or said in one word stands before few cues.
  const isNames =
    names.length > 1 && names.length * 2 >= starts.length && distinct.size <= Math.max(2, names.length / 2);
  return isNames ? distinct : new Set();
}
