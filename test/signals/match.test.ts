import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileSignals } from '../../src/signals/compile.ts';
import { matcherOf } from '../../src/signals/matcher.entry.ts';
import { pack, unpack } from '../../src/signals/tokens/binary.ts';
import { matcher, signal } from './making.ts';

const price = signal('no-budget', ['too expensive|pricey', 'no budget', "can't ... afford"], {
  unless: ['too expensive not to'],
});
const time = signal('no-time', ['no time', 'busy']);

describe('a finding', () => {
  test('has the exact words, the sentence, the place and the phrase', () => {
    const text = 'Hello there.  Look, it is just TOO, um, expensive for us.  Bye.';
    expect(matcher(price).hear(text, 'prospect')).toEqual([
      {
        signal: 'no-budget',
        quote: 'TOO, um, expensive',
        text: 'Look, it is just TOO, um, expensive for us.',
        start: text.indexOf('TOO'),
        because: { phrase: 'too expensive|pricey' },
      },
    ]);
  });
  test('one a signal and sentence, the longest; several signals and sentences in the order of the text', () => {
    const found = matcher(time, price).hear(
      "We're busy and can't really afford it, too pricey. No time! No budget.",
      'prospect',
    );
    expect(found.map(({ signal: id, quote }) => [id, quote])).toEqual([
      ['no-time', 'busy'],
      ['no-budget', "can't really afford"],
      ['no-time', 'No time'],
      ['no-budget', 'No budget'],
    ]);
  });
  test('its quote always stands at its start', () => {
    const heard = matcher(price, time);
    const word = fc.constantFrom(
      'no',
      'budget',
      'time.',
      'busy,',
      "can't",
      'afford',
      'too',
      'expensive',
      'um',
      '\n',
      'é',
      '😀',
      '"',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (said) => {
        const text = said.join(' ');
        for (const finding of heard.hear(text, 'prospect')) {
          expect(text.slice(finding.start, finding.start + finding.quote.length)).toBe(finding.quote);
          expect(finding.text).toContain(finding.quote);
        }
      }),
    );
  });
});

describe('the index', () => {
  test('is read from its file as it was, and the same at every run', () => {
    const index = compileSignals([price, time]);
    expect(unpack(pack(index))).toEqual(index);
    expect(pack(compileSignals([price, time]))).toEqual(pack(index));
  });
  test('is read from the middle of other bytes too, and holds any name and any text', () => {
    const index = compileSignals([signal('row', ['too big\u0000 a', 'far away'])]);
    const shifted = Buffer.concat([Buffer.alloc(1), pack({ notes: { row: { id: 'row' } }, index })]).subarray(1);
    const { notes, index: read } = unpack<{ notes: object; index: typeof index }>(shifted);
    expect(notes).toEqual({ row: { id: 'row' } });
    expect(matcherOf(read).hear('that is far away', 'prospect')).toMatchObject([
      { signal: 'row', because: { phrase: 'far away' } },
    ]);
  });
  test('phrases that cannot match hear nothing', () => {
    const heard = matcher(signal('x', ['', '...', 'the', 'ok*', 'no way'])).hear(
      'The ok okay... no way, the end',
      'prospect',
    );
    expect(heard.map(({ quote }) => quote)).toEqual(['no way']);
  });
  test('of no signals hears nothing', () => {
    expect(matcherOf(compileSignals([])).hear('no budget', 'prospect')).toEqual([]);
  });
});

describe('hostile input', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    'a signal called %s, and the word',
    (name) => {
      const found = matcher(signal(name, ['constructor|prototype', 'toString', 'proto here'])).hear(
        'the constructor. valueOf toString. __proto__ here',
        'prospect',
      );
      expect(found.map((finding) => finding.signal)).toEqual([name, name, name]);
    },
  );
  test('one line of five megabytes', () => {
    const line = `${'and then we went on to talk about the weather '.repeat(110_000)}but no budget`;
    const [finding, ...more] = matcher(price).hear(line, 'prospect');
    expect(more).toEqual([]);
    expect(finding?.start).toBe(line.length - 'no budget'.length);
    expect(finding?.text.length).toBeLessThanOrEqual(600);
  });
  test('nothing but matches keep their sentences short', () => {
    const found = matcher(price).hear('no budget '.repeat(50_000), 'prospect');
    expect(found.length).toBeGreaterThan(500);
    expect(Math.max(...found.map((finding) => finding.text.length))).toBeLessThanOrEqual(600);
  });
  test('control characters and lone surrogates separate words', () => {
    expect(matcher(price).hear('\u0000no\u0007budget\ud800\u001b[31m', 'prospect')[0]?.quote).toBe('no\u0007budget');
  });
  test.each(['', ' ', '....', '\u0000', '😀', "'''", '-----', '1,2,3', 'éàü'])('%j is heard in peace', (text) => {
    expect(matcher(price, time).listen(text, 'unknown')).toEqual({
      findings: [],
      perhaps: [],
      nearly: [],
      resists: false,
    });
  });
});
