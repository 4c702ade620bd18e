/** Each code has a file with that one fault and the report that `check` gives for it; what is right checks clean. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkerOf } from '../../src/commands/playbook/checker.ts';
import { CATALOGUE, type ProblemCode } from '../../src/playbook/model/catalogue.ts';
import { PLAIN } from '../../src/render/paint.ts';
import { problemsText } from '../../src/render/problems.ts';
import { worldIn } from './world.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BAD = join('test', 'playbooks', 'bad');
const io = worldIn(ROOT);

/** A code's own file, or its folder where it takes several. */
const faultyPath = (code: string) =>
  [join(BAD, `${code}.yaml`), join(BAD, code)].find((path) => existsSync(join(ROOT, path))) ?? '';

const check = async (...paths: string[]) => (await checkerOf(io, paths)).check();

describe('a file with one fault', () => {
  // A file of more than a megabyte is made when it is needed.
  const codes = (Object.keys(CATALOGUE) as ProblemCode[]).filter((code) => code !== 'too-large');

  test.each(codes)('%s gives the report beside it', async (code) => {
    const checked = await check(faultyPath(code));
    expect(checked.problems.map((problem) => [problem.code, problem.severity])).toContainEqual([
      code,
      CATALOGUE[code].severity,
    ]);
    await expect(problemsText(checked, 80, PLAIN)).toMatchFileSnapshot(join(ROOT, BAD, `${code}.txt`));
  });

  it('too-large gives its problem', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'coach-large-'));
    try {
      writeFileSync(join(folder, 'large.yaml'), `id: large\n${'# words\n'.repeat(200_000)}`);
      expect((await check(folder)).problems).toMatchObject([
        { code: 'too-large', severity: 'error', line: 1, column: 1, hint: expect.any(String) as unknown },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is there for every file in the folder, and for no other', () => {
    const names = readdirSync(join(ROOT, BAD)).map((name) => name.replace(/\.(?:yaml|txt)$/, ''));
    expect(new Set(names)).toEqual(new Set(codes));
  });
});

it('says what is right that it is right', async () => {
  const checked = await check(join('test', 'playbooks', 'ok'));
  expect(problemsText(checked, 80, PLAIN)).toBe(`${checked.files} files, nothing wrong\n`);
});
