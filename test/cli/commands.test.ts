/** Every command line of the table, run inside this process and as a program: the same bytes, and what is promised. */
import stringWidth from 'fast-string-width';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { built } from './built.ts';
import { CASES, type Case } from './cases.ts';
import { LISTENING } from './listening.ts';
import { runInside, runSpawned, type Ran } from './support.ts';

beforeAll(built, 60_000);

describe('a command line', { timeout: 60_000 }, () => {
  for (const given of [...CASES, ...LISTENING]) {
    it(given.promise, async () => {
      const ran = await runInside(given);
      keepsItsPromise(ran, given);
      expect(await runSpawned(given)).toEqual(ran);
    });
  }
});

function keepsItsPromise(
  ran: Ran,
  { exit = 0, stdout = [], stderr = [], json, left = {}, argv, coloured = false }: Case,
): void {
  const { stdout: out, stderr: err } = ran;
  expect({ exit: ran.exit, stderr: err }).toMatchObject({ exit });
  for (const words of stdout) expect(out).toMatch(words);
  for (const words of stderr) expect(err).toMatch(words);
  if (json) expect(JSON.parse(out)).toMatchObject(json);
  for (const [name, words] of Object.entries(left)) expect(ran.files[name]).toMatch(words);
  if (exit === 2 && !err.includes('What has errors is left out')) isOneClearMessage(ran);
  expect(out !== stripVTControlCharacters(out)).toBe(coloured);
  expect(stripVTControlCharacters(out) + err).not.toMatch(/[^\P{Cc}\n]/u);
  if (!argv.includes('--format') && !argv.includes('--json'))
    expect(out.split('\n').filter((line) => stringWidth(line) > 80 && !/^(?:Open:| )\s*coach /.test(line))).toEqual([]);
}

/** What is wrong and what to do, a line each, and no stack. */
function isOneClearMessage({ stdout, stderr }: Ran): void {
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^coach: [^\n]*\n {2}[^\n]*\n$/);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|inside coach/);
}
