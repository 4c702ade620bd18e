/**
 * Words from outside, as one line that steers nothing: control characters, escape sequences among
 * them, could move the cursor of the terminal on which the words are shown. Keeps the length.
 */
export function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}
