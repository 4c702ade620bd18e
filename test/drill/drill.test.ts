import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/drill/items.ts';
import { pointsIn } from '../../src/drill/points.ts';
import { dueItems, graded, scheduleIn, SESSION, sessionOf, type Schedule } from '../../src/drill/schedule.ts';
import { library, playbooks } from '../support/shipped.ts';
import { matcher } from '../support/shipped-signals.ts';

const TODAY = '2026-11-27';
const items = itemsOf(library, playbooks, {});
const [first, second, third] = items.map(({ id }) => id) as [string, string, string];

describe('what a drill asks', () => {
  it('is what stands on the cards, each line once, with its author', () => {
    expect(items.length).toBeGreaterThan(30);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { you } of items) expect(you.cite).not.toBe('');
    expect(items.some(({ isStop }) => isStop)).toBe(true);
  });

  it('begins with what is due, the longest first, then with what was never asked', () => {
    const schedule: Schedule = {
      [first]: { well: 1, due: '2026-11-27' },
      [second]: { well: 1, due: '2026-11-30' },
      [third]: { well: 0, due: '2026-11-20' },
    };
    const session = sessionOf(items, schedule, TODAY).map(({ id }) => id);
    expect(session).toHaveLength(SESSION);
    expect(session.slice(0, 2)).toEqual([third, first]);
    expect(session).not.toContain(second);
    expect(dueItems(items, schedule, '2026-11-30').map(({ id }) => id)).toEqual([third, first, second]);
  });
});

describe('a line that was practised', () => {
  it('comes again after 3, 10 and 21 days as long as it goes well, and tomorrow where it did not', () => {
    let schedule: Schedule = {};
    const dues = ['good', 'good', 'good', 'good', 'hard', 'good', 'again'].map((grade) => {
      schedule = graded(schedule, first, grade as 'good', TODAY);
      return schedule[first]?.due;
    });
    expect(dues).toEqual([
      '2026-11-30',
      '2026-12-07',
      '2026-12-18',
      '2026-12-18',
      '2026-11-28',
      '2026-11-30',
      '2026-11-28',
    ]);
  });

  it('is read as it was kept; what is no such thing is left out, and a broken file is told', () => {
    const kept = { [first]: { well: 2, due: '2026-12-07' } };
    expect(scheduleIn(JSON.stringify({ ...kept, odd: 7, late: { well: 1, due: 'soon' } }))).toEqual(kept);
    for (const text of ['', '[]', 'null', '{"a":', '7']) expect(scheduleIn(text)).toBeUndefined();
  });
});

describe('what is found in an answer', () => {
  const found = (said: string, isStop = false) =>
    pointsIn(
      matcher.hear(said, 'rep', { resisted: 'just' }).map(({ signal }) => signal),
      isStop,
    );

  it('is what the authors ask for', () => {
    const words = 'I can appreciate that, however, what issues are you facing as it relates to your vans?';
    expect(found(words)).toContainEqual({ isGood: true, text: 'You asked about them.' });
  });

  it('is what they warn of', () => {
    expect(found('Why not?').map(({ isGood }) => isGood)).toEqual([false]);
    expect(found('However, I was just wondering what issues you have.')).toContainEqual(
      expect.objectContaining({ isGood: false }),
    );
  });

  it('is a good ending where to stop is right', () => {
    expect(found('Thank you for your time, and goodbye.', true)).toEqual([
      { isGood: true, text: 'You thanked them and left. That is a good ending.' },
    ]);
    expect(pointsIn(['rep-pushed'], true).map(({ isGood }) => isGood)).toEqual([false]);
  });
});
