/** Where the last walk was saved, for `coach open`: its path and nothing else, in the user's cache folder. */
import { dirname, join, resolve } from 'node:path';
import { Fault } from '../world/fault.ts';
import type { Io } from '../world/io.ts';
import { cacheFolder } from '../world/user-folders.ts';

/** Remembers where a walk was saved. Where that cannot be kept, the walk is saved all the same. */
export function rememberWalk(io: Io, file: string): void {
  const note = noteIn(io);
  if (note === undefined) return;
  try {
    io.makeFolder(dirname(note), 'private');
    io.writePrivate(note, resolve(io.cwd, file));
  } catch {
    return;
  }
}

/**
 * The path of the walk that was saved last.
 * @throws Fault where there was none, or it is gone
 */
export function lastWalk(io: Io): string {
  const path = rememberedIn(io);
  if (path === '')
    throw new Fault(
      'No walk was saved yet.',
      'Leave a walk with q, or keep it as you go: coach objection --after --save walk.json',
    );
  if (!io.exists(path))
    throw new Fault(
      `Your last walk is gone: ${path} is not there any more.`,
      'Has it moved? Name its new place: coach objection --resume walk.json',
    );
  return path;
}

function rememberedIn(io: Io): string {
  const note = noteIn(io);
  try {
    return note === undefined ? '' : new TextDecoder().decode(io.readFile(note));
  } catch {
    return '';
  }
}

function noteIn(io: Io): string | undefined {
  const folder = cacheFolder(io);
  return folder && join(folder, 'last-walk.txt');
}
