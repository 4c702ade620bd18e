import { describe, expect, it } from 'vitest';
import { measuring } from '../../src/diagnose/measure.ts';
import type { Role, Turn } from '../../src/transcript/turn.ts';

const measured = (...said: [role: Role, turn: Partial<Turn>][]) => {
  const measure = measuring();
  for (const [role, turn] of said) measure.hear({ speaker: role, text: '', line: 1, ...turn }, role);
  return measure.measures();
};

describe('measures', () => {
  it('counts words, shares, the longest turn and questions', () => {
    expect(
      measured(
        ['rep', { text: 'one two three. How? Really?' }],
        ['prospect', { text: 'no' }],
        ['rep', { text: 'a b c d e f' }],
        ['unknown', { text: 'x y' }],
      ),
    ).toEqual({
      turns: 4,
      words: 14,
      english: true,
      repShare: 92,
      longest: { turn: 3, line: 1, words: 6 },
      questions: { rep: 2, prospect: 0 },
    });
  });

  it('does not share out words where one side is unknown', () => {
    expect(measured(['unknown', { text: 'hello there' }])).not.toHaveProperty('repShare');
    expect(measured(['rep', { text: 'hello there' }])).not.toHaveProperty('repShare');
  });

  it('tells another language, but not by a few words', () => {
    const spanish =
      'no tenemos presupuesto este año y la verdad es que ya trabajamos con otra empresa desde hace tiempo ';
    expect(measured(['unknown', { text: spanish.repeat(4) }]).english).toBe(false);
    expect(measured(['unknown', { text: 'hola buenos dias' }]).english).toBe(true);
    expect(
      measured([
        'unknown',
        { text: 'so the thing is that we have been with them for years and it works well for us. '.repeat(4) },
      ]).english,
    ).toBe(true);
  });

  it('counts pauses and interruptions only where turns have ends', () => {
    const talk: [Role, Partial<Turn>][] = [
      ['rep', { at: 0, end: 4 }],
      ['prospect', { at: 7.25, end: 10 }],
      ['rep', { at: 9, end: 12 }],
    ];
    expect(measured(...talk).pauses).toEqual({ count: 1, longest: 3.3, interruptions: 1 });
    expect(measured(['rep', { at: 0 }], ['prospect', { at: 7 }])).not.toHaveProperty('pauses');
  });
});
