import { expect, it } from 'vitest';
import { readCalls } from './calls.ts';
import { LABELS } from './score.ts';

const calls = readCalls(`${import.meta.dirname}/calls`);
const OUTCOMES = ['agreed', 'next-step', 'follow-up', 'put-off', 'refused', 'leave-alone', 'unclear'];
const ACTS = ['commits', 'agrees-to-talk', 'interest', 'names-issue', 'rep-pushed', 'rep-accepted-no'];
const KNOWN = new Set<string>([...LABELS, ...ACTS, 'rep-thanked-and-left']);

it('every labelled call can be read: its labels are known, its outcome is one of seven, somebody speaks', () => {
  expect(calls.length).toBeGreaterThan(300);
  expect(calls.flatMap(({ turns }) => turns.flatMap(({ labels }) => labels)).filter((one) => !KNOWN.has(one))).toEqual(
    [],
  );
  expect(calls.filter(({ outcome }) => !OUTCOMES.includes(outcome)).map(({ about }) => about)).toEqual([]);
  expect(calls.filter(({ open }) => open.some((label) => !KNOWN.has(label))).map(({ about }) => about)).toEqual([]);
  expect(calls.every(({ turns }) => turns.every(({ text }) => text.trim() !== ''))).toBe(true);
});
