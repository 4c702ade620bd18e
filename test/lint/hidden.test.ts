import { expect, test } from 'vitest';
import { loadTexts } from '../../src/playbook/loading/load.ts';

test.each(['\u200b', '\u200f', '\u202e', '\ufeff', '\u00ad'])(
  'a title with %j is not loaded, and says why',
  (hidden) => {
    const text = `id: odd\ntitle: "Thank${hidden} them"\nfor: A call\nsource: ours\nstart: done\nsteps: { done: { title: Done, end: let-go } }\n`;
    const { library, problems } = loadTexts({ playbooks: [{ file: 'odd.yaml', text }], signals: [], sources: [] });
    expect(library.playbooks).toEqual({});
    const name = `U+${hidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    expect(problems).toMatchObject([
      { code: 'hidden-letter', line: 2, message: expect.stringContaining(name) as unknown },
    ]);
  },
);
