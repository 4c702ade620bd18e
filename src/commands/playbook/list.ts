/** `coach playbook list`: what is loaded, from where, what overrides and extends what, and where was looked. */
import type { ListOptions } from '../playbook.command.ts';
import { relative } from 'node:path';
import type { Io } from '../../world/io.ts';
import type { Origin } from '../../playbook/loading/load.ts';
import type { Writers } from '../../render/page.ts';
import { json } from '../../render/json.ts';
import { listText, type Below, type Listed, type Listing } from '../../render/list.ts';
import { lookedAt, openShelf, type Folder, type LookedAt, type Shelf } from '../../shelf/shelf.ts';
import { outputTo } from '../output.ts';

const WRITERS: Writers<ListOptions['format'], Listing> = {
  text: (listing, { width, paint }) => listText(listing, width, paint),
  json: json,
};

/** Runs `coach playbook list`. Gives the exit code. */
export async function listPlaybooks(io: Io, options: ListOptions): Promise<number> {
  const output = await outputTo(io);
  const shelf = await openShelf(io, options.playbooks);
  const listing = await listingOf(shelf, lookedAt(io, options.playbooks), io.cwd);
  output.print(WRITERS[options.format](listing, output.page()));
  return 0;
}

async function listingOf(shelf: Shelf, places: readonly LookedAt[], cwd: string): Promise<Listing> {
  const { library, origins, folders, problems } = shelf;
  const { signals } = await shelf.signals();
  const own = new Set(folders.flatMap(filesIn));
  const place = (file: string): Below => ({ file, shipped: !own.has(file) });
  const listed = (kind: Origin['kind'], id: string, title: string, version?: string): Listed => {
    const origin = origins.find((known) => known.kind === kind && known.id === id);
    const [file = { file: '', shipped: true }, ...rest] = (origin?.files ?? []).map(place);
    return {
      id,
      title,
      ...(version !== undefined && { version }),
      file: file.shipped ? 'shipped' : file.file,
      extends: rest,
      overrides: (origin?.overrides ?? []).map(place),
    };
  };
  return {
    looked: places.map(({ by, path, found }) => {
      const folder = folders.find((known) => known.path === path);
      return {
        by,
        path: path === undefined ? null : shortest(path, cwd),
        found,
        files: folder ? filesIn(folder).length : 0,
      };
    }),
    playbooks: Object.values(library.playbooks).map(({ id, title, version }) => listed('playbook', id, title, version)),
    sources: Object.values(library.sources).map(({ id, title, author }) =>
      listed('source', id, `${author ?? 'author unnamed'}, ${title}`),
    ),
    signals: Object.values(signals).map(({ id, title }) => listed('signal', id, title)),
    leftOut: problems
      .filter(({ severity }) => severity === 'error')
      .map(({ file, line, column, message }) => ({ file, line, column, message })),
  };
}

/** A path as one would type it here: whole where it lies elsewhere. */
function shortest(path: string, cwd: string): string {
  const short = relative(cwd, path) || '.';
  return short.startsWith('..') ? path : short;
}

function filesIn({ texts }: Folder): string[] {
  return [...texts.playbooks, ...texts.sources, ...texts.signals].map(({ file }) => file);
}
