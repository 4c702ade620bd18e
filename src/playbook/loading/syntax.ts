/** What cannot be read, in words for a trainer: where the slip is, what it is, and what to do. */
import type { YAMLError } from 'yaml';
import { blockLines } from './blocks.ts';
import type { Remark } from '../model/problem.ts';

/** A remark and the place in the text, in characters, that it is about. */
export interface Placed {
  offset: number;
  remark: Remark;
}

type Slip = Pick<YAMLError, 'code' | 'pos' | 'message'>;

/** What the commonest slips are called in plain words; what YAML itself calls them helps nobody who does not know it. */
const SLIPS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'there is a second ": " on this line, or the line is set in too far',
  MULTILINE_IMPLICIT_KEY: 'a ":" is missing after the name here, or a quote is not closed',
  MISSING_CHAR: 'a closing quote, a bracket or a ":" is missing',
  BAD_INDENT: 'this line is not set in as far as the others it belongs to',
  TAB_AS_INDENT: 'there is a tab at the start of the line',
  UNEXPECTED_TOKEN: 'this does not belong here',
  BAD_SCALAR_START: 'text cannot start with this sign',
  MULTIPLE_DOCS: 'a line "---" starts a second file in this one',
  BAD_ALIAS: 'text that starts with "*" or "&" means something else to YAML',
};

const HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces, not tabs.',
  MULTIPLE_DOCS: 'Take the line out, or put the second part into a file of its own.',
  BAD_INDENT: 'Give it as many spaces at its start as they have. If they start with "- ", it needs that too.',
};
const ANY_HINT =
  'Check the spaces at the start of the line, and put quotes around text that holds ": " or " #", or that starts with a sign such as " or [.';

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };
/** A value's first letter, where it is a sign of YAML's own. */
const VALUE_SIGN = /^\s*(?:- +)*(?:[\w-]+ *: +)?([*&!%@`>|?[{"'-])/;
/** Slips that come of a value's first letter, where that is a sign. */
const BY_SIGN = ['UNEXPECTED_TOKEN', 'BAD_SCALAR_START', 'BLOCK_IN_FLOW', 'BAD_ALIAS', 'MISSING_CHAR'];

/** Where a slip is to be told, and how. */
export function slipIn(text: string, slip: Slip): Placed {
  const opened = isOpen(slip) ? openedBefore(text, slip.pos[0]) : undefined;
  if (opened !== undefined) return { offset: opened, remark: remark(...neverClosed(text.charAt(opened))) };
  const offset = offsetOf(text, slip);
  const line = lineAt(text, offset);
  const plain = plainSlip(slip, line);
  if (plain !== undefined) return { offset, remark: remark(...plain) };
  if (/(?:: |- |^)\s*\{\{/.test(line))
    return { offset, remark: remark('text cannot start with {{', 'Put quotes around text that starts with {{.') };
  const sign = BY_SIGN.includes(slip.code) ? VALUE_SIGN.exec(line)?.[1] : undefined;
  const told =
    sign === undefined
      ? ([SLIPS[slip.code] ?? firstLine(slip.message), HINTS[slip.code] ?? ANY_HINT] as const)
      : startingWith(sign);
  return { offset, remark: remark(...told) };
}

const NO_SPACE = /^\s*-[a-z]/i;

/** Slips that can be named from their line alone. */
function plainSlip({ code }: Slip, line: string): [string, string] | undefined {
  if (NO_SPACE.test(line)) return ['a space is missing after "-"', 'Write "- ", and then the words.'];
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR') {
    const close = /^\s*(?:- +)?([\w-]+):(?=\S)/.exec(line)?.[1];
    if (close) return [`a space is missing after "${close}:"`, `Write "${close}: ".`];
    const bare = /^\s*(?:- +)?([\w-]+)(?: [^:"']*)?$/.exec(line)?.[1];
    if (bare) return [`a ":" is missing after "${bare}"`, `Write "${bare}:", and a space before what follows.`];
  }
  if (isTooFar(code, line))
    return [
      'this line is set in too far, or the line before it not far enough',
      'Lines that belong together have the same number of spaces before them.',
    ];
  return undefined;
}

/** Two colons make a line a key with a key in it; with one, it is where the line stands. */
const isTooFar = (code: string, line: string) =>
  code === 'BLOCK_AS_IMPLICIT_KEY' && !NO_SPACE.test(line) && (line.match(/:(?: |$)/g)?.length ?? 0) < 2;

const remark = (message: string, hint: string): Remark => ({
  code: 'yaml-syntax',
  message: `This cannot be read: ${message}.`,
  hint,
});

function startingWith(sign: string): [string, string] {
  if (sign === '"')
    return [
      'the text goes on after a closing quote',
      "Put single quotes around the whole text: '…'. Or use single ones inside the double ones.",
    ];
  if (sign === "'")
    return [
      'the text goes on after a closing quote, or an apostrophe closes it',
      'Put double quotes around the whole text: "…".',
    ];
  return [`text cannot start with "${sign}"`, 'Put quotes around the whole text.'];
}

const neverClosed = (sign: string): [string, string] =>
  sign === '"' || sign === "'"
    ? ['the quote that opens here is never closed', `Put ${sign} at the end of the text too.`]
    : [`the "${sign}" that opens here is never closed`, `Put "${CLOSING[sign]}" at its end.`];

const isOpen = ({ code, message }: Slip) =>
  code === 'MISSING_CHAR' || (code === 'BAD_INDENT' && /flow/i.test(message)) || code === 'MULTILINE_IMPLICIT_KEY';

/** The place of a slip; never in an empty line. */
function offsetOf(text: string, { code, pos }: Slip): number {
  const at = pos[0];
  const line = lineAt(text, at);
  if (isTooFar(code, line) && !/^\s*#/.test(line)) {
    const below = /\n *(?=[^\s#])/.exec(text.slice(at));
    const next = below ? at + below.index + below[0].length : at;
    // Told at the line that is set in further than the one that it should stand beside.
    if (indentAt(text, next) > indentAt(text, at)) return next;
  }
  if (line.trim() !== '') return at;
  // A line that is not set in as the others is the next one that has words; of all else, the last one has the slip.
  const next = code === 'BAD_INDENT' ? /\n *(?=[^\s#])/.exec(text.slice(at)) : null;
  return next === null ? Math.max(0, text.slice(0, at).trimEnd().length - 1) : at + next.index + next[0].length;
}

/** The last quote or bracket before a place that opens a value and is not closed on its line. */
function openedBefore(text: string, at: number): number | undefined {
  const end = text.indexOf('\n', at);
  const lines = text.slice(0, end < 0 ? text.length : end).split('\n');
  const inBlock = blockLines(lines);
  let offset = lines.reduce((sum, line) => sum + line.length + 1, 0);
  for (const [back, line] of lines.toReversed().entries()) {
    offset -= line.length + 1;
    if (inBlock[lines.length - 1 - back]) continue;
    const open = /(?:^|: |- |, |[[{] ?)(["'[{])/.exec(line);
    if (open === null) continue;
    const start = open.index + open[0].length - 1;
    if (!line.slice(start + 1).includes(CLOSING[open[1] ?? ''] ?? '')) return offset + start;
  }
  return undefined;
}

const indentAt = (text: string, offset: number) => /^ */.exec(lineAt(text, offset))?.[0].length ?? 0;
const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';
const lineAt = (text: string, offset: number) => firstLine(text.slice(text.lastIndexOf('\n', offset - 1) + 1));
