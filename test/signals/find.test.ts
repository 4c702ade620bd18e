import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorsOf } from '../../src/signals/phrases/anchors.ts';
import { bookOf } from '../../src/signals/phrases/inverted-index.ts';
import { finderOf } from '../../src/signals/phrases/finder.ts';
import { fits } from '../../src/signals/phrases/placement.ts';
import { parsePhrase } from '../../src/signals/phrases/phrase.ts';

/** The words of the first sentence in which a phrase stands. */
function found(phrase: string, text: string): string[] {
  const { read, sentence, candidates, fits: fit } = finderOf(bookOf([parsePhrase(phrase)]));
  read(text, 0);
  return candidates().flatMap((number) =>
    fit(number).map(({ from, to }) => text.slice(sentence.from[from], sentence.to[to - 1])),
  );
}

test.each([
  ['budget', 'No BUDGET, no budgets.', ['BUDGET']],
  ['no time', 'no time, no the um time, no more time', ['no time', 'no the um time']],
  ['overpric*', 'Overpriced', ['Overpriced']],
  ["can't afford", "can't afford; cannot really afford", ["can't afford", 'cannot really afford']],
  ['email', 'e-mail', ['e-mail']],
  ["price's", "price's", ["price's"]],
  ['éclat', 'ÉCLAT', ['ÉCLAT']],
  ['decid*|decide*', 'decided', ['decided']],
  ['you know about', 'you know, I mean, about it', ['you know, I mean, about']],
  ['no time', 'I have no you know know time', ['no you know know time']],
  ['no budget', 'no real no real budget', ['no real budget']],
  ['ask Mr. Smith', 'just ask Mr. Smith about it', ['ask Mr. Smith']],
  ['salesforce.com', 'we use salesforce.com now', ['salesforce.com']],
  ['at 10:30', 'call me at 10:30 then', ['at 10:30']],
  ["don't have", 'we don\u00b4t have it', ['don\u00b4t have']],
  ['email', 'an e\u2011mail', ['e\u2011mail']],
])('%j in %j', (phrase, text, expected) => {
  expect(found(phrase, text)).toEqual(expected);
});

test('a stretch of noise is looked through once, however many gaps a phrase has', () => {
  const noise = 'um '.repeat(30);
  const text = ['fff aaa', 'bbb', 'ccc', 'ddd', 'eee', ''].join(` ${noise}`);
  const {
    read,
    candidates,
    fits: fit,
  } = finderOf(bookOf([parsePhrase('aaa ... bbb ... ccc ... ddd ... eee ... fff')]));
  read(text, 0);
  expect(candidates().flatMap((number) => fit(number))).toEqual([]);
});

test('the rarest part of a phrase is its anchor', () => {
  expect(anchorsOf(parsePhrase("can't ... afford"))).toEqual(['afford']);
  expect(anchorsOf(parsePhrase('we have no time'))).toEqual(['no time']);
  expect(anchorsOf(parsePhrase('you ... me'))).toEqual(['me']);
  expect(anchorsOf(parsePhrase('the'))).toEqual([]);
});

test('a phrase is sought by its anchors, and none is missed that stands there', () => {
  const part = fc.constantFrom(
    'no',
    'not',
    'time',
    "don't",
    "we're",
    'budget',
    'budg*',
    'kind',
    'of',
    'you',
    'know',
    'i',
    'mean',
    'um',
    'like,',
    'the',
    'is',
    'it',
    "it's",
    'send',
    'me',
    'e-mail',
    'expensive',
    'expens*',
    'really',
    'right',
    'now',
    '5,000',
    "price's",
    'cannot',
    'dunno',
    'at',
    'all',
    'so',
    'have',
    'to',
    'let’s',
    'us',
    'good',
  );
  const mark = fc.constantFrom(' ', ' ', ' ', ' ... ', '|', '|');
  const phrase = fc.array(fc.tuple(part, mark), { minLength: 1, maxLength: 5 }).map((parts) =>
    parts
      .map(([word, after]) => word + after)
      .join('')
      .replace(/[ .|]+$/, ''),
  );
  const text = fc
    .array(fc.tuple(part, fc.constantFrom(' ', ' ', ' ', ', ')), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.flat().join('').replaceAll('*', 'ing'));
  let stood = 0;
  fc.assert(
    fc.property(phrase, text, (written, said) => {
      const book = bookOf([parsePhrase(written)]);
      if (anchorsOf(parsePhrase(written)).length === 0) return;
      const finder = finderOf(book);
      finder.read(said, 0);
      const everywhere = fits(book.lexicon, book.code, 0, book.starts[1] ?? 0, finder.sentence);
      stood += everywhere.length;
      expect(finder.candidates().flatMap((number) => finder.fits(number))).toEqual(everywhere);
    }),
    { numRuns: 3000 },
  );
  expect(stood).toBeGreaterThan(100);
});
