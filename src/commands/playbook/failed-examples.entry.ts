/** Runs the examples that a trainer's signals carry, as `playbook test` does: one that fails is a problem at its place. */
import type { WrittenFile } from '../../playbook/loading/document.ts';
import type { Loaded } from '../../playbook/loading/load.ts';
import type { Problem } from '../../playbook/model/problem.ts';
import type { Io } from '../../world/io.ts';
import { tryExample } from '../../signals/evaluation/examples.ts';
import { matcherOf } from '../../signals/matcher.entry.ts';
import { keptSignals } from '../../shelf/kept-signals.entry.ts';

/** An example as it stands in a file. */
interface Written {
  file: WrittenFile;
  id: string;
  kind: 'counts' | 'not-counts';
  text: string;
  nth: number;
}

/**
 * The examples that fail in some files of signals. To hear them, the signals are made ready, which takes a second or
 * two after a change.
 */
export async function failedExamples(
  io: Io,
  { signals, written }: Loaded,
  files: ReadonlySet<string>,
): Promise<Problem[]> {
  const examples = written.files.filter(({ file, isKnown }) => files.has(file) && !isKnown).flatMap(examplesIn);
  if (examples.length === 0) return [];
  const matcher = matcherOf((await keptSignals(io, signals)).index);
  return examples.flatMap(({ file, id, kind, text, nth }) => {
    const signal = signals.find((known) => known.id === id);
    const { ok = true, reason = '', hint } = signal ? tryExample(signal, kind, text, matcher) : {};
    if (ok) return [];
    const message = `"${text}" ${kind === 'counts' ? 'should be heard as this, and is not' : 'should not be heard as this, and is'}. ${reason}`;
    const problem = { code: 'failed-example', message, ...(hint !== undefined && { hint }) } as const;
    return [file.problem([id, 'examples', kind, nth], problem)];
  });
}

function examplesIn(file: WrittenFile): Written[] {
  return Object.entries(mapIn(file.data)).flatMap(([id, signal]) => {
    const { examples } = mapIn(signal);
    return (['counts', 'not-counts'] as const).flatMap((kind) => {
      const lines = mapIn(examples)[kind];
      return Array.isArray(lines) ? lines.map((text, nth) => ({ file, id, kind, text: String(text), nth })) : [];
    });
  });
}

const mapIn = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
