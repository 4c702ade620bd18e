/** `coach playbook preview`: a picture of the playbooks and a walk to click, in one HTML file. */
import type { PreviewOptions } from '../playbook.command.ts';
import { resolve } from 'node:path';
import { Fault } from '../../world/fault.ts';
import { fileTrouble, type Io } from '../../world/io.ts';
import { PREVIEW_MARK } from '../../render/preview/page.ts';
import { openShelf } from '../../shelf/shelf.ts';
import { outputTo } from '../output.ts';
import { pageOf } from './preview-page.ts';
import { servePreview } from './preview-server.ts';

/** Writes a preview to a file, or serves it until Ctrl-C. */
export async function previewPlaybooks(io: Io, id: string | undefined, options: PreviewOptions): Promise<number> {
  const output = await outputTo(io);
  if (options.serve) return servePreview(io, output, id, options.playbooks);
  const shelf = await openShelf(io, options.playbooks);
  const page = pageOf(shelf, shelf.library, id);
  const file = resolve(io.cwd, options.out);
  if (io.exists(file) && !isPreview(io, file))
    throw new Fault(`${options.out} holds something else, and is left as it is.`, 'Name another file with --out.');
  try {
    io.writeShared(file, page);
  } catch (error) {
    const trouble = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such folder' : fileTrouble(error);
    throw new Fault(
      `The preview cannot be written to ${options.out}: ${trouble}.`,
      'Name another place with --out, in a folder that is there.',
    );
  }
  output.say(`Written: ${options.out}. Open it in a browser; it needs no network.`);
  return 0;
}

/** Whether a file is a preview of coach's, which a new one may take the place of. */
function isPreview(io: Io, file: string): boolean {
  try {
    return new TextDecoder().decode(io.readFile(file).subarray(0, 2000)).includes(PREVIEW_MARK);
  } catch {
    return false;
  }
}
