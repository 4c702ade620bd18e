/** `coach playbook show`: every step and line, to review without YAML. */
import type { ShowOptions } from '../playbook.command.ts';
import type { Io } from '../../world/io.ts';
import { printoutOf, type Printout } from '../../playbook/views/printout.ts';
import { signalPrintout, sourcePrintout } from '../../playbook/views/printout-parts.ts';
import type { Library } from '../../playbook/model/library.ts';
import type { Writers } from '../../render/page.ts';
import { printoutMarkdown, printoutText } from '../../render/printout.ts';
import { openShelf } from '../../shelf/shelf.ts';
import { sayLeftOut } from '../left-out.ts';
import { outputTo } from '../output.ts';
import { find, KINDS, type Found } from './find.ts';

const WRITERS: Writers<ShowOptions['format'], Printout> = {
  text: (printout, { width, paint }) => printoutText(printout, width, paint),
  markdown: printoutMarkdown,
};

/** Runs `coach playbook show`. Gives the exit code. */
export async function showPlaybook(io: Io, id: string, options: ShowOptions): Promise<number> {
  const output = await outputTo(io);
  const shelf = await openShelf(io, options.playbooks);
  sayLeftOut(output, shelf.problems);
  const found = await find(shelf, id);
  const printout = layOut(shelf.library, found);
  output.print(WRITERS[options.format](printout, output.page()));
  const [, ...others] = KINDS.filter((kind) => found[kind] !== undefined);
  for (const kind of others) output.say(`A ${kind} has the same id: coach playbook show ${kind}/${id}`);
  return 0;
}

function layOut(library: Library, { playbook, source, signal }: Found): Printout {
  if (playbook) return printoutOf(library, playbook);
  if (source) return sourcePrintout(library, source);
  if (signal) return signalPrintout(library, signal);
  throw new Error('nothing was found, and no one said so');
}
