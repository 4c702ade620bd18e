import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assignRoles } from '../../src/transcript/people/roles.ts';
import { readTranscript, turnReader } from '../../src/transcript/read/read.ts';
import type { Turn } from '../../src/transcript/turn.ts';

/** Texts made of what transcripts are made of, in any order. */
const pieces = fc.oneof(
  fc.constantFrom(
    'Ann: ',
    '**Bo:** ',
    '[00:01] ',
    '00:01.000 --> 00:02.000\n',
    'WEBVTT\n\n',
    '<v Ann>',
    '</v>',
    '# Notes\n',
    '---\n',
    '```\n',
    '`',
    '- ',
    '"',
    '“',
    '*',
    '[',
    '](',
    '{',
    '}',
    '[{"speaker":"A","text":"',
    '"},',
    ']',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u001b[31m',
    '\u0000',
    '&#27;',
    '&amp;',
    '\u202e',
    '\u2028',
    'Date: ',
    'Attendees: ',
    'Rep. ',
    'Prospect. ',
    '：',
    '🧑',
    '\ud800',
    '__proto__: ',
    '12/03/2026, 09:14 - Ann: ',
    '10:02:15 From Ann to Everyone:\n',
    'From: Ann\nTo: Bo\nDate: 9 Nov 2026 09:12\n\n',
    'On 9 Nov 2026, at 09:12, Ann wrote:\n',
    '> ',
    '<tt>',
    '<p begin="1s">a</p>',
    'Speaker,Text\n',
    'Me: ',
    'Him: ',
    '0:01\n',
    'Ann\tHi.\n',
    'Spoke to Bo. She said no. ',
    'Participants\n',
  ),
  fc.string({ maxLength: 20 }),
);
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

const UNSAFE = /[^\P{Cc}]|\p{Bidi_Control}/u;

it('any text is read or refused, safe to print, and the same in chunks as at once', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 50 }), (text, size) => {
      const whole = readTranscript(text);
      const turns: Turn[] = [];
      const reader = turnReader((turn) => turns.push(turn));
      for (let i = 0; i < text.length; i += size) reader.write(text.slice(i, i + size));
      const problem = reader.end();
      expect(problem ? { problem } : { turns }).toEqual('problem' in whole ? whole : { turns: whole.transcript.turns });
      if ('problem' in whole) return;
      const lines = text.split(/\r\n|\n|\r/).length;
      for (const { speaker, text: words, line } of whole.transcript.turns) {
        expect(words).not.toBe('');
        expect(`${speaker ?? ''}${words}`).not.toMatch(UNSAFE);
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines);
      }
      const named = whole.transcript.turns.filter(({ speaker }) => speaker !== undefined).length;
      expect(assignRoles(whole.transcript).reduce((sum, speaker) => sum + speaker.turns, 0)).toBe(named);
    }),
    { numRuns: 1500, seed: 20 },
  );
});
