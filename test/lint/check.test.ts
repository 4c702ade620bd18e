/** The command itself: what it looks at, how it answers, and how it watches. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { main } from '../../src/main.ts';
import { PLAIN } from '../../src/render/paint.ts';
import { problemsGithub, problemsText } from '../../src/render/problems.ts';
import { END, page } from '../support/making.ts';
import { worldIn } from './world.ts';

const TESTED =
  page(`
  x:
    title: A question
    ask: Well?
    options: { no: { text: No, go: y } }
  y:
    title: The end
    end: let-go
`) + 'tests:\n  - { name: a no, answers: x=no, ends: y }\n';
const BROKEN = TESTED.replace('go: y', 'go: yy');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coach-check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function check(...args: string[]) {
  const world = worldIn(folder);
  const exitCode = await main(['playbook', 'check', ...args], world);
  await setTimeout(0);
  return { exitCode, ...world.written() };
}

const write = (name: string, text: string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};

describe('the exit code', () => {
  test.each([
    ['nothing wrong', TESTED, [], 0, '1 file, nothing wrong\n'],
    ['an error', BROKEN, [], 1, 'unknown-step'],
    ['a warning', page(END), [], 0, 'no-tests'],
    ['a warning, when it is strict', page(END), ['--strict'], 1, 'no-tests'],
  ])('tells of %s', async (_, text, options, exitCode, words) => {
    write('mine.yaml', text);
    const result = await check('mine.yaml', ...options);
    expect(result).toMatchObject({ exitCode, stderr: '' });
    expect(result.stdout).toContain(words);
  });

  test.each([
    ['a path that is not there', ['nowhere.yaml'], 'nowhere.yaml'],
    ['an empty folder', ['.'], 'nothing to check'],
    ['own playbooks that are not there', ['--playbooks', 'nowhere'], 'nowhere'],
  ])('is 2 for %s', async (_, args, words) => {
    const result = await check(...args);
    expect(result).toMatchObject({ exitCode: 2, stdout: '' });
    expect(result.stderr).toContain(words);
  });
});

describe('what is looked at', () => {
  it('is all own folders where none is named', async () => {
    write('.coach/mine.yaml', BROKEN);
    expect((await check()).stdout).toContain('.coach/mine.yaml');
  });

  it('is the file named, with the own folders around it', async () => {
    write(
      '.coach/sources/talk.yaml',
      'id: talk\nshort: Talk\ntitle: A talk\nstatements: { 1: { tags: [note], says: No. } }\n',
    );
    write('.coach/broken.yaml', BROKEN.replace('id: a', 'id: broken'));
    write('.coach/mine.yaml', TESTED.replace('title: The end', 'title: The end\n    why: [talk.1]'));
    expect(await check('.coach/mine.yaml')).toMatchObject({ exitCode: 0, stdout: '1 file, nothing wrong\n' });
  });

  it.each([
    [
      'talk.yaml',
      'id: talk\nshort: Talk\ntitle: A talk\nstatements: { 1: { tags: [nota], says: No. } }\n',
      'bad-value',
    ],
    [
      'heard.yaml',
      'too-dear:\n  title: Too dear\n  heard-from: prospect\n  any: [costs too much]\n  means: A no.\n  from: ours\n',
      'no-examples',
    ],
  ])('may be a source or signals: %s', async (name, text, code) => {
    write(name, text);
    expect((await check(name)).stdout).toContain(code);
  });
});

describe('the answer', () => {
  const odd = {
    code: 'misquoted' as const,
    severity: 'error' as const,
    file: 'a,b:c.yaml',
    line: 1,
    column: 3,
    message: '100 %\nwrong: yes',
    hint: 'Mend it.',
  };

  it('may be JSON', async () => {
    write('mine.yaml', BROKEN);
    const { stdout } = await check('mine.yaml', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      check: { files: 1, errors: 1, warnings: 0, problems: [{ code: 'unknown-step', line: 10, column: 36 }] },
    });
  });

  it('may be commands for GitHub, with their own signs escaped', () => {
    expect(problemsGithub({ problems: [odd], files: 1, textOf: () => '' })).toBe(
      '::error file=a%2Cb%3Ac.yaml,line=1,col=3,title=misquoted::100 %25%0Awrong: yes Mend it.\n',
    );
  });

  test.each([20, 40, 80])('fits on %s columns, with the caret below the place', (width) => {
    const text = `${'x'.repeat(300)}§${'日本'.repeat(100)}`;
    const lines = problemsText(
      { problems: [{ ...odd, column: 301 }], files: 1, textOf: () => text },
      width,
      PLAIN,
    ).split('\n');
    const at = lines.findIndex((line) => line.trimEnd().endsWith('^'));
    expect(lines[at - 1]?.[lines[at]?.indexOf('^') ?? 0]).toBe('§');
  });

  it('has colours where there are some, and none in a pipe', async () => {
    write('mine.yaml', BROKEN);
    const world = { ...worldIn(folder), env: { FORCE_COLOR: '1' } };
    await main(['playbook', 'check', 'mine.yaml'], world);
    await setTimeout(0);
    expect(world.written().stdout).toContain('\u001B[');
    expect((await check('mine.yaml')).stdout).not.toContain('\u001B');
  });
});

describe('a watch', { timeout: 20_000 }, () => {
  it('checks after each save, a new file and one that is gone, and ends when stdin does', async () => {
    write('set/mine.yaml', TESTED);
    const world = worldIn(folder);
    const done = main(['playbook', 'check', 'set', '--watch'], world);
    const until = async (words: string, from: number) => {
      while (!world.written().stdout.slice(from).includes(words)) await setTimeout(10);
      return world.written().stdout.length;
    };
    let seen = await until('1 file, nothing wrong', 0);
    write('set/mine.yaml', BROKEN);
    seen = await until('1 error in 1 file', seen);
    // As editors save: another file takes the place of the old one.
    write('draft.tmp', TESTED);
    renameSync(join(folder, 'draft.tmp'), join(folder, 'set', 'mine.yaml'));
    seen = await until('1 file, nothing wrong', seen);
    write('set/other.yaml', TESTED);
    seen = await until('duplicate-id', seen);
    rmSync(join(folder, 'set', 'other.yaml'));
    seen = await until('1 file, nothing wrong', seen);
    write('set/sources/talk.yaml', 'id: talk\n');
    await until('missing-key', seen);
    world.stdin.end();
    expect(await done).toBe(1);
  });

  it('ends with 130 after Ctrl-C', async () => {
    write('mine.yaml', TESTED);
    const world = worldIn(folder);
    const done = main(['playbook', 'check', 'mine.yaml', '--watch'], world);
    while (!world.written().stderr.includes('Ctrl-C')) await setTimeout(10);
    process.emit('SIGINT');
    expect(await done).toBe(130);
  });
});
