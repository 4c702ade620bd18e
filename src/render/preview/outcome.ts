import { OUTCOME_WORDS } from '../outcome-words.ts';
/** What endings look like: each has its words, its sign and its colour, and none of them is a failure. */
import type { Outcome } from '../../playbook/model/schema.ts';
import { el, type Element } from './element.ts';

/** Signs on a field of 16 × 16. */
const SIGNS: Record<Outcome | 'away' | 'pointer' | 'problem', string> = {
  'talk-again': 'M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z',
  'follow-up': 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  'keep-working': 'M13 8a5 5 0 1 1-1.6-3.7M13.2 1.8v3h-3',
  'let-go': 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M5 8.2l2.2 2.2L11 6',
  'leave-alone': 'M9.5 2a6.2 6.2 0 1 0 4.6 8.6A5.4 5.4 0 0 1 9.5 2z',
  away: 'M6 3h7v7M13 3 3.5 12.5',
  pointer: 'M3 3v4.5a2 2 0 0 0 2 2h7M9 6.5l3 3-3 3',
  problem: 'M8 2 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.2',
};

/** A sign, as a picture of its own or as a part of one. */
export function sign(name: keyof typeof SIGNS, at?: { x: number; y: number }): Element {
  const path = el('path', { d: SIGNS[name] });
  const place = at ? { x: at.x, y: at.y } : {};
  return el(
    'svg',
    { class: 'sign', ...place, width: 14, height: 14, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    path,
  );
}

/** An ending's kind, in words and with its sign. */
export function badge(outcome: Outcome): Element {
  return el('p', { class: `badge ${outcome}` }, sign(outcome), OUTCOME_WORDS[outcome]);
}
