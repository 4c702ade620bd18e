/** What stands where a blank has not been filled. */
export const EMPTY = '____';

const BLANK = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g;

/**
 * Fills `{{topic}}` with its words. What is filled in is never read again, so it cannot name other
 * blanks; its double quotes become single ones, because double quotes mark exact words.
 */
export function fill(text: string, blanks: Readonly<Record<string, string>>): string {
  return text.replace(
    BLANK,
    (_, name: string) => (Object.hasOwn(blanks, name) && blanks[name]?.replaceAll('"', "'")) || EMPTY,
  );
}

/** The names of the blanks in a text. */
export function blanksIn(text: string): string[] {
  return [...text.matchAll(BLANK)].map((match) => match[1] ?? '');
}
