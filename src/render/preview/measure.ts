/** How wide text is in Arial and its like, and where to break it; there is no browser to ask. */
import width from 'fast-string-width';

const NARROW = /[il.,:;'|!’‘]/;
const SLIM = /[fjtrI()[\]/\\\-"*“” ]/;
const WIDE = /[mwMW%@…—]/;

/** The width of a text in pixels, rather too much than too little. */
export function widthOf(text: string, size: number): number {
  let em = 0;
  for (const letter of text)
    em += NARROW.test(letter)
      ? 0.27
      : SLIM.test(letter)
        ? 0.37
        : WIDE.test(letter)
          ? 0.95
          : /[A-Z]/.test(letter)
            ? 0.72
            : letter < '\u0250'
              ? 0.57
              : 0.68 * Math.max(width(letter), 1);
  return em * size;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Breaks a text into lines of a width, at most so many; what is left out is marked by an ellipsis. */
export function linesOf(text: string, size: number, room: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (longer: string) => widthOf(longer, size) <= room;
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const { segment } of graphemes.segment(word)) {
      if (!fits(line + segment)) {
        lines.push(line);
        line = '';
      }
      line += segment;
    }
    if (lines.length > most) break;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  const last = [...graphemes.segment(lines[most - 1] ?? '')].map(({ segment }) => segment);
  while (last.length > 0 && !fits(`${last.join('')}…`)) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('')}…`];
}
