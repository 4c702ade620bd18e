import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { cited, ends, paragraph, sideBySide, spoken, toAscii } from '../../src/render/layout.ts';

const red = (text: string) => `\u001B[31m${text}\u001B[39m`;
const asIs = (text: string) => text;
const squashed = (text: string) => text.replace(/\s/g, '');
const SENTENCE = 'I can appreciate that, however, what issues are you facing as it relates to keeping the office safe?';

/** Words of any length, some of them wider than they are long. */
const words = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[a-z.,?]{1,12}$/),
      fc.stringMatching(/^[a-z]{1,60}$/),
      fc.stringMatching(/^[\u4E00-\u4FFF]{1,30}$/),
      fc.constant('\u{1F642}'),
    ),
  )
  .map((list) => list.join(' '));
const width = fc.integer({ min: 20, max: 100 });
const lead = fc.constantFrom('', '- ', '    ', '12 13 14 ', 'a-rather-long-id  ');

describe('a paragraph', () => {
  it('is never wider than the page, and loses no word', () => {
    fc.assert(
      fc.property(words, width, lead, (text, columns, start) => {
        const lines = paragraph(text, columns, start);
        expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
        expect(squashed(lines.join(''))).toBe(squashed(start + text));
      }),
    );
  });

  it('breaks between words', () => {
    expect(paragraph('one two three', 20)).toEqual(['one two three']);
    expect(paragraph('one two three four five', 20)).toEqual(['one two three four', 'five']);
  });

  it('fills a line to its last column', () => {
    expect(paragraph('12345 7890123 567890 next', 20)).toEqual(['12345 7890123 567890', 'next']);
  });

  it('cuts a word that is longer than the line, and goes on behind it', () => {
    expect(paragraph(`see ${'x'.repeat(25)} there`, 20)).toEqual(['see', 'x'.repeat(20), 'xxxxx there']);
  });

  it('counts a wide letter as two columns', () => {
    expect(paragraph('\u4F60'.repeat(15), 20)).toEqual(['\u4F60'.repeat(10), '\u4F60'.repeat(5)]);
  });

  it('sets its lines in below the first', () => {
    expect(paragraph('one two three four five', 20, '- ')).toEqual(['- one two three four', '  five']);
    expect(paragraph('one two three four five', 20, red('- '))).toEqual([`${red('- ')}one two three four`, '  five']);
  });

  it('stands below a lead that leaves it no room', () => {
    expect(paragraph('to the next answer', 20, 'up, down, Enter    ')).toEqual([
      'up, down, Enter',
      '  to the next answer',
    ]);
  });

  it('of nothing is one empty line', () => {
    expect(paragraph('', 20)).toEqual(['']);
    expect(paragraph(' ', 20, '- ')).toEqual(['- ']);
  });

  it('is laid out alike with colours and without', () => {
    expect(paragraph(SENTENCE, 30, '- ', red).map(stripVTControlCharacters)).toEqual(paragraph(SENTENCE, 30, '- '));
  });
});

describe('a citation', () => {
  it('stands at the right edge of the last line', () => {
    const lines = cited(SENTENCE, 'Manfer 18', 60, { faint: asIs });
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/\s{2,}Manfer 18$/);
    expect(lines.at(-1)).toHaveLength(60);
  });

  it('stands on a line of its own where there is no room', () => {
    const own = `${' '.repeat(11)}Manfer 18`;
    expect(cited('123456789', 'Manfer 18', 20, { faint: asIs })).toEqual(['123456789  Manfer 18']);
    expect(cited('1234567890', 'Manfer 18', 20, { faint: asIs })).toEqual(['1234567890', own]);
    expect(cited('1234567890123', 'Manfer 18', 20, { faint: asIs })).toEqual(['1234567890123', own]);
  });

  it('is at the right edge at any width, on its own line or not', () => {
    fc.assert(
      fc.property(words, width, lead, (text, columns, start) => {
        const lines = cited(text, 'Manfer 18', columns, { lead: start, faint: asIs });
        expect(lines.at(-1)?.endsWith('Manfer 18')).toBe(true);
        expect(stringWidth(lines.at(-1) ?? '')).toBe(columns);
        expect(squashed(lines.join(''))).toBe(squashed(`${start}${text}Manfer 18`));
      }),
    );
  });

  it('stands where it stands with colours and without', () => {
    const options = { lead: '- ', faint: asIs };
    const coloured = cited(SENTENCE, 'Manfer 18', 50, { lead: red('- '), faint: red, paint: red });
    expect(coloured.map(stripVTControlCharacters)).toEqual(cited(SENTENCE, 'Manfer 18', 50, options));
  });
});

describe('two columns', () => {
  it('begin where they should, whatever stands at the left', () => {
    expect(sideBySide(['one', red('two')], ['1', '2', '3'], 6)).toEqual(['one   1', `${red('two')}   2`, '      3']);
  });

  it('go on below a shorter right side, without spaces at the end', () => {
    expect(sideBySide(['one', 'two'], ['1'], 6)).toEqual(['one   1', 'two']);
  });
});

describe('a heading and a note', () => {
  it('share a line where there is room', () => {
    expect(ends('left', 'right', 12)).toEqual(['left   right']);
  });

  it('stand below each other where there is none', () => {
    expect(ends('left', 'right', 10)).toEqual(['left', 'right']);
  });
});

test('words to say are put in quotes, unless they have their own', () => {
  expect(spoken('How come?')).toBe('"How come?"');
  expect(spoken('"How come?" or "Tell me more."')).toBe('"How come?" or "Tell me more."');
});

test('our signs have a plain form', () => {
  expect(toAscii('“½ – 1” … ‘2 × 3’ → 6 ← · ─ —')).toBe('"1/2 - 1" ... \'2 x 3\' -> 6 <- - - -');
  expect(toAscii('é')).toBe('é');
});
