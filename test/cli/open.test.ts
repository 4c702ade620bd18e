/** `coach open`: the walk that was saved last, by its path alone. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { runInside } from './support.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'coach-home-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
});

const run = (...argv: string[]) =>
  runInside({ argv, env: { HOME: home, XDG_CACHE_HOME: join(home, 'cache'), LOCALAPPDATA: join(home, 'cache') } });
const save = (name: string, answers: string) =>
  run('objection', 'no-script', '--json', '--save', join(home, name), '--answers', answers);
const note = () => {
  const found = readdirSync(home, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('last-walk.txt'));
  return join(home, found ?? 'nothing');
};

describe('coach open', () => {
  it('goes on with the walk that was saved last', async () => {
    await save('first.json', 'accept=issue');
    await save('second walk.json', 'accept=issue,dig=handhold');
    const { exit, stdout } = await run('open', '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ result: { asks: 'no-script/offer' } });
  });

  it('knows nothing but the path, for the eyes of its owner', async () => {
    await save('walk.json', 'accept=issue');
    expect(readFileSync(note(), 'utf8')).toBe(join(home, 'walk.json'));
    if (process.platform !== 'win32') expect(statSync(note()).mode & 0o777).toBe(0o600);
  });

  it('says kindly that there is none', async () => {
    const { exit, stdout, stderr } = await run('open');
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^coach: No walk was saved yet\.\n {2}.*--save/);
  });

  it('says kindly that it is gone', async () => {
    await save('walk.json', 'accept=issue');
    rmSync(join(home, 'walk.json'));
    const { exit, stderr } = await run('open');
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^coach: Your last walk is gone: .*walk\.json/);
    expect(stderr).toContain('--resume');
  });

  it('a walk that cannot be remembered is saved all the same', async () => {
    writeFileSync(join(home, 'cache'), 'a file where the folder should be');
    const { exit } = await save('walk.json', 'accept=issue');
    expect({ exit, isSaved: existsSync(join(home, 'walk.json')) }).toEqual({ exit: 0, isSaved: true });
  });

  it('where the user has no home, there is none', async () => {
    expect((await runInside({ argv: ['open'] })).stderr).toContain('No walk was saved yet.');
  });
});
