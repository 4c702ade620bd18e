/** The package as others get it: packed, installed in an empty project without a network, and run from there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, ROOT } from '../cli/built.ts';

const home = mkdtempSync(join(tmpdir(), 'coach-'));
const project = join(home, 'project');
let packed: string[] = [];

/** Runs a program with nothing of ours in its environment. On Windows npm and its links are scripts, and need a shell. */
function run(file: string, args: readonly string[], cwd: string): string {
  const { PATH, SystemRoot } = process.env;
  const env = {
    PATH,
    SystemRoot,
    HOME: home,
    USERPROFILE: home,
    npm_config_cache: join(home, 'cache'),
    npm_config_update_notifier: 'false',
  };
  const { status, stdout, stderr } = spawnSync(file, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

beforeAll(async () => {
  await built();
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  // Without its scripts: a build would take dist/ from under the tests that run beside this one.
  const [tarball] = JSON.parse(
    run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', home], ROOT),
  ) as { filename: string; files: { path: string }[] }[];
  packed = tarball?.files.map(({ path }) => path) ?? [];
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(home, tarball?.filename ?? '')], project);
}, 120_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the package', { timeout: 60_000 }, () => {
  it('holds what it takes to run and to read, and nothing else', () => {
    for (const name of [
      'bin/coach.cjs',
      'dist/main.cjs',
      'dist/library.json',
      'dist/THIRD-PARTY-LICENSES.txt',
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'package.json',
    ])
      expect(packed).toContain(name);
    const sources = readdirSync(join(ROOT, 'playbooks'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    for (const name of sources) expect(packed).toContain(`playbooks/${name.replaceAll('\\', '/')}`);
    expect(
      packed.filter((name) => !/^(?:bin\/coach\.cjs|(?:dist|playbooks)\/.*|[A-Z]+(?:\.md)?|package\.json)$/.test(name)),
    ).toEqual([]);
  });

  it('brings no other package with it', () => {
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'objection-coach',
    ]);
  });

  it('runs from where it was installed, with the same bytes as from here', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const coach = join('node_modules', '.bin', 'coach');
    expect(run(coach, ['--version'], project)).toBe(`${version}\n`);
    const card = ['objection', 'no-script', '--before'];
    expect(run(coach, card, project)).toBe(run(process.execPath, [join(ROOT, 'bin', 'coach.cjs'), ...card], ROOT));
  });

  it('names every package that is bundled, with its licence', () => {
    const notices = readFileSync(
      join(project, 'node_modules', 'objection-coach', 'dist', 'THIRD-PARTY-LICENSES.txt'),
      'utf8',
    );
    for (const name of ['commander', 'inquirer', 'chalk', 'yaml', 'zod'])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|ISC)\\)\\n-+\\n[^]{200}`, 'm'));
  });
});
