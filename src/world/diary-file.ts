/** The diary of leads on disk: one file in the user's data folder, that only its owner can read. */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Io } from './io.ts';
import { dataFolder } from './user-folders.ts';

/** Where the diary is, or will be; nothing where the user has no home. */
export function diaryPath(io: Pick<Io, 'env' | 'platform'>): string | undefined {
  const folder = dataFolder(io);
  return folder && join(folder, 'leads.jsonl');
}

/**
 * Adds one line to the diary: one write at its end, kept by the disk before coach goes on. A line before it that was torn
 * loses only itself. Throws what the file system throws; then nothing of the line stays.
 */
export function appendLine(io: Pick<Io, 'makeFolder'>, path: string, line: string): void {
  io.makeFolder(dirname(path), 'private');
  const file = openSync(path, 'a+', 0o600);
  try {
    const { size } = fstatSync(file);
    const last = new Uint8Array(1);
    const isTorn = size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== NEWLINE;
    const bytes = new TextEncoder().encode(`${isTorn ? '\n' : ''}${line}`);
    if (writeSync(file, bytes) < bytes.length) {
      ftruncateSync(file, size);
      throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const NEWLINE = 10;

/** Puts a diary in place of the one that was read; what another coach has added meanwhile is kept. */
export function replaceDiary(path: string, read: string, lines: string): void {
  const old = openSync(path, 'r');
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, lines, { mode: 0o600, flag: 'wx' });
    renameSync(draft, path);
    const before = new TextEncoder().encode(read).length;
    const added = new Uint8Array(Math.max(0, fstatSync(old).size - before));
    if (added.length > 0) {
      readSync(old, added, 0, added.length, before);
      writeFileSync(path, added, { flag: 'a' });
    }
  } finally {
    closeSync(old);
  }
}
