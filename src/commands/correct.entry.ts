/** `coach hear --wrong` and `--missed`: a line that was heard wrongly becomes an example in the trainer's own folder. */
import { join, relative, resolve, sep } from 'node:path';
import { own } from '../basics/own.ts';
import { didYouMean } from '../basics/suggest.ts';
import { withTaught, type Taught } from '../playbook/loading/taught.ts';
import { lookedAt, openShelf, type Folder, type Shelf } from '../shelf/shelf.ts';
import { matcherOf } from '../signals/matcher.entry.ts';
import type { Role } from '../transcript/turn.ts';
import { Fault } from '../world/fault.ts';
import { fileTrouble, type Io } from '../world/io.ts';

export interface Correction {
  /** Whether what is heard in the line is wrong. */
  wrong: boolean;
  /** The signal that should have been heard. */
  missed: string | undefined;
  /** Where own playbooks stand, if it was named. */
  playbooks: string | undefined;
}

/** What a correction did. */
export interface Corrected {
  file: string;
  taught: Taught[];
  /** What is heard in the line from now on. */
  now: string[];
}

/** Only who has it in a folder of their own can change it. */
const FILE = 'corrections.yaml';

/** Writes a correction. Throws a fault where there is nothing to correct, or no place to write. */
export async function correct(io: Io, line: string, role: Role, correction: Correction): Promise<Corrected> {
  const folder = lookedAt(io, correction.playbooks).find(({ found }) => found)?.path ?? resolve(io.cwd, '.coach');
  const shelf = await openShelf(io, io.exists(folder) ? correction.playbooks : undefined);
  const taught = await lessonsOf(shelf, line, role, correction);
  const mine = shelf.folders.find(({ path }) => path === folder);
  const byFile = new Map<string, Taught[]>();
  for (const lesson of taught) {
    const file = fileOf(io, mine, lesson.signal) ?? join(folder, 'signals', FILE);
    byFile.set(file, [...(byFile.get(file) ?? []), lesson]);
  }
  for (const [file, lessons] of byFile) write(io, folder, file, lessons);
  const { index } = await (await openShelf(io, correction.playbooks)).signals();
  const now = matcherOf(index)
    .hear(line, role)
    .map(({ signal }) => signal);
  const [file = ''] = byFile.keys();
  return { file: relative(io.cwd, file) || file, taught, now };
}

async function lessonsOf(shelf: Shelf, line: string, role: Role, { wrong, missed }: Correction): Promise<Taught[]> {
  const { index, notes } = await shelf.signals();
  const heard = [
    ...new Set(
      matcherOf(index)
        .hear(line, role)
        .map(({ signal }) => signal),
    ),
  ];
  if (missed !== undefined && !own(notes, missed))
    throw new Fault(`There is no signal "${missed}".`, didYouMean(missed, Object.keys(notes)));
  if (missed !== undefined && notes[missed]?.heardFrom !== (role === 'rep' ? 'rep' : 'prospect'))
    throw new Fault(`"${missed}" is heard from the ${notes[missed]?.heardFrom}.`, 'Say who spoke: --role rep');
  if (missed !== undefined && heard.includes(missed))
    throw new Fault(`It is heard as ${missed} already.`, 'There is nothing to correct.', 0);
  if (wrong && heard.every((signal) => signal === missed))
    throw new Fault('Nothing is heard in it, so nothing is wrong.', 'Was something missed? --missed no-budget', 0);
  return [
    ...(wrong ? heard.map((signal): Taught => ({ signal, kind: 'not-counts', line })) : []),
    ...(missed === undefined ? [] : [{ signal: missed, kind: 'counts', line } satisfies Taught]),
  ];
}

/** The file of a folder that speaks of a signal already: in one folder an id has one say. */
function fileOf(io: Io, folder: Folder | undefined, signal: string): string | undefined {
  const key = new RegExp(`^["']?${signal}["']?\\s*:`, 'm');
  const found = folder?.texts.signals.find(({ text }) => key.test(text));
  return found && resolve(io.cwd, found.file);
}

function write(io: Io, folder: string, file: string, lessons: readonly Taught[]): void {
  const name = relative(io.cwd, file) || file;
  try {
    io.makeFolder(join(folder, 'signals'));
    const inside = io.realPath(folder);
    if (!io.realPath(join(folder, 'signals')).startsWith(inside + sep))
      throw new Fault(`${name} is a link to a place outside its folder.`, 'Make it a folder of its own.');
    const text = io.exists(file) ? new TextDecoder().decode(io.readFile(file)) : undefined;
    const changed = withTaught(text, lessons);
    if (changed === undefined)
      throw new Fault(`${name} has errors, and is left as it is.`, 'See: coach playbook check');
    io.writeShared(file, changed);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(`Cannot write ${name}: ${fileTrouble(error)}.`, 'Name a folder of your own: --playbooks FOLDER');
  }
}
