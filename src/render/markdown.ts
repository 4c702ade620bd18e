/** Words that Markdown leaves as they are: an author's text holds no mark-up. */
export function escape(words: string): string {
  return words.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');
}
