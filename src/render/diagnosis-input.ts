/** What was read, in words: how much, of what kind, and how to give more. */
import type { Diagnosis } from '../diagnose/diagnosis.ts';

/** Said where nobody is named. */
export const NOBODY_NAMED =
  'No speakers are named: every line is heard as a prospect might say it. With a name before each line ("Ann: …") I can tell who said what.';

/** Said of notes in prose. */
export const HOW_TO_NOTE =
  'I hear more where you write what was said, a line each: "Me: …", "Them: …". Or go through it by hand: coach objection.';

/** What a transcript is made of, where it is no talk as it was spoken. */
const MADE_OF = {
  spoken: '',
  written: ', in writing',
  noted: ', as you noted it: the words may have been others',
  reported: ' of notes',
} as const;

/** How much was read, and of what. */
export function sizeWords({ turns, words, format, medium }: Diagnosis['input'], isFull = false): string {
  const unit = medium === 'reported' ? 'sentence' : 'turn';
  const size = `${turns} ${unit}${turns === 1 ? '' : 's'}`;
  if (medium === 'reported') return `${size}${MADE_OF.reported}${isFull ? `, ${words} words` : ''}.`;
  return `${size}${isFull ? `, ${words} words, ${format}` : ''}${MADE_OF[medium]}.`;
}

/** What is to be said of how it was read, with a space before it; mostly nothing. */
export const remarkWords = ({ remarks }: Diagnosis['input']): string =>
  remarks.map((sentence) => ` ${sentence}`).join('');
