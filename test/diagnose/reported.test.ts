import { expect, it } from 'vitest';
import { asReported, NOT_THE_CALL } from '../../src/diagnose/reported.ts';
import { verdictOf } from '../../src/diagnose/verdict.ts';
import { call, heard } from './making.ts';

it('what notes report counts as perhaps said, and only of the other side', () => {
  const { heard: all } = call(heard(2, 'not-interested'), heard(3, 'rep-pushed'));
  const reported = asReported({ ...all, perhaps: [heard(4, 'commits')] });
  expect(reported.findings).toEqual([]);
  expect(reported.perhaps.map(({ signal }) => signal)).toEqual(['not-interested']);
  expect(reported).not.toHaveProperty('ending');
});

it('notes never say for sure how a call ended', () => {
  const { measures } = call();
  const conduct = { kept: [], slipped: [], unsaid: [] };
  expect(verdictOf({ outcome: NOT_THE_CALL, open: [], conduct, measures, little: false })).toBe(
    "I can't tell how it ended. These are notes about a call, not the call: I hear only what you wrote down of it.",
  );
});
