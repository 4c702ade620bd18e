/** Words into lines: wrapping, columns and a citation at the right edge. All widths are in columns of the terminal. */
import stringWidth from 'fast-string-width';

/** The narrowest page that is laid out; a narrower terminal wraps by itself. */
export const NARROWEST = 20;
/** The widest: longer lines are hard to read. */
export const WIDEST = 80;

/** Columns that a text takes. Most lines are plain Latin, and a look at them spares the library's start. */
export function columnsOf(text: string): number {
  return /^[\u0020-\u007E\u00A0-\u024F\u2010-\u2026]*$/.test(text) ? text.length : stringWidth(text);
}

/** A text without the sequences that colour it. */
function bare(text: string): string {
  return text.includes('\u001B') ? text.replace(/\u001B\[[\d;]*m/g, '') : text;
}

/**
 * Breaks a text into lines of at most `width` columns, between words; a longer word is cut.
 * (The libraries for this build an Intl.Segmenter when they load: a tenth of our whole start-up.)
 */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const columns = columnsOf(word);
    if (filled + columns + (line === '' ? 0 : 1) <= width) {
      filled += columns + (line === '' ? 0 : 1);
      line = line === '' ? word : `${line} ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of columns <= width ? [word] : word) {
      if (columnsOf(line + letter) > width) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
    filled = columnsOf(line);
  }
  return [...lines, line];
}

/** A paragraph narrower than this cannot be read. */
const TIGHT = 8;

/** Wraps one paragraph; the first line starts with `lead`, the others are set in below it. A lead that leaves no room stands above. */
export function paragraph(
  text: string,
  width: number,
  lead = '',
  paint: (line: string) => string = (line) => line,
): string[] {
  const indent = columnsOf(bare(lead));
  if (indent > 0 && width - indent < TIGHT)
    return [...paragraph(bare(lead), width), ...paragraph(text, width, '  ', paint)];
  return wrap(text, Math.max(TIGHT, width - indent)).map(
    (line, at) => (at === 0 ? lead : ' '.repeat(indent)) + paint(line),
  );
}

/** A paragraph with its citation at the right edge, on its last line if there is room. */
export function cited(
  text: string,
  cite: string,
  width: number,
  options: { lead?: string; paint?: (line: string) => string; faint: (line: string) => string },
): string[] {
  const { lead = '', paint, faint } = options;
  const plain = paragraph(text, width, bare(lead));
  const last = columnsOf(plain.at(-1) ?? '');
  const lines = paragraph(text, width, lead, paint);
  const gap = width - last - columnsOf(cite);
  if (gap >= 2) return [...lines.slice(0, -1), `${lines.at(-1)}${' '.repeat(gap)}${faint(cite)}`];
  return [...lines, `${' '.repeat(Math.max(0, width - columnsOf(cite)))}${faint(cite)}`];
}

/** Words to say stand in quotes; a line that has its own keeps them. */
export function spoken(text: string): string {
  return text.includes('"') ? text : `"${text}"`;
}

/** Puts two blocks of lines side by side, `left` columns for the first. */
export function sideBySide(first: readonly string[], second: readonly string[], left: number): string[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const words = first[at] ?? '';
    return `${words}${' '.repeat(Math.max(0, left - columnsOf(bare(words))))}${second[at] ?? ''}`.trimEnd();
  });
}

/** A heading at the left and a note at the right edge of the same line, or below it where there is no room. */
export function ends(left: string, right: string, width: number): string[] {
  const gap = width - columnsOf(left) - columnsOf(right);
  return gap >= 2 ? [`${left}${' '.repeat(gap)}${right}`] : [...paragraph(left, width), ...paragraph(right, width)];
}

/** What a terminal without Unicode can show of our signs; other letters are left as they are. */
export function toAscii(text: string): string {
  const signs: Record<string, string> = {
    '…': '...',
    '½': '1/2',
    '–': '-',
    '—': '-',
    '·': '-',
    '→': '->',
    '←': '<-',
    '“': '"',
    '”': '"',
    '‘': "'",
    '’': "'",
    '×': 'x',
    '─': '-',
  };
  return text.replace(/[…½–—·→←“”‘’×─]/g, (sign) => signs[sign] ?? sign);
}
