/** Own signals made ready to be heard, kept for the next run: to make them takes a second or two, and most runs change none. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changedAt, type Io } from './io.ts';
import { compiledSignals, notesOf, type ShippedSignals } from './shipped.ts';
import { pack, unpack } from './signals/pack.ts';
import type { SignalIndex } from './signals/compile.ts';
import type { Signal } from './signals/signal.ts';

/** What is kept: the index, and of what it was made. */
interface Kept {
  key: string;
  index: SignalIndex;
}

/** These signals made ready: as they were kept, if they and coach are the same as then. */
export async function keptSignals({ env, platform }: Pick<Io, 'env' | 'platform'>, signals: readonly Signal[]): Promise<ShippedSignals> {
  const file = keptFile(env, platform);
  if (file === undefined) return compiledSignals(signals);
  const key = createHash('sha256').update(`${changedAt(new URL(import.meta.url))} ${JSON.stringify(signals)}`).digest('hex');
  const index = keptIn(file, key);
  if (index !== undefined) return { ...notesOf(signals), index };
  const made = await compiledSignals(signals);
  keep(file, { key, index: made.index });
  return made;
}

/** Each platform's own place for what may be thrown away. */
function keptFile(env: Io['env'], platform: string): string | undefined {
  const home = env['HOME'] || env['USERPROFILE'];
  const under = (...parts: string[]) => (home ? join(home, ...parts) : undefined);
  const caches = platform === 'win32' ? env['LOCALAPPDATA'] : platform === 'darwin' ? under('Library', 'Caches') : env['XDG_CACHE_HOME'] || under('.cache');
  return caches && join(caches, 'coach', 'signals.bin');
}

/** A file that is not there, or is not whole, is made anew. */
function keptIn(file: string, key: string): SignalIndex | undefined {
  try {
    const kept = unpack<Kept>(readFileSync(file));
    return kept.key === key ? kept.index : undefined;
  } catch {
    return undefined;
  }
}

/** Where nothing can be kept, the next run takes as long as this one. */
function keep(file: string, kept: Kept): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(draft, pack(kept), { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    return;
  }
}
