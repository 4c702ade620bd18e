/** `coach playbook new`: a starter in the trainer's own folder, with the schemas for their editor beside it. */
import type { NewOptions } from '../playbook.command.ts';
import { join, relative, resolve, sep } from 'node:path';
import { Fault } from '../../world/fault.ts';
import { fileTrouble, type Io } from '../../world/io.ts';
import { jsonSchemas } from '../../playbook/views/json-schema.ts';
import { own } from '../../basics/own.ts';
import { playbooksOf, type Library, type LoadedPlaybook } from '../../playbook/model/library.ts';
import { named } from '../../playbook/views/named-schema.ts';
import { changesTo, starter } from '../../playbook/views/starter.ts';
import { moreFor, signalsStarter, sourceStarter } from '../../playbook/views/starters.ts';
import { didYouMean } from '../../basics/suggest.ts';
import { newText } from '../../render/new.ts';
import { openShelf } from '../../shelf/shelf.ts';
import type { SignalNote } from '../../signals/model/signal.ts';
import { outputTo } from '../output.ts';
import { quoted } from '../quoted.ts';

/** Where a kind of file goes, below the trainer's folder. */
const FOLDER = { playbook: '', signals: 'signals', source: 'sources' } as const;

/** Runs `coach playbook new`. Gives the exit code. Never writes over a file. */
export async function newFile(io: Io, id: string, options: NewOptions): Promise<number> {
  const output = await outputTo(io);
  checkId(id);
  const { kind } = options;
  const folder = resolve(io.cwd, options.playbooks ?? '.coach');
  const shelf = await openShelf(io, io.exists(folder) ? options.playbooks : undefined);
  const { notes } = await shelf.signals();
  const words = { playbook: playbookText, signals: signalsText, source: sourceText }[kind](id, options.extends, {
    library: shelf.library,
    notes,
    folder,
    cwd: io.cwd,
  });
  const names = { signals: Object.keys(notes), playbooks: playbooksOf(shelf.library) };
  const shown = (path: string) => relative(io.cwd, path) || path;
  const file = join(folder, FOLDER[kind], `${id}.yaml`);
  writing(shown(file), () => {
    io.makeFolder(join(folder, 'schema'));
    io.makeFolder(join(folder, FOLDER[kind]));
    io.create(file, words);
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      const path = join(folder, 'schema', name);
      // Taken away first: what is there may be of another version, or a link to somewhere else.
      io.remove(path);
      io.create(path, `${JSON.stringify(named(name, schema, names), null, 2)}\n`);
    }
  });
  const option = options.playbooks === undefined ? '' : ` --playbooks ${quoted(options.playbooks)}`;
  output.print(
    newText(
      { kind, id, file: shown(file), schemas: shown(join(folder, 'schema')), option },
      output.width(),
      output.paint,
    ),
  );
  return 0;
}

/** What is there already. */
interface There {
  library: Library;
  notes: Readonly<Record<string, SignalNote>>;
  folder: string;
  cwd: string;
}

function playbookText(id: string, extended: string | undefined, there: There): string {
  const { playbooks } = there.library;
  const base = extended === undefined ? undefined : baseOf('playbook', playbooks, extended);
  checkFree(there, id, base);
  return base ? changesTo(base, id) : starter(id);
}

function signalsText(id: string, extended: string | undefined, { notes }: There): string {
  const base = extended === undefined ? undefined : baseOf('signal', notes, extended);
  if (extended !== undefined && base !== undefined) return moreFor(extended, base);
  if (own(notes, id))
    throw new Fault(
      `There is a signal "${id}" already.`,
      `To add to it: coach playbook new ${id} --kind signals --extends ${id}`,
    );
  return signalsStarter(id);
}

function sourceText(id: string, extended: string | undefined, { library }: There): string {
  if (extended !== undefined)
    throw new Fault('An article is not changed, it is cited.', 'Leave --extends out, or write an article of its own.');
  if (own(library.sources, id))
    throw new Fault(`There is an article "${id}" already.`, `What it says: coach playbook show source/${id}`);
  return sourceStarter(id);
}

/** An id is a file's name too: nothing but small letters, digits and hyphens can lead out of the folder. */
function checkId(id: string): void {
  if (/^[a-z][a-z0-9-]{0,63}$/.test(id)) return;
  const slug = id
    .toLowerCase()
    .replace(/\.ya?ml$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 64);
  throw new Fault(
    `"${id}" cannot be an id.`,
    `Use small letters, digits and hyphens, starting with a letter: ${slug || 'my-script'}`,
  );
}

function baseOf<Base>(kind: string, there: Readonly<Record<string, Base>>, id: string): Base {
  const base = own(there, id);
  if (!base) throw new Fault(`There is no ${kind} "${id}" to extend.`, didYouMean(id, Object.keys(there)));
  return base;
}

/** In one folder an id has one file, whatever its name; over a file of another folder it must say that it extends. */
function checkFree({ library, folder, cwd }: There, id: string, base: LoadedPlaybook | undefined): void {
  const known = own(library.playbooks, id);
  if (!known) return;
  const isHere = resolve(cwd, known.file).startsWith(folder + sep);
  if (isHere)
    throw new Fault(`There is a playbook "${id}" already: ${known.file}.`, 'Edit that file, or choose another id.');
  if (base?.id !== id)
    throw new Fault(
      `There is a playbook "${id}" already: ${known.file}.`,
      `To change some of its lines: coach playbook new ${id} --extends ${id}`,
    );
}

function writing(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new Fault(`${file} is there already, and is left as it is.`, 'Edit it, or choose another id.');
    throw new Fault(
      `Cannot write ${file}: ${fileTrouble(error)}.`,
      'Go to a folder of your own, or name one with --playbooks.',
    );
  }
}
