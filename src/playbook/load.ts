/** Folders of playbooks → a Library that can be trusted, and every problem found. */
import { createHash } from 'node:crypto';
import type { Signal } from '../signals/signal.ts';
import { readYaml, type YamlFile } from './document.ts';
import { compiledFile, type Lists } from './extend.ts';
import { define, defineFile, resolve, type Definitions } from './layers.ts';
import { FRONT_DOOR, own, targetsOf, type Library, type LoadedPlaybook } from './library.ts';
import type { Problem } from './problem.ts';
import { validatePlaybook, validateSignals, validateSource, type Read } from './read.ts';
import { checkReferences } from './references.ts';
import type { Playbook, SignalFile, Source } from './schema.ts';

/** The files of a folder, sorted by what they hold. */
export interface Texts {
  playbooks: TextFile[];
  signals: TextFile[];
  sources: TextFile[];
}

export interface TextFile {
  /** The name to show when something is wrong in it. */
  file: string;
  text: string;
}

/** Where an id comes from. */
export interface Origin {
  kind: 'playbook' | 'source' | 'signal';
  id: string;
  /** The file that counts, then the files that it is laid over. */
  files: string[];
  /** Files with the same id that it takes the place of. */
  overrides: string[];
}

/** What loading gives: all that could be loaded, and every problem. A file with an error is left out. */
export interface Loaded {
  library: Library;
  signals: Signal[];
  problems: Problem[];
  origins: Origin[];
}

/** What was compiled when coach was built. */
export interface Compiled {
  library: Library;
  signals: Readonly<Record<string, Signal>>;
}

/** Loads one folder's texts. Never throws for what an author wrote. */
export const loadTexts = (texts: Texts): Loaded => loadLayers([texts]);

/**
 * Loads several folders, the first having the first say, over what was compiled. A file that has an
 * error is left out: what it stood over counts in its place.
 */
export function loadLayers(layers: readonly Texts[], compiled?: Compiled): Loaded {
  const says = declare(layers, compiled);
  const problems = [...says.problems];
  const origins: Origin[] = [];
  const take = <T>(kind: Origin['kind'], id: string, found: Valid<T> | undefined) => {
    if (found === undefined) return;
    const below = (says[kind].get(id) ?? []).slice(found.nth + 1).map(({ yaml }) => yaml.file);
    origins.push({ kind, id, files: found.files, overrides: below.filter((file) => !found.files.includes(file)) });
  };

  const sources: Record<string, Source> = {};
  for (const id of says.source.keys()) {
    const [found] = valid(says.source, id, validateSource, problems);
    take('source', id, found);
    if (found) sources[id] = found.read.value as Source;
  }
  const candidates = new Map([...says.playbook.keys()].map((id) => [id, valid(says.playbook, id, validatePlaybook, problems)]));
  const standing = Object.fromEntries([...candidates].flatMap(([id, [first]]) => (first ? [[id, loaded(first)]] : [])));
  // To point to a file that could not be read is no second mistake: one broken file takes no other down.
  const broken = new Set([...says.playbook.keys(), ...says.source.keys(), ...says.unread].filter((id) => !Object.hasOwn(standing, id) && !Object.hasOwn(sources, id)));
  const playbooks: Record<string, LoadedPlaybook> = {};
  for (const [id, found] of candidates) {
    const sound = found.find((candidate) => {
      const faults = checkReferences(candidate.read, { playbooks: standing, sources }, broken);
      problems.push(...faults);
      return faults.every(({ severity }) => severity !== 'error');
    });
    take('playbook', id, sound);
    if (sound) playbooks[id] = loaded(sound);
  }
  const signals = [...says.signal.keys()].flatMap((id) => {
    const [found] = valid(says.signal, id, validateSignals, problems, 'add');
    take('signal', id, found);
    const signal = own(found?.read.value, id);
    return signal ? [signalOf(id, signal)] : [];
  });
  return { library: { playbooks: offerAll(playbooks), sources }, signals, problems, origins };
}

interface Says extends Record<Origin['kind'], Definitions> {
  problems: Problem[];
  /** The names of files that could not be read at all; a file is usually called what its id is. */
  unread: string[];
}

function declare(layers: readonly Texts[], compiled: Compiled | undefined): Says {
  const says: Says = { playbook: new Map(), source: new Map(), signal: new Map(), problems: [], unread: [] };
  for (const layer of layers) {
    for (const [kind, files] of [['playbook', layer.playbooks], ['source', layer.sources]] as const) {
      for (const { file, text } of files) {
        const faults = defineFile(says[kind], file, text);
        says.problems.push(...faults);
        if (faults.length > 0) says.unread.push(/([^/\\]*)\.ya?ml$/.exec(file)?.[1] ?? file);
      }
    }
    for (const { file, text } of layer.signals) says.problems.push(...defineSignals(says.signal, file, text));
  }
  for (const { file, version, ...playbook } of Object.values(compiled?.library.playbooks ?? {})) define(says.playbook, { id: playbook.id, yaml: compiledFile(file, asWritten(playbook)), text: version, checked: playbook });
  for (const source of Object.values(compiled?.library.sources ?? {})) define(says.source, { id: source.id, yaml: compiledFile(`playbooks/sources/${source.id}.yaml`, source), text: '', checked: source });
  for (const signal of Object.values(compiled?.signals ?? {})) {
    const file = { [signal.id]: signalAsWritten(signal) };
    define(says.signal, { id: signal.id, yaml: compiledFile('playbooks/signals', file), text: '', checked: file });
  }
  return says;
}

/** A say about an id that holds by itself. */
interface Valid<T> {
  read: Read<T>;
  /** Which say it is; 0 is the first. */
  nth: number;
  files: string[];
  version: string;
}

/** The says about an id that hold by themselves, the first first; the faults of the others are added to the problems. */
function valid<T>(definitions: Definitions, id: string, validate: (yaml: YamlFile) => Read<T>, problems: Problem[], lists: Lists = 'replace'): Valid<T>[] {
  return (definitions.get(id) ?? []).flatMap(({ yaml, text, checked }, nth) => {
    if (checked !== undefined) return [{ read: { value: checked as T, yaml, problems: [] }, nth, files: [yaml.file], version: text }];
    const resolved = resolve(definitions, id, nth, lists);
    if (!('yaml' in resolved)) {
      problems.push(resolved);
      return [];
    }
    const read = validate(resolved.yaml);
    problems.push(...read.problems);
    return read.value === undefined ? [] : [{ read, nth, files: resolved.files, version: versionOf(resolved.texts.join('\n')) }];
  });
}

function loaded({ read, files, version }: Valid<Playbook>): LoadedPlaybook {
  return { ...(read.value as Playbook), file: files[0] ?? '', version };
}

/** Lets the front door offer every playbook: one that it does not name is added at the end. */
function offerAll(playbooks: Record<string, LoadedPlaybook>): Record<string, LoadedPlaybook> {
  const door = own(playbooks, FRONT_DOOR);
  const step = own(door?.steps, door?.start ?? '');
  if (door === undefined || step?.kind !== 'choose') return playbooks;
  const offered = new Set(Object.values(door.steps).flatMap(targetsOf).map((target) => target.slice(0, target.indexOf('/'))));
  const missing = Object.values(playbooks).filter(({ id }) => id !== FRONT_DOOR && !offered.has(id));
  if (missing.length === 0) return playbooks;
  const added = missing.map(({ id, for: moment }) => [id, { text: moment, go: `${id}/start` }]);
  const options = Object.fromEntries([...Object.entries(step.options), ...added]);
  return { ...playbooks, [FRONT_DOOR]: { ...door, steps: { ...door.steps, [door.start]: { ...step, options } } } };
}

/** A short name for a text that changes whenever its words do; line ends of any platform count the same. */
export function versionOf(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('hex').slice(0, 8);
}

/** Reads a file of signals; each of them is a say of its own. */
function defineSignals(definitions: Definitions, file: string, text: string): Problem[] {
  const yaml = readYaml(file, text);
  if (yaml.problems.length > 0) return yaml.problems;
  if (typeof yaml.data !== 'object' || yaml.data === null || Array.isArray(yaml.data)) return validateSignals(yaml).problems;
  for (const [id, signal] of Object.entries(yaml.data)) define(definitions, { id, yaml: signalFile(yaml, id, signal), text: '' });
  return [];
}

/** One signal of a file, as a file of its own whose places are the file's. */
function signalFile(yaml: YamlFile, id: string, signal: unknown): YamlFile {
  const { extends: base, ...words } = (signal ?? {}) as { extends?: unknown };
  return { ...yaml, data: base === undefined ? { [id]: signal } : { [id]: words, extends: base } };
}

function signalOf(id: string, signal: SignalFile[string]): Signal {
  return {
    id,
    title: signal.title,
    heardFrom: signal['heard-from'],
    any: signal.any,
    unless: signal.unless ?? [],
    examples: { counts: signal.examples?.counts ?? [], notCounts: signal.examples?.['not-counts'] ?? [] },
    means: signal.means,
    from: signal.from,
  };
}

/** A playbook as its author writes it: the kinds of its steps are told from their keys. */
function asWritten({ steps, ...playbook }: Playbook) {
  return { ...playbook, steps: Object.fromEntries(Object.entries(steps).map(([id, { kind: _, ...step }]) => [id, step])) };
}

/** A signal as its author writes it. */
function signalAsWritten({ title, heardFrom, any, unless, examples, means, from }: Signal): SignalFile[string] {
  return { title, 'heard-from': heardFrom, any, unless, examples: { counts: examples.counts, 'not-counts': examples.notCounts }, means, from };
}
