import { describe, expect, it } from 'vitest';
import { matcher } from '../support/shipped-signals.ts';
import { readCalls, scoreLabelled } from './calls.ts';
import { LABELS } from './score.ts';

const OUTCOMES = ['agreed', 'next-step', 'follow-up', 'put-off', 'refused', 'leave-alone', 'unclear'];
const ACTS = ['commits', 'agrees-to-talk', 'interest', 'names-issue', 'rep-pushed', 'rep-accepted-no'];
const KNOWN = new Set<string>([...LABELS, ...ACTS, 'rep-thanked-and-left']);
const learntFrom = readCalls(`${import.meta.dirname}/../../playbooks/training`);
const measuredOn = readCalls(`${import.meta.dirname}/calls`);

describe.each([
  { name: 'to learn from', calls: learntFrom, least: 300 },
  { name: 'to measure on', calls: measuredOn, least: 80 },
])('the labelled calls $name', ({ calls, least }) => {
  it('can be read: their labels are known, their outcomes are among seven, somebody speaks', () => {
    expect(calls.length).toBeGreaterThan(least);
    expect(
      calls.flatMap(({ turns }) => turns.flatMap(({ labels }) => labels)).filter((one) => !KNOWN.has(one)),
    ).toEqual([]);
    expect(
      calls.filter(({ outcome }) => outcome !== '' && !OUTCOMES.includes(outcome)).map(({ about }) => about),
    ).toEqual([]);
    expect(calls.filter(({ open }) => open.some((label) => !KNOWN.has(label))).map(({ about }) => about)).toEqual([]);
    expect(calls.every(({ turns }) => turns.every(({ text }) => text.trim() !== ''))).toBe(true);
  });
});

it('the calls that are held out are heard no worse than they were', () => {
  const { macroF1, falseAlarms } = scoreLabelled(measuredOn, matcher).turns;
  expect(macroF1).toBeGreaterThan(0.52);
  expect(falseAlarms.prospect.rate).toBeLessThan(0.06);
});

it('no call is both learnt from and measured on', () => {
  const known = new Set(learntFrom.flatMap(({ turns }) => turns.map(({ text }) => text)).filter(isTelling));
  expect(
    measuredOn
      .flatMap(({ turns }) => turns.map(({ text }) => text))
      .filter((text) => known.has(text) && isTelling(text)),
  ).toEqual([]);
});

/** Long enough that two people do not say the very same by chance. */
const isTelling = (text: string): boolean => text.split(' ').length > 8;
