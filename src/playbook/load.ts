/** The texts of a folder of playbooks → a Library that can be trusted, and every problem found. */
import { createHash } from 'node:crypto';
import type { Signal } from '../signals/signal.ts';
import type { Library, LoadedPlaybook } from './library.ts';
import type { Problem } from './problem.ts';
import { readPlaybook, readSignals, readSource, type Read } from './read.ts';
import { checkReferences } from './references.ts';
import type { SignalFile, Source } from './schema.ts';

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
  const sources = texts.sources.map(({ file, text }) => readSource(file, text));
  const signals = texts.signals.map(({ file, text }) => readSignals(file, text));
  const playbooks = texts.playbooks.map(({ file, text }) => ({ read: readPlaybook(file, text), version: versionOf(text) }));

  const problems = [...sources, ...signals, ...playbooks.map(({ read }) => read)].flatMap((read) => read.problems);
  const candidates: Record<string, LoadedPlaybook> = {};
  for (const { read, version } of playbooks) {
    if (read.value) candidates[read.value.id] = { ...read.value, file: read.yaml.file, version };
  }
  const library: Library = { playbooks: candidates, sources: byId(sources) };
  const faulty = new Set<string>();
  for (const { read } of playbooks) {
    const found = checkReferences(read, library);
    problems.push(...found);
    if (read.value && found.some((problem) => problem.severity === 'error')) faulty.add(read.value.id);
  }
  const sound = Object.entries(candidates).filter(([id]) => !faulty.has(id));
  return { library: { ...library, playbooks: Object.fromEntries(sound) }, signals: signals.flatMap(({ value }) => signalsOf(value)), problems };
}

/** A short name for a text that changes whenever its words do; line ends of any platform count the same. */
export function versionOf(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('hex').slice(0, 8);
}

function byId(reads: Read<Source>[]): Record<string, Source> {
  return Object.fromEntries(reads.flatMap(({ value }) => (value ? [[value.id, value]] : [])));
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

