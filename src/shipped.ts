/** The playbooks that coach ships: compiled when it was built, or read from their YAML where that is newer. */
import { changedAt, readOwn, yamlFiles } from './io.ts';
import type { Library } from './playbook/library.ts';
import type { CheckedTexts } from './playbook/checked.ts';
import type { Loaded, Texts } from './playbook/load.ts';
import type { Problem } from './playbook/problem.ts';
import type { SignalIndex } from './signals/compile.ts';
import type { Signal, SignalNote } from './signals/signal.ts';

const ROOT = new URL('../', import.meta.url);
const FOLDERS = { playbooks: new URL('playbooks/', ROOT), signals: new URL('playbooks/signals/', ROOT), sources: new URL('playbooks/sources/', ROOT) };
const compiledAs = (name: string) => new URL(`dist/${name}.json`, ROOT);
const COMPILED = { library: compiledAs('library'), signals: compiledAs('signals'), authored: compiledAs('authored'), examples: compiledAs('examples'), checked: compiledAs('checked') };

/** The shipped playbooks and sources. A clone whose YAML was edited after the build shows the edit. */
export async function shippedLibrary(): Promise<{ library: Library; problems: Problem[] }> {
  if (isFresh(COMPILED.library, [FOLDERS.playbooks, FOLDERS.sources])) return { library: JSON.parse(readOwn(COMPILED.library)) as Library, problems: [] };
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

/** The shipped signals. Only what is asked for is read: to hear a phrase takes a quarter of it all. */
export async function shippedSignals(): Promise<ShippedSignals> {
  if (!isFresh(COMPILED.signals, [FOLDERS.signals])) return compiledSignals((await loadShipped()).signals);
  const { notes, index } = JSON.parse(readOwn(COMPILED.signals)) as Pick<ShippedSignals, 'notes' | 'index'>;
  const lazy = <T>(file: URL) => {
    let value: T | undefined;
    return () => (value ??= JSON.parse(readOwn(file)) as T);
  };
  const authored = lazy<Record<string, Signal>>(COMPILED.authored);
  const examples = lazy<NonNullable<SignalIndex['examples']>>(COMPILED.examples);
  return {
    notes,
    get signals() {
      return authored();
    },
    index: {
      ...index,
      get examples() {
        return examples();
      },
    },
  };
}

/** What the build writes: one JSON file for each key but `problems`. */
export async function compileShipped() {
  const loaded = await loadShipped();
  const { checkedTexts } = await import('./loading.ts');
  const { notes, signals, index } = await compiledSignals(loaded.signals);
  const { examples, ...phrases } = index;
  return { library: loaded.library, signals: { notes, index: phrases }, authored: signals, examples, checked: checkedTexts(readShipped(), loaded), problems: loaded.problems };
}

/** The shipped files, for a check, and what was told of their words when coach was built. */
export async function shippedTexts(): Promise<{ texts: Texts; told: Problem[] }> {
  const { known } = await import('./loading.ts');
  return known(readShipped(), changedAt(COMPILED.checked) === undefined ? undefined : (JSON.parse(readOwn(COMPILED.checked)) as CheckedTexts));
}

/** Makes signals ready to be heard. */
export async function compiledSignals(signals: readonly Signal[]): Promise<ShippedSignals> {
  const { compileSignals } = await import('./loading.ts');
  const notes = signals.map(({ id, title, heardFrom, means, from }): [string, SignalNote] => [id, { id, title, heardFrom, means, from }]);
  return { notes: Object.fromEntries(notes), signals: Object.fromEntries(signals.map((signal) => [signal.id, signal])), index: compileSignals(signals) };
}

async function loadShipped(): Promise<Loaded> {
  const { loadTexts } = await import('./loading.ts');
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
