/** Files that are no plain text, told by how they begin. */

const SIGNATURES: readonly [RegExp, string][] = [
  [/^%PDF-/, 'a PDF'],
  [/^PK\p{Cc}{2}/u, 'a Word, Excel or zip file'],
  [/^(?:ID3|\u{fffd}PNG|GIF8|RIFF|OggS|fLaC|.{4}ftyp)/su, 'a picture or a recording'],
];

/** What kind of program's file a text is, as far as its first letters tell. */
export const binaryKindOf = (sample: string): string | undefined =>
  SIGNATURES.find(([pattern]) => pattern.test(sample))?.[1];

/** What kind of mark-up a text is, if it is any. */
export function markupKindOf(sample: string): string | undefined {
  if (/^\s*\{\\rtf/.test(sample)) return 'a rich-text (RTF) file';
  if (/^\s*<(?:!doctype html|html)\b/i.test(sample)) return 'a web page';
  const root = /^\s*<(?:\?xml\b[\s\S]*?<)?([\w:-]+)[\s>]/.exec(sample)?.[1];
  return root !== undefined && (/^\s*<\?xml\b/.test(sample) || sample.includes(`</${root}>`))
    ? `XML (<${root}>)`
    : undefined;
}
