/** Nesting that nobody writes by hand, found before YAML is asked to follow it: that could take minutes. */
import { Lexer } from 'yaml';

const MOST_BRACKETS = 60;
/** Dozens of `- ` or `? ` in a row, or a line set in further than any screen is wide. */
const DEEP_LINE = /^[ \t]*(?:[-?:][ \t]+){30}|^ {240}(?=\S)/m;

/** Where a text's lists and maps nest too deeply, as an offset; `undefined` where they do not. */
export function deepAt(text: string): number | undefined {
  const line = DEEP_LINE.exec(text)?.index;
  return line ?? (mayBeDeep(text) ? bracketAt(text) : undefined);
}

/** A quick look that takes every bracket to count, those in quoted texts too. */
function mayBeDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) {
      if (++depth > MOST_BRACKETS) return true;
    } else if ((code === 93 || code === 125) && depth > 0) depth--;
  }
  return false;
}

function bracketAt(text: string): number | undefined {
  let depth = 0;
  let at = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') {
      if (++depth > MOST_BRACKETS) return at;
    } else if ((token === ']' || token === '}') && depth > 0) depth--;
    at += /^[\u0002\u0018\u001F]$/.test(token) ? 0 : token.length;
  }
  return undefined;
}
