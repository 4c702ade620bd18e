import { fill } from './fill.ts';
import { own } from '../../basics/own.ts';
import type { Library } from './library.ts';
import type { Line, Source } from './schema.ts';

/** A line ready to be shown: its blanks filled, its citation as it stands beside it. */
export interface CitedLine {
  text: string;
  /** `manfer.18`, or `ours`. */
  from: string;
  /** `Manfer 18`, or `ours`. */
  cite: string;
}

/** Makes lines ready to be shown. */
export function citing(
  sources: Library['sources'],
  blanks: Readonly<Record<string, string>>,
): (line: Line) => CitedLine {
  return ({ text, from }) => ({ text: fill(text, blanks), from, cite: shortCite(sources, from) });
}

/** A citation looked up: the statement, and the article it stands in. */
export interface Cited {
  citation: string;
  source: Source;
  /** The statement in our words; what stands in double quotes is exact. */
  says: string;
  tags: readonly string[];
}

/** Finds the statement behind a citation such as `manfer.18`; `undefined` for `ours` and for what does not exist. */
export function lookUp(sources: Library['sources'], citation: string): Cited | undefined {
  const dot = citation.indexOf('.');
  const source = own(sources, citation.slice(0, dot));
  const statement = own(source?.statements, citation.slice(dot + 1));
  return source && statement && { citation, source, says: statement.says, tags: statement.tags };
}

/** A citation as it stands beside a line: `Manfer 18`, or `ours`. */
export function shortCite(sources: Library['sources'], citation: string): string {
  const cited = lookUp(sources, citation);
  return cited ? `${cited.source.short} ${citation.slice(citation.indexOf('.') + 1)}` : citation;
}

/** Evens out what typesetting varies and readers do not see: curly quotes and white space. */
export function plain(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
}

/** The exact words in a text of ours: whatever stands between double quotes. */
export function quotesIn(text: string): string[] {
  return [...plain(text).matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
}

/**
 * The quotes of a line that its source does not hold to the letter. A line to say is exact as a
 * whole unless it sets its exact words in quotes; `{{topic}}` stands for the source's "blank blank".
 */
export function misquoted(line: { text: string; from: string }, says: string, whole: boolean): string[] {
  const marked = quotesIn(line.text);
  const claims = whole && marked.length === 0 ? [plain(line.text)] : marked;
  const exact = quotesIn(says);
  return claims.filter((claim) => {
    const words = claim.replace(/\{\{[a-z][a-z0-9-]*\}\}/g, 'blank blank');
    return !exact.some((quote) => quote.includes(words));
  });
}
