import { describe, expect, test } from 'vitest';
import { compileSignals } from '../../src/signals/compile.ts';
import { matcherOf } from '../../src/signals/matcher.entry.ts';
import { pack } from '../../src/signals/tokens/binary.ts';
import { conversation } from '../../src/signals/conversation.ts';
import { askedIn, type Asked } from '../../src/signals/model/before.ts';
import { callsIn, type LabelledCall } from '../../src/signals/training/calls.ts';
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
  test('a learnt signal is heard in other words, with the words that told and the closest example', () => {
    const [finding, ...more] = heard.hear('All our money is gone.', 'prospect');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      signal: 'no-budget',
      quote: 'All our money is gone',
      start: 0,
      text: 'All our money is gone.',
      because: { words: expect.arrayContaining(['money', 'gone']) },
    });
    expect(finding && heard.explain(finding).because).toMatchObject({
      example: expect.stringMatching(/^Our money for \w+ is gone\.$/),
    });
  });
  test('no example is named that shares no telling word', () => {
    const [finding] = heard.hear('All our money is gone.', 'prospect');
    const other = finding && { ...finding, text: 'Quoth the raven.' };
    expect(other && heard.explain(other)).toEqual(other);
  });
  test('in a turn of many sentences, the sentence that says it is heard', () => {
    const [finding] = heard.hear(
      `All our money is gone. ${'The pans come on Friday morning. '.repeat(12)}`,
      'prospect',
    );
    expect(finding).toMatchObject({ signal: 'no-budget', text: 'All our money is gone.' });
  });
  test.each([
    'We have twelve boxes in the garage.',
    'Where did you buy it?',
    'They come on Monday.',
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
  test('the rep never makes a signal of the prospect', () => {
    expect(heard.hear('All our money is gone.', 'rep')).toEqual([]);
  });
  test('without the examples, phrases alone are heard', () => {
    const index = compileSignals([price, time]);
    expect(matcherOf(index, { examples: false }).hear('All our money is gone.', 'prospect')).toEqual([]);
  });
  test('the same signals teach the same, byte for byte', () => {
    expect(pack(compileSignals([price, time, few]))).toEqual(pack(compileSignals([price, time, few])));
  });
});

describe('a phrase of a learnt signal', () => {
  const careful = { ...price, any: ['kettles'] };
  test('counts where the sentence sounds like it, and is quoted', () => {
    expect(matcher(careful, time).hear('The kettles cost more than we can spend.', 'prospect')).toMatchObject([
      { signal: 'no-budget', quote: 'kettles', because: { phrase: 'kettles' } },
    ]);
  });
  test('is taken back where the sentence sounds like nothing, and that is said', () => {
    const { findings, nearly } = matcher(careful, time).listen('We have twelve kettles in the kitchen.', 'prospect');
    expect(findings).toEqual([]);
    expect(nearly).toMatchObject([{ signal: 'no-budget', quote: 'kettles', stoppedBy: { guard: 'likeness' } }]);
  });
  test('decides by itself where it came after what was learnt', () => {
    const before = compileSignals([price, time]);
    const heard = matcherOf(compileSignals([time, careful], { before }));
    expect(heard.hear('We have twelve kettles in the kitchen.', 'prospect')).toMatchObject([
      { signal: 'no-budget', because: { phrase: 'kettles' } },
    ]);
    expect(heard.hear('All our money is gone.', 'prospect')).toMatchObject([{ signal: 'no-budget' }]);
  });
});

describe('what was said before', () => {
  const call = (text: string) => callsIn(text, 'here')[0] as LabelledCall;
  /** The same words after a question for a decision and after one for a fact. */
  const calls = times(
    (thing) =>
      [
        `# about ${thing}`,
        '# outcome: agreed; open: none; moment: hot-lead',
        `rep\tShall we go ahead with the ${thing}?`,
        'price\tNot right now, thanks.',
        `rep\tAny other questions about the ${thing}?`,
        'none\tNot right now, thanks.',
      ].join('\n'),
    `${pots} sinks taps hobs grills woks ovens sieves graters whisks tongs scales timers kettles`,
  ).map(call);
  const heard = matcherOf(compileSignals([signal('price', ['never heard'], { objection: true })], { calls }));
  const after = (asked: string) => {
    const talk = conversation(heard, () => true);
    talk.listen(asked, 'rep');
    const { findings, perhaps } = talk.listen('Not right now, thanks.', 'prospect');
    return [...findings, ...perhaps].map(({ signal: id }) => id);
  };
  test('the same words are an objection to a proposal, and none to "any questions?"', () => {
    expect([after('Shall we go ahead with the ladles?'), after('Any other questions?')]).toEqual([['price'], []]);
  });
  test.each<[string, Asked]>([
    ['Any other questions?', 'anything-else'],
    ['Does that make sense? I can explain.', 'anything-else'],
    ['Shall we go ahead?', 'decision'],
    ['Can we meet on Tuesday?', 'meeting'],
    ['I will call you on Tuesday.', 'meeting'],
    ['Have you got two minutes?', 'moment'],
    ['How many people work there?', 'fact'],
    ['I think you are ready to start.', 'proposal'],
    ['We make pans.', 'nothing'],
    ['', 'nothing'],
  ])('%j asks for: %s', (text, asked) => {
    expect(askedIn(text)).toBe(asked);
  });
});
