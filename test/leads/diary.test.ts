import { describe, expect, it } from 'vitest';
import {
  alwaysPutOff,
  dueDay,
  dueOn,
  leadNamed,
  leadsIn,
  leftAlone,
  nextDueAfter,
  without,
} from '../../src/leads/diary.ts';
import { closeName, keyOf } from '../../src/leads/names.ts';
import { playbookFor } from '../../src/leads/next-call.ts';
import { entriesIn, lineOf, type Entry, type Touch } from '../../src/leads/touch.ts';

const touch = (lead: string, day: string, ended: Touch['ended'], next?: string): Touch => ({
  lead,
  day,
  from: 'walk',
  playbook: 'no-script',
  ended,
  what: `It ended: ${ended}.`,
  said: [],
  ...(next !== undefined && { next }),
});
const only = (...entries: Entry[]) => {
  const [lead] = leadsIn(entries);
  if (lead === undefined) throw new Error('no lead');
  return lead;
};

describe('a diary', () => {
  it('is read line by line; what was torn loses only itself', () => {
    const [one, two] = [touch('A', '2026-11-02', 'put-off'), touch('B', '2026-11-03', 'agreed', '2026-11-09')];
    const torn = lineOf(one).slice(0, 40);
    expect(entriesIn(`${lineOf(one)}${torn}\n${lineOf(two)}`)).toEqual({ entries: [one, two], torn: 1 });
  });

  it.each(['null', '[]', '{}', '{"lead":""}', '{"lead":"A","day":"soon"}', '"words"', '{"lead":7}'])(
    'takes %s for no touch',
    (line) => {
      expect(entriesIn(`${line}\n`)).toEqual({ entries: [], torn: 1 });
    },
  );

  it('shows nothing that steers a terminal, whoever wrote it there', () => {
    const text = lineOf({ ...touch('A\u001B[31mcme\u200B', '2026-11-02', 'put-off'), said: ['one\u202Etwo\n'] });
    expect(entriesIn(text).entries).toMatchObject([{ lead: 'Acme', said: ['onetwo'] }]);
    expect(entriesIn(text.replace('2026-11-02', '2026-13-45')).entries).toEqual([]);
  });

  it('knows a lead however its name is written, and keeps each in order of days', () => {
    const lead = only(touch('Acme, Jo', '2026-11-09', 'put-off'), touch('ACME jo', '2026-11-02', 'put-off'));
    expect(lead.touches.map(({ day }) => day)).toEqual(['2026-11-02', '2026-11-09']);
    expect(leadNamed([lead], ' acmé-jo ')).toBe(lead);
  });

  it('makes two names one where the rep says so, whichever is used later', () => {
    const lead = only(
      touch('Acme', '2026-11-02', 'put-off'),
      touch('Acme Ltd', '2026-11-03', 'put-off'),
      { rename: 'Acme', to: 'Acme Ltd' },
      touch('Acme', '2026-11-04', 'refused'),
    );
    expect(lead).toMatchObject({ name: 'Acme Ltd' });
    expect(lead.touches).toHaveLength(3);
    expect(without([touch('Acme', '2026-11-02', 'put-off'), touch('B', '2026-11-02', 'put-off')], lead)).toHaveLength(
      1,
    );
  });
});

describe('what only history tells', () => {
  it('three times put off, one after the other, is a sign; a talk in between takes it back', () => {
    const days = ['2026-03-01', '2026-06-01', '2026-09-01'];
    const lead = only(...days.map((day) => touch('A', day, 'put-off')));
    expect(alwaysPutOff(lead).map(({ day }) => day)).toEqual(days);
    expect(playbookFor(lead)).toBe('dead-lead');
    expect(alwaysPutOff(only(...days.slice(1).map((day) => touch('A', day, 'put-off'))))).toEqual([]);
    const talked = only(
      ...days.map((day) => touch('A', day, 'put-off')),
      touch('A', '2026-10-01', 'next-step'),
      touch('A', '2026-11-01', 'put-off'),
    );
    expect(alwaysPutOff(talked)).toEqual([]);
  });

  it('who asked to be left alone is never due, whatever is kept after it but a yes of theirs', () => {
    const gone = touch('A', '2026-11-02', 'leave-alone');
    const later = touch('A', '2026-11-03', 'follow-up', '2026-11-09');
    expect(leftAlone(only(gone, later))).toEqual(gone);
    expect(dueDay(only(gone, later))).toBeUndefined();
    expect(leftAlone(only(gone, touch('A', '2026-11-04', 'agreed', '2026-11-10')))).toBeUndefined();
  });

  it('is due on its day and after it, the longest overdue first', () => {
    const leads = leadsIn([
      touch('A', '2026-11-02', 'next-step', '2026-11-20'),
      touch('B', '2026-11-02', 'next-step', '2026-11-18'),
      touch('C', '2026-11-02', 'next-step', '2026-11-25'),
      touch('D', '2026-11-02', 'refused'),
    ]);
    expect(dueOn(leads, '2026-11-20').map(({ lead }) => lead.name)).toEqual(['B', 'A']);
    expect(nextDueAfter(leads, '2026-11-20')).toBe('2026-11-25');
    expect(nextDueAfter(leads, '2026-11-25')).toBeUndefined();
  });
});

describe('a name', () => {
  it('that is close to another is told, and not taken for it', () => {
    expect(closeName('Acmee, Jo', ['Bolt', 'Acme, Jo'])).toBe('Acme, Jo');
    expect(closeName('Acme', ['Acme Ltd'])).toBe('Acme Ltd');
    expect(closeName('ACME JO', ['Acme, Jo'])).toBeUndefined();
    expect(closeName('Zed', ['Acme, Jo', 'Bolt'])).toBeUndefined();
  });
  it('of signs alone, or in other letters, is a name too', () => {
    expect(keyOf('日本 商事')).toBe('日本商事');
    expect(keyOf('!!!')).toBe('!!!');
  });
});
