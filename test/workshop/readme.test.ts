import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keyTables } from './keys.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').split('\n');

test.each(keyTables().map((table) => [table.split('\n', 1)[0] ?? '', table.split('\n')] as const))(
  'the README says what the schema says: %s',
  (head, rows) => {
    const at = readme.indexOf(head);
    const written = readme.slice(at, at + rows.length);
    expect({ missing: rows.filter((row) => !written.includes(row)), told: at >= 0 }).toEqual({
      missing: [],
      told: true,
    });
    expect(written).toEqual(rows);
  },
);
