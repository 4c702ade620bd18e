/** `coach playbook new`: a starter in the trainer's own folder, with the schemas for their editor beside it. */
import type { NewOptions } from '../playbook.command.ts';
import { join, relative, resolve, sep } from 'node:path';
import { Fault } from '../../world/fault.ts';
import { fileTrouble, type Io } from '../../world/io.ts';
import { jsonSchemas } from '../../playbook/views/json-schema.ts';
import { own } from '../../basics/own.ts';
import type { LoadedPlaybook } from '../../playbook/model/library.ts';
import { changesTo, starter } from '../../playbook/views/starter.ts';
import { didYouMean } from '../../basics/suggest.ts';
import { newText } from '../../render/new.ts';
import { openShelf, type Shelf } from '../../shelf/shelf.ts';
import { outputTo } from '../output.ts';
import { quoted } from '../quoted.ts';

/** Runs `coach playbook new`. Gives the exit code. Never writes over a playbook. */
export async function newPlaybook(io: Io, id: string, options: NewOptions): Promise<number> {
  const output = await outputTo(io);
  checkId(id);
  const folder = resolve(io.cwd, options.playbooks ?? '.coach');
  const shelf = await openShelf(io, io.exists(folder) ? options.playbooks : undefined);
  const base = options.extends === undefined ? undefined : baseOf(shelf, options.extends);
  checkFree(shelf, folder, id, base, io.cwd);
  const shown = (path: string) => relative(io.cwd, path) || path;
  const file = join(folder, `${id}.yaml`);
  writing(shown(file), () => {
    io.makeFolder(join(folder, 'schema'));
    io.create(file, base ? changesTo(base, id) : starter(id));
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      const path = join(folder, 'schema', name);
      // Taken away first: what is there may be of another version, or a link to somewhere else.
      io.remove(path);
      io.create(path, `${JSON.stringify(schema, null, 2)}\n`);
    }
  });
  const option = options.playbooks === undefined ? '' : ` --playbooks ${quoted(options.playbooks)}`;
  output.print(
    newText({ id, file: shown(file), schemas: shown(join(folder, 'schema')), option }, output.width(), output.paint),
  );
  return 0;
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

function baseOf({ library }: Shelf, id: string): LoadedPlaybook {
  const base = own(library.playbooks, id);
  if (!base) throw new Fault(`There is no playbook "${id}" to extend.`, didYouMean(id, Object.keys(library.playbooks)));
  return base;
}

/** In one folder an id has one file, whatever its name; over a file of another folder it must say that it extends. */
function checkFree(
  { library }: Shelf,
  folder: string,
  id: string,
  base: LoadedPlaybook | undefined,
  cwd: string,
): void {
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
