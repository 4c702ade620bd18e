/**
 * Words from outside, as one line that steers nothing: control characters, escape sequences among
 * them, could move the cursor of the terminal on which the words are shown. Keeps the length.
 */
export function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}

/** Words without the sequences that colour them in a terminal, which are copied along with them. */
export function withoutColours(words: string): string {
  return words.replace(/\u001B\[[\d;]*m/g, '');
}
