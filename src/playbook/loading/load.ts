/** Folders of playbooks → a Library that can be trusted, and every problem found. */
import { createHash } from 'node:crypto';
import type { Signal } from '../../signals/model/signal.ts';
import type { WrittenFile, YamlFile } from './document.ts';
import type { Lists } from './extend.ts';
import { resolve, type Definitions } from './layers.ts';
import { own } from '../../basics/own.ts';
import { FRONT_DOOR, targetsOf, type Library, type LoadedPlaybook } from '../model/library.ts';
import { Memory } from '../../basics/memory.ts';
import type { Problem } from '../model/problem.ts';
import { validatePlaybook, validateSignals, validateSource, type Read } from './read.ts';
import { checkReach, checkReferences, citedIn, entrancesOf, handsOverTo } from './references.ts';
import { declare, type Compiled } from './says.ts';
import type { Texts } from './texts.ts';
import type { Playbook, SignalFile, Source } from '../model/schema.ts';

export type { Compiled } from './says.ts';
export type { TextFile, Texts } from './texts.ts';

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
  /** What the files given hold, with its places, for checks that look further. */
  written: Written;
}

/** The files as they were read, and what in them holds by itself. What was compiled before is not among it. */
export interface Written {
  files: WrittenFile[];
  playbooks: Read<Playbook>[];
  signals: WrittenSignal[];
}

export interface WrittenSignal {
  signal: Signal;
  yaml: YamlFile;
  /** Whether it was checked when coach was built. */
  isKnown: boolean;
}

/** Loads one folder's texts. Never throws for what an author wrote. */
export const loadTexts = (texts: Texts): Loaded => loadLayers([texts]);

/**
 * Loads several folders, the first having the first say, over what was compiled. A file that has an
 * error is left out: what it stood over counts in its place.
 * @param memory what an earlier load worked out, where the same folders are loaded again
 */
export function loadLayers(layers: readonly Texts[], compiled?: Compiled, memory = new Memory()): Loaded {
  const says = declare(layers, compiled, memory);
  const problems = [...says.problems];
  const origins: Origin[] = [];
  const take = <T>(kind: Origin['kind'], id: string, found: Valid<T> | undefined) => {
    if (found === undefined) return;
    const below = (says[kind].get(id) ?? []).slice(found.nth + 1).map(({ yaml }) => yaml.file);
    origins.push({ kind, id, files: found.files, overrides: below.filter((file) => !found.files.includes(file)) });
  };
  const written: Written = { files: says.files, playbooks: [], signals: [] };
  const isWritten = new Set<unknown>(layers);
  const isGiven = (kind: Origin['kind'], id: string, { nth }: { nth: number }) =>
    isWritten.has(says[kind].get(id)?.[nth]?.folder);

  const sources: Record<string, Source> = {};
  for (const id of says.source.keys()) {
    const [found] = valid('source', says.source, id, validateSource, problems, memory);
    take('source', id, found);
    if (found) sources[id] = found.read.value as Source;
  }
  const candidates = new Map(
    [...says.playbook.keys()].map((id) => [
      id,
      valid('playbook', says.playbook, id, validatePlaybook, problems, memory),
    ]),
  );
  const loadedOf = (id: string, found: Valid<Playbook>) =>
    memory.recall(`loaded ${id} ${found.nth}`, [found.read], () => loaded(found));
  const standing = Object.fromEntries(
    [...candidates].flatMap(([id, [first]]) => (first ? [[id, loadedOf(id, first)]] : [])),
  );
  // To point to a file that could not be read is no second mistake: one broken file takes no other down.
  const broken = new Set(
    [...says.playbook.keys(), ...says.source.keys(), ...says.unread].filter(
      (id) => !Object.hasOwn(standing, id) && !Object.hasOwn(sources, id),
    ),
  );
  const entrances = entrancesOf(standing);
  const playbooks: Record<string, LoadedPlaybook> = {};
  for (const [id, found] of candidates) {
    const [first] = found;
    if (first && isGiven('playbook', id, first)) written.playbooks.push(first.read);
    const sound = found.find((candidate) => {
      const { read } = candidate;
      const lookedAt = [
        ...handsOverTo(read).map((other) => own(standing, other)),
        ...citedIn(read).map((source) => own(sources, source)),
      ];
      const faults = memory.recall(
        `references ${id} ${candidate.nth}`,
        [read, [...broken].join(' '), ...lookedAt],
        () => checkReferences(read, { playbooks: standing, sources }, broken),
      );
      problems.push(...faults);
      // A slip in a target, or a file that could not be read, makes other steps look cut off: that is one mistake, not two.
      if (broken.size === 0 && faults.every(({ code }) => code !== 'unknown-step'))
        problems.push(
          ...memory.recall(`reach ${id}`, [read, entrances.get(id)?.join(' ')], () =>
            checkReach(read, entrances.get(id) ?? []),
          ),
        );
      return faults.every(({ severity }) => severity !== 'error');
    });
    take('playbook', id, sound);
    if (sound) playbooks[id] = loadedOf(id, sound);
  }
  const signals = [...says.signal.keys()].flatMap((id) => {
    const [found] = valid('signal', says.signal, id, validateSignals, problems, memory, 'add');
    take('signal', id, found);
    const words = own(found?.read.value, id);
    if (found === undefined || words === undefined) return [];
    const signal = memory.recall(`heard ${id}`, [found.read], () => signalOf(id, words));
    if (isGiven('signal', id, found))
      written.signals.push({
        signal,
        yaml: found.read.yaml,
        isKnown: says.signal.get(id)?.[found.nth]?.checked !== undefined,
      });
    return [signal];
  });
  return { library: { playbooks: offerAll(playbooks), sources }, signals, problems, origins, written };
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
function valid<T>(
  kind: Origin['kind'],
  definitions: Definitions,
  id: string,
  validate: (yaml: YamlFile) => Read<T>,
  problems: Problem[],
  memory: Memory,
  lists: Lists = 'replace',
): Valid<T>[] {
  return (definitions.get(id) ?? []).flatMap(({ folder, yaml, text, checked }, nth) => {
    const recall = <V>(from: readonly unknown[], make: () => V) => memory.recall(`${kind} ${id} ${nth}`, from, make);
    if (checked !== undefined)
      return [
        recall([yaml], () => ({
          read: { value: checked as T, yaml, problems: [] },
          nth,
          files: [yaml.file],
          version: folder === undefined ? text : versionOf(text),
        })),
      ];
    const resolved = resolve(definitions, id, nth, lists);
    const strays = 'yaml' in resolved ? resolved.strays : [resolved];
    if (!('yaml' in resolved) || strays.length > 0) {
      problems.push(...strays);
      return [];
    }
    const found = recall(resolved.chain, () => ({
      read: validate(resolved.yaml),
      nth,
      files: resolved.chain.map(({ file }) => file),
      version: versionOf(resolved.texts.join('\n')),
    }));
    const isOver = resolved.chain.length === 1 && (definitions.get(id)?.length ?? 0) > nth + 1;
    problems.push(...(isOver ? changeNotSaid(id, resolved.yaml, found.read.problems) : found.read.problems));
    return found.read.value === undefined ? [] : [found];
  });
}

/** Where keys are missing in what has the id of something that is there, it was to change that, and does not say so. */
function changeNotSaid(id: string, yaml: YamlFile, problems: readonly Problem[]): readonly Problem[] {
  if (!problems.some(({ code }) => code === 'missing-key')) return problems;
  return [
    yaml.problem(
      [id],
      {
        code: 'missing-key',
        message: `"${id}" is there already, and nothing here says that it is to be changed.`,
        hint: `Add a line "extends: ${id}", and only what you name is changed.`,
      },
      'key',
    ),
  ];
}

function loaded({ read, files, version }: Valid<Playbook>): LoadedPlaybook {
  return { ...(read.value as Playbook), file: files[0] ?? '', version };
}

/** Lets the front door offer every playbook: one that it does not name is added at the end. */
function offerAll(playbooks: Record<string, LoadedPlaybook>): Record<string, LoadedPlaybook> {
  const door = own(playbooks, FRONT_DOOR);
  const step = own(door?.steps, door?.start ?? '');
  if (door === undefined || step?.kind !== 'choose') return playbooks;
  const offered = new Set(
    Object.values(door.steps)
      .flatMap(targetsOf)
      .map((target) => target.slice(0, target.indexOf('/'))),
  );
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

function signalOf(id: string, signal: SignalFile[string]): Signal {
  return {
    id,
    title: signal.title,
    heardFrom: signal['heard-from'],
    objection: signal.objection ?? false,
    any: signal.any,
    unless: signal.unless ?? [],
    examples: { counts: signal.examples?.counts ?? [], notCounts: signal.examples?.['not-counts'] ?? [] },
    means: signal.means,
    from: signal.from,
  };
}
