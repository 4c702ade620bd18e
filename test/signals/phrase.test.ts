import { describe, expect, test } from 'vitest';
import { parsePhrase } from '../../src/signals/phrases/phrase.ts';
import { quoteOf } from './making.ts';

describe('a phrase of plain words', () => {
  test.each([
    ['no budget', 'Sorry, there is no budget left.', 'no budget'],
    ['no budget', 'NO BUDGET', 'NO BUDGET'],
    ['out of budget', 'We are out of the budget.', 'out of the budget'],
    ['no budget', 'no um budget', 'no um budget'],
    ['no budget', 'no, you know, budget', 'no, you know, budget'],
    ['no budget', 'no no budget', 'no no budget'],
    ['have no budget', 'we have no no budget', 'have no no budget'],
    ['too expensive', "it's too, like, expensive", 'too, like, expensive'],
    ["we're going to try", "We're we're gonna try", "We're we're gonna try"],
    ['out of pocket', 'out-of-pocket costs', 'out-of-pocket'],
    ['only 4,000 left', 'only 4,000 left', 'only 4,000 left'],
    ['send an e-mail', 'send me? send an email', 'send an email'],
    ['no time', "There's no\u2014well\u2014time", 'no\u2014well\u2014time'],
    ['no time', 'no, time is not it', undefined],
    ['no time', 'No. Time flies.', undefined],
    ['no time', 'no timetable', undefined],
    ['no time', 'no budget time', undefined],
    ['no, thank you', 'No, thank you.', 'No, thank you'],
    ['just looking', 'I am just looking', 'just looking'],
    ['just looking', 'I am looking', undefined],
  ])('%j in %j gives %j', (phrase, text, quote) => {
    expect(quoteOf(phrase, text)).toBe(quote);
  });
});

describe('contractions', () => {
  const forms = ["We can't do it", 'We can’t do it', 'we cant do it', 'we cannot do it', 'we can not do it'];
  test.each(forms.flatMap((a) => forms.map((b): [string, string] => [a, b])))('%j hears %j', (phrase, text) => {
    expect(quoteOf(phrase, text)).toBe(text);
  });
  test.each([
    ['is not', "isn't"],
    ['I am', 'I’m'],
    ["we're", 'we are'],
    ["we've", 'weve'],
    ["won't", 'will not'],
    ["don't want", "doesn't want"],
    ["I'd rather", 'I would rather'],
    ['price is up', "the price's up"],
    ['going to', 'gonna'],
    ['no more', 'nope more'],
  ])('%j hears %j', (phrase, text) => {
    expect(quoteOf(phrase, text)).toBeDefined();
  });
  test('a possessive stands for no verb', () => {
    expect(quoteOf('wife is happy', "my wife's happy")).toBe("wife's happy");
    expect(quoteOf("wife's call", "my wife's call")).toBe("wife's call");
  });
});

describe('the three marks', () => {
  test.each([
    ["can't ... afford", "we can't afford it", "can't afford"],
    [
      "can't ... afford",
      "we can't possibly at this moment even afford it",
      "can't possibly at this moment even afford",
    ],
    ["can't ... afford", "can't one two three four five afford", "can't one two three four five afford"],
    ["can't ... afford", "can't one two three four five six afford", undefined],
    ["can't ... afford", "I can't. You afford it.", undefined],
    ['too expensive|pricey|costly', 'way too pricey', 'too pricey'],
    ['too expensive|pricey|costly', 'expensive', undefined],
    ["budget isn't|is not the problem", 'budget is not the problem', 'budget is not the problem'],
    ["budget isn't|is not the problem", "budget isn't a problem", "budget isn't a problem"],
    ['talk to my wife | run it by him ... first', 'I run it by him always first', 'run it by him always first'],
    ['talk to my wife|husband | run it by him', 'talk to my husband', 'talk to my husband'],
    ['over the|our budget', 'it is over budget', undefined],
    ['over the|our budget', 'it is over a budget', 'over a budget'],
    ['the|our budget is gone', 'the budget is gone', 'the budget is gone'],
    ['overpric*', 'You are OVERPRICED', 'OVERPRICED'],
    ['price* too high', 'your prices too high', 'prices too high'],
    ['we … contract', 'we are under contract', 'we are under contract'],
  ])('%j in %j gives %j', (phrase, text, quote) => {
    // Not what the guards make of it: a phrase of its own is enough here.
    expect(quoteOf(phrase, text)).toBe(quote);
  });
});

describe('faults of a phrase are data', () => {
  test.each([
    ['', 'empty', true],
    ['  ', 'empty', true],
    ['... | *', 'only-marks', true],
    ['the a', 'only-skipped', true],
    ['... no time', 'edge-gap', false],
    ['too expensive|', 'empty-choice', false],
    ['over*priced', 'misplaced-star', false],
    ['ov*', 'short-stem', true],
    ['too (much|expensive)', 'unknown-mark', false],
    [`${'a|b|c|d|e '.repeat(5)}| x`, 'too-many-choices', false],
  ])('%j: %s', (text, code, fatal) => {
    const { slots, problems } = parsePhrase(text);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(slots.length === 0).toBe(fatal);
  });
  test('a good phrase has none', () => {
    expect(parsePhrase("can't ... afford|justify it").problems).toEqual([]);
  });
});
