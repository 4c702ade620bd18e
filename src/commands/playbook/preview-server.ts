/** Shows a preview on this machine only, and anew within a second of every save. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Fault } from '../../world/fault.ts';
import type { Io } from '../../world/io.ts';
import type { Library } from '../../playbook/model/library.ts';
import { openShelf, ownFolders, type Shelf } from '../../shelf/shelf.ts';
import type { Output } from '../output.ts';
import { pageOf } from './preview-page.ts';

/** How often the files are looked at, in milliseconds. Works on every disk, for every editor's way of saving. */
const LOOK = 200;

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Serves the preview until Ctrl-C. Gives the exit code. */
export async function servePreview(
  io: Io,
  output: Output,
  id: string | undefined,
  named: string | undefined,
): Promise<number> {
  let seen = fingerprint(io, named);
  let shelf = await openShelf(io, named);
  let library = shelf.library;
  let serial = 1;
  let page = pageOf(shelf, library, id, serial);
  // What keeps the page from being newer, as the page itself tells it.
  let trouble: string | undefined;
  const followers = new Set<ServerResponse>();
  const news = () =>
    trouble === undefined ? `data: ${serial}\n\n` : `event: trouble\ndata: ${JSON.stringify(trouble)}\n\n`;

  const server = createServer((request, response) => {
    const path = pathOf(request, server.address() as AddressInfo);
    if (typeof path === 'number') return void response.writeHead(path, HEADERS).end();
    if (path === '/')
      return void response.writeHead(200, { ...HEADERS, 'content-type': 'text/html; charset=utf-8' }).end(page);
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
    response.write(`retry: 500\n${news()}`);
    followers.add(response);
    response.on('close', () => followers.delete(response));
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;
  output.print(`http://127.0.0.1:${port}/\n`);
  output.say(`Shown on port ${port}, to this machine only, and again after every save. Ctrl-C ends it.`);

  const look = async () => {
    const now = fingerprint(io, named);
    if (now === seen) return;
    seen = now;
    try {
      shelf = await openShelf(io, named);
      library = lastGood(shelf, library);
      page = pageOf(shelf, library, id, serial + 1);
      serial += 1;
      trouble = undefined;
    } catch (error) {
      // A folder or playbook that is gone for a moment; the last page stays.
      if (!(error instanceof Fault)) throw error;
      trouble = error.message;
      output.say(trouble);
    }
    for (const follower of followers) follower.write(news());
  };
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout;
    const again = () => {
      timer = setTimeout(() => void look().then(again, end(reject)), LOOK);
    };
    const end =
      <T>(settle: (value: T) => void) =>
      (value: T) => {
        clearTimeout(timer);
        server.close();
        server.closeAllConnections();
        stopListening();
        settle(value);
      };
    const stopListening = io.onInterrupt(end(resolve));
    again();
  });
}

function listening(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new Fault(`The preview cannot be served: ${error.message}.`, 'Write it to a file instead, without --serve.'),
      ),
    );
    server.listen(0, '127.0.0.1', resolve);
  });
}

/**
 * What a request is for, or the status that refuses it. A page elsewhere can have its own name point
 * at this machine; such requests come with that name as their host.
 */
function pathOf({ method, url, headers }: IncomingMessage, { port }: AddressInfo): '/' | '/events' | number {
  if (headers.host !== `127.0.0.1:${port}` && headers.host !== `localhost:${port}`) return 403;
  if (method !== 'GET') return 405;
  return url === '/' || url === '/events' ? url : 404;
}

/** Of a playbook whose file has an error now, how it last was. */
function lastGood({ library, problems }: Shelf, before: Library): Library {
  const broken = new Set(problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  if (broken.size === 0) return library;
  const kept = Object.entries(before.playbooks).filter(([, { file }]) => broken.has(file));
  return {
    playbooks: { ...library.playbooks, ...Object.fromEntries(kept) },
    sources: { ...before.sources, ...library.sources },
  };
}

/** Changes whenever a playbook, a signal or a source in the own folders does. */
function fingerprint(io: Io, named: string | undefined): string {
  try {
    const folders = ownFolders(io, named).flatMap((path) => [path, join(path, 'signals'), join(path, 'sources')]);
    return folders.flatMap((folder) => filesIn(io, folder)).join('\n');
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

function filesIn(io: Io, folder: string): string[] {
  try {
    return io
      .list(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => `${join(folder, name)} ${io.about(join(folder, name))?.stamp}`);
  } catch {
    return [];
  }
}
