/** What the files of all folders say about each id, before anything is checked. */
import type { Signal } from '../../signals/model/signal.ts';
import { knownYaml, readYaml, type WrittenFile, type YamlFile } from './document.ts';
import { compiledFile } from './extend.ts';
import { define, defineFile, type Definition, type Definitions } from './layers.ts';
import type { Library } from '../model/library.ts';
import type { Memory } from '../../basics/memory.ts';
import type { Problem } from '../model/problem.ts';
import { validateSignals } from './read.ts';
import type { TextFile, Texts } from './texts.ts';
import type { Playbook, SignalFile } from '../model/schema.ts';

/** What was compiled when coach was built. */
export interface Compiled {
  library: Library;
  signals: Readonly<Record<string, Signal>>;
}

/** What is said of playbooks, sources and signals. */
export interface Says {
  playbook: Definitions;
  source: Definitions;
  signal: Definitions;
  problems: Problem[];
  files: WrittenFile[];
  /** The names of files that could not be read at all; a file is usually called what its id is. */
  unread: string[];
}

/** Notes what every file says, the first folder first, and what was compiled last. */
export function declare(layers: readonly Texts[], compiled: Compiled | undefined, memory: Memory): Says {
  const says: Says = { playbook: new Map(), source: new Map(), signal: new Map(), problems: [], files: [], unread: [] };
  const read = ({ file, text, checked }: TextFile, data: unknown): WrittenFile => {
    const yaml = memory.recall(`yaml ${file}`, [text, checked], () =>
      checked === undefined ? readYaml(file, text) : knownYaml(file, text, data),
    );
    says.files.push(yaml);
    return yaml;
  };
  for (const layer of layers) {
    for (const [kind, files] of [
      ['playbook', layer.playbooks],
      ['source', layer.sources],
    ] as const) {
      for (const one of files) {
        const faults = defineFile(
          says[kind],
          layer,
          read(one, kind === 'playbook' && one.checked ? asWritten(one.checked as Playbook) : one.checked),
          one.checked,
        );
        says.problems.push(...faults);
        if (faults.length > 0) says.unread.push(/([^/\\]*)\.ya?ml$/.exec(one.file)?.[1] ?? one.file);
      }
    }
    for (const one of layer.signals)
      says.problems.push(
        ...defineSignals(says.signal, layer, read(one, one.checked), one.checked as SignalFile | undefined, memory),
      );
  }
  const shipped = compiled
    ? memory.recall('compiled', [compiled], () => compiledSays(compiled))
    : { playbook: [], source: [], signal: [] };
  for (const kind of ['playbook', 'source', 'signal'] as const)
    for (const definition of shipped[kind]) define(says[kind], definition);
  return says;
}

function compiledSays({ library, signals }: Compiled): Record<'playbook' | 'source' | 'signal', Definition[]> {
  const say = (id: string, file: string, data: unknown, text: string, checked = data): Definition => ({
    id,
    folder: undefined,
    yaml: compiledFile(file, data),
    text,
    checked,
  });
  return {
    playbook: Object.values(library.playbooks).map(({ file, version, ...playbook }) =>
      say(playbook.id, file, asWritten(playbook), version, playbook),
    ),
    source: Object.values(library.sources).map((source) =>
      say(source.id, `playbooks/sources/${source.id}.yaml`, source, ''),
    ),
    signal: Object.values(signals).map((signal) =>
      say(signal.id, 'playbooks/signals', { [signal.id]: signalAsWritten(signal) }, ''),
    ),
  };
}

/** Notes a file of signals; each of them is a say of its own. */
function defineSignals(
  definitions: Definitions,
  folder: object,
  yaml: WrittenFile,
  checked: SignalFile | undefined,
  memory: Memory,
): Problem[] {
  if (yaml.problems.length > 0) return yaml.problems;
  if (typeof yaml.data !== 'object' || yaml.data === null || Array.isArray(yaml.data))
    return validateSignals(yaml).problems;
  const signals = memory.recall(`signals ${yaml.file}`, [yaml], () =>
    Object.entries(yaml.data as object).map(([id, signal]) => ({ id, yaml: signalFile(yaml, id, signal) })),
  );
  return signals.flatMap((signal) =>
    define(
      definitions,
      { ...signal, folder, text: '', ...(checked && { checked: { [signal.id]: checked[signal.id] } }) },
      [signal.id],
    ),
  );
}

/** One signal of a file, as a file of its own whose places are the file's. */
function signalFile(yaml: YamlFile, id: string, signal: unknown): YamlFile {
  const { extends: base, ...words } = (signal ?? {}) as { extends?: unknown };
  return { ...yaml, data: base === undefined ? { [id]: signal } : { [id]: words, extends: base } };
}

/** A playbook as its author writes it: the kinds of its steps are told from their keys. */
function asWritten({ steps, ...playbook }: Playbook) {
  return {
    ...playbook,
    steps: Object.fromEntries(Object.entries(steps).map(([id, { kind: _kind, ...step }]) => [id, step])),
  };
}

/** A signal as its author writes it. */
function signalAsWritten({
  title,
  heardFrom,
  objection,
  any,
  unless,
  examples,
  means,
  from,
}: Signal): SignalFile[string] {
  return {
    title,
    'heard-from': heardFrom,
    ...(objection && { objection }),
    any,
    unless,
    examples: { counts: examples.counts, 'not-counts': examples.notCounts },
    means,
    from,
  };
}
