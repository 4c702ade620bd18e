/** Words into lines: wrapping, columns and a citation at the right edge. All widths are in columns of the terminal. */
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** The narrowest page that is laid out; a narrower terminal wraps by itself. */
export const NARROWEST = 20;
/** The widest: longer lines are hard to read. */
export const WIDEST = 80;

/** Wraps one paragraph; the first line starts with `lead`, the others are set in below it. */
export function paragraph(text: string, width: number, lead = '', paint: (line: string) => string = (line) => line): string[] {
  const indent = stringWidth(lead);
  const room = Math.max(8, width - indent);
  return wrapAnsi(text, room, { hard: true, trim: true })
    .split('\n')
    .map((line, at) => (at === 0 ? lead : ' '.repeat(indent)) + paint(line));
}

/** A paragraph with its citation at the right edge, on its last line if there is room. */
export function cited(text: string, cite: string, width: number, options: { lead?: string; paint?: (line: string) => string; faint: (line: string) => string }): string[] {
  const { lead = '', paint, faint } = options;
  const bare = paragraph(text, width, lead);
  const last = stringWidth(bare.at(-1) ?? '');
  const lines = paragraph(text, width, lead, paint);
  const gap = width - last - stringWidth(cite);
  if (gap >= 2) return [...lines.slice(0, -1), `${lines.at(-1)}${' '.repeat(gap)}${faint(cite)}`];
  return [...lines, `${' '.repeat(Math.max(0, width - stringWidth(cite)))}${faint(cite)}`];
}

/** Words to say stand in quotes; a line that has its own keeps them. */
export function spoken(text: string): string {
  return text.includes('"') ? text : `"${text}"`;
}

/** Puts two blocks of lines side by side, `left` columns for the first. */
export function sideBySide(first: readonly string[], second: readonly string[], left: number): string[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const words = first[at] ?? '';
    return `${words}${' '.repeat(Math.max(0, left - stringWidth(words)))}${second[at] ?? ''}`.trimEnd();
  });
}

/** A heading at the left and a note at the right edge of the same line, or below it where there is no room. */
export function ends(left: string, right: string, width: number): string[] {
  const gap = width - stringWidth(left) - stringWidth(right);
  return gap >= 2 ? [`${left}${' '.repeat(gap)}${right}`] : [...paragraph(left, width), ...paragraph(right, width)];
}

/** What a terminal without Unicode can show of our signs; other letters are left as they are. */
export function toAscii(text: string): string {
  const signs: Record<string, string> = { '…': '...', '½': '1/2', '–': '-', '—': '-', '·': '-', '→': '->', '←': '<-', '“': '"', '”': '"', '‘': "'", '’': "'", '×': 'x', '─': '-' };
  return text.replace(/[…½–—·→←“”‘’×─]/g, (sign) => signs[sign] ?? sign);
}
