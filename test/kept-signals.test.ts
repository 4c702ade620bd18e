import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { terminalIo } from '../src/world/io.ts';
import { keptSignals } from '../src/shelf/kept-signals.entry.ts';
import { matcherOf } from '../src/signals/matcher.entry.ts';
import { signal } from './signals/making.ts';

let home = '';
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'coach-kept-'))));
afterEach(() => rmSync(home, { recursive: true }));

const RAIN = signal('rain', ['too much rain']);
const REAL = terminalIo();
const here = () => ({ ...REAL, env: { HOME: home }, platform: 'linux' });
const folder = () => join(home, '.cache', 'coach');
const file = () => join(folder(), readdirSync(folder())[0] ?? '');
const hears = async (text: string, ...signals: (typeof RAIN)[]) =>
  matcherOf((await keptSignals(here(), signals)).index)
    .hear(text, 'prospect')
    .map(({ signal: id }) => id);

describe('own signals', () => {
  it('are kept, readable by their owner only, and heard as before', async () => {
    expect(await hears('There is too much rain.', RAIN)).toEqual(['rain']);
    const { mode, mtimeMs } = statSync(file());
    expect(mode & 0o777).toBe(0o600);
    expect(await hears('There is too much rain.', RAIN)).toEqual(['rain']);
    expect(statSync(file()).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(folder())).toHaveLength(1);
  });

  it('are made anew once they change', async () => {
    expect(await hears('It is the monsoon.', RAIN)).toEqual([]);
    expect(await hears('It is the monsoon.', signal('rain', ['too much rain', 'monsoon']))).toEqual(['rain']);
  });

  it('are kept for a few folders at once, the oldest going first', async () => {
    for (const words of ['one', 'two', 'three', 'four', 'five'])
      await hears('x', signal('rain', [`too much ${words}`]));
    expect(readdirSync(folder())).toHaveLength(4);
    expect(await hears('There is too much five.', signal('rain', ['too much five']))).toEqual(['rain']);
    expect(readdirSync(folder())).toHaveLength(4);
  });

  it.each(['', 'garbage', '\u0000'.repeat(64)])('are made anew where the file holds %j', async (rubbish) => {
    await hears('x', RAIN);
    writeFileSync(file(), rubbish);
    expect(await hears('There is too much rain.', RAIN)).toEqual(['rain']);
    expect(readFileSync(file()).length).toBeGreaterThan(1000);
  });

  it('are made anew where the file is cut short', async () => {
    await hears('x', RAIN);
    writeFileSync(file(), readFileSync(file()).subarray(0, 2000));
    expect(await hears('There is too much rain.', RAIN)).toEqual(['rain']);
  });

  it('are heard where nothing can be kept', async () => {
    writeFileSync(join(home, '.cache'), 'no folder');
    expect(await hears('There is too much rain.', RAIN)).toEqual(['rain']);
  });
});
