/** Runs coach in two ways: inside this process, and as a program of its own; each in a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { terminalIo, type Io } from '../../src/world/io.ts';
import { main } from '../../src/main.ts';
import { ROOT } from './built.ts';

/** A command line, and the world it runs in. */
export interface Given {
  argv: readonly string[];
  env?: Record<string, string>;
  /** What is piped in; left out, standard input stays open and never says a word. */
  stdin?: string;
  /** Files in the folder it runs in; `null` makes a folder. */
  files?: Record<string, string | null>;
}

export interface Ran {
  exit: number | null;
  stdout: string;
  stderr: string;
  /** The folder's files afterwards. */
  files: Record<string, string>;
}

/** Longer than any command takes; one that waits for an answer on its standard input is ended, and its exit code is null. */
const PATIENCE = 20_000;

/** Runs `main` here. The clock stands still. */
export function runInside({ argv, env = {}, files = {}, stdin }: Given): Promise<Ran> {
  return inFolder(files, async (cwd) => {
    const [input, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    if (stdin !== undefined) input.end(stdin);
    const written = Promise.all([text(stdout), text(stderr)]);
    const exit = await main(argv, { ...world(cwd, input), stdout, stderr, env });
    stdout.end();
    stderr.end();
    return [exit, ...(await written)];
  });
}

/** Runs `coach` as a program. */
export function runSpawned({ argv, env = {}, files = {}, stdin }: Given): Promise<Ran> {
  return inFolder(files, async (cwd) => {
    const child = start(argv, env, cwd);
    if (stdin !== undefined) child.stdin.end(stdin);
    const written = Promise.all([text(child.stdout), text(child.stderr)]);
    const exit = await new Promise<number | null>((done) => child.once('close', done));
    return [exit, ...(await written)];
  });
}

const io = terminalIo();

/** This machine, as seen from a folder, on a day that never ends. */
function world(cwd: string, stdin: Io['stdin'] & AsyncIterable<Uint8Array>): Io {
  return {
    ...io,
    stdin,
    cwd,
    now: () => new Date(2026, 10, 22, 12),
    readFile: (path) => io.readFile(resolve(cwd, path)),
    chunksOf: (path) => (path === '-' ? stdin : io.chunksOf(resolve(cwd, path))),
    exists: (path) => io.exists(resolve(cwd, path)),
    writePrivate: (path, words) => io.writePrivate(resolve(cwd, path), words),
    writeShared: (path, words) => io.writeShared(resolve(cwd, path), words),
  };
}

/** Makes a folder with some files, runs in it, and gives what came of it. The folder's own name is nowhere in it. */
async function inFolder(
  files: NonNullable<Given['files']>,
  run: (folder: string) => Promise<[exit: number | null, stdout: string, stderr: string]>,
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'coach-'));
  for (const [name, words] of Object.entries(files)) {
    mkdirSync(words === null ? join(folder, name) : dirname(join(folder, name)), { recursive: true });
    if (words !== null) writeFileSync(join(folder, name), words);
  }
  const [exit, stdout, stderr] = await run(folder);
  const left = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  const after = Object.fromEntries(left.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  rmSync(folder, { recursive: true });
  return { exit, stdout: stdout.replaceAll(folder, '.'), stderr: stderr.replaceAll(folder, '.'), files: after };
}

/** Starts `coach` with pipes for its streams. */
export function start(argv: readonly string[], env: Record<string, string>, cwd: string) {
  const { PATH, SystemRoot } = process.env;
  return spawn(process.execPath, [join(ROOT, 'bin', 'coach.cjs'), ...argv], {
    cwd,
    env: { PATH, SystemRoot, ...env },
    timeout: PATIENCE,
  });
}
