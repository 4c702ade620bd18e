import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lint } from '../../src/check/lint.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { loadTexts } from '../../src/playbook/loading/load.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'check', 'rules');

it('every file of the folder is a rule in the list', () => {
  expect(RULES).toHaveLength(readdirSync(FOLDER).length - 1);
});

it('a new rule is one file and one line: what it finds is reported in the order of places', () => {
  const text =
    'id: asking\ntitle: Ask\nfor: A call\nsource: ours\nstart: done\nsteps: { done: { title: Done, end: let-go } }\n';
  const loaded = loadTexts({ playbooks: [{ file: 'asking.yaml', text }], signals: [], sources: [] });
  const codes = () => lint(loaded).map(({ code, line }) => `${line} ${code}`);
  expect(codes()).toEqual(['1 no-tests']);
  const rules = RULES as unknown as unknown[];
  rules.push(() => [
    { code: 'misquoted', severity: 'error', file: 'asking.yaml', line: 2, column: 1, message: 'Too short a title.' },
  ]);
  try {
    expect(codes()).toEqual(['1 no-tests', '2 misquoted']);
  } finally {
    rules.pop();
  }
});
