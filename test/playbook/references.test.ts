import { describe, expect, it, test } from 'vitest';
import { END, load, marked, page } from '../support/making.ts';

const SOURCE = `
id: book
short: Book
title: A book
statements:
  1: { tags: [line], says: 'Ask "What issues are you facing as it relates to blank blank?" or "Tell me more."' }
  2: { tags: [rule], says: Listen. }
`;

const OTHER = page(
  `
  x:
    title: Elsewhere
    write: What?
    go: last
  last:
    title: The last step
    end: let-go
`,
  { id: 'other' },
);

/** An ending with one line in it. */
const withLine = (kind: string, line: string) =>
  page(`
  x:
    title: The end
    end: let-go
    ${kind}: [{ ${line} }]
`);

/** A playbook whose only step leads somewhere. */
const leadingTo = (target: string) =>
  page(`
  x:
    title: A question
    write: What?
    go: §${target}
`);

const found = (text: string) => load([text, OTHER], [SOURCE]).problems;

/** A reference that leads nowhere: its code, what the hint names, and the playbook. */
const NOWHERE: [what: string, code: string, hint: string | undefined, text: string][] = [
  ['a step', 'unknown-step', 'x', leadingTo('xx')],
  ['a step of another playbook', 'unknown-step', 'last', leadingTo('other/lost')],
  ['a playbook', 'unknown-playbook', 'other', leadingTo('othr/last')],
  ['the first step', 'unknown-step', 'x', page(END).replace('start: x', 'start: §xx')],
  [
    'where an option goes',
    'unknown-step',
    'x',
    page(`
  x:
    title: A question
    ask: Well?
    options: { no: { text: No, go: §xx } }
`),
  ],
  [
    'where a check goes when all is clear',
    'unknown-step',
    'x',
    page(`
  x:
    title: A check
    ratings: { bad: Bad, good: Good }
    check: { one: { title: One, ask: Is it?, from: ours, go: x } }
    clear: §xx
`),
  ],
  ['a source', 'unknown-source', 'book', withLine('do', 'text: Rest, from: §bock.1')],
  ['the main source', 'unknown-source', 'book', page(END).replace('source: ours', 'source: §bok')],
  ['a statement', 'unknown-statement', '2', withLine('do', 'text: Rest, from: §book.3')],
  [
    'a statement among the reasons',
    'unknown-statement',
    '2',
    page(`
  x:
    title: The end
    end: let-go
    why: [book.1, §book.3]
`),
  ],
  [
    'the statement of an option',
    'unknown-statement',
    '2',
    page(`
  x:
    title: A question
    ask: Well?
    options: { no: { text: No, from: §book.3, go: x } }
`),
  ],
  [
    'the statement of an instead',
    'unknown-statement',
    '2',
    withLine('avoid', 'text: Rush, from: ours, instead: { text: Rest, from: §book.3 }'),
  ],
  [
    'a blank',
    'unknown-blank',
    'topic',
    page(
      `
  x:
    title: The end
    end: let-go
    say: [{ text: §"About {{tpoic}}?", from: ours }]
`,
      { top: 'blanks: { topic: { ask: What?, example: this } }\n' },
    ),
  ],
  [
    'a blank in a question',
    'unknown-blank',
    undefined,
    page(`
  x:
    title: A question
    write: §What of {{topic}}?
    go: x
`),
  ],
  [
    'a blank in an answer',
    'unknown-blank',
    undefined,
    page(`
  x:
    title: A question
    ask: Well?
    options: { no: { text: §"No {{topic}}", go: x } }
`),
  ],
];

describe('what leads nowhere is a problem at its place, with a hint', () => {
  test.each(NOWHERE)('%s', (_, code, hint, written) => {
    const { text, places } = marked(written);
    const problems = found(text);
    expect(problems).toMatchObject([{ code, severity: 'error', ...places[0] }]);
    if (hint !== undefined) expect(problems[0]?.hint).toContain(hint);
  });
});

describe('exact words', () => {
  const misquotes = (kind: string, text: string) =>
    found(withLine(kind, `text: '${text}', from: book.1`)).map(({ code }) => code);

  test.each([
    ['say', 'Tell me more.'],
    ['say', '"Tell me more." or "Tell me more."'],
    ['say', 'Ask "Tell me more."'],
    ['do', 'Ask for more.'],
    ['do', 'Ask "Tell me more."'],
    ['note', 'Ask “Tell me more.”'],
  ])('pass in %s: %s', (kind, text) => {
    expect(misquotes(kind, text)).toEqual([]);
  });

  test.each([
    ['say', 'Tell me much more.'],
    ['say', 'Ask for more.'],
    ['do', 'Ask "tell me more."'],
    ['avoid', 'Ask "Tell me less."'],
  ])('do not pass in %s when they differ: %s', (kind, text) => {
    expect(misquotes(kind, text)).toEqual(['misquoted']);
  });

  it('have a blank where the source says "blank blank"', () => {
    const text = (words: string) =>
      page(
        `
  x:
    title: The end
    end: let-go
    say: [{ text: '${words}', from: book.1 }]
`,
        { top: 'blanks: { topic: { ask: What?, example: this } }\n' },
      );
    expect(found(text('What issues are you facing as it relates to {{topic}}?'))).toEqual([]);
    expect(found(text('What issues are you facing as to {{topic}}?')).map(({ code }) => code)).toEqual(['misquoted']);
  });

  it('are compared in the text of an option too', () => {
    const text = page(`
  x:
    title: A question
    ask: Well?
    options: { more: { text: 'They say "Tell me less."', from: book.1, go: x } }
`);
    expect(found(text).map(({ code }) => code)).toEqual(['misquoted']);
  });
});

describe('steps that nothing leads to', () => {
  const island = (id: string) =>
    page(
      `${END}
  §island:
    title: An island
    end: let-go
`,
      { id },
    );

  it('are a warning, and the playbook is kept', () => {
    const { text, places } = marked(island('a'));
    const { library, problems } = load([text]);
    expect(problems).toMatchObject([{ code: 'unreachable', severity: 'warning', ...places[0] }]);
    expect(library.playbooks).toHaveProperty('a');
  });

  it('are none where another playbook leads to them', () => {
    const { text } = marked(island('island'));
    expect(
      load([text, page('  x:\n    title: A question\n    write: What?\n    go: island/island\n')]).problems,
    ).toEqual([]);
  });
});

it('keeps the name "start" for the first step', () => {
  const { text, places } = marked(
    page(`
  x:
    title: A question
    write: What?
    go: start
  §start:
    title: The end
    end: let-go
`),
  );
  expect(found(text)).toMatchObject([{ code: 'reserved-id', severity: 'error', ...places[0] }]);
});

it('knows the blanks that steps fill on the way', () => {
  const text = page(`
  x:
    title: A question
    write: What?
    fills: issue
    go: y
  y:
    title: About {{issue}}
    sum: { value: { ask: How much?, example: 5 } }
    fills: total
    go: z
  z:
    title: It costs {{total}}
    end: let-go
`);
  expect(found(text)).toEqual([]);
});
