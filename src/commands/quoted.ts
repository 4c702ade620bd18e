/**
 * A word as a shell reads it back. Double quotes mean the same to sh, PowerShell and cmd while
 * nothing inside them is special; single quotes are for sh and PowerShell.
 */
export function quoted(word: string): string {
  if (/^[\w./:=,@-]+$/.test(word)) return word;
  return /["$`!%]|\\\\|\\$/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
