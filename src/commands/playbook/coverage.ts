/** `coach playbook coverage`: which statements of each source no playbook uses. */
import type { CoverageOptions } from '../playbook.command.ts';
import { Fault } from '../../world/fault.ts';
import type { Io } from '../../world/io.ts';
import { coverageOf, usesOf, type SourceCoverage } from '../../playbook/views/coverage.ts';
import { own } from '../../basics/own.ts';
import { didYouMean } from '../../basics/suggest.ts';
import { coverageText } from '../../render/coverage.ts';
import type { Writers } from '../../render/page.ts';
import { json } from '../../render/json.ts';
import { openShelf } from '../../shelf/shelf.ts';
import { sayLeftOut } from '../left-out.ts';
import { outputTo } from '../output.ts';

const WRITERS: Writers<CoverageOptions['format'], SourceCoverage[]> = {
  text: (sources, { width, paint }) => coverageText(sources, width, paint),
  json: (sources) => json({ sources }),
};

/** Runs `coach playbook coverage`. Gives the exit code. */
export async function showCoverage(io: Io, ids: readonly string[], options: CoverageOptions): Promise<number> {
  const output = await outputTo(io);
  const shelf = await openShelf(io, options.playbooks);
  sayLeftOut(output, shelf.problems);
  const { library } = shelf;
  const known = Object.keys(library.sources);
  const sources = [...new Set(ids.length > 0 ? ids : known)].map((id) => {
    const source = own(library.sources, id);
    if (!source) throw new Fault(`There is no source "${id}".`, didYouMean(id, known));
    return source;
  });
  const uses = usesOf(library);
  const signals = Object.values((await shelf.signals()).signals);
  const coverages = sources.map((source) => coverageOf(source, uses, signals));
  output.print(WRITERS[options.format](coverages, output.page()));
  return 0;
}
