import { describe, expect, it, test } from 'vitest';
import { answer, asked, back, begin, fits, optionsOf, standing } from '../../src/walk/session.ts';
import { after, END, libraryOf, page, playbookIn, walked } from '../support/making.ts';

/** A walk that asks, loops, and hands over to another playbook, which may hand back. */
const library = libraryOf(
  page(`
  x:
    title: A question
    ask: Well?
    options:
      again: { text: Again, go: x }
      on: { text: On, go: y }
      angry: { text: Anger, go: b/start }
  y:
    title: Their words
    write: What?
    fills: issue
    go: z
  z:
    title: About {{issue}}
    end: talk-again
`),
  page(
    `
  x:
    title: A question of b
    ask: Well?
    options:
      back: { text: Back, go: a/y }
      stop: { text: Stop, go: y }
  y:
    title: The end of b
    end: leave-alone
`,
    { id: 'b' },
  ),
);

describe('a walk', () => {
  it('begins at the first step', () => {
    expect(asked(after(library))).toBe('a/x');
  });

  it('begins at another step when told', () => {
    expect(asked(standing(library, begin('a', {}, 'y')))).toBe('a/y');
    expect(asked(standing(library, begin('a', {}, 'b/start')))).toBe('b/x');
  });

  it('goes where the option leads, and back to the same step', () => {
    expect(asked(after(library, 'on'))).toBe('a/y');
    expect(asked(after(library, 'again', 'again'))).toBe('a/x');
  });

  it('asks nothing at an ending, and takes no more answers', () => {
    const session = walked(library, begin('a'), 'on', 'the door');
    expect(asked(standing(library, session))).toBeUndefined();
    expect(answer(library, session, 'more')).toBe(session);
  });

  it('hands over to another playbook, and back, as one path', () => {
    const now = after(library, 'angry', 'back', 'the door');
    expect(now.path.map(({ place }) => `${place.playbook}/${place.step}`)).toEqual(['a/x', 'b/x', 'a/y']);
    expect(now.place).toEqual({ playbook: 'a', step: 'z' });
  });

  it('keeps what was typed, and fills the blank with it', () => {
    expect(after(library, 'on', 'the door').blanks).toEqual({ issue: 'the door' });
    expect(after(library, 'on', '').blanks).toEqual({});
  });

  it('stands without a step where another playbook could not be loaded', () => {
    const now = after({ ...library, playbooks: { a: playbookIn(library) } }, 'angry');
    expect(now.step).toBeUndefined();
    expect(asked(now)).toBeUndefined();
  });

  it('may go through steps and options that are named like what every object has', () => {
    const odd = libraryOf(
      page(`
  constructor:
    title: A question
    ask: Well?
    options: { constructor: { text: On, go: to-string } }
  to-string:
    title: A check
    ratings: { value-of: Bad, constructor: Good }
    check: { constructor: { title: One, ask: Is it?, from: ours, go: x } }
    clear: constructor
  x:
    title: The end
    end: let-go
`).replace('start: x', 'start: constructor'),
    );
    expect(asked(after(odd, 'constructor'))).toBe('a/to-string.constructor');
    expect(asked(after(odd, 'constructor', 'constructor'))).toBe('a/constructor');
    expect(after(odd, 'constructor', 'value-of').place.step).toBe('x');
    expect(after(odd, 'to-string').step).toBeUndefined();
  });
});

describe('going back', () => {
  it('takes the last answer away, one at a time', () => {
    const session = walked(library, begin('a'), 'again', 'on');
    expect(asked(standing(library, back(session)))).toBe('a/x');
    expect(back(back(session))).toEqual(begin('a'));
  });

  it('stays at the first step', () => {
    expect(back(begin('a'))).toEqual(begin('a'));
  });

  it('goes out of another playbook again, and empties the blank', () => {
    const session = walked(library, begin('a'), 'angry', 'back', 'the door');
    expect(standing(library, back(session)).blanks).toEqual({});
    expect(asked(standing(library, back(back(session))))).toBe('b/x');
    expect(asked(standing(library, back(back(back(session)))))).toBe('a/x');
  });

  it('leaves the walk before it as it was', () => {
    const session = walked(library, begin('a'), 'on');
    back(session);
    expect(session.log).toEqual([{ step: 'a/x', option: 'on' }]);
  });
});

describe('a check', () => {
  const check = libraryOf(
    page(`
  x:
    title: A check
    ratings: { poor: Poor, fair: Fair, good: Good }
    check:
      one: { title: One, ask: Is one?, from: ours, go: first }
      two: { title: Two, ask: Is two?, from: ours, go: second }
      three: { title: Three, ask: Is three?, from: ours, go: third }
    clear: fine
  first: { title: One, end: keep-working }
  second: { title: Two, end: keep-working }
  third: { title: Three, end: keep-working }
  fine: { title: Fine, end: talk-again }
`),
  );

  it('asks item by item, in the order of the playbook', () => {
    expect([after(check), after(check, 'good'), after(check, 'good', 'poor')].map(asked)).toEqual([
      'a/x.one',
      'a/x.two',
      'a/x.three',
    ]);
  });

  it('keeps a half-answered step open', () => {
    expect(after(check, 'poor', 'good')).toMatchObject({ items: { one: 'poor', two: 'good' }, path: [] });
  });

  test.each([
    ['poor good good', 'first'],
    ['good poor good', 'second'],
    ['good good fair', 'third'],
    ['fair poor good', 'second'],
    ['fair fair poor', 'third'],
  ])('of %s leads to the weakest item', (ratings, step) => {
    expect(after(check, ...ratings.split(' ')).place.step).toBe(step);
  });

  test.each([
    ['poor poor poor', 'first'],
    ['good fair fair', 'second'],
    ['fair poor poor', 'second'],
  ])('of %s leads to the first of equals', (ratings, step) => {
    expect(after(check, ...ratings.split(' ')).place.step).toBe(step);
  });

  it('is clear when every item has the strongest rating, and only then', () => {
    expect(after(check, 'good', 'good', 'good').place.step).toBe('fine');
    expect(after(check, 'fair', 'good', 'good').place.step).toBe('first');
  });
});

describe('a weighing', () => {
  const weighing = libraryOf(
    page(`
  x:
    title: Causes
    weigh:
      pace: { title: Pace, ask: Was it?, from: ours, for: It was, against: It was not, settle: { text: Ask., from: ours } }
      person: { title: Person, ask: Was it?, from: ours, for: It was, against: It was not, settle: { text: Ask., from: ours } }
    go: y
  y: { title: The end, end: keep-working }
`),
  );

  it('asks for each cause whether it speaks for it, against it, or is unknown', () => {
    expect(optionsOf(after(weighing))).toEqual(['for', 'against', 'unknown']);
    expect(asked(after(weighing, 'for'))).toBe('a/x.person');
  });

  test.each([['for for'], ['against unknown'], ['unknown unknown']])(
    'of %s leads on all the same: causes are guesses',
    (weights) => {
      const now = after(weighing, ...weights.split(' '));
      expect(now.place.step).toBe('y');
      expect(Object.values(now.path[0]?.items ?? {})).toEqual(weights.split(' '));
    },
  );
});

describe('a sum', () => {
  const sum = libraryOf(
    page(`
  x:
    title: A sum
    sum: { value: { ask: How much?, example: 5000 }, missed: { ask: How many?, example: 2 } }
    fills: cost
    go: y
  y: { title: The cost, end: keep-working }
`),
  );

  test.each([
    ['5000', '2', '10,000'],
    ['$5,000', '2', '10,000'],
    ['5k', '1.5', '7,500'],
    ['0.5', '0.5', '0.25'],
  ])('of %s and %s fills the blank with %s', (value, missed, cost) => {
    expect(after(sum, value, missed).blanks).toEqual({ cost });
  });

  it('leaves the blank empty when a number was skipped', () => {
    expect(after(sum, '5000', '').blanks).toEqual({});
    expect(after(sum, '', '2').blanks).toEqual({});
  });
});

describe('an answer fits', () => {
  const kinds = libraryOf(
    page(`
  x:
    title: A question
    ask: Well?
    options: { on: { text: On, go: y } }
  y: { title: Words, write: What?, go: z }
  z: { title: A sum, sum: { value: { ask: How much?, example: 5 } }, fills: cost, go: x }
`),
  );

  test.each([
    [[], 'on', true],
    [[], 'off', false],
    [[], '', false],
    [[], 'constructor', false],
    [['on'], 'any words', true],
    [['on'], '', true],
    [['on', 'words'], '5,000', true],
    [['on', 'words'], '', true],
    [['on', 'words'], 'many', false],
    [['on', 'words'], '0', false],
  ] as const)('after %j, %j: %s', (before, option, isFit) => {
    expect(fits(after(kinds, ...before), option)).toBe(isFit);
  });

  it('never at an ending', () => {
    expect(fits(after(libraryOf(page(END))), 'on')).toBe(false);
  });
});
