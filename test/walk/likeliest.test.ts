import { expect, test } from 'vitest';
import { likeliest } from '../../src/walk/likeliest.ts';
import { standing } from '../../src/walk/session.ts';
import { answered } from '../support/making.ts';
import { library } from '../support/shipped.ts';

const at = (weighed: string) =>
  likeliest(standing(library, answered(library, 'gone-cold', `worth-it=high, ${weighed}`)));
const weigh = (of: Partial<Record<'wrong-person' | 'wrong-pace' | 'no-value' | 'misread', 'for' | 'against'>>) =>
  (['wrong-person', 'wrong-pace', 'no-value', 'misread'] as const)
    .map((cause) => `causes.${cause}=${of[cause] ?? 'unknown'}`)
    .join(', ');

test.each([
  ['wrong-person', { at: 0, cause: 'The wrong person' }],
  ['wrong-pace', { at: 1, cause: 'Too fast or too slow' }],
  ['no-value', { at: 3, cause: "They don't see the value" }],
  ['misread', { at: 4, cause: 'Never warm' }],
] as const)('what was said of %s leads to its own way back', (cause, expected) => {
  expect(at(weigh({ [cause]: 'for' }))).toEqual(expected);
});

test('nothing is proposed where nothing speaks for a cause, and nowhere else', () => {
  expect(at(weigh({ misread: 'against' }))).toBeUndefined();
  expect(likeliest(standing(library, answered(library, 'no-script', 'accept=issue')))).toBeUndefined();
});
