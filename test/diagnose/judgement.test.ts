import { describe, expect, it } from 'vitest';
import { diagnosisOf } from '../../src/diagnose/diagnosis.ts';
import type { Evidence } from '../../src/diagnose/evidence.ts';
import { objectionsOf, openIn } from '../../src/diagnose/objections.ts';
import { dayIn } from '../../src/diagnose/days.ts';
import { outcomeOf } from '../../src/diagnose/outcome.ts';
import { withPushes } from '../../src/diagnose/pushes.ts';
import type { CallEnding } from '../../src/signals/call-judge.ts';
import { readCalls } from '../eval/calls.ts';
import { contradictionsIn, judgeOwn } from '../eval/judgement.ts';
import { library } from '../support/shipped.ts';
import { index, notes } from '../support/shipped-signals.ts';
import { call, heard } from './making.ts';

const ending = (kind: CallEnding, score = 1, turn = 9) => ({
  kind,
  score,
  turn,
  role: 'prospect' as const,
  quote: `words that show ${kind}`,
});
const outcome = (judged: CallEnding | undefined, findings: Evidence[] = [], more = {}) =>
  outcomeOf({
    heard: { findings, perhaps: [], ...(judged && { ending: ending(judged) }) },
    turns: 10,
    little: false,
    rolesKnown: true,
    ...more,
  });

describe('what a call came to', () => {
  it('is what the whole call sounds like, with the words that show it', () => {
    expect(outcome('agreed')).toMatchObject({ kind: 'agreed', turn: 9, quote: 'words that show agreed' });
  });
  it('is not said where too little was said, or nothing shows it', () => {
    expect(outcome('agreed', [], { little: true }).kind).toBe('unclear');
    expect(
      outcomeOf({
        heard: { findings: [], perhaps: [], ending: ending('agreed', -4) },
        turns: 10,
        little: false,
        rolesKnown: true,
      }).kind,
    ).toBe('unclear');
    expect(
      outcomeOf({
        heard: { findings: [], perhaps: [], ending: ending('agreed', -0.6) },
        turns: 4,
        little: false,
        rolesKnown: true,
      }).kind,
    ).toBe('unclear');
  });
  it('needs plainer words where nobody knows who is the rep, and says what to do', () => {
    const told = { heard: { findings: [], perhaps: [], ending: ending('agreed', -1.5) }, turns: 10, little: false };
    expect(outcomeOf({ ...told, rolesKnown: true }).kind).toBe('agreed');
    expect(outcomeOf({ ...told, rolesKnown: false })).toMatchObject({
      kind: 'unclear',
      because: 'It is not clear who says what.',
    });
  });
  it('is to leave them alone where they say so, unless they said yes after it', () => {
    expect(outcome('agreed', [heard(8, 'remove-me')])).toMatchObject({ kind: 'leave-alone', removed: true, turn: 8 });
    expect(outcome('agreed', [heard(2, 'hostile'), heard(8, 'commits')]).kind).toBe('agreed');
    expect(outcome('leave-alone').kind).toBe('leave-alone');
    const faint = { findings: [], perhaps: [], ending: ending('leave-alone', -2) };
    expect(outcomeOf({ heard: faint, turns: 10, little: false, rolesKnown: true }).kind).toBe('refused');
  });
  it('is no yes where the last thing they say is a no', () => {
    expect(outcome('next-step', [heard(9, 'not-interested')]).kind).toBe('refused');
    expect(outcome('next-step', [heard(9, 'not-interested'), heard(10, 'agrees-to-talk')]).kind).toBe('next-step');
    expect(outcome('next-step', [heard(3, 'not-interested')]).kind).toBe('next-step');
  });
  it('goes by the last words that were heard where no call was learnt from', () => {
    expect(outcome(undefined, [heard(2, 'not-interested'), heard(6, 'agrees-to-talk')]).kind).toBe('next-step');
    expect(outcome(undefined).kind).toBe('unclear');
  });
  it.each([
    ['Tuesday at 3 works for both of us.', 'Tuesday at 3'],
    ['Give me a shout in March or something.', 'in March'],
    ['Call back in a few months.', 'in a few months'],
    ['See you next Thursday at half ten.', 'next Thursday at half ten'],
    ["I'll sign it tomorrow morning.", 'tomorrow morning'],
    ['Make it Wednesday the eleventh, about two.', 'Wednesday the eleventh'],
    ["To be honest I'd ring me in the middle of March.", 'in the middle of March'],
    ['Call me mid-March then.', 'mid-March'],
    ['Try me after the bank holiday.', 'after the bank holiday'],
    ['It would be the 14th of May at half past two.', 'the 14th of May at half past two'],
    ['Ring in a week or two.', 'in a week or two'],
    ['Some time early next year.', 'early next year'],
    ['Not before the new financial year.', 'before the new financial year'],
    ['We may march on.', undefined],
    ['The second one is for me.', undefined],
    ['It takes a week to install.', undefined],
  ])('names the day in %j', (words, day) => {
    expect(dayIn(words)).toBe(day);
  });
});

describe('an objection', () => {
  const stateOf = (kind: CallEnding, ...findings: Evidence[]) =>
    objectionsOf({ findings, replies: [] }, { kind, turn: 9, because: '' }).map(({ signal, state, raised, last }) => [
      signal,
      state,
      raised,
      last,
    ]);
  it('is answered once they came round, and open before a next step alone', () => {
    expect(stateOf('agreed', heard(2, 'doubt'))).toEqual([['doubt', 'answered', 2, 2]]);
    expect(stateOf('next-step', heard(2, 'doubt'))).toEqual([['doubt', 'open', 2, 2]]);
    expect(stateOf('next-step', heard(2, 'doubt'), heard(4, 'interest'))).toEqual([['doubt', 'answered', 2, 2]]);
    expect(stateOf('refused', heard(2, 'doubt'), heard(6, 'doubt'))).toEqual([['doubt', 'repeated', 2, 6]]);
  });
  it('that is open and came last is the last of the open ones', () => {
    const objections = objectionsOf(
      { findings: [heard(2, 'doubt'), heard(4, 'later'), heard(6, 'doubt')], replies: [] },
      { kind: 'refused', because: '' },
    );
    expect(openIn(objections).map(({ signal }) => signal)).toEqual(['later', 'doubt']);
  });
});

describe('a push after the no', () => {
  const at = { line: 1, speaker: 'Ann', text: 'It only takes fifteen minutes, I promise you' };
  const pushesIn = (findings: Evidence[], perhaps: Evidence[] = [], replies: { to: number; turn: number }[] = []) =>
    withPushes(
      { findings, perhaps, nearly: [], more: 0, replies: replies.map((one) => ({ ...one, asked: false, at })) },
      'Pushed on',
    )
      .findings.filter(({ signal }) => signal === 'rep-pushed')
      .map(({ turn }) => turn);
  it('counts soon after an objection, and not before any', () => {
    expect(
      pushesIn([heard(1, 'rep-pushed'), heard(2, 'no-time'), heard(3, 'rep-pushed'), heard(9, 'rep-pushed')]),
    ).toEqual([3]);
  });
  it('that is not sure counts at once after a brush-off, and not after a doubt', () => {
    const replies = [{ to: 2, turn: 3 }];
    expect(pushesIn([heard(2, 'no-time')], [heard(3, 'rep-pushed')], replies)).toEqual([3]);
    expect(pushesIn([heard(2, 'doubt')], [heard(3, 'rep-pushed')], replies)).toEqual([]);
  });
  it('counts at once after what was only perhaps an objection', () => {
    expect(pushesIn([heard(3, 'rep-pushed')], [heard(2, 'no-time')])).toEqual([3]);
    expect(pushesIn([heard(5, 'rep-pushed')], [heard(2, 'no-time')])).toEqual([]);
  });
  it('that only sounds like one is none where the no is taken', () => {
    const sounding = { ...heard(3, 'rep-pushed', 'I hear you, Patty. Give me a shout if that changes.') };
    const push = { ...sounding, because: { words: ['hear', 'give'] } };
    expect(pushesIn([heard(2, 'no-budget'), push])).toEqual([3]);
    expect(pushesIn([heard(2, 'no-budget'), push, heard(3, 'rep-accepted-no')])).toEqual([]);
  });
  it('is a date after a flat no, unless the rep asks about them', () => {
    const replies = [{ to: 2, turn: 3 }];
    expect(pushesIn([heard(2, 'hostile'), heard(3, 'rep-next-step')], [], replies)).toEqual([3]);
    expect(
      pushesIn([heard(2, 'hostile'), heard(3, 'rep-next-step'), heard(3, 'rep-issues-question')], [], replies),
    ).toEqual([]);
  });
  it('is whatever goes on after a no that was pushed on already, but not letting go', () => {
    const replies = [
      { to: 2, turn: 3 },
      { to: 4, turn: 5 },
    ];
    const twice = [heard(2, 'no-time'), heard(3, 'rep-pushed'), heard(4, 'no-time')];
    expect(pushesIn(twice, [], replies)).toEqual([3, 5]);
    expect(pushesIn([...twice, heard(5, 'rep-accepted-no')], [], replies)).toEqual([3]);
  });
  it('is nothing else besides', () => {
    const { findings } = withPushes(
      { ...call(heard(2, 'no-time'), heard(3, 'rep-accepted-no'), heard(3, 'rep-pushed')).heard },
      'Pushed on',
    );
    expect(findings.map(({ signal }) => signal)).toEqual(['no-time', 'rep-pushed']);
  });
});

describe('what is next', () => {
  it.each<[Evidence[], string]>([
    [[heard(3, 'commits')], 'after-call/agreed'],
    [[heard(3, 'agrees-to-talk')], 'after-call/next-step'],
    [[heard(3, 'later')], 'after-call/put-off'],
    [[heard(3, 'remove-me')], 'dead-lead/removed'],
  ])('follows from how it ended: %#', (findings, step) => {
    expect(diagnosisOf(library, call(...findings), '2026-11-22').next?.step).toBe(step);
  });
});

describe('a report never denies in one place what it says in another', () => {
  const folder = (name: string) => new URL(name, import.meta.url).pathname;
  it.each([
    { name: 'the calls that are learnt from', calls: readCalls(folder('../../playbooks/training')) },
    { name: 'the calls that are held out', calls: readCalls(folder('../eval/calls')) },
  ])(
    'in $name',
    ({ calls }) => {
      const told = judgeOwn(calls, library, { notes, index, signals: {} }).flatMap(({ judgement, contradictions }) =>
        contradictions.map((one) => `${judgement.file}: ${one}`),
      );
      expect(told).toEqual([]);
    },
    120_000,
  );
  it('and what would deny it is seen', () => {
    const diagnosis = diagnosisOf(library, call(heard(3, 'commits')), '2026-11-22');
    expect(contradictionsIn(diagnosis)).toEqual([]);
    expect(contradictionsIn({ ...diagnosis, next: undefined })).toHaveLength(1);
  });
});
