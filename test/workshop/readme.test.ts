import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keyTables } from './keys.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it.skipIf(!readme.includes("A trainer's page")).each(keyTables().map((table) => [table.split('\n', 1)[0], table]))(
  'the README says what the schema says: %s',
  (_, table) => {
    expect(readme).toContain(table);
  },
);
