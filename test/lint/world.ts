/** A world for commands that read real files and write into a text. */
import { PassThrough } from 'node:stream';
import { disk } from '../../src/world/disk.ts';
import { terminalIo, type Io } from '../../src/world/io.ts';

const REAL = terminalIo();

/** An Io whose relative paths start in a folder, and what was written to it. */
export function worldIn(cwd: string): Io & { stdin: PassThrough; written(): { stdout: string; stderr: string } } {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const text = { stdout: '', stderr: '' };
  stdout.on('data', (chunk: Buffer) => (text.stdout += chunk.toString()));
  stderr.on('data', (chunk: Buffer) => (text.stderr += chunk.toString()));
  return {
    stdin: new PassThrough(),
    stdout,
    stderr,
    env: {},
    platform: 'linux',
    cwd,
    now: () => new Date(0),
    ...disk,
    onInterrupt: REAL.onInterrupt,
    chunksOf: () => {
      throw new Error('Nothing is read in pieces here.');
    },
    writeShared: () => {
      throw new Error('a check writes nothing');
    },
    writePrivate: () => {
      throw new Error('Nothing is kept here.');
    },
    written: () => text,
  };
}
