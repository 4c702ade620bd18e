import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src/playbook/views/card.ts';
import { fullCardOf } from '../../src/playbook/views/full-card.ts';
import {
  cardJson,
  cardMarkdown,
  fullCardMarkdown,
  resultJson,
  resultMarkdown,
  type WholeCard,
} from '../../src/render/formats.ts';
import { json } from '../../src/render/json.ts';
import { resultOf } from '../../src/walk/result.ts';
import { begin } from '../../src/walk/session.ts';
import { answered, libraryOf, page, playbookIn, walked } from '../support/making.ts';
import { library, playbooks, walks } from '../support/fixture.ts';

const TODAY = '2026-11-22';
const MARKS = '*bold* _it_ `code` <b> [link](x) # | ~ \\ {x}';

/** A text of Markdown as its reader sees it: without the escapes. */
const seen = (markdown: string) => markdown.replace(/\\([\\`*_{}[\]<>#|~])/g, '$1');

/** The cells of each row of the tables. */
const rowsOf = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1));

describe.each(playbooks)('the card of $id as Markdown', (playbook) => {
  const card = fullCardOf(library, playbook, {});
  const markdown = fullCardMarkdown(card);

  it('has every line with its citation, and every reply', () => {
    const lines = [
      ...card.rows.flatMap(({ say, note }) => [...say, ...note]),
      ...[...card.rows, ...card.stops].flatMap((row) => [...row.do, ...row.ask, ...(row.when ? [row.when] : [])]),
      ...card.avoid,
      ...card.avoid.flatMap(({ instead }) => instead ?? []),
    ];
    for (const { text, cite } of lines) {
      expect(seen(markdown)).toContain(text);
      expect(seen(markdown)).toContain(`_(${cite})_`);
    }
    for (const { after } of [...card.rows, ...card.stops])
      for (const text of after) expect(seen(markdown)).toContain(text);
  });

  it('has rows of as many cells as their heads', () => {
    for (const table of markdown
      .split('\n\n')
      .map(rowsOf)
      .filter((rows) => rows.length > 0))
      expect(new Set(table.map((row) => row.length)).size).toBe(1);
    expect(rowsOf(markdown).length).toBeGreaterThan(card.rows.length);
  });
});

describe.each(walks)('the result of $playbook as Markdown: $name', ({ playbook, answers }) => {
  it('has the ending, the path and the note', () => {
    const result = resultOf(library, answered(library, playbook, answers), TODAY);
    const markdown = seen(resultMarkdown(result));
    for (const words of [
      result.ending?.title ?? '',
      ...result.path.map(({ title }) => title),
      ...(result.ending?.do ?? []).map(({ text }) => text),
    ])
      expect(markdown).toContain(words);
    for (const { id, version } of result.playbooks) expect(markdown).toContain(`${id} ${version}`);
  });
});

describe('JSON', () => {
  it('means the same with what cannot be seen in it, and shows none of it', () => {
    const words = 'a\u200Bb\u202E\u{E0041}\u0085 end';
    const text = json({ words });
    expect(JSON.parse(text)).toMatchObject({ words });
    expect(text).toMatch(/^[\n\u0020-\u007E]*$/);
  });
});

describe('Markdown', () => {
  const marked = libraryOf(
    page(`
  x:
    title: '${MARKS}'
    say: [{ text: '${MARKS}', from: ours }]
    do: [{ text: '${MARKS}', from: ours }]
    avoid: [{ text: '${MARKS}', from: ours, instead: { text: '${MARKS}', from: ours } }]
    write: '${MARKS}'
    fills: issue
    go: y
  y: { title: '${MARKS}', end: let-go, say: [{ text: '{{issue}}', from: ours }], do: [{ text: '${MARKS}', from: ours }] }
`).replace('A title', `'${MARKS}'`),
  );
  const bare = /(?<!\\)[*`<[\]#|~{}]/;

  it.each([
    ['card', cardMarkdown(cardOf(marked, playbookIn(marked), {})), 4],
    ['full card', fullCardMarkdown(fullCardOf(marked, playbookIn(marked), {})), 6],
  ] as const)("of a %s leaves the marks in an author's text as they are", (_, markdown, many) => {
    expect(seen(markdown).split(MARKS).length).toBeGreaterThanOrEqual(many);
    const own = markdown
      .replace(/^#+ |<br>|\*\*/gm, '')
      .replace(/^\|.*\|$/gm, (row) => row.slice(1, -1).replaceAll(' | ', ' '));
    expect(own.split('\n').filter((line) => !/^[-\s]*(\|[-\s]*)*$/.test(line) && bare.test(line))).toEqual([]);
  });

  it('leaves the marks in what was typed as they are', () => {
    const markdown = resultMarkdown(resultOf(marked, walked(marked, begin('a'), MARKS), TODAY));
    expect(seen(markdown).split(MARKS).length).toBeGreaterThan(5);
    expect(
      markdown
        .split('\n')
        .map((line) => line.replace(/^(?:#+|>) /, ''))
        .filter((line) => bare.test(line)),
    ).toEqual([]);
  });
});

describe('JSON', () => {
  const { opens, replies } = cardOf(library, playbookIn(library, 'no-script'), {});
  const card = { ...fullCardOf(library, playbookIn(library, 'no-script'), {}), opens, replies };

  it('is a card, or all of them, with the version of the format', () => {
    expect(JSON.parse(cardJson(card))).toEqual({ version: 1, card: plainly(card) });
    expect(JSON.parse(cardJson([card, card]))).toEqual({ version: 1, cards: [plainly(card), plainly(card)] });
  });

  it('is a result, the step that is asked next, and the note', () => {
    const result = resultOf(library, answered(library, 'no-script', 'accept=issue'), TODAY);
    expect(JSON.parse(resultJson(result, 'no-script/dig'))).toMatchObject({
      version: 1,
      result: { today: TODAY, path: [{ step: 'no-script/accept', option: 'issue' }], asks: 'no-script/dig', note: '' },
    });
    const ended = resultOf(library, answered(library, 'no-script', 'accept=no-issues'), TODAY);
    expect(JSON.parse(resultJson(ended, undefined))).toMatchObject({
      result: {
        ending: { step: 'no-script/move-on', outcome: 'let-go' },
        asks: null,
        note: expect.stringMatching(/./) as unknown,
      },
    });
  });

  it('is the same for the same walk', () => {
    for (const { playbook, answers } of walks) {
      const print = () => resultJson(resultOf(library, answered(library, playbook, answers), TODAY), undefined);
      expect(print()).toBe(print());
    }
  });
});

/** A card as JSON has it: keys without a value are left out. */
const plainly = (data: WholeCard): unknown => JSON.parse(JSON.stringify(data));
