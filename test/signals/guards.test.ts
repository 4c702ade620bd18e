import { describe, expect, test } from 'vitest';
import type { Stop } from '../../src/signals/model/signal.ts';
import { matcher, signal } from './making.ts';

const said = matcher(
  signal('price', ['expensive|pricey|costly', 'budget', 'price']),
  signal('time', ['no time', 'busy', 'who has time']),
  signal('need', ["don't need", 'why would I need', 'need']),
);

function stopsOf(text: string): string[] {
  const { findings, nearly } = said.listen(text, 'prospect');
  const name = (stop: Stop): string => ('guard' in stop ? stop.guard : 'unless');
  return [...findings.map((finding) => `heard ${finding.signal}`), ...nearly.map((near) => name(near.stoppedBy))];
}

describe('negation', () => {
  test.each([
    "I'm not saying it's too expensive.",
    "It's not that we have no time.",
    "Budget isn't the problem.",
    "The budget wasn't really our main concern.",
    "It's not too pricey.",
    "I don't think it's expensive.",
    "It's not because we are busy.",
  ])('%s', (text) => expect(stopsOf(text)).toEqual(['negation']));
  test.each([
    ['No, it is expensive.', 'heard price'],
    ["That's not it. Too expensive.", 'heard price'],
    ["We don't need it.", 'heard need'],
    ["Not today, it's too pricey.", 'heard price'],
  ])('%s', (text, heard) => expect(stopsOf(text)).toEqual([heard]));
});

describe('question', () => {
  test.each([
    'Is it expensive?',
    'So, is that too costly?',
    'Do you not have the budget?',
    'How expensive is it?',
    "I was wondering whether it's expensive.",
  ])('%s', (text) => expect(stopsOf(text)).toEqual(['question']));
  test.each([
    ['Why would I need that?', 'heard need'],
    ['Who has time for that?', 'heard time'],
    ["Isn't that too expensive?", 'heard price'],
    ["It's too pricey, isn't it?", 'heard price'],
  ])('%s', (text, heard) => expect(stopsOf(text)).toEqual([heard]));
});

describe('condition', () => {
  test.each([
    "If it were too expensive we'd have said so.",
    'Call us whenever we are less busy.',
    'Unless it is pricey we are in.',
  ])('%s', (text) => expect(stopsOf(text)).toEqual(['condition']));
  test.each([
    ["I don't know if we have the budget.", 'heard price'],
    ["If I'm straight with you, it is expensive.", 'heard price'],
  ])('%s', (text, heard) => expect(stopsOf(text)).toEqual([heard]));
});

describe('others', () => {
  test.each([
    'My last vendor was too pricey.',
    'My neighbour says it is too expensive.',
    'You said it was expensive.',
    'People always tell me it is costly.',
  ])('%s', (text) => expect(stopsOf(text)).toEqual(['others']));
  test.each([
    ['My boss says it is too expensive.', 'heard price'],
    ['Compared to the last one, you are expensive.', 'heard price'],
  ])('%s', (text, heard) => expect(stopsOf(text)).toEqual([heard]));
});

describe('resolved', () => {
  test.each([
    'The price was a concern but not any more.',
    'We used to be busy.',
    'I had worries about the price but that sounds reasonable.',
    'The budget was tight, but now it is fine.',
  ])('%s', (text) => expect(stopsOf(text)).toEqual(['resolved']));
  test('a turn to the worse settles nothing', () =>
    expect(stopsOf('I like it but the price is what it is.')).toEqual(['heard price']));
});

describe('what a stop says', () => {
  test('a guard names the words it went by', () => {
    expect(said.listen("Budget isn't the problem.", 'prospect').nearly).toEqual([
      {
        signal: 'price',
        quote: 'Budget',
        text: "Budget isn't the problem.",
        start: 0,
        because: { phrase: 'budget' },
        stoppedBy: { guard: 'negation', words: "isn't the problem" },
      },
    ]);
  });
  test('an unless phrase of the signal, in the same sentence only', () => {
    const own = matcher(signal('price', ['budget'], { unless: ['plenty of'] }));
    expect(own.listen('We have plenty of budget.', 'prospect').nearly[0]?.stoppedBy).toEqual({ unless: 'plenty of' });
    expect(own.hear('We have plenty of people. Budget is gone.', 'prospect')).toHaveLength(1);
  });
  test('nothing is near where the signal was heard anyway', () => {
    expect(said.listen('Is it expensive or not? It is expensive.', 'prospect').nearly).toHaveLength(1);
    expect(said.listen('It is not expensive, it is too expensive.', 'prospect').nearly).toEqual([]);
  });
});

describe('who speaks', () => {
  const both = matcher(signal('price', ['too expensive']), signal('pushed', ['too expensive'], { heardFrom: 'rep' }));
  test.each([
    ['prospect', ['price']],
    ['unknown', ['price']],
    ['rep', ['pushed']],
  ] as const)('%s', (role, heard) =>
    expect(both.hear("It's too expensive", role).map((finding) => finding.signal)).toEqual(heard),
  );
  test('a rep may ask', () => expect(both.hear('Is it too expensive?', 'rep')).toHaveLength(1));
});
