import { describe, expect, it, test } from 'vitest';
import { fullCardOf, type FullCardRow } from '../../src/playbook/views/full-card.ts';
import { placeOf } from '../../src/playbook/model/library.ts';
import { END, libraryOf, page, playbookIn } from '../support/making.ts';
import { library, playbooks } from '../support/fixture.ts';

const rowsOf = (card: { rows: FullCardRow[]; stops: FullCardRow[] }) => [...card.rows, ...card.stops];

describe.each(playbooks)('the card of $id', (playbook) => {
  const card = fullCardOf(library, playbook, {});
  const steps = Object.entries(playbook.steps);
  const row = (target: string) => {
    const place = placeOf(library, playbook.id, target);
    return rowsOf(card).find(({ step }) => step === `${place.playbook}/${place.step}`);
  };

  it('has each step once, in the order of the playbook', () => {
    const own = (rows: FullCardRow[]) =>
      rows.map(({ step }) => step).filter((step) => step.startsWith(`${playbook.id}/`));
    const addresses = steps.map(([id]) => `${playbook.id}/${id}`);
    expect(own(rowsOf(card)).toSorted()).toEqual(addresses.toSorted());
    expect(own(card.rows)).toEqual(addresses.filter((address) => own(card.rows).includes(address)));
  });

  it('has every option beside the step to which it leads', () => {
    for (const [id, step] of steps) {
      if (step.kind !== 'choose') continue;
      for (const { text, go } of Object.values(step.options)) expect(row(go)?.after, `${id}: ${text}`).toContain(text);
    }
  });

  it('has every item that is asked, and brings the weakest to its step', () => {
    for (const [id, step] of steps) {
      const here = row(id);
      if (step.kind === 'check') {
        expect(here?.ask.map(({ text }) => text)).toEqual(Object.values(step.check).map(({ ask }) => ask));
        for (const { title, go } of Object.values(step.check))
          expect(row(go)?.after.some((text) => text.includes(title))).toBe(true);
        expect(row(step.clear)?.after).not.toEqual([]);
      }
      if (step.kind === 'weigh') expect(here?.ask).toHaveLength(Object.keys(step.weigh).length);
      if (step.kind === 'sum')
        expect(here?.ask.map(({ text }) => text)).toEqual(Object.values(step.sum).map(({ ask }) => ask));
    }
  });

  it('keeps letting go and leaving alone apart, as the places to stop', () => {
    const stops = steps.filter(
      ([, step]) => step.kind === 'end' && (step.end === 'let-go' || step.end === 'leave-alone'),
    );
    expect(card.stops.map(({ step }) => step)).toEqual(stops.map(([id]) => `${playbook.id}/${id}`));
  });

  it('has each thing to avoid once, with what to say instead', () => {
    const avoided = steps.flatMap(([, step]) => step.avoid ?? []);
    const texts = card.avoid.map(({ text }) => text);
    expect(new Set(texts)).toEqual(new Set(avoided.map(({ text }) => text)));
    expect(card.avoid.flatMap(({ instead }) => instead?.text ?? []).length).toBeGreaterThanOrEqual(
      new Set(avoided.flatMap(({ instead }) => instead?.text ?? [])).size,
    );
    expect(new Set(card.avoid.map(({ from, text }) => from + text)).size).toBe(card.avoid.length);
  });

  it('cites the main source by its bare number, and any other by its name', () => {
    const lines = [
      ...rowsOf(card).flatMap(({ say, do: to, ask, when }) => [...say, ...to, ...ask, ...(when ? [when] : [])]),
      ...card.avoid,
    ];
    for (const { from, cite } of lines) {
      const [source = '', number] = from.split('.');
      if (from === 'ours') expect(cite).toBe('ours');
      else if (source === playbook.source) expect(cite).toBe(number);
      else expect(cite).toBe(`${library.sources[source]?.short} ${number}`);
    }
  });
});

describe('a card', () => {
  test('of a playbook that follows an article names its author and title', () => {
    const { by } = fullCardOf(library, playbookIn(library, 'no-script'), {});
    expect(by).toEqual({
      short: library.sources['manfer']?.short,
      author: library.sources['manfer']?.author,
      title: library.sources['manfer']?.title,
    });
  });

  test('of a playbook of our own names none', () => {
    const own = libraryOf(page(END));
    expect(fullCardOf(own, playbookIn(own), {}).by).toBeUndefined();
  });

  test('has its blanks filled in lines, titles and replies', () => {
    const small = libraryOf(
      page(
        `
  x:
    title: About {{topic}}
    say: [{ text: 'So {{topic}}?', from: ours }]
    ask: Well?
    options: { no: { text: 'Never {{topic}}', go: y } }
  y:
    title: No {{topic}}
    end: follow-up
`,
        { top: 'blanks: { topic: { ask: What?, example: this } }\n' },
      ),
    );
    const [first, last] = fullCardOf(small, playbookIn(small), { topic: 'cake' }).rows;
    expect([first?.title, first?.say[0]?.text, last?.title, last?.after[0]]).toEqual([
      'About cake',
      'So cake?',
      'No cake',
      'Never cake',
    ]);
    expect(fullCardOf(small, playbookIn(small), {}).blanks).toEqual([{ name: 'topic', ask: 'What?', example: 'this' }]);
    expect(fullCardOf(small, playbookIn(small), { topic: 'cake' }).blanks).toMatchObject([{ text: 'cake' }]);
  });

  test('tells the same reply in several steps once', () => {
    const small = libraryOf(
      page(`
  x:
    title: A question
    ask: Well?
    options: { no: { text: No, go: z }, yes: { text: Yes, go: y } }
  y:
    title: Another
    ask: Well?
    options: { no: { text: No, go: z } }
  z:
    title: The end
    end: follow-up
`),
    );
    expect(fullCardOf(small, playbookIn(small), {}).rows.at(-1)?.after).toEqual(['No']);
  });

  test('has a row for the step of another playbook, and stands where that one is missing', () => {
    const handing = page(`
  x:
    title: A question
    ask: Well?
    options: { angry: { text: Anger, go: b/start } }
`);
    const both = libraryOf(handing, page(END, { id: 'b' }));
    expect(fullCardOf(both, playbookIn(both), {}).rows.at(-1)).toMatchObject({
      step: 'b/x',
      after: ['Anger'],
    });
    const alone = { ...both, playbooks: { a: playbookIn(both) } };
    expect(fullCardOf(alone, alone.playbooks.a, {}).rows.at(-1)).toMatchObject({ step: 'b/start', title: 'b/start' });
  });
});
