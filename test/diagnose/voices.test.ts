import { describe, expect, it } from 'vitest';
import { byVoice } from '../../src/diagnose/voices.ts';
import { voiceOf } from '../../src/signals/call-judge.ts';
import type { Speaker } from '../../src/transcript/people/roles.ts';
import { readCalls } from '../eval/calls.ts';
import { index } from '../support/shipped-signals.ts';

const nobody = (name: string): Speaker => ({ name, names: [name], role: 'unknown', turns: 1, words: 1, why: '' });
const said = (speaker: string, text: string) => ({ speaker, text, line: 1 });
const loud = (text: string) => (text.startsWith('+') ? 1 : -1);

describe('who sells, by how they talk', () => {
  it('is who sounds most like it, where the others do not', () => {
    const turns = [said('A', '+'), said('B', '-'), said('A', '+'), said('B', '-')];
    expect(byVoice([nobody('B'), nobody('A')], turns, loud).map(({ role }) => role)).toEqual(['prospect', 'rep']);
  });
  it('is not said where they sound alike, where only one speaks, or where a role is known', () => {
    const alike = [said('A', '+'), said('B', '+')];
    expect(byVoice([nobody('A'), nobody('B')], alike, loud).map(({ role }) => role)).toEqual(['unknown', 'unknown']);
    expect(byVoice([nobody('A')], alike, loud).map(({ role }) => role)).toEqual(['unknown']);
    const known = [{ ...nobody('A'), role: 'prospect' as const }, nobody('B')];
    expect(byVoice(known, [said('B', '+'), said('A', '-')], loud)).toEqual(known);
  });
  it('is right about nearly all calls that were held out', () => {
    const voice = voiceOf(index);
    const calls = readCalls(new URL('../eval/calls', import.meta.url).pathname).filter(({ turns }) => turns.length > 4);
    const right = calls.filter(({ turns }) => {
      const heard = turns.map(({ role, text }) => said(role, text));
      return byVoice([nobody('prospect'), nobody('rep')], heard, voice).every(({ name, role }) => name === role);
    });
    expect(right.length).toBeGreaterThan(0.95 * calls.length);
  });
});
