/** Where the world outside shows: pipes that close, disks that are full, files that others could read, a shell. */
import { existsSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, ROOT } from './built.ts';
import { PLAYBOOKS } from './cases.ts';
import { runInside, start } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'coach-'));
beforeAll(built, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a reader that has seen enough', { timeout: 60_000 }, () => {
  it.each([
    '--help',
    'objection --before',
    'objection --before --format json',
    'objection no-script --answers accept=issue',
  ])('ends coach %s quietly', async (line) => {
    const child = start(line.split(' '), {}, folder);
    child.stdout.destroy();
    const [err, exit] = await Promise.all([text(child.stderr), new Promise((resolve) => child.once('close', resolve))]);
    expect({ exit, err: err.replace(/^The answers end at .*\n/, '') }).toEqual({ exit: 0, err: '' });
  });
});

describe.skipIf(!existsSync('/dev/full'))('a disk that is full', () => {
  it('is told in one line', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'coach.cjs'), 'objection', '--before'], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^coach: .*full\.\n$/);
  });
});

describe('a saved walk', { timeout: 60_000 }, () => {
  it.skipIf(process.platform === 'win32')(
    'is for the eyes of its owner, also where others could read it before',
    () => {
      const save = () =>
        spawnSync(
          process.execPath,
          [
            join(ROOT, 'bin', 'coach.cjs'),
            'objection',
            'no-script',
            '--answers',
            'accept=issue',
            '--save',
            'walk.json',
          ],
          { cwd: folder, env: { ...process.env, HOME: folder, XDG_CACHE_HOME: folder, LOCALAPPDATA: folder } },
        );
      save();
      expect(statSync(join(folder, 'walk.json')).mode & 0o777).toBe(0o600);
      spawnSync('chmod', ['644', join(folder, 'walk.json')]);
      save();
      expect(statSync(join(folder, 'walk.json')).mode & 0o777).toBe(0o600);
    },
  );
});

describe('answers that stop on the way', { timeout: 60_000 }, () => {
  it.each(PLAYBOOKS)('come with a list that goes on, again and again, to an ending of %s', async (playbook) => {
    const walk = async (answers: string): Promise<object> => {
      const { stdout, stderr } = await runInside({
        argv: ['objection', playbook, '--format', 'json', '--answers', answers],
      });
      const more = /--answers (?:(["'])(.*)\1|(.*))\n$/.exec(stderr);
      return more ? walk(more[2] ?? more[3] ?? '') : JSON.parse(stdout);
    };
    expect(await walk('')).toMatchObject({ result: { asks: null, ending: { step: expect.any(String) } } });
  });
});
