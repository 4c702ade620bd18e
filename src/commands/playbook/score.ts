/** `coach playbook score`: how well the signals are heard on a trainer's own labelled lines. */
import type { ScoreOptions } from '../playbook.command.ts';
import { resolve } from 'node:path';
import { Fault, isFault } from '../../world/fault.ts';
import { fileTrouble, type Io } from '../../world/io.ts';
import { oneLine } from '../../basics/hidden-characters.ts';
import type { Writers } from '../../render/page.ts';
import { json } from '../../render/json.ts';
import { scoreText, type Lesson, type Scored } from '../../render/score.ts';
import { openShelf, type Shelf } from '../../shelf/shelf.ts';
import { tryExample } from '../../signals/evaluation/examples.ts';
import { readLabelled, type DataLine } from '../../signals/evaluation/labelled.ts';
import { matcherOf, type Matcher } from '../../signals/matcher.entry.ts';
import { NONE, score, type Fault as Missed } from '../../signals/evaluation/score.ts';
import type { Signal } from '../../signals/model/signal.ts';
import { decodeText } from '../../transcript/read/decode.ts';
import { sayLeftOut } from '../left-out.ts';
import { outputTo, type Output } from '../output.ts';
import { bytesOf, PIPED } from '../piped.ts';

/** So many faults of a file are told; the others are counted. */
const MOST_FAULTS = 10;

const WRITERS: Writers<ScoreOptions['format'], Scored> = {
  text: (scored, { width, paint }) => scoreText(scored, width, paint),
  json: json,
};

/** Runs `coach playbook score`. Gives the exit code. */
export async function scoreSignals(io: Io, options: ScoreOptions): Promise<number> {
  const output = await outputTo(io);
  const shelf = await openShelf(io, options.playbooks);
  sayLeftOut(output, shelf.problems);
  const { signals, index } = await shelf.signals();
  const lines = await readData(io, output, options.data, signals);
  const matcher = matcherOf(index);
  // A signal that no line is labelled with may well be right: nobody looked for it.
  const looked = Object.keys(signals).filter((id) =>
    lines.some(({ label, also }) => label === id || also.includes(id)),
  );
  if (looked.length === 0)
    throw new Fault(
      `No line of ${options.data} is labelled with a signal.`,
      `All say ${NONE}, so there is nothing to hear.`,
    );
  const { labels, falseAlarms, faults } = score(
    lines,
    ({ text, role }) => matcher.hear(text, role).map(({ signal }) => signal),
    looked,
  );
  const taught = new Set(Object.values(signals).flatMap(({ examples }) => [...examples.counts, ...examples.notCounts]));
  const scored: Scored = {
    file: options.data,
    lines: lines.length,
    taught: lines.filter(({ text }) => taught.has(text)).length,
    labels,
    falseAlarms,
    lessons: faults.flatMap((fault) => lessonsOf(fault, signals, matcher)),
    own: ownSignals(shelf),
  };
  output.print(WRITERS[options.format](scored, output.page()));
  return 0;
}

async function readData(io: Io, output: Output, path: string, signals: Record<string, Signal>): Promise<DataLine[]> {
  const file = path === PIPED ? 'stdin' : path;
  let text: string;
  try {
    text = decodeText(await bytesOf(io, path === PIPED ? path : resolve(io.cwd, path)));
  } catch (error) {
    if (isFault(error)) throw error;
    throw new Fault(`Cannot read ${file}: ${fileTrouble(error)}.`, 'Name a file of labelled lines: .jsonl or .csv.');
  }
  const { lines, faults } = readLabelled(text, signals);
  for (const { line, message, hint } of faults.slice(0, MOST_FAULTS)) output.say(`${file}:${line} ${message} ${hint}`);
  if (faults.length > 0)
    throw new Fault(
      `${faults.length} ${faults.length === 1 ? 'line' : 'lines'} of ${file} cannot be used.`,
      'Mend them, or take them out; nothing was scored.',
    );
  if (lines.length === 0)
    throw new Fault(`${file} holds no lines.`, 'Each line has a text and a label, as JSON or in a table.');
  return lines;
}

/** What a line that went wrong can teach: an example that counts, or one that does not. */
function lessonsOf(
  { line, wrong, missed }: Missed<DataLine>,
  signals: Record<string, Signal>,
  matcher: Matcher,
): Lesson[] {
  const lesson = (id: string, kind: Lesson['kind']): Lesson[] => {
    const signal = signals[id];
    return signal
      ? [
          {
            signal: id,
            kind,
            text: line.text,
            line: line.line,
            why: oneLine(tryExample(signal, kind, line.text, matcher).reason ?? ''),
          },
        ]
      : [];
  };
  return [...(missed ? lesson(line.label, 'counts') : []), ...wrong.flatMap((id) => lesson(id, 'not-counts'))];
}

/** The signals of the own folders, and the files they stand in. */
function ownSignals({ origins, folders }: Shelf): Record<string, string> {
  const files = new Set(folders.flatMap(({ texts }) => texts.signals.map(({ file }) => file)));
  return Object.fromEntries(
    origins.flatMap(({ kind, id, files: [file] }) =>
      kind === 'signal' && file !== undefined && files.has(file) ? [[id, file]] : [],
    ),
  );
}
