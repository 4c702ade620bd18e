import { binaryKindOf, markupKindOf } from '../../basics/file-kinds.ts';
import { withoutEscapes } from '../../basics/hidden-characters.ts';
import type { ReadProblem } from '../turn.ts';

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
  const kind = binaryKindOf(sample);
  // Escape sequences come with a text that was copied from a terminal; they are no sign of a binary file.
  const strange = withoutEscapes(sample).match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  if (kind || (strange > A_FEW && strange > sample.length * TOO_MANY)) {
    return {
      code: 'binary',
      message: `This is ${kind ?? 'a binary file'}, not the text of a transcript.`,
      hint: 'Save or export the transcript as text, captions (.vtt, .srt) or JSON.',
    };
  }
  const markup = markupKindOf(sample);
  return markup
    ? {
        code: 'markup',
        message: `This is ${markup}, whose mark-up would be taken for talk.`,
        hint: 'Open it and copy the text, or export the transcript as plain text, captions (.vtt, .srt, .ttml) or JSON.',
      }
    : undefined;
}

/** So much of a line is shown, in characters. */
const SHOWN = 60;

/**
 * Why a text that could be read holds no transcript, with what was seen of it.
 * @param lines its first lines
 * @param format the layout it was taken for
 */
export function noTalkIn(lines: readonly string[], format: string): ReadProblem {
  const full = lines.filter((line) => line.trim() !== '');
  const first = full[0]?.trim() ?? '';
  const shown = first.length > SHOWN ? `${first.slice(0, SHOWN)}…` : first;
  return {
    code: 'no-talk',
    message: `No one says anything in this text: I read it as ${format}, and saw ${full.length} ${full.length === 1 ? 'line' : 'lines'} without talk, the first “${shown}”.`,
    hint: 'Give a text with what was said, best with the name of the speaker before each line: "Ann: Good morning".',
  };
}
