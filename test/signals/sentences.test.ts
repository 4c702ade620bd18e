import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexiconOf } from '../../src/signals/tokens/lexicon.ts';
import { readerOf } from '../../src/signals/tokens/tokenizer.ts';
import { wordsIn } from '../../src/signals/tokens/words.ts';

const { read, sentence } = readerOf(lexiconOf().lexicon);

interface Piece {
  start: number;
  end: number;
  words: number;
}

function piecesOf(text: string): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    at = read(text, at);
    if (sentence.end > sentence.start) found.push({ start: sentence.start, end: sentence.end, words: sentence.count });
  }
  return found;
}

const cut = (text: string): string[] => piecesOf(text).map(({ start, end }) => text.slice(start, end));

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
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '.', '?', '\n', '"', 'é', '5'), maxLength: 80 }),
      (text) => {
        let last = 0;
        for (const { start, end } of piecesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, start).trim()).toBe('');
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      },
    ),
  );
});

test.each([
  ["I'm sure we can't, it's Maria's", 'i is sure we can not it is maria is'],
  ['e-mail 4,000 or 2.5', 'email 4000 or 2.5'],
  ['ÉCLAT naïve don’t', 'éclat naïve do not'],
  ["rock'n'roll, gonna go", 'rocknroll going to go'],
  ['a\u0000b\ud800c', 'a b c'],
])('the words of %j', (text, expected) => {
  expect(
    wordsIn(text)
      .map((word) => word.text)
      .join(' '),
  ).toBe(expected);
});

test.each([
  ['we, you know, we we need it', ['you', 'know', 'we']],
  ['I mean it is it is late', ['i', 'mean', 'it', 'is']],
  ['like, a little bit like that', ['a', 'little', 'bit']],
  ['it was, like, fine', ['like']],
])('what may be passed over in %j', (text, expected) => {
  const skipped = wordsIn(text)
    .filter(({ skip }) => skip)
    .map((word) => word.text);
  expect(skipped).toEqual(expected);
});

test('a piece of one endless word is one piece', () => {
  expect(piecesOf('x'.repeat(100_000))).toEqual([{ start: 0, end: 100_000, words: 1 }]);
});
