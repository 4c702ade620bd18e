import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from '../../src/signals/sentences.ts';

const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
  ['It costs 3.5 percent more. No.', ['It costs 3.5 percent more.', 'No.']],
  ['Ask Mr. Green, e.g. today. Bye.', ['Ask Mr. Green, e.g. today.', 'Bye.']],
  ['Wait… what?! "No." He left.', ['Wait…', 'what?!', '"No."', 'He left.']],
  ['no marks\nnew line\r\n\n third ', ['no marks', 'new line', 'third']],
  ['', []],
  [' \u0000\t ', []],
])('%j', (text, expected) => {
  expect(cut(text)).toEqual(expected);
});

test('an endless line is cut at spaces', () => {
  const pieces = cut('word '.repeat(1000));
  expect(pieces.length).toBeGreaterThan(7);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(600);
});

test('sentences are in order, do not overlap and lose only blanks', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '.', '?', '\n', '"', 'é', '5'), maxLength: 80 }), (text) => {
      let last = 0;
      for (const { start, end } of sentences(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(last, start).trim()).toBe('');
        last = end;
      }
      expect(text.slice(last).trim()).toBe('');
    }),
  );
});
