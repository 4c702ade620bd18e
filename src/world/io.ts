/** All that coach needs from the world outside, so that tests can give it another one. */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';

import { disk, type Disk } from './disk.ts';

/** Where answers and chatter go, and what is known of the place. */
export interface Io extends Disk {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number; rows?: number };
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
  /** The folder that relative paths start from. */
  cwd: string;
  /** The clock; the only way by which time comes in. */
  now(): Date;
  /** Calls when somebody wants coach to end, with the exit code for it, until it is told to stop; gives what stops it. */
  onInterrupt(end: (exitCode: number) => void): () => void;
  /** A file's bytes in pieces, or those of stdin for `-`. Throws what the file system throws, at the first piece. */
  chunksOf(path: string): AsyncIterable<Uint8Array>;
  /** Writes a file whole or not at all, readable by its owner only. Throws what the file system throws. */
  writePrivate(path: string, data: string | Uint8Array): void;
  /** The same for a file to be sent round, with the rights that new files have. */
  writeShared(path: string, text: string): void;
}

/** The real world. */
export function terminalIo(): Io {
  process.stdout.on('error', onBrokenOutput);
  return {
    // Made when it is first looked at: a stream of it takes milliseconds.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    ...disk,
    platform: process.platform,
    cwd: process.cwd(),
    now: () => new Date(),
    onInterrupt,
    chunksOf: (path) => (path === '-' ? stdinChunks() : fileChunks(path)),
    writePrivate: (path, data) => writeWhole(path, data, 0o600),
    writeShared: (path, text) => writeWhole(path, text, 0o666),
  };
}

function onInterrupt(end: (exitCode: number) => void): () => void {
  const interrupted = () => end(130);
  const ended = () => end(143);
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', ended);
  return () => {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', ended);
  };
}

/** How many bytes are read at once. */
const CHUNK = 1 << 16;

async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    yield* chunksFrom(file);
  } finally {
    closeSync(file);
  }
}

/** Stdin is read as it is, which spares making a stream of it; a terminal or a pipe that cannot wait needs the stream. */
async function* stdinChunks(): AsyncGenerator<Uint8Array> {
  try {
    yield* chunksFrom(STDIN);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') yield* process.stdin;
    else if (code !== 'EOF') throw error;
  }
}

const STDIN = 0;

function* chunksFrom(file: number): Generator<Uint8Array> {
  for (;;) {
    const chunk = new Uint8Array(CHUNK);
    const length = readSync(file, chunk);
    if (length === 0) return;
    yield chunk.subarray(0, length);
  }
}

function writeWhole(path: string, data: string | Uint8Array, mode: number): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, data, { mode, flag: 'wx' });
    renameSync(draft, path);
  } finally {
    if (existsSync(draft)) unlinkSync(draft);
  }
}

/** A reader that has seen enough closes the pipe (`| head -1`), and that is no error. A full disk is one. */
function onBrokenOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`coach: The answer cannot be written: ${fileTrouble(error)}.\n`);
  process.exit(2);
}

/** What is wrong with a path, in plain words. */
export function fileTrouble(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const words: Record<string, string> = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'a part of its path is not a folder',
    EISDIR: 'it is a folder, not a file',
    EACCES: 'you may not open it',
    EPERM: 'you may not open it',
    EROFS: 'it cannot be written there',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'its name is too long',
  };
  return (code !== undefined && words[code]) || 'it cannot be opened';
}

/** The texts of the YAML files in a folder, by name; nothing where there is no such folder. */
export function filesIn(folder: URL, ending: string): URL[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => new URL(encodeURIComponent(name), folder));
}

/** When a file was last changed, in milliseconds; nothing if it is not there. */
export function changedAt(file: URL): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** A text file of coach's own. */
export function readOwn(file: URL): string {
  return readFileSync(file, 'utf8');
}

/** The same as bytes. */
export function readOwnBytes(file: URL): Uint8Array {
  return readFileSync(file);
}
