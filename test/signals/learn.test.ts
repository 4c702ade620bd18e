import { describe, expect, test } from 'vitest';
import { compileSignals } from '../../src/signals/compile.ts';
import { matcherOf } from '../../src/signals/matcher.entry.ts';
import { pack } from '../../src/signals/tokens/binary.ts';
import type { Signal } from '../../src/signals/model/signal.ts';
import { matcher, signal } from './making.ts';

const times = (make: (word: string) => string, words: string): string[] => words.split(' ').map(make);

/** Two signals with enough examples to be learnt, and plenty that means nothing. */
const pots = 'pots pans bowls cups forks spoons plates trays jars lids mugs knives boards racks mats';
const price: Signal = signal('no-budget', ['no budget'], {
  examples: {
    counts: [
      ...times((thing) => `The ${thing} cost more than we can spend.`, pots),
      ...times((thing) => `Our money for ${thing} is gone.`, pots),
    ],
    notCounts: [
      ...times((thing) => `We have twelve ${thing} in the kitchen.`, pots),
      ...times((thing) => `Where did you buy the ${thing}?`, pots),
    ],
  },
});
const time: Signal = signal('no-time', ['no time'], {
  examples: {
    counts: [
      ...times((thing) => `I am washing the ${thing} right now.`, pots),
      ...times((thing) => `There is a queue for ${thing}, I must hurry.`, pots),
    ],
    notCounts: times((thing) => `The ${thing} come on Friday morning.`, pots),
  },
});
const few: Signal = signal('absurd', ['kill my boss'], {
  examples: {
    counts: ['I would like to own a purple elephant.'],
    notCounts: ['The elephant is purple on the poster, we printed it.'],
  },
});

describe('what the examples teach', () => {
  const heard = matcher(price, time, few);
  test('a learnt signal is heard in other words, with the closest example and the words they share', () => {
    const [finding, ...more] = heard.hear('All our money is gone.', 'prospect');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      signal: 'no-budget',
      quote: 'All our money is gone',
      start: 0,
      text: 'All our money is gone.',
    });
    expect(finding?.because).toMatchObject({
      example: expect.stringMatching(/^Our money for \w+ is gone\.$/),
      shared: expect.arrayContaining(['money', 'gone']),
    });
  });
  test('phrases decide: where one is heard, the examples are not asked', () => {
    expect(heard.hear('No budget, all our money is gone.', 'prospect').map(({ because }) => because)).toEqual([
      { phrase: 'no budget' },
    ]);
  });
  test.each([
    'We have twelve boxes in the garage.',
    'Where did you buy it?',
    'They come on Monday.',
    'Gone.',
    'Quite another thing altogether, quoth the raven.',
    '',
  ])('nothing is heard in %j', (text) => {
    expect(heard.hear(text, 'prospect')).toEqual([]);
  });
  test('a single example is heard from then on, its noise and order aside', () => {
    const [finding] = heard.hear('Honestly, I would um like to own a purple elephant', 'prospect');
    expect(finding).toMatchObject({ signal: 'absurd', because: { example: 'I would like to own a purple elephant.' } });
  });
  test('an example that does not count stops its signal, and says so', () => {
    const stopping = matcher(
      signal('no-time', ['busy'], { examples: { counts: [], notCounts: ['Our busy season starts in April.'] } }),
    );
    const { findings, nearly } = stopping.listen('Our busy season starts in April', 'prospect');
    expect(findings).toEqual([]);
    expect(nearly[0]?.stoppedBy).toEqual({ guard: 'example', words: 'Our busy season starts in April.' });
    expect(stopping.hear('We are busy, the season has started.', 'prospect')).toHaveLength(1);
  });
  test('a phrase is taken back where examples that do not count are much closer, and the closest is named', () => {
    const careful = matcher({ ...price, any: ['kettles'] }, time);
    const { findings, nearly } = careful.listen('We have twelve kettles in the kitchen.', 'prospect');
    expect(findings).toEqual([]);
    expect(nearly).toMatchObject([
      {
        signal: 'no-budget',
        quote: 'kettles',
        stoppedBy: { guard: 'example', words: expect.stringMatching(/^We have twelve \w+ in the kitchen\.$/) },
      },
    ]);
    expect(careful.hear('The kettles cost more than we can spend.', 'prospect')).toMatchObject([
      { signal: 'no-budget', because: { phrase: 'kettles' } },
    ]);
  });
  test('the rep never makes a signal of the prospect', () => {
    expect(heard.hear('All our money is gone.', 'rep')).toEqual([]);
  });
  test('a long text is not like an example', () => {
    expect(
      heard.hear(`All our money is gone. ${'The day was long and the road was wet. '.repeat(10)}`, 'prospect'),
    ).toEqual([]);
  });
  test('without the examples, phrases alone are heard', () => {
    const index = compileSignals([price, time]);
    expect(matcherOf(index, { examples: false }).hear('All our money is gone.', 'prospect')).toEqual([]);
  });
  test('the same signals teach the same, byte for byte', () => {
    expect(pack(compileSignals([price, time, few]).examples)).toEqual(
      pack(compileSignals([price, time, few]).examples),
    );
  });
});
