/** Where playbooks come from: the trainer's own folders, then the shipped ones, compiled or from newer YAML. */
import { join, relative, resolve, sep } from 'node:path';
import { decodeText, encodingOf } from '../transcript/read/decode.ts';
import { Fault } from '../world/fault.ts';
import type { FileAbout } from '../world/disk.ts';
import { fileTrouble, type Io } from '../world/io.ts';
import type { Origin, TextFile, Texts } from '../playbook/loading/load.ts';
import type { Library } from '../playbook/model/library.ts';
import type { ProblemCode } from '../playbook/model/catalogue.ts';
import type { Problem } from '../playbook/model/problem.ts';
import { shippedLibrary, shippedSignals, type ShippedSignals } from './shipped.ts';
import { settingsFolder } from '../world/user-folders.ts';

/** Everything loaded, and how to get the signals, which only listening needs. */
export interface Shelf {
  library: Library;
  problems: Problem[];
  /** Where each id comes from; empty where only the shipped ones are there. */
  origins: Origin[];
  /** The own folders, the one with the first say first. */
  folders: Folder[];
  signals(): Promise<ShippedSignals>;
}

/** A folder of playbooks on disk: their texts, and what had to be left out. */
export interface Folder {
  path: string;
  texts: Texts;
  problems: Problem[];
}

/** No playbook is larger; a file that is was not written by hand. In bytes. */
const LARGEST = 1 << 20;

/**
 * Loads the own folders over the shipped playbooks: `--playbooks`, then COACH_PLAYBOOKS, then
 * ./.coach, then the user's configuration folder.
 * @param named the folder that `--playbooks` names
 * @throws Fault where a folder that was named is not there
 */
export async function openShelf(io: Io, named?: string): Promise<Shelf> {
  const folders = ownFolders(io, named).map((path) => readFolder(io, path));
  const { library, problems } = await shippedLibrary();
  if (folders.length === 0) return { library, problems, origins: [], folders, signals: shippedSignals };
  const { loadLayers } = await import('./loading.entry.ts');
  const hasSignals = folders.some(({ texts }) => texts.signals.length > 0);
  const loaded = loadLayers(
    folders.map(({ texts }) => texts),
    { library, signals: hasSignals ? (await shippedSignals()).signals : {} },
  );
  return {
    library: loaded.library,
    problems: [...problems, ...folders.flatMap((folder) => folder.problems), ...loaded.problems],
    origins: loaded.origins,
    folders,
    signals: async () =>
      hasSignals ? (await import('./kept-signals.entry.ts')).keptSignals(io, loaded.signals) : shippedSignals(),
  };
}

/** A place where own playbooks may be. */
export interface LookedAt {
  by: '--playbooks' | 'COACH_PLAYBOOKS' | './.coach' | 'your settings';
  /** Where it is; nothing where none is named. */
  path: string | undefined;
  found: boolean;
}

/** Where own playbooks are looked for, the place with the first say first. */
export function lookedAt(io: Io, named?: string): LookedAt[] {
  const { env, cwd } = io;
  const asked = (path: string | undefined) => (path ? resolve(cwd, path) : undefined);
  const places: [LookedAt['by'], string | undefined][] = [
    ['--playbooks', asked(named)],
    ['COACH_PLAYBOOKS', asked(env['COACH_PLAYBOOKS'])],
    ['./.coach', join(cwd, '.coach')],
    ['your settings', settingsFolder(io)],
  ];
  return places.map(([by, path]) => ({ by, path, found: path !== undefined && io.exists(path) }));
}

/** The own folders that are there, the one with the first say first. */
export function ownFolders(io: Io, named?: string): string[] {
  const places = lookedAt(io, named);
  const missing = places.find(
    ({ by, path, found }) => path !== undefined && !found && (by === '--playbooks' || by === 'COACH_PLAYBOOKS'),
  );
  if (missing)
    throw new Fault(
      `There is no folder ${missing.path}.`,
      'Name a folder that holds playbooks, with --playbooks or COACH_PLAYBOOKS.',
    );
  return [...new Set(places.flatMap(({ path, found }) => (path !== undefined && found ? [path] : [])))];
}

/** Reads a folder: its playbooks, and those in its folders signals and sources. Nothing is read from outside it. */
export function readFolder(io: Io, path: string, reader?: TextReader): Folder {
  const problems: Problem[] = [];
  const read = (folder: string): TextFile[] => {
    try {
      problems.push(...misnamedIn(io, folder));
      return yamlIn(io, folder).flatMap((file) => readInside(io, path, file, problems, reader));
    } catch (error) {
      problems.push({
        code: 'unreadable',
        severity: 'error',
        file: relative(io.cwd, folder) || folder,
        line: 1,
        column: 1,
        message: `This folder cannot be read: ${fileTrouble(error)}.`,
        hint: 'Playbooks stand in a folder, as files that end in .yaml.',
      });
      return [];
    }
  };
  const texts = { playbooks: read(path), signals: read(join(path, 'signals')), sources: read(join(path, 'sources')) };
  return { path, texts, problems };
}

/** Playbooks that an editor saved with a name of its own, such as calls.yaml.txt: they would be passed over without a word. */
function misnamedIn(io: Io, folder: string): Problem[] {
  return io
    .list(folder)
    .filter((name) => /\.(?:ya?ml)\.[a-z]+$/i.test(name))
    .map((name) => ({
      code: 'wrong-name',
      severity: 'warning',
      file: relative(io.cwd, join(folder, name)),
      line: 1,
      column: 1,
      message: 'This file is not read, because of its name.',
      hint: `Rename it to ${name.replace(/\.[a-z]+$/i, '')}.`,
    }));
}

function yamlIn(io: Io, folder: string): string[] {
  return io
    .list(folder)
    .filter((name) => /\.ya?ml$/i.test(name))
    .map((name) => join(folder, name));
}

/** Reads a file's text; a watch keeps those that have not changed. */
export type TextReader = (file: string, about: FileAbout) => string;

/** Reads files whenever they are asked for, in whatever a program saved them. */
export const plainReader =
  (io: Io): TextReader =>
  (file) =>
    withLineEnds(decodeText(io.readFile(file)));

/** Line ends of old Macs are line ends too; every place stays where it is. */
const withLineEnds = (text: string): string => (text.includes('\n') ? text : text.replaceAll('\r', '\n'));

/** One file's text, if it lies inside its folder and is of a size that a person writes. */
export function readInside(
  io: Io,
  folder: string,
  file: string,
  problems: Problem[],
  reader = plainReader(io),
): TextFile[] {
  const name = relative(io.cwd, file) || file;
  const leftOut = (code: ProblemCode, message: string, hint: string) => {
    problems.push({ code, severity: 'error', file: name, line: 1, column: 1, message, hint });
    return [];
  };
  try {
    const real = io.realPath(file);
    const inside = io.realPath(folder);
    if (real !== inside && !real.startsWith(inside.endsWith(sep) ? inside : inside + sep))
      return leftOut(
        'outside-folder',
        'This file is a link to a place outside its folder.',
        'Copy the file into the folder.',
      );
    const about = io.about(real);
    if (!about?.isFile) return leftOut('not-a-file', 'This is not a file.', 'Give only files names that end in .yaml.');
    if (about.size > LARGEST)
      return leftOut(
        'too-large',
        `This file has ${Math.ceil(about.size / 1024)} KB; a playbook has at most ${LARGEST / 1024} KB.`,
        'Split it into several playbooks.',
      );
    const text = reader(real, about);
    // Plain letters, a byte each, are the same in all of them.
    const isPlain = about.size === text.length && /^[\x20-\x7E\s]*$/.test(text);
    const encoding = isPlain ? 'utf-8' : encodingOf(io.readFile(real));
    if (encoding !== 'utf-8')
      problems.push({
        code: 'other-encoding',
        severity: 'warning',
        file: name,
        line: 1,
        column: 1,
        message: `This file is saved as ${encoding === 'windows-1252' ? 'Windows-1252' : 'UTF-16'}. It is read as that, but other programs may show wrong letters.`,
        hint: 'Save it as UTF-8; most editors ask for it under "Save as".',
      });
    return [{ file: name, text }];
  } catch (error) {
    return leftOut(
      'unreadable',
      `This file cannot be read: ${fileTrouble(error)}.`,
      'Check its rights, or take it out of the folder.',
    );
  }
}
