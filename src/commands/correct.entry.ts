/** `coach hear --wrong` and `--missed`: a line that was heard wrongly becomes an example in the trainer's own folder. */
import { join, relative, resolve, sep } from 'node:path';
import { own } from '../basics/own.ts';
import { didYouMean } from '../basics/suggest.ts';
import { speaksOf, withTaught, type Taught } from '../playbook/loading/taught.ts';
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
  for (const [file, lessons] of byFile) await write(io, folder, file, lessons);
  const { index } = await (await openShelf(io, correction.playbooks)).signals();
  const now = matcherOf(index)
    .hear(line, role)
    .map(({ signal }) => signal);
  const [file = ''] = byFile.keys();
  return { file: relative(io.cwd, file) || file, taught, now };
}

/** An example is short: a longer text, in characters, says too much to be like one. */
const LONGEST = 300;

async function lessonsOf(shelf: Shelf, line: string, role: Role, { wrong, missed }: Correction): Promise<Taught[]> {
  if (!/\p{L}/u.test(line)) throw new Fault('There are no words in it.', 'Give the line as it was said, in quotes.');
  if (line.length > LONGEST)
    throw new Fault(
      `It is ${line.length} characters long; an example has at most ${LONGEST}.`,
      'Give the one sentence.',
    );
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
  const found = folder?.texts.signals.find(({ text }) => speaksOf(text, signal));
  return found && resolve(io.cwd, found.file);
}

async function write(io: Io, folder: string, file: string, lessons: readonly Taught[]): Promise<void> {
  const name = relative(io.cwd, file) || file;
  const leftAsItIs = (why: string) =>
    new Fault(`${name} ${why}, and is left as it is.`, 'See: coach playbook check. Or add the line there yourself.');
  try {
    io.makeFolder(join(folder, 'signals'));
    const real = io.exists(file) ? io.realPath(file) : file;
    const inside = io.realPath(folder) + sep;
    if (!io.realPath(join(folder, 'signals')).startsWith(inside) || (real !== file && !real.startsWith(inside)))
      throw new Fault(`${name} is a link to a place outside its folder.`, 'Make it a file of its own.');
    await alone(io, `${real}.lock`, () => {
      const text = io.exists(real) ? textOf(io.readFile(real)) : undefined;
      if (text === null) throw leftAsItIs('is not written in UTF-8');
      const changed = withTaught(text, lessons);
      if (changed === undefined) throw leftAsItIs('has errors, or is written in a way that nothing can be added to');
      io.writeShared(real, changed);
    });
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(`Cannot write ${name}: ${fileTrouble(error)}.`, 'Name a folder of your own: --playbooks FOLDER');
  }
}

/** A text in UTF-8, with its mark if it has one; null for bytes of another kind. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A lock that is older than this, in milliseconds, was left by a coach that was ended. */
const STALE = 5000;
const PAUSE = 20;
const TRIES = 400;

/** Does some work while no other coach does the same, so that of two at once neither loses its line. */
async function alone(io: Io, lock: string, work: () => void): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      io.create(lock, '');
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries === TRIES) throw error;
      const { changed } = io.about(lock) ?? { changed: io.now().getTime() };
      if (io.now().getTime() - changed > STALE) io.remove(lock);
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
  try {
    work();
  } finally {
    io.remove(lock);
  }
}
