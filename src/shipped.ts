/** The playbooks that coach ships: compiled when it was built, or read from their YAML where that is newer. */
import { changedAt, readOwn, yamlFiles } from './io.ts';
import type { Library } from './playbook/library.ts';
import type { CheckedTexts } from './playbook/checked.ts';
import type { Loaded, Texts } from './playbook/load.ts';
import type { Problem } from './playbook/problem.ts';
import type { SignalIndex } from './signals/compile.ts';
import type { Signal } from './signals/signal.ts';

const ROOT = new URL('../', import.meta.url);
const FOLDERS = { playbooks: new URL('playbooks/', ROOT), signals: new URL('playbooks/signals/', ROOT), sources: new URL('playbooks/sources/', ROOT) };
const COMPILED = { library: new URL('dist/library.json', ROOT), signals: new URL('dist/signals.json', ROOT), checked: new URL('dist/checked.json', ROOT) };

/** The shipped playbooks and sources. A clone whose YAML was edited after the build shows the edit. */
export async function shippedLibrary(): Promise<{ library: Library; problems: Problem[] }> {
  if (isFresh(COMPILED.library, [FOLDERS.playbooks, FOLDERS.sources])) return { library: JSON.parse(readOwn(COMPILED.library)) as Library, problems: [] };
  return loadShipped();
}

/** Signals by id, and the same made ready to be heard. */
export interface ShippedSignals {
  signals: Record<string, Signal>;
  index: SignalIndex;
}

/** The shipped signals, with their phrases and examples compiled. */
export async function shippedSignals(): Promise<ShippedSignals> {
  if (isFresh(COMPILED.signals, [FOLDERS.signals])) return JSON.parse(readOwn(COMPILED.signals)) as ShippedSignals;
  return compiledSignals((await loadShipped()).signals);
}

/** What the build writes: one JSON file for each key but `problems`. */
export async function compileShipped() {
  const loaded = await loadShipped();
  const { checkedTexts } = await import('./playbook/checked.ts');
  return { library: loaded.library, signals: await compiledSignals(loaded.signals), checked: checkedTexts(readShipped(), loaded), problems: loaded.problems };
}

/** The shipped files, for a check, and what was told of their words when coach was built. */
export async function shippedTexts(): Promise<{ texts: Texts; told: Problem[] }> {
  const { known } = await import('./playbook/checked.ts');
  return known(readShipped(), changedAt(COMPILED.checked) === undefined ? undefined : (JSON.parse(readOwn(COMPILED.checked)) as CheckedTexts));
}

/** Makes signals ready to be heard. */
export async function compiledSignals(signals: readonly Signal[]): Promise<ShippedSignals> {
  const { compileSignals } = await import('./signals/compile.ts');
  return { signals: Object.fromEntries(signals.map((signal) => [signal.id, signal])), index: compileSignals(signals) };
}

async function loadShipped(): Promise<Loaded> {
  const { loadTexts } = await import('./playbook/load.ts');
  return loadTexts(readShipped());
}

function readShipped(): Texts {
  const read = (folder: URL) => yamlFiles(folder).map((file) => ({ file: decodeURIComponent(file.href.slice(ROOT.href.length)), text: readOwn(file) }));
  return { playbooks: read(FOLDERS.playbooks), signals: read(FOLDERS.signals), sources: read(FOLDERS.sources) };
}

/** Whether a compiled file is newer than every YAML file of the folders. In an installed package all are of one age. */
function isFresh(compiled: URL, folders: readonly URL[]): boolean {
  const built = changedAt(compiled);
  if (built === undefined) return false;
  return folders.every((folder) => yamlFiles(folder).every((file) => (changedAt(file) ?? 0) <= built));
}
