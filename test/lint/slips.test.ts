/** One slip of the hand, one message, at its place. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkerOf } from '../../src/commands/playbook/checker.ts';
import { SLIPS } from './slips.ts';
import { worldIn } from './world.ts';

test.each(SLIPS)('$name', async ({ files, line, says = '' }) => {
  const folder = mkdtempSync(join(tmpdir(), 'coach-slip-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, '.coach', name)), { recursive: true });
    writeFileSync(join(folder, '.coach', name), text);
  }
  const { problems } = await (await checkerOf(worldIn(folder), [])).check();
  const told = problems.map((problem) => `${problem.line} ${problem.message} ${problem.hint}`);
  if (line === undefined) expect(told).toEqual([]);
  else expect(told).toEqual([expect.stringMatching(new RegExp(`^${line} `))]);
  expect(told.join()).toContain(says);
});
