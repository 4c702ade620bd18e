import { describe, expect, it, test } from 'vitest';
import { dayOf, inWords, isDay, weeksAfter } from '../../src/walk/dates.ts';

describe('a day', () => {
  test.each(['2026-11-22', '2024-02-29', '2000-02-29', '2026-12-31', '2027-01-01'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '2026-11-32',
    '2026-1-1',
    '22-11-2026',
    '2026/11/22',
    '2026-11-22T10:00',
    ' 2026-11-22',
    'today',
    '',
  ])('%j does not', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('weeks after a day', () => {
  test.each([
    ['2026-11-22', 2, '2026-12-06'],
    ['2026-12-22', 2, '2027-01-05'],
    ['2024-02-16', 2, '2024-03-01'],
    ['2024-02-15', 2, '2024-02-29'],
    ['2025-02-15', 2, '2025-03-01'],
    ['2026-03-22', 2, '2026-04-05'],
    ['2026-10-18', 2, '2026-11-01'],
    ['2026-11-22', 52, '2027-11-21'],
  ])('%s and %i: %s', (day, weeks, then) => {
    expect(weeksAfter(day, weeks)).toBe(then);
  });
});

describe('a day in words', () => {
  test.each([
    ['2026-11-22', 'Sunday 22 November 2026'],
    ['2024-02-29', 'Thursday 29 February 2024'],
    ['2027-01-01', 'Friday 1 January 2027'],
  ])('%s', (day, words) => {
    expect(inWords(day)).toBe(words);
  });

  it('is the day on the clock where the clock stands, from its first to its last minute', () => {
    expect(dayOf(new Date(2026, 10, 22, 0, 0))).toBe('2026-11-22');
    expect(dayOf(new Date(2026, 10, 22, 23, 59))).toBe('2026-11-22');
    expect(dayOf(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});
