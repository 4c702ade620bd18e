import { expect, test } from 'vitest';
import { readDayWords } from '../../src/walk/day-words.entry.ts';

/** A Friday. */
const TODAY = '2026-11-27';

test.each([
  ['Tuesday', '2026-12-01'],
  ['on Tuesday at ten', '2026-12-01'],
  ['Friday', '2026-12-04'],
  ['today', '2026-11-27'],
  ['in 3 weeks', '2026-12-18'],
  ['two weeks', '2026-12-11'],
  ['12 May', '2027-05-12'],
  ['2026-12-08', '2026-12-08'],
  ['the 9th', '2026-12-09'],
  ['Wednesday the eleventh', '2026-12-11'],
  ['the 31st', '2026-12-31'],
])('%s is %s', (words, day) => {
  expect(readDayWords(words, TODAY)).toEqual({ day });
});

test.each([
  ['tomorrow', 'Saturday', '2026-11-30'],
  ['2026-11-29', 'Sunday', '2026-11-30'],
  ['12 December', 'Saturday', '2026-12-14'],
])('%s is a %s, and moved to Monday', (words, moved, day) => {
  expect(readDayWords(words, TODAY)).toEqual({ day, moved });
});

test.each(['', 'none', 'soon', 'in a few months', 'after the holidays', 'yesterday', 'two o clock', '2026-02-30x'])(
  '"%s" names no day to come',
  (words) => {
    expect(readDayWords(words, TODAY)).toBeUndefined();
  },
);
