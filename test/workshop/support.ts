/** A trainer's empty folder, and `coach` run in it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { terminalIo } from '../../src/world/io.ts';
import { sharedCache } from '../support/shared-cache.ts';
import { main } from '../../src/main.ts';

const io = terminalIo();

export interface Ran {
  exit: number;
  stdout: string;
  stderr: string;
}

/** A folder that is there for one test, with a home of its own in it. */
export interface Workshop {
  folder: string;
  run(...argv: string[]): Promise<Ran>;
  /** Runs a command and reads its JSON. */
  json<T>(...argv: string[]): Promise<T & { exit: number }>;
  write(name: string, words: string): void;
  read(name: string): string;
  has(name: string): boolean;
}

/** Opens a workshop with some files. */
export function workshop(files: Record<string, string> = {}, env: Record<string, string> = {}): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'coach-workshop-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, words: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), words);
  };
  for (const [name, words] of Object.entries(files)) write(name, words);
  const run = async (...argv: string[]): Promise<Ran> => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const written = Promise.all([text(stdout), text(stderr)]);
    const here = (path: string) => resolve(folder, path);
    const world = {
      ...io,
      cwd: folder,
      env: { HOME: join(folder, 'home'), ...sharedCache(), ...env },
      platform: 'linux',
      readFile: (path: string) => io.readFile(here(path)),
      exists: (path: string) => io.exists(here(path)),
    };
    const exit = await main(argv, {
      ...world,
      now: () => new Date(2026, 10, 22, 12),
      stdin: new PassThrough(),
      stdout,
      stderr,
    });
    stdout.end();
    stderr.end();
    const [out, err] = await written;
    return { exit, stdout: out, stderr: err };
  };
  return {
    folder,
    run,
    json: async <T>(...argv: string[]) => {
      const { exit, stdout } = await run(...argv, '--format', 'json');
      return { ...(JSON.parse(stdout) as T), exit };
    },
    write,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    has: (name) => existsSync(join(folder, name)),
  };
}

/** A signal of one's own, with an example of each kind. */
export const WEATHER = `
blames-weather:
  title: Blames the weather
  heard-from: prospect
  any: [too much rain, "snowed in"]
  unless: [sunny]
  examples:
    counts: [There was too much rain this spring.]
    not-counts: [The weather was fine.]
  means: They look for a reason outside.
  from: ours
`;
