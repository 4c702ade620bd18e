import { describe, expect, it } from 'vitest';
import { noteText } from '../../src/render/note.ts';
import { PLAIN } from '../../src/render/paint.ts';
import { resultText } from '../../src/render/result.ts';
import { resultOf } from '../../src/walk/result.ts';
import { begin } from '../../src/walk/session.ts';
import { answered, libraryOf, page, walked } from '../support/making.ts';
import { EVERY_WIDTH, squashed, tooWide, WIDTHS } from '../support/screens.ts';
import { library, walks } from '../support/fixture.ts';

const TODAY = '2026-11-22';

describe.each(walks)('the result of $playbook: $name', ({ playbook, answers }) => {
  const session = answered(library, playbook, answers);
  const open = resultOf(library, session, TODAY);
  const half = resultOf(
    library,
    session,
    TODAY,
    open.open.filter((_, at) => at % 2 === 0).map(({ from }) => from),
  );

  it('is never wider than the page', () => {
    for (const result of [open, half])
      for (const width of EVERY_WIDTH)
        expect(tooWide(resultText(result, width, PLAIN), width), `at ${width}`).toEqual([]);
  });

  it('shows the ending, the path, every point of the script with its citation, the causes and the note', () => {
    for (const result of [open, half]) {
      for (const width of WIDTHS) {
        const page = squashed(resultText(result, width, PLAIN));
        const { ending, path, kept, missed, causes } = result;
        const lines = [...kept, ...missed, ...result.open, ...(ending ? [...ending.do, ...ending.note] : [])];
        for (const { text, cite } of lines) {
          expect(page).toContain(squashed(text));
          expect(page).toContain(squashed(cite));
        }
        for (const words of [
          ending?.title ?? '',
          ...path.map(({ title }) => title),
          ...causes.map(({ title }) => title),
          noteText(result),
        ])
          expect(page).toContain(squashed(words));
        for (const { id, version } of result.playbooks) expect(page).toContain(`${id}${version}`);
      }
    }
  });
});

describe('a note for a CRM', () => {
  const note = (playbook: string, answers: string) =>
    noteText(resultOf(library, answered(library, playbook, answers), TODAY));
  const doubter = note(
    'no-script',
    'accept=issue, dig=handhold, offer=doubt, reassure=agrees, ask-more-first="the back door"',
  );

  it('begins with the day, and has the words that were typed and the day of the next step', () => {
    expect(doubter).toMatch(/^Sunday 22 November 2026/);
    expect(doubter).toContain('the back door');
    expect(doubter).toContain('Sunday 6 December 2026');
  });

  it('has no empty line, and no full stop after another one', () => {
    for (const { playbook, answers } of walks) expect(note(playbook, answers)).not.toMatch(/[.?!]\.\n|\n\n/);
    const library = libraryOf(
      page(`
  x: { title: A question, ask: Well?, options: { never: { text: Never., go: y } } }
  y: { title: Is it over?, end: let-go }
`),
    );
    expect(noteText(resultOf(library, walked(library, begin('a'), 'never'), TODAY))).not.toMatch(/[.?!]\.$/m);
  });

  it('is empty while the walk goes on', () => {
    expect(note('no-script', 'accept=issue')).toBe('');
  });
});
