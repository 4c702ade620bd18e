/** One slip, one message: at its place, by its cause. */
import { describe, expect, it, test } from 'vitest';
import { readYaml } from '../../src/playbook/loading/document.ts';

const GOOD = `id: mine
title: Ask them
steps:
  x:
    title: Ask
    do:
      - text: Thank them.
        from: ours
    note:
      - text: >-
          Words — of any kind: “curly” ones,
          \u2022 and bullets too.
        from: ours
`;
const told = (text: string) =>
  readYaml('a.yaml', text).problems.map(
    ({ line, message }) => `${line} ${message.replace('This cannot be read: ', '')}`,
  );
const withLine = (nth: number, line: string) =>
  GOOD.split('\n')
    .with(nth - 1, line)
    .join('\n');

test('a good file has none, and a block of words may hold anything', () => {
  expect(told(GOOD)).toEqual([]);
});

test.each([
  ['a tab', 5, '\ttitle: Ask', 'there is a tab'],
  ['a space from a web page', 5, '\u00A0\u00A0\u00A0\u00A0title: Ask', 'a space here that is none'],
  ['such a space after the colon', 5, '    title:\u00A0Ask', 'a space here that is none'],
  ['a wide colon', 5, '    title：Ask', 'is a wide one'],
  ['a bullet', 7, '      \u2022 text: Thank them.', 'a bullet or a long dash'],
  ['a long dash', 7, '      \u2013 text: Thank them.', 'a bullet or a long dash'],
  ['curly quotes', 5, '    title: \u201CAsk\u201D', 'curly'],
  ['a merge that nobody finished', 5, '<<<<<<< HEAD', 'two versions'],
  ['a second colon', 5, '    title: Ask: them', 'second ": "'],
  ['a colon that is missing', 5, '    title Ask', 'a ":" is missing'],
  ['a quote that is never closed', 5, '    title: "Ask', 'a closing quote'],
  ['a bracket that is never closed', 5, '    title: [Ask', ''],
  ['a line set in too far', 5, '      title: Ask', ''],
  ['text that starts with a star', 5, '    title: *ask*', 'cannot start with "*"'],
  ['text that starts with a percent sign', 5, '    title: %ask', 'cannot start with this sign'],
])('%s gives one message', (_, nth, line, says) => {
  const problems = told(withLine(nth, line));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(says);
  expect(Math.abs(Number.parseInt(problems[0] ?? '', 10) - nth)).toBeLessThanOrEqual(1);
});

describe('what is told', () => {
  it('is the place where a quote or a bracket was opened', () => {
    expect(told(withLine(5, '    title: "Ask'))[0]).toMatch(/^5 /);
    expect(told(withLine(5, '    title: [Ask, them'))[0]).toMatch(/^5 /);
  });

  it('counts the other lines that have the same slip', () => {
    const tabs = GOOD.replaceAll('      - text', '\t- text').replaceAll('        from', '\tfrom');
    expect(told(tabs)).toEqual([expect.stringMatching(/^7 there is a tab.*in 3 more lines/)]);
  });

  it('uses no word of a programmer', () => {
    for (const line of ['\ttitle: Ask', '      title: Ask', '    title: Ask: them', '    title: [Ask'])
      expect(told(withLine(5, line)).join(' ')).not.toMatch(/\bmap\b|scalar|token|flow|\bnull\b/i);
  });
});
