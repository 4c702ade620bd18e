import { afterEach, expect, it } from 'vitest';
import { LAYOUTS } from '../../src/transcript/read/layouts/index.ts';
import type { Layout } from '../../src/transcript/read/layouts/layout.ts';
import { said, transcriptOf } from './said.ts';

/** A layout that nobody has: a line each, the speaker after the words. */
const trailing: Layout = {
  format: 'trailing',
  fits: ([first = '']) => first === 'TRAILING',
  reader: (_, joiner) => ({
    line(text, number) {
      const [, words = '', speaker = ''] = /^(.*) -- (\w+)$/.exec(text) ?? [];
      if (speaker !== '') joiner.add({ speaker, text: words, line: number });
    },
    end() {},
  }),
};

afterEach(() => {
  LAYOUTS.splice(0, LAYOUTS.length, ...LAYOUTS.filter((layout) => layout !== trailing));
});

it('a new layout is one file and one line in the list: nothing else asks', () => {
  const text = 'TRAILING\nDid you get it? -- Ann\nYesterday, thanks. -- Bo\n';
  expect(transcriptOf(text).format).toBe('plain');
  LAYOUTS.unshift(trailing);
  expect(transcriptOf(text).format).toBe('trailing');
  expect(said(text)).toEqual(['Ann: Did you get it?', 'Bo: Yesterday, thanks.']);
});

it('every layout has a name of its own, and the last fits any text', () => {
  expect(new Set(LAYOUTS.map(({ format }) => format)).size).toBe(LAYOUTS.length);
  expect(LAYOUTS.at(-1)?.fits(['anything'])).toBe(true);
});
