/** `coach playbook test`: runs the tests and examples that the files carry, and says what none of them touches. */
import type { TestOptions } from '../playbook.command.ts';
import { Fault } from '../../world/fault.ts';
import type { Io } from '../../world/io.ts';
import type { Origin, TextFile } from '../../playbook/loading/load.ts';
import type { LoadedPlaybook } from '../../playbook/model/library.ts';
import type { Writers } from '../../render/page.ts';
import { json } from '../../render/json.ts';
import { testsText, type Report } from '../../render/tests.ts';
import { openShelf, type Shelf } from '../../shelf/shelf.ts';
import { tryExamples, untestedPhrases } from '../../signals/evaluation/examples.ts';
import { matcherOf } from '../../signals/matcher.entry.ts';
import type { Signal } from '../../signals/model/signal.ts';
import { rehearse } from '../../walk/rehearse.ts';
import { visitedBy } from '../../walk/visited.ts';
import { sayLeftOut } from '../left-out.ts';
import { outputTo } from '../output.ts';
import { find } from './find.ts';

const WRITERS: Writers<TestOptions['format'], Report> = {
  text: (report, { width, paint }) => testsText(report, width, paint),
  json: json,
};

/** Runs `coach playbook test`. Gives the exit code: 1 where a test or an example fails, or a file was left out untested. */
export async function testPlaybooks(io: Io, ids: readonly string[], options: TestOptions): Promise<number> {
  const output = await outputTo(io);
  const shelf = await openShelf(io, options.playbooks);
  sayLeftOut(output, shelf.problems);
  const { playbooks, signals } = await chosen(shelf, ids);
  const report = await reportOf(shelf, playbooks, signals);
  if (report.tests + report.examples === 0)
    throw new Fault(
      `There is nothing to test in ${ids.join(', ') || 'what is loaded'}.`,
      'Write "tests" in a playbook, or "examples" in a signal.',
    );
  output.print(WRITERS[options.format](report, output.page()));
  return report.failed.length + report.leftOut > 0 ? 1 : 0;
}

/** What the ids name; everything where none is given. */
async function chosen(
  shelf: Shelf,
  ids: readonly string[],
): Promise<{ playbooks: LoadedPlaybook[]; signals: Signal[] }> {
  if (ids.length === 0)
    return {
      playbooks: Object.values(shelf.library.playbooks),
      signals: Object.values((await shelf.signals()).signals),
    };
  const found = await Promise.all([...new Set(ids)].map((id) => find(shelf, id)));
  return {
    playbooks: found.flatMap(({ playbook }) => playbook ?? []),
    signals: found.flatMap(({ signal }) => signal ?? []),
  };
}

async function reportOf(
  shelf: Shelf,
  playbooks: readonly LoadedPlaybook[],
  signals: readonly Signal[],
): Promise<Report> {
  const { library, origins, folders } = shelf;
  const own = new Set(folders.flatMap(({ texts }) => Object.values(texts).flat()).map(({ file }: TextFile) => file));
  const isShipped = (kind: Origin['kind'], id: string) =>
    !origins.some((origin) => origin.kind === kind && origin.id === id && own.has(origin.files[0] ?? ''));
  const { index } = await shelf.signals();
  // A test that begins in one playbook comes through others: all of them count as visits.
  const rehearsals = new Map(
    Object.values(library.playbooks).map((playbook) => [playbook.id, rehearse(library, playbook)]),
  );
  const all = [...rehearsals.values()].flat();
  const tests = playbooks.flatMap(({ id }) => (rehearsals.get(id) ?? []).map((test) => ({ id, ...test })));
  const tried = tryExamples(signals, matcherOf(index));
  // Two runs over the same examples, in the same order.
  const byPhrases = tryExamples(signals, matcherOf(index, { examples: false }));
  return {
    tests: tests.length,
    examples: tried.length,
    failed: [
      ...tests
        .filter(({ ok }) => !ok)
        .map(({ id, name, reason = '', hint = '' }) => ({ id, kind: 'test' as const, text: name, reason, hint })),
      ...tried
        .filter(({ ok }) => !ok)
        .map(({ signal, kind, text, reason = '', hint = '' }) => ({ id: signal, kind, text, reason, hint })),
    ],
    leftOut: shelf.problems.filter(({ severity }) => severity === 'error').length,
    byPhrases: byPhrases.filter(({ ok }, at) => ok && tried[at]?.ok).length,
    byHeart: byPhrases.flatMap(({ signal, kind, text, ok, reason = '' }, at) =>
      !ok && tried[at]?.ok ? [{ id: signal, kind, text, reason }] : [],
    ),
    playbooks: playbooks.map((playbook) => ({
      id: playbook.id,
      shipped: isShipped('playbook', playbook.id),
      tests: playbook.tests?.length ?? 0,
      ...visitedBy(playbook, all),
    })),
    signals: signals.map((signal) => ({
      id: signal.id,
      shipped: isShipped('signal', signal.id),
      examples: signal.examples.counts.length + signal.examples.notCounts.length,
      phrases: signal.any.length,
      untested: untestedPhrases(signal),
    })),
  };
}
