/** Reads what is to be checked, and checks it; a second time only what has changed since. */
import { basename, dirname, resolve } from 'node:path';
import { Fault } from '../../world/fault.ts';
import type { Io } from '../../world/io.ts';
import { inOrder, lint } from '../../check/lint.ts';
import { own } from '../../basics/own.ts';
import type { Library } from '../../playbook/model/library.ts';
import { readYaml } from '../../playbook/loading/document.ts';
import { folderOf } from '../../playbook/loading/read.ts';
import { loadLayers, type Compiled, type TextFile, type Texts } from '../../playbook/loading/load.ts';
import { Memory } from '../../basics/memory.ts';
import type { Problem } from '../../playbook/model/problem.ts';
import type { Step } from '../../playbook/model/schema.ts';
import { kindOf } from '../../playbook/steps/index.ts';
import type { Checked } from '../../render/problems.ts';
import { linesOn, SCREEN } from '../../render/room.ts';
import { ownFolders, plainReader, readFolder, readInside, type Folder, type TextReader } from '../../shelf/shelf.ts';
import { shippedLibrary, shippedSignals, shippedTexts } from '../../shelf/shipped.ts';
import { questionOf } from '../../walk/question.ts';
import type { Standing } from '../../walk/session.ts';
import { viewOf } from '../../walk/view.ts';

export interface Checker {
  /** Reads and checks. Throws a Fault where there is nothing to look at. */
  check(): Promise<Checked>;
  /** The files and folders to look at again when something in them changes. */
  places: string[];
}

/**
 * Makes ready to check some files and folders, and what was piped in; with none, the own folders, and where there are
 * none, the shipped files.
 */
export async function checkerOf(
  io: Io,
  paths: readonly string[],
  named?: string,
  piped: readonly TextFile[] = [],
): Promise<Checker> {
  const given = paths.map((path) => resolve(io.cwd, path));
  const places = given.length + piped.length > 0 ? given : ownFolders(io, named);
  const memory = new Memory();
  const reader = keepingReader(io);
  if (places.length + piped.length === 0) {
    const { texts, told } = await shippedTexts();
    return { places, check: () => checkTexts(io, [texts], [], told, undefined, memory) };
  }
  const around = ownFolders(io, named).filter((folder) => !places.includes(folder));
  const compiled: Compiled = { library: (await shippedLibrary()).library, signals: (await shippedSignals()).signals };
  return {
    places,
    check: async () => {
      const layers = readGiven(io, places, piped, reader);
      const lower = around.map((folder) => withoutFiles(readFolder(io, folder, reader).texts, layers));
      const problems = layers.flatMap((layer) => layer.problems);
      return checkTexts(
        io,
        layers.map(({ texts }) => texts),
        lower,
        problems,
        compiled,
        memory,
      );
    },
  };
}

/** Reads the files and folders named, beside what was piped in; files make a folder of their own, before the others. */
function readGiven(io: Io, places: readonly string[], piped: readonly TextFile[], reader: TextReader): Folder[] {
  const files: Folder = { path: '', texts: { playbooks: [], signals: [], sources: [] }, problems: [] };
  const folders: Folder[] = [];
  for (const one of piped) files.texts[folderFor(one.file, one.text)].push(one);
  for (const place of places) {
    if (isFolder(io, place)) folders.push(readFolder(io, place, reader));
    else
      for (const one of readInside(io, dirname(place), place, files.problems, reader))
        files.texts[folderFor(place, one.text)].push(one);
  }
  const layers = [files, ...folders];
  if (layers.every(({ texts, problems }) => filesOf(texts).length === 0 && problems.length === 0))
    throw new Fault(
      `There is nothing to check in ${places.join(', ')}.`,
      'Playbooks are files that end in .yaml; signals and sources stand in the folders "signals" and "sources" beside them.',
    );
  return layers;
}

function isFolder(io: Io, path: string): boolean {
  const about = io.about(path);
  if (about) return about.isFolder;
  throw new Fault(`${path} cannot be checked: there is no such file.`, 'Name a file or a folder of playbooks.');
}

/** The folder that a file belongs in: the one that it stands in tells, else what it holds. */
function folderFor(path: string, text: string): keyof Texts {
  const folder = basename(dirname(path));
  if (folder === 'signals' || folder === 'sources') return folder;
  return folderOf(readYaml(path, text).data);
}

const filesOf = ({ playbooks, signals, sources }: Texts): TextFile[] => [...playbooks, ...signals, ...sources];

/** A folder without the files that are checked by themselves. */
function withoutFiles(texts: Texts, layers: readonly Folder[]): Texts {
  const named = new Set(layers.flatMap((layer) => filesOf(layer.texts).map(({ file }) => file)));
  const others = (files: TextFile[]) => files.filter(({ file }) => !named.has(file));
  return { playbooks: others(texts.playbooks), signals: others(texts.signals), sources: others(texts.sources) };
}

async function checkTexts(
  io: Io,
  layers: readonly Texts[],
  lower: readonly Texts[],
  problems: readonly Problem[],
  compiled: Compiled | undefined,
  memory: Memory,
): Promise<Checked> {
  const loaded = loadLayers([...layers, ...lower], compiled, memory);
  const texts = new Map(layers.flatMap(filesOf).map(({ file, text }) => [file, text]));
  const leftOut = new Set(problems.map(({ file }) => file));
  const found = lint(loaded, {
    screen: { room: SCREEN.rows, linesOf: (step, playbook) => linesOf(loaded.library, step, playbook) },
    memory,
  });
  const told = [...problems, ...found.filter(({ file }) => texts.has(file))];
  // What is wrong already may be why an example fails.
  const isSound = told.every(({ severity }) => severity !== 'error');
  const signals = new Set(layers.flatMap((layer) => layer.signals.map(({ file }) => file)));
  const failed =
    isSound && signals.size > 0 && compiled !== undefined
      ? await (await import('./failed-examples.entry.ts')).failedExamples(io, loaded, signals)
      : [];
  return {
    problems: inOrder([...told, ...failed]),
    files: new Set([...texts.keys(), ...leftOut]).size,
    textOf: (file) => texts.get(file),
  };
}

/** The lines of a step's screen, its blanks filled with their examples; of a list of items, those of the longest. */
function linesOf(library: Library, step: Step, id: string): number {
  const blanks = Object.fromEntries(
    Object.entries(own(library.playbooks, id)?.blanks ?? {}).map(([name, { example }]) => [name, example]),
  );
  const asked = kindOf(step).items(step);
  const items = asked.length > 0 ? asked.map(({ id }) => id) : [undefined];
  const at = (item: string | undefined): Standing => ({
    place: { playbook: id, step: '' },
    step,
    item,
    items: {},
    blanks,
    path: [],
  });
  const view = viewOf(library, at(undefined));
  return view === undefined ? 0 : Math.max(0, ...items.map((item) => linesOn(view, questionOf(at(item)))));
}

/** Reads each file once, and again when it has changed. */
function keepingReader(io: Io): TextReader {
  const kept = new Map<string, { stamp: string; text: string }>();
  const read = plainReader(io);
  return (file, about) => {
    const known = kept.get(file);
    if (known?.stamp === about.stamp) return known.text;
    const text = read(file, about);
    kept.set(file, { stamp: about.stamp, text });
    return text;
  };
}
