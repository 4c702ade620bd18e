/** Own signals made ready to be heard, kept for the next run: to make them takes a second or two, and most runs change none. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { changedAt, type Io } from '../world/io.ts';
import { compiledSignals, notesOf, shippedSignals, type ShippedSignals } from './shipped.ts';
import { pack, unpack } from '../signals/tokens/binary.ts';
import type { SignalIndex } from '../signals/signal-index.ts';
import type { Signal } from '../signals/model/signal.ts';
import { cacheFolder } from '../world/user-folders.ts';

/** What is kept: the index, and of what it was made. */
interface Kept {
  key: string;
  index: SignalIndex;
}

/** What of the world this needs. */
type Keeper = Pick<Io, 'env' | 'platform' | 'readFile' | 'list' | 'about' | 'remove' | 'makeFolder' | 'writePrivate'>;

/** So many are kept, for as many folders of own playbooks; the oldest goes. */
const MOST_KEPT = 4;
const isKept = (name: string): boolean => /^signals-\w+\.bin$/.test(name);

/** These signals made ready: as they were kept, if they and coach are the same as then. */
export async function keptSignals(io: Keeper, signals: readonly Signal[]): Promise<ShippedSignals> {
  const folder = cacheFolder(io);
  if (folder === undefined) return compiledSignals(signals, await shipped());
  const key = createHash('sha256')
    .update(`${changedAt(new URL(import.meta.url))} ${JSON.stringify(signals)}`)
    .digest('hex');
  const file = join(folder, `signals-${key.slice(0, 16)}.bin`);
  const index = keptIn(io, file, key);
  if (index !== undefined) return { ...notesOf(signals), index };
  const made = await compiledSignals(signals, await shipped());
  keep(io, file, { key, index: made.index });
  return made;
}

const shipped = async () => ({ before: (await shippedSignals()).index });

/** A file that is not there, or is not whole, is made anew. */
function keptIn({ readFile }: Keeper, file: string, key: string): SignalIndex | undefined {
  try {
    const kept = unpack<Kept>(readFile(file));
    return kept.key === key ? kept.index : undefined;
  } catch {
    return undefined;
  }
}

/** Where nothing can be kept, the next run takes as long as this one. */
function keep({ list, about, remove, makeFolder, writePrivate }: Keeper, file: string, kept: Kept): void {
  const folder = dirname(file);
  try {
    makeFolder(folder, 'private');
    writePrivate(file, pack(kept));
    const byAge = list(folder)
      .filter(isKept)
      .map((name) => ({ path: join(folder, name), changed: about(join(folder, name))?.changed ?? 0 }))
      .toSorted((one, two) => two.changed - one.changed);
    for (const { path } of byAge.slice(MOST_KEPT)) remove(path);
  } catch {
    return;
  }
}
