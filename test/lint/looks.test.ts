/** What is told of a file that cannot be read. `slips.ts` has a longer list. */
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
