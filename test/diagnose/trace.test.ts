import { describe, expect, it } from 'vitest';
import { trace } from '../../src/diagnose/trace.ts';
import { asked, standing } from '../../src/walk/session.ts';
import { library } from '../support/fixture.ts';
import { heard } from './making.ts';

const path = (...args: Parameters<typeof trace> extends [unknown, ...infer R] ? R : never) => {
  const traced = trace(library, ...args);
  const now = standing(library, traced.session);
  return {
    marks: traced.marks.map(({ step, option, turn }) => `${step}=${option} @${turn}`),
    at: asked(now) ?? `${now.place.playbook}/${now.place.step}`,
    said: traced.said,
  };
};

describe('a call traced through the playbooks', () => {
  it('stays at the front door where nothing was heard', () => {
    expect(path([])).toMatchObject({ marks: [], at: 'start/moment' });
  });

  it('stands at the script where the issues question was never asked, whatever is said after the no', () => {
    expect(path([heard(3, 'no-budget'), heard(5, 'names-issue'), heard(7, 'doubt')])).toEqual({
      marks: ['start/moment=first-no @3'],
      at: 'no-script/accept',
      said: false,
    });
  });

  it("takes the reply that follows the rep's line, and only that", () => {
    expect(path([heard(3, 'no-budget'), heard(4, 'rep-issues-question'), heard(5, 'names-issue')])).toMatchObject({
      marks: ['start/moment=first-no @3', 'no-script/accept=issue @5'],
      at: 'no-script/dig',
    });
  });

  it('does not take the no itself for the answer to the question that came before it', () => {
    expect(path([heard(2, 'rep-issues-question'), heard(3, 'no-budget')])).toMatchObject({
      at: 'no-script/accept',
      said: false,
    });
  });

  it('goes as far as two weeks where a doubter was asked for them', () => {
    const call = [heard(1, 'doubt'), heard(2, 'rep-issues-question'), heard(3, 'doubt'), heard(5, 'agrees-to-talk')];
    expect(path(call)).toMatchObject({
      marks: ['start/moment=first-no @1', 'no-script/accept=doubt @3', 'no-script/reassure=agrees @5'],
      at: 'no-script/ask-more-first',
    });
  });

  it('lets a flat refusal end the matter at any time, asked or not', () => {
    const { marks, at } = path([heard(3, 'not-interested'), heard(5, 'hostile')]);
    expect(marks).toEqual(['start/moment=first-no @3', 'no-script/accept=adamant @5', 'dead-lead/how-firm=hostile @5']);
    expect(at).toBe('dead-lead/leave-alone');
  });

  it('takes the more forceful of two things said in one turn', () => {
    expect(
      path([heard(3, 'no-time'), heard(4, 'rep-issues-question'), heard(5, 'names-issue'), heard(5, 'remove-me')]),
    ).toMatchObject({ at: 'dead-lead/removed' });
  });

  it('begins at the stage the rep names', () => {
    expect(path([heard(3, 'cannot-picture-it')], { stage: 'hot-lead' }).marks.slice(0, 4)).toEqual([
      'start/moment=hot-lead @3',
      'hot-lead/rate.relevant=unknown @3',
      'hot-lead/rate.reward=unknown @3',
      'hot-lead/rate.realistic=told-no @3',
    ]);
  });

  it('stops at a check or a weighing of which the call says nothing', () => {
    expect(path([heard(3, 'no-budget')], { stage: 'hot-lead' }).at).toBe('hot-lead/rate.relevant');
    expect(path([heard(3, 'no-budget')], { stage: 'gone-cold' }).at).toBe('gone-cold/worth-it');
  });

  it('ends, however often the same is said', () => {
    const absurd = Array.from({ length: 40 }, (_, at) => [
      heard(2 * at + 3, 'absurd'),
      heard(2 * at + 4, 'rep-how-come'),
    ]).flat();
    expect(path([heard(1, 'no-time'), heard(2, 'rep-issues-question'), ...absurd]).at).toBe('no-script/draw-out');
  });
});
