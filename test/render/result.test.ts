import { describe, expect, it } from 'vitest';
import { noteText } from '../../src/render/note.ts';
import { PLAIN } from '../../src/render/paint.ts';
import { resultText } from '../../src/render/result.ts';
import { pointWords } from '../../src/render/result-words.ts';
import { fullResultText } from '../../src/render/result-full.ts';
import { resultOf } from '../../src/walk/result.ts';
import type { Note } from '../../src/walk/note.ts';
import { answered } from '../support/making.ts';
import { EVERY_WIDTH, squashed, tooWide, WIDTHS } from '../support/screens.ts';
import { library, walks } from '../support/fixture.ts';
import { library as shipped, playbooks } from '../support/shipped.ts';

const TODAY = '2026-11-22';

describe.each(walks)('the result of $playbook: $name', ({ playbook, answers }) => {
  const session = answered(library, playbook, answers);
  const open = resultOf(library, session, TODAY);
  const half = resultOf(library, session, TODAY, {
    kept: open.open.filter((_, at) => at % 2 === 0).map(({ from }) => from),
  });

  it('is never wider than the page', () => {
    for (const result of [open, half])
      for (const width of EVERY_WIDTH)
        for (const write of [resultText, fullResultText])
          expect(tooWide(write(result, width, PLAIN), width), `at ${width}`).toEqual([]);
  });

  it('is one screen of 24 lines, with the ending, what next and the note; the title stands once', () => {
    for (const result of [open, half]) {
      const page = resultText(result, 80, PLAIN);
      expect(page.split('\n').length).toBeLessThanOrEqual(24);
      const { ending, note } = result;
      for (const { text } of ending?.do ?? []) expect(squashed(page)).toContain(squashed(text));
      expect(squashed(page)).toContain(squashed(noteOf(note)));
      expect(squashed(page).split(squashed(ending?.title ?? '')).length).toBe(2);
    }
  });

  it('shows, where all is asked for, the ending, the path, every point of the script with its citation, the causes and the note', () => {
    for (const result of [open, half]) {
      for (const width of WIDTHS) {
        const page = squashed(fullResultText(result, width, PLAIN));
        const { ending, path, kept, missed, causes } = result;
        const points = [
          ...kept.map((item) => ({ ...item, text: pointWords(item) })),
          ...missed.map((item) => ({ ...item, text: pointWords(item, 'missed') })),
          ...result.open.map((item) => ({ ...item, text: pointWords(item, 'open') })),
        ];
        for (const { text, cite } of [...points, ...(ending ? [...ending.do, ...ending.note] : [])]) {
          expect(page).toContain(squashed(text));
          expect(page).toContain(squashed(cite));
        }
        for (const words of [
          ending?.title ?? '',
          ...path.map(({ title }) => title),
          ...causes.map(({ title }) => title),
          noteOf(result.note),
        ])
          expect(page).toContain(squashed(words));
        for (const { id, version } of result.playbooks) expect(page).toContain(`${id}${version}`);
      }
    }
  });
});

const noteOf = (note: Note | undefined) => (note === undefined ? '' : noteText(note));

const shippedWalks = playbooks.flatMap(({ id, tests = [] }) => tests.map(({ answers }) => ({ playbook: id, answers })));

describe('a note for a CRM', () => {
  const note = (playbook: string, answers: string) =>
    noteOf(resultOf(shipped, answered(shipped, playbook, answers), TODAY).note);
  const doubter = note(
    'no-script',
    'accept=issue, dig=handhold, offer=doubt, reassure=agrees, ask-more-first="the back door"',
  );

  it('begins with the day, and has what they said and the day of the next step', () => {
    expect(doubter).toMatch(/^Sunday 22 November 2026\n/);
    // What was picked is the rep's own reading, though the answer stands in quotes.
    expect(doubter).toContain('They said: "the back door"\n');
    expect(doubter).toContain('Next: Sunday 6 December 2026');
  });

  it('has facts alone: no advice, and nothing that the rep only rated or guessed', () => {
    for (const { playbook, answers } of shippedWalks) {
      const { ending, path } = resultOf(shipped, answered(shipped, playbook, answers), TODAY);
      const text = note(playbook, answers);
      for (const { text: advice } of ending?.do ?? []) expect(text).not.toContain(advice);
      for (const { items } of path) for (const { title } of items) expect(text).not.toContain(`${title}:`);
    }
    const guessed = note(
      'hot-lead',
      'rate.relevant=told-yes, rate.reward=guess, rate.realistic=told-yes, reward="my own guess", reward-ask=worth-it, reward-said="weekends back"',
    );
    expect(guessed).toContain('"weekends back"');
    expect(guessed).not.toContain('my own guess');
  });

  it('tells what doing nothing costs them, and how it was reckoned', () => {
    const cost = note(
      'not-interested',
      'ideal.enjoy=holds, ideal.trust=holds, ideal.pays=holds, meaning=in-words, next-need=a, when-to=b, how-to=c, next-talk=d, talks=opened-up, ask-cost=work-it-out, cost.client-value=5k, cost.clients-missed=2, cost-said=sees-it',
    );
    expect(cost).toContain('Doing nothing costs them 10,000 a month (5,000 × 2).');
  });

  it('says that somebody wishes to be left alone', () => {
    expect(note('dead-lead', 'signs=hostile')).toContain('Do not contact them.');
    expect(note('dead-lead', 'signs=remove')).toContain('taken off the list. Do not contact them.');
  });

  it('has no empty line, and no full stop after another one', () => {
    for (const { playbook, answers } of shippedWalks) expect(note(playbook, answers)).not.toMatch(/[.?!]\.\n|\n\n/);
  });

  it('is not there while the walk goes on', () => {
    expect(note('no-script', 'accept=issue')).toBe('');
  });
});
