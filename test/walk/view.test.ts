import { describe, expect, it, test } from 'vitest';
import { questionOf } from '../../src/walk/question.ts';
import { begin, optionsOf, standing } from '../../src/walk/session.ts';
import { reasonsOf, viewOf } from '../../src/walk/view.ts';
import { after, libraryOf, page } from '../support/making.ts';
import { library } from '../support/fixture.ts';

const kinds = libraryOf(
  page(
    `
  x:
    title: A question about {{topic}}
    say: [{ text: 'So {{topic}}?', from: ours }]
    avoid: [{ text: 'No {{topic}}', from: ours, instead: { text: 'Yes {{topic}}', from: ours } }]
    ask: And {{topic}}?
    options: { on: { text: 'On with {{topic}}', go: c }, off: { text: Off, go: c } }
  c:
    title: A check
    ratings: { bad: Bad, good: Good }
    check: { one: { title: One, ask: 'One {{topic}}?', from: ours, go: w } }
    clear: w
  w:
    title: Causes
    weigh: { pace: { title: Pace, ask: Was it?, from: ours, for: It was, against: It was not, settle: { text: Ask., from: ours } } }
    go: t
  t: { title: Words, write: 'What of {{topic}}?', go: s }
  s: { title: A sum, sum: { value: { ask: How much?, example: 5000 } }, fills: cost, go: e }
  e: { title: The end, end: let-go }
`,
    { top: 'blanks: { topic: { ask: What?, example: this } }\n' },
  ),
);

describe('the question of', () => {
  const answers = ['on', 'good', 'for', 'words', '5'];

  test.each([
    [
      'a choice',
      0,
      {
        kind: 'pick',
        ask: 'And ____?',
        options: [
          { id: 'on', text: 'On with ____' },
          { id: 'off', text: 'Off' },
        ],
      },
    ],
    [
      'a check',
      1,
      {
        kind: 'pick',
        title: 'One',
        ask: 'One ____?',
        from: 'ours',
        options: [
          { id: 'bad', text: 'Bad' },
          { id: 'good', text: 'Good' },
        ],
      },
    ],
    [
      'a weighing',
      2,
      {
        kind: 'pick',
        title: 'Pace',
        options: [{ id: 'for', text: 'It was' }, { id: 'against', text: 'It was not' }, { id: 'unknown' }],
      },
    ],
    ['a line to write', 3, { kind: 'words', ask: 'What of ____?' }],
    ['a sum', 4, { kind: 'number', ask: 'How much?', example: '5,000' }],
  ])('%s', (_, given, question) => {
    expect(questionOf(after(kinds, ...answers.slice(0, given)))).toMatchObject(question);
  });

  it('an ending is none', () => {
    expect(questionOf(after(kinds, ...answers))).toBeUndefined();
  });

  it('any step offers the very options that fit', () => {
    for (const given of answers.keys()) {
      const now = after(kinds, ...answers.slice(0, given));
      const question = questionOf(now);
      expect(question?.kind === 'pick' ? question.options.map(({ id }) => id) : undefined).toEqual(optionsOf(now));
    }
  });
});

describe('a step as it is shown', () => {
  it('has its blanks filled everywhere', () => {
    const view = viewOf(kinds, standing(kinds, begin('a', { topic: 'cake' })));
    expect(view).toMatchObject({
      title: 'A question about cake',
      say: [{ text: 'So cake?' }],
      avoid: [{ text: 'No cake', instead: { text: 'Yes cake' } }],
    });
  });

  it('is none where its playbook could not be loaded', () => {
    expect(
      viewOf({ playbooks: {}, sources: {} }, standing({ playbooks: {}, sources: {} }, begin('a'))),
    ).toBeUndefined();
  });
});

describe('the reasons of a step', () => {
  const reasons = reasonsOf(library, standing(library, begin('no-script')));

  it('have each statement once, with its citation', () => {
    const cited = reasons.statements.map(({ from }) => from);
    expect(new Set(cited).size).toBe(cited.length);
    expect(cited).toEqual(expect.arrayContaining(['manfer.18', 'manfer.24', 'manfer.25', 'manfer.17']));
    expect(reasons.statements[0]?.text).toBe(
      library.sources['manfer']?.statements[reasons.statements[0]?.from.slice('manfer.'.length) ?? '']?.says,
    );
  });

  it('name each article once', () => {
    expect(reasons.articles.map(({ short }) => short)).toEqual([library.sources['manfer']?.short]);
    const articlesOf = (playbook: string, step: string) =>
      reasonsOf(library, standing(library, begin(playbook, {}, step))).articles;
    expect(articlesOf('hot-lead', 'realistic').map(({ author }) => author)).toEqual(['James White', 'Sam Manfer']);
    expect(articlesOf('dead-lead', 'removed')).toHaveLength(1);
  });

  it('are none for a step of our own', () => {
    expect(reasonsOf(kinds, after(kinds))).toEqual({ statements: [], articles: [] });
  });
});
