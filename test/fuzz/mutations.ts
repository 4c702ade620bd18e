/** Slips that people and programs make in a text: lines and letters lost, doubled, moved, or put in where none belong. */

export interface Random {
  /** A whole number from 0 to below another. */
  below(many: number): number;
  pick<T>(from: readonly T[]): T;
}

/** What may be put in: marks of YAML, JSON and captions, and characters that do harm on a terminal. */
const PIECES = [
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  ',',
  '#',
  ' #',
  '- ',
  '|',
  '>',
  '*',
  '&a',
  '!x',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\\',
  '\u001B[31m',
  '\u001B]0;x\u0007',
  '\u0000',
  '\u0007',
  '\u202E',
  '\u200B',
  '\uFEFF',
  '\u00A0',
  '“',
  '”',
  '：',
  '•',
  '\uD800',
  '{{topic}}',
  '__proto__',
  'null',
  'true',
  'No',
  '1.10',
  '-1',
  '9'.repeat(30),
  'x'.repeat(5_000),
  '<<<<<<< HEAD\n',
  '--> ',
  '00:61:99.999',
  '&#27;',
  '<v ',
  '</v>',
  'start',
  'ours',
  'manfer.999',
  'no-script/start',
]; // prettier-ignore

type Slip = (text: string, random: Random) => string;

const byLine =
  (change: (lines: string[], at: number, random: Random) => string[]): Slip =>
  (text, random) => {
    const lines = text.split('\n');
    return change(lines, random.below(lines.length), random).join('\n');
  };

const SLIPS: readonly Slip[] = [
  byLine((lines, at) => lines.toSpliced(at, 1)),
  byLine((lines, at) => lines.toSpliced(at, 0, lines[at] ?? '')),
  byLine((lines, at, { below }) => lines.toSpliced(at, 0, lines[below(lines.length)] ?? '')),
  byLine((lines, at, { below }) => lines.with(at, ' '.repeat(below(7)) + (lines[at] ?? '').trimStart())),
  byLine((lines, at, { pick }) => lines.with(at, (lines[at] ?? '').replace(/:\s.*$/, `: ${pick(PIECES)}`))),
  (text, { below, pick }) => {
    const at = below(text.length + 1);
    return text.slice(0, at) + pick(PIECES) + text.slice(at);
  },
  (text, { below }) => {
    const at = below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + below(20));
  },
  (text, { below }) => text.slice(0, below(text.length + 1)),
  (text, { below }) => text.slice(below(text.length + 1)),
  (text, { below }) => {
    const at = below(text.length + 1);
    return text.slice(0, at) + String.fromCharCode(below(0x3000)) + text.slice(at + 1);
  },
];

/** So many slips at most in one text. */
const MOST = 5;

/** A text with one slip or some more. */
export function mutated(text: string, random: Random): string {
  let now = text;
  for (let left = 1 + random.below(MOST); left > 0; left -= 1) now = random.pick(SLIPS)(now, random);
  return now;
}
