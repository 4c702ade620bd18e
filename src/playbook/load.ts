/** The texts of a folder of playbooks → a Library that can be trusted, and every problem found. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Signal } from '../signals/signal.ts';
import type { YamlFile } from './document.ts';
import type { Library, LoadedPlaybook } from './library.ts';
import type { Problem } from './problem.ts';
import { readPlaybook, readSignals, readSource, type Read } from './read.ts';
import { checkReferences } from './references.ts';
import type { Playbook, SignalFile } from './schema.ts';

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

/** What loading gives: all that could be loaded, and every problem. A file with an error is left out. */
export interface Loaded {
  library: Library;
  signals: Signal[];
  problems: Problem[];
}

/** Loads a folder's texts. Never throws for what an author wrote. */
export function loadTexts(texts: Texts): Loaded {
  const sources = firstOfEach(texts.sources.map(({ file, text }) => readSource(file, text)));
  const signals = texts.signals.map(({ file, text }) => readSignals(file, text));
  const playbooks = firstOfEach(texts.playbooks.map(({ file, text }) => readPlaybook(file, text)));

  const versions = new Map(texts.playbooks.map(({ file, text }) => [file, versionOf(text)]));
  const loaded = ({ value, yaml }: Read<Playbook>): LoadedPlaybook[] => (value ? [{ ...value, file: yaml.file, version: versions.get(yaml.file) ?? '' }] : []);
  const candidates = { playbooks: byId(playbooks.flatMap(loaded)), sources: byId(sources.flatMap(({ value }) => value ?? [])) };
  const broken = new Set([...sources, ...playbooks].filter(({ value }) => value === undefined).map(({ yaml }) => idIn(yaml)));
  const checked = playbooks.map((read) => ({ read, found: checkReferences(read, candidates, broken) }));
  const sound = checked.filter(({ found }) => found.every(({ severity }) => severity !== 'error')).map(({ read }) => read);
  return {
    library: { ...candidates, playbooks: byId(sound.flatMap(loaded)) },
    signals: signals.flatMap(({ value }) => signalsOf(value)),
    problems: [...[...sources, ...signals, ...playbooks].flatMap(({ problems }) => problems), ...checked.flatMap(({ found }) => found)],
  };
}

/** An id is one file's: the first keeps it, and another that claims it has a problem. */
function firstOfEach<T extends { id: string }>(reads: readonly Read<T>[]): Read<T>[] {
  const files = new Map<string, string>();
  return reads.map((read) => {
    const { value, yaml } = read;
    if (value === undefined) return read;
    const first = files.get(value.id);
    if (first !== undefined) return { yaml, problems: [yaml.problem(['id'], { code: 'duplicate-id', message: `"${value.id}" is the id of ${first} already.`, hint: 'Give one of the two another id.' })] };
    files.set(value.id, yaml.file);
    return read;
  });
}

/** The id of a file that could not be read, as far as can be told: the one it gives, or its name. */
function idIn({ data, file }: YamlFile): string {
  const id = (data as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : basename(file, '.yaml');
}

/** A short name for a text that changes whenever its words do; line ends of any platform count the same. */
export function versionOf(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('hex').slice(0, 8);
}

function byId<T extends { id: string }>(values: readonly T[]): Record<string, T> {
  return Object.fromEntries(values.map((value) => [value.id, value]));
}

function signalsOf(file: SignalFile = {}): Signal[] {
  return Object.entries(file).map(([id, signal]) => signalOf(id, signal));
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

