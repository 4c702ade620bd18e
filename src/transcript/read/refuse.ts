import { withoutEscapes } from '../../basics/hidden-characters.ts';
import type { ReadProblem } from '../turn.ts';

/** The first characters of files that are no text, and what they are. */
const SIGNATURES: [RegExp, string][] = [
  [/^%PDF-/, 'a PDF'],
  [/^PK\p{Cc}{2}/u, 'a Word, Excel or zip file'],
  [/^(?:ID3|\u{fffd}PNG|GIF8|RIFF|OggS|fLaC|.{4}ftyp)/su, 'a picture or a recording'],
];

/** The share of characters that text never holds, above which a file is binary. */
const TOO_MANY = 0.02;
const A_FEW = 3;

/**
 * Tells texts that cannot be a transcript.
 * @param sample the first part of the text
 * @returns why not, or `undefined` if it may be one
 */
export function problemIn(sample: string): ReadProblem | undefined {
  if (sample.trim() === '') {
    return { code: 'empty', message: 'There is nothing in it.', hint: 'Give a transcript as a file, or pipe one in.' };
  }
  const kind = SIGNATURES.find(([pattern]) => pattern.test(sample))?.[1];
  // Escape sequences come with a text that was copied from a terminal; they are no sign of a binary file.
  const strange = withoutEscapes(sample).match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  if (kind || (strange > A_FEW && strange > sample.length * TOO_MANY)) {
    return {
      code: 'binary',
      message: `This is ${kind ?? 'a binary file'}, not the text of a transcript.`,
      hint: 'Save or export the transcript as text, captions (.vtt, .srt) or JSON.',
    };
  }
  const markup = /^\s*\{\\rtf/.test(sample)
    ? 'a rich-text (RTF) file'
    : /^\s*<(?:!doctype html|html|\?xml)\b/i.test(sample)
      ? 'a web page or XML'
      : undefined;
  return markup
    ? {
        code: 'markup',
        message: `This is ${markup}, whose mark-up would be taken for talk.`,
        hint: 'Open it and copy the text, or export the transcript as plain text.',
      }
    : undefined;
}
