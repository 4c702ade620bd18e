/** What tests look at on a printed page. */
import stringWidth from 'fast-string-width';

/** The widths of pages that tests print: a phone, a narrow split, half a screen, the usual one, a wide one. */
export const WIDTHS = [20, 40, 64, 80, 100];

/** All widths from the narrowest page to a wide one. */
export const EVERY_WIDTH = Array.from({ length: 81 }, (_, at) => 20 + at);

/** The lines of a page that are wider than it. */
export function tooWide(page: string, width: number): string[] {
  return page.split('\n').filter((line) => stringWidth(line) > width);
}

/** A text without its white space, so that it is found wherever its lines were broken. */
export const squashed = (text: string): string => text.replace(/\s/g, '');

/** A card's sections, each as its left and its right column; a section in one column is its own left and right. */
export function columnsOf(page: string): { left: string; right: string }[] {
  return page.split('\n\n').map((section) => {
    const lines = section.split('\n');
    const gutter = /^\S.*?\s{2,}(?=\S)/.exec(lines[0] ?? '')?.[0].length;
    if (gutter === undefined) return { left: squashed(section), right: squashed(section) };
    return {
      left: squashed(lines.map((line) => line.slice(0, gutter)).join('')),
      right: squashed(lines.map((line) => line.slice(gutter)).join('')),
    };
  });
}
