import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSignals } from '../eval/signals.ts';

const file = (path: string) => new URL(path, import.meta.url);
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

test('the lines that are kept for measuring stand in no example', () => {
  const examples = readSignals(file('../../playbooks/signals').pathname).flatMap((signal) => [
    ...signal.examples.counts,
    ...signal.examples.notCounts,
  ]);
  const known = new Set(examples.map(plain));
  const lines = readFileSync(file('../eval/unseen.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  expect(lines.length).toBeGreaterThan(400);
  expect(lines.filter((text) => known.has(plain(text)))).toEqual([]);
});
