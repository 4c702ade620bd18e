import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/drill/items.ts';
import { pointsIn } from '../../src/drill/points.ts';
import { dueItems, graded, scheduleIn, SESSION, sessionOf, type Schedule } from '../../src/drill/schedule.ts';
import { library, playbooks } from '../support/shipped.ts';
import { matcher, notes } from '../support/shipped-signals.ts';

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
  const [reply, stop] = [items.find(({ isStop }) => !isStop), items.find(({ isStop }) => isStop)];
  const found = (said: string, item = reply) => {
    if (item === undefined) throw new Error('no line');
    const heard = matcher.hear(said, 'rep', { resisted: 'just' }).map(({ signal }) => signal);
    return pointsIn(library, notes, item, heard);
  };

  it('is what a playbook asks for, with who says so', () => {
    const words = 'I can appreciate that, however, what issues are you facing as it relates to your vans?';
    expect(found(words)[0]).toMatchObject({ isGood: true, title: notes['rep-issues-question']?.title });
    expect(found(words).every(({ line }) => line.cite !== '')).toBe(true);
  });

  it('is what a playbook warns of, with what to say instead', () => {
    expect(found('Why not?')).toMatchObject([
      { isGood: false, line: { from: 'manfer.31' }, instead: { from: 'manfer.32' } },
    ]);
  });

  it('is a good ending where to stop is right, and asking on is nothing good there', () => {
    expect(found('Thank you for your time, and goodbye.', stop).map(({ isGood }) => isGood)).toContain(true);
    expect(found('How come?', stop).filter(({ isGood }) => isGood)).toEqual([]);
  });
});
