/** The playbooks that coach ships: compiled when it was built, or read from their YAML where that is newer. */
import { changedAt, filesIn, readOwn, readOwnBytes } from '../world/io.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { Library } from '../playbook/model/library.ts';
import type { CheckedTexts } from '../check/checked.ts';
import type { Loaded, Texts } from '../playbook/loading/load.ts';
import type { Problem } from '../playbook/model/problem.ts';
import type { Teaching } from '../signals/compile.ts';
import type { SignalIndex } from '../signals/signal-index.ts';
import { unpack } from '../signals/tokens/binary.ts';
import type { Signal, SignalNote } from '../signals/model/signal.ts';

const FOLDERS = {
  playbooks: new URL('playbooks/', PACKAGE_ROOT),
  signals: new URL('playbooks/signals/', PACKAGE_ROOT),
  training: new URL('playbooks/training/', PACKAGE_ROOT),
  sources: new URL('playbooks/sources/', PACKAGE_ROOT),
};
const compiledAs = (name: string) => new URL(`dist/${name}`, PACKAGE_ROOT);
const COMPILED = {
  library: compiledAs('library.json'),
  signals: compiledAs('signals.bin'),
  authored: compiledAs('authored.json'),
  checked: compiledAs('checked.json'),
};

/** The shipped playbooks and sources. A clone whose YAML was edited after the build shows the edit. */
export async function shippedLibrary(): Promise<{ library: Library; problems: Problem[] }> {
  if (isFresh(COMPILED.library, [FOLDERS.playbooks, FOLDERS.sources]))
    return { library: JSON.parse(readOwn(COMPILED.library)) as Library, problems: [] };
  return loadShipped();
}

/** Signals by id, and the same made ready to be heard. */
export interface ShippedSignals {
  /** What a finding is called, what it means, who says so. */
  notes: Record<string, SignalNote>;
  /** The signals as their authors wrote them. */
  readonly signals: Record<string, Signal>;
  index: SignalIndex;
}

/** The shipped signals. To hear them, nothing is taken apart; the signals as written are read where they are asked for. */
export async function shippedSignals(): Promise<ShippedSignals> {
  if (!isFresh(COMPILED.signals, [FOLDERS.signals]))
    return compiledSignals(
      (await loadShipped()).signals,
      changedAt(COMPILED.signals) === undefined ? { calls: [] } : { before: built().index },
    );
  let authored: Record<string, Signal> | undefined;
  return {
    ...built(),
    get signals() {
      return (authored ??= JSON.parse(readOwn(COMPILED.authored)) as Record<string, Signal>);
    },
  };
}

/** What was made ready when coach was built. */
const built = () => unpack<Pick<ShippedSignals, 'notes' | 'index'>>(readOwnBytes(COMPILED.signals));

/** What the build writes: files by their names, and the problems that it met. */
export async function compileShipped(): Promise<{ files: Record<string, string | Uint8Array>; problems: Problem[] }> {
  const loaded = await loadShipped();
  const { checkedTexts, pack } = await import('./loading.entry.ts');
  const { callsIn } = await import('./loading.entry.ts');
  const calls = filesIn(FOLDERS.training, '.txt').flatMap((file) => callsIn(readOwn(file), file.href));
  const { notes, signals, index } = await compiledSignals(loaded.signals, { calls });
  const files = {
    'library.json': JSON.stringify(loaded.library),
    'signals.bin': pack({ notes, index }),
    'authored.json': JSON.stringify(signals),
    'checked.json': JSON.stringify(checkedTexts(readShipped(), loaded)),
  };
  return { files, problems: loaded.problems };
}

/** The shipped files, for a check, and what was told of their words when coach was built. */
export async function shippedTexts(): Promise<{ texts: Texts; told: Problem[] }> {
  const { known } = await import('./loading.entry.ts');
  return known(
    readShipped(),
    changedAt(COMPILED.checked) === undefined ? undefined : (JSON.parse(readOwn(COMPILED.checked)) as CheckedTexts),
  );
}

/**
 * Makes signals ready to be heard.
 * @param teaching labelled calls, or what is ready already, of which the training is used again
 */
export async function compiledSignals(signals: readonly Signal[], teaching: Teaching): Promise<ShippedSignals> {
  const { compileSignals } = await import('./loading.entry.ts');
  return { ...notesOf(signals), index: compileSignals(signals, teaching) };
}

/** Signals and what is told of them, by id. */
export function notesOf(signals: readonly Signal[]): Pick<ShippedSignals, 'notes' | 'signals'> {
  const notes = signals.map(({ id, title, heardFrom, objection, means, from }): [string, SignalNote] => [
    id,
    { id, title, heardFrom, objection, means, from },
  ]);
  return {
    notes: Object.fromEntries(notes),
    signals: Object.fromEntries(signals.map((signal) => [signal.id, signal])),
  };
}

async function loadShipped(): Promise<Loaded> {
  const { loadTexts } = await import('./loading.entry.ts');
  return loadTexts(readShipped());
}

function readShipped(): Texts {
  const read = (folder: URL) =>
    filesIn(folder, '.yaml').map((file) => ({
      file: decodeURIComponent(file.href.slice(PACKAGE_ROOT.href.length)),
      text: readOwn(file),
    }));
  return { playbooks: read(FOLDERS.playbooks), signals: read(FOLDERS.signals), sources: read(FOLDERS.sources) };
}

/** Whether a compiled file is newer than every YAML file of the folders. In an installed package all are of one age. */
function isFresh(compiled: URL, folders: readonly URL[]): boolean {
  const built = changedAt(compiled);
  if (built === undefined) return false;
  return folders.every((folder) => filesIn(folder, '.yaml').every((file) => (changedAt(file) ?? 0) <= built));
}
