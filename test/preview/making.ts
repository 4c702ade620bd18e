/** Previews for tests: folders of playbooks, and the pages that coach makes of them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { runInside } from '../cli/support.ts';

/** A folder with some files, which is gone when the test is over. */
export function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'coach-preview-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The page of a playbook as a file, by its address. */
export async function pageFile(id: string, files: Record<string, string> = {}): Promise<string> {
  const folder = folderWith(files);
  const out = join(folder, 'preview.html');
  const ran = await runInside({ argv: ['playbook', 'preview', id, '--out', out, '--playbooks', folder] });
  if (ran.exit !== 0) throw new Error(ran.stderr);
  return pathToFileURL(out).href;
}

/** Strings that would run, break out or confuse, if anything let them. */
export const HOSTILE = [
  '</script><script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 1">',
  '<svg onload=window.hit=1>',
  'javascript:window.hit=1',
  '"\' onclick="window.hit=1" `${window.hit=1}`',
  '--> ]]> <!-- &lt;b&gt; &amp;',
  '😀 👩‍👩‍👧 דרום العربية',
  '</style><style>*{display:none}</style>',
  'https://example.com/x.png',
].join(' ');

/** A playbook and a source with hostile words in every field that takes words. */
export function hostileFiles(words = HOSTILE): Record<string, string> {
  const line = { text: words, from: 'foe.1' };
  const screen = {
    title: words,
    say: [line],
    do: [line],
    avoid: [{ ...line, instead: line }],
    note: [line],
    why: ['foe.2'],
  };
  const playbook = {
    id: 'hostile',
    title: words,
    for: words,
    source: 'foe',
    blanks: { topic: { ask: words, example: words, from: 'foe.1' } },
    start: 'x',
    steps: {
      x: {
        ...screen,
        ask: words,
        options: { a: { text: words, from: 'foe.1', go: 'rate' }, b: { text: words, go: 'x' } },
      },
      rate: {
        ...screen,
        ratings: { low: words, high: words },
        check: { one: { title: words, ask: words, from: 'foe.1', go: 'x' } },
        clear: 'weigh',
      },
      weigh: {
        ...screen,
        weigh: { one: { title: words, ask: words, from: 'foe.1', for: words, against: words, settle: line } },
        go: 'write',
      },
      write: { ...screen, write: words, fills: 'typed', go: 'sum' },
      sum: { ...screen, sum: { one: { ask: words, example: 5 } }, fills: 'product', go: 'end' },
      end: { ...screen, end: 'let-go', when: { text: words, weeks: 2, from: 'foe.1' } },
    },
    tests: [{ name: words, answers: words, ends: 'end' }],
  };
  const statement = { tags: ['line'], says: `"${words.replaceAll('"', '')}" ${words}` };
  const source = {
    id: 'foe',
    author: words,
    short: words,
    title: words,
    date: words,
    holes: [words],
    statements: { 1: statement, 2: statement },
  };
  // A line to say is compared with its source; these are marked as the author's own.
  return {
    'hostile.yaml': stringify(playbook).replaceAll('from: foe.1', 'from: ours'),
    'sources/foe.yaml': stringify(source),
  };
}
