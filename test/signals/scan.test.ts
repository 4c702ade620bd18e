import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorsOf } from '../../src/signals/anchors.ts';
import { fits } from '../../src/signals/fit.ts';
import { parsePhrase } from '../../src/signals/phrase.ts';
import { scanner } from '../../src/signals/scan.ts';
import { words } from '../../src/signals/words.ts';

const hits = (anchors: string[], text: string): string[] => {
  const found = [...scanner(anchors)(text)];
  return found.flatMap((_, i) => (i % 2 === 0 ? [`${anchors[found[i + 1] as number]}@${found[i]}`] : []));
};

test.each([
  [['budget'], 'No BUDGET, no budgets.', ['budget@3']],
  [['no time'], 'no time, no the um time, no more time', ['no time@3', 'no time@19']],
  [['overpric*'], 'Overpriced', ['overpric*@0']],
  [['not afford'], "can't afford; cannot really afford", ['not afford@6', 'not afford@28']],
  [['email'], 'e-mail', ['email@0']],
  [['price'], "price's", ['price@0']],
  [['éclat'], 'ÉCLAT', ['éclat@0']],
])('%j in %j', (anchors, text, expected) => {
  expect(hits(anchors, text)).toEqual(expected);
});

test('the rarest part of a phrase is its anchor, a second part is asked for where that is a common one', () => {
  expect(anchorsOf(parsePhrase("can't ... afford"))).toEqual({ keys: ['afford'], also: ['not'] });
  expect(anchorsOf(parsePhrase('we have no time'))).toEqual({ keys: ['no time'], also: ['we'] });
  expect(anchorsOf(parsePhrase('you ... me'))).toEqual({ keys: ['me'], also: ['you'] });
  expect(anchorsOf(parsePhrase('the'))).toEqual({ keys: [], also: [] });
});

test('wherever a phrase fits, its anchor is found', () => {
  const part = fc.constantFrom(
    'no', 'not', 'time', "don't", "we're", 'budget', 'kind', 'of', 'you', 'know', 'i', 'mean', 'um', 'like,', 'the', 'is', 'it', "it's", 'send', 'me',
    'e-mail', 'expensive', 'really', 'right', 'now', '5,000', "price's", 'cannot', 'dunno', 'at', 'all', 'so', 'have', 'to', 'let’s', 'us', 'good',
  );
  const mark = fc.constantFrom(' ', ' ', ' ', ' ... ', '|', '|');
  const phrase = fc.array(fc.tuple(part, mark), { minLength: 1, maxLength: 5 }).map((parts) => parts.map(([word, after]) => word + after).join('').replace(/[ .|]+$/, ''));
  const text = fc.array(fc.tuple(part, fc.constantFrom(' ', ' ', ' ', ', ')), { maxLength: 12 }).map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(phrase, text, (written, said) => {
      const parsed = parsePhrase(written);
      const { keys, also } = anchorsOf(parsed);
      if (keys.length === 0 || fits(parsed, words(said)).length === 0) return;
      expect(hits(keys, said)).not.toEqual([]);
      if (also.length > 0) expect(hits(also, said)).not.toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
