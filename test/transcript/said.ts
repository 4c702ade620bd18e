import { readTranscript } from '../../src/transcript/read/read.ts';
import type { Reading, Transcript } from '../../src/transcript/turn.ts';

/** Reads a text that must be a transcript. */
export function transcriptOf(text: string): Transcript {
  const reading: Reading = readTranscript(text);
  if ('problem' in reading) throw new Error(reading.problem.message);
  return reading.transcript;
}

/** What is said in a text, one string a turn: `Ann: Hello.`, or only the words where nobody is named. */
export function said(text: string): string[] {
  return transcriptOf(text).turns.map((turn) =>
    turn.speaker === undefined ? turn.text : `${turn.speaker}: ${turn.text}`,
  );
}

/** The problem a text is refused with. */
export function problemOf(text: string) {
  const reading = readTranscript(text);
  if ('transcript' in reading) throw new Error('expected a problem');
  return reading.problem;
}
