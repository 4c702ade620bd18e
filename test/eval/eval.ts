import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileSignals } from '../../src/signals/compile.ts';
import type { Matcher } from '../../src/signals/matcher.entry.ts';
import { matcherOf } from '../../src/signals/matcher.entry.ts';
import type { Fault, Line, Score } from './score.ts';
import type { LabelledCall } from '../../src/signals/training/calls.ts';
import { shippedLibrary, shippedSignals } from '../../src/shelf/shipped.ts';
import { faultLines, judgeFiles, judgementLines, judgeOwn } from './judgement.ts';
import { readCalls, scoreLabelled } from './calls.ts';
import { halfOf, score } from './score.ts';
import { readSignals } from './signals.ts';
import type { CallScore } from './transcripts.ts';
import { scoreCalls } from './transcripts.ts';

const HELP = `How well the signals are heard, on lines that carry the right answer.

  npm run eval -- FILE.jsonl           figures for each signal, false alarms, and the misses
  npm run eval -- FILE.jsonl --held-out  the two halves of the sources apart; misses of the tuning half only

  npm run eval -- --transcripts DIR      the calls of DIR/index.jsonl: objections found in their turn, and false ones
  npm run eval -- --calls test/eval/calls  calls of our own, labelled turn by turn
  npm run eval -- --judgement DIR        how whole calls are judged: our own, and those of DIR that judgement.jsonl names

  --misses tuning|held-out|all|none    whose misses to print
  --sources                            a line for each source
  --phrases-only                       without the examples
  --signals DIR                        other signals than the package's
  --json                               everything as JSON
`;

/** Runs the evaluation and returns an exit code: 0, or 2 where there is nothing to measure. */
export async function main(argv: string[], shipped: string, training: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      'held-out': { type: 'boolean' },
      misses: { type: 'string' },
      sources: { type: 'boolean' },
      'phrases-only': { type: 'boolean' },
      signals: { type: 'string', default: shipped },
      json: { type: 'boolean' },
      transcripts: { type: 'string' },
      calls: { type: 'string' },
      judgement: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return print(HELP, 0);
  if (values.transcripts !== undefined)
    return transcripts(
      values.transcripts,
      matcherOf(compileSignals(readSignals(values.signals), { calls: readCalls(training) })),
      values.json === true,
    );
  if (values.calls !== undefined)
    return labelledCalls(
      values.calls,
      matcherOf(compileSignals(readSignals(values.signals), { calls: readCalls(training) })),
      values.json === true,
    );
  if (values.judgement !== undefined) return judgement(values.judgement, join(shipped, '../../test/eval'));
  const [file] = positionals;
  if (!file) return fail(`Which file of lines?\n\n${HELP}`);
  let lines: Line[];
  try {
    lines = readLines(file);
  } catch (error) {
    return fail(`${file}: ${(error as Error).message}`);
  }
  if (lines.length === 0) return fail(`${file}: no lines in it.`);

  const index = compileSignals(readSignals(values.signals), { calls: readCalls(training) });
  const matcher = matcherOf(index, { examples: !values['phrases-only'] });
  const report = (line: Line): string[] => labelsOf(matcher, line);
  const parts: [string, Line[]][] = values['held-out']
    ? (['tuning', 'held-out'] as const).map((half) => [half, lines.filter((line) => halfOf(line.source) === half)])
    : [['all', lines]];
  const scores = parts.map(([name, part]): [string, Score] => [name, score(part, report)]);
  const misses = values.misses ?? (values['held-out'] ? 'tuning' : 'all');
  if (values.json) return print(JSON.stringify(Object.fromEntries(scores), null, 2), 0);
  for (const [name, part] of scores) {
    print(table(name, part), 0);
    for (const fault of part.faults) {
      if (misses === 'all' || misses === name || misses === halfOf(fault.line.source))
        print(faultLine(matcher, fault), 0);
    }
  }
  if (values.sources)
    for (const source of new Set(lines.map((line) => line.source)))
      print(
        sourceLine(
          source,
          score(
            lines.filter((line) => line.source === source),
            report,
          ),
        ),
        0,
      );
  return 0;
}

async function judgement(folders: readonly string[], here: string): Promise<number> {
  const { library } = await shippedLibrary();
  const signals = await shippedSignals();
  const own = judgeOwn(
    readCalls(join(here, 'calls')).filter(({ outcome }) => outcome !== ''),
    library,
    signals,
  );
  print([...judgementLines('our own, held out', own), ...faultLines(own)].join('\n'), 0);
  for (const folder of folders) {
    const judged = await judgeFiles(join(here, 'judgement.jsonl'), folder, library, signals);
    print(['', ...judgementLines(folder, judged), ...faultLines(judged)].join('\n'), 0);
  }
  return 0;
}

function labelledCalls(folder: string, matcher: Matcher, asJson: boolean): number {
  let calls: LabelledCall[];
  try {
    calls = readCalls(folder);
  } catch (error) {
    return fail(`${folder}: ${(error as Error).message}`);
  }
  if (calls.length === 0) return fail(`${folder}: no calls in it.`);
  const { turns, others } = scoreLabelled(calls, matcher);
  if (asJson) return print(JSON.stringify({ calls: calls.length, ...turns, faults: undefined, others }, null, 2), 0);
  print(table(`${calls.length} calls`, turns), 0);
  for (const [label, { hits, wrong, misses }] of Object.entries(others))
    print(`${label.padEnd(24)}${hits} heard, ${wrong} wrong, ${misses} missed`, 0);
  return 0;
}

function transcripts(folder: string, matcher: Matcher, json: boolean): number {
  let calls: CallScore[];
  try {
    calls = scoreCalls(folder, matcher);
  } catch (error) {
    return fail(`${folder}: ${(error as Error).message}`);
  }
  if (calls.length === 0) return fail(`${folder}: no sales call in its index.jsonl.`);
  const sum = (pick: (call: CallScore) => number): number => calls.reduce((total, call) => total + pick(call), 0);
  const total = {
    quotes: sum((call) => call.quotes),
    found: sum((call) => call.found),
    wrong: sum((call) => call.wrong),
    prospectTurns: sum((call) => call.prospectTurns),
  };
  if (json) return print(JSON.stringify({ ...total, calls }, null, 2), 0);
  for (const call of calls)
    print(
      [
        `${call.file}: ${call.found} of ${call.quotes} found, ${call.wrong} wrong in ${call.prospectTurns} turns`,
        ...call.faults.map((fault) => `  ${fault}`),
      ].join('\n'),
      0,
    );
  return print(
    `objections found in the right turn ${percent(total.found / total.quotes)} (${total.found} of ${total.quotes}) · false ones in ten turns ${((10 * total.wrong) / total.prospectTurns).toFixed(2)} (${total.wrong} in ${total.prospectTurns})`,
    0,
  );
}

function labelsOf(matcher: Matcher, line: Line): string[] {
  return matcher.hear(line.text, line.role).map((finding) => finding.signal);
}

function readLines(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, i): Line[] => {
      if (text.trim() === '') return [];
      try {
        return [JSON.parse(text) as Line];
      } catch {
        throw new Error(`line ${i + 1} is not JSON`);
      }
    });
}

const percent = (rate: number): string => `${(100 * rate).toFixed(1)} %`;
const two = (value: number): string => value.toFixed(2).padStart(9);

function table(name: string, result: Score): string {
  const rows = Object.entries(result.labels).map(
    ([label, f]) =>
      `${label.padEnd(16)}${two(f.precision)}${two(f.recall)}${two(f.f1)}${String(f.hits).padStart(7)}${String(f.falsePositives).padStart(7)}${String(f.misses).padStart(7)}`,
  );
  const alarms = Object.entries(result.falseAlarms).map(
    ([role, alarm]) => `${role} ${percent(alarm.rate)} (${alarm.alarms} of ${alarm.lines})`,
  );
  return [
    `\n${name}: ${result.lines} lines`,
    `${''.padEnd(16)}precision   recall       f1   hits  wrong missed`,
    ...rows,
    `macro-F1 ${result.macroF1.toFixed(3)} · false alarms: ${alarms.join(', ')}`,
  ].join('\n');
}

function faultLine(matcher: Matcher, { line, wrong, missed }: Fault): string {
  const because = matcher
    .hear(line.text, line.role)
    .filter((f) => wrong.includes(f.signal))
    .map((f) => `${f.signal}: ${JSON.stringify(f.because)}`);
  const near = missed
    ? matcher.listen(line.text, line.role).nearly.map((n) => `nearly ${n.signal}: ${JSON.stringify(n.stoppedBy)}`)
    : [];
  const kind = missed ? (wrong.length > 0 ? 'WRONG ' : 'MISSED') : 'EXTRA ';
  return `${kind} ${line.label}${line.also.length > 0 ? ` (${line.also.join(', ')})` : ''} | ${line.role} | ${line.text}${[...because, ...near].map((text) => `\n         ${text}`).join('')}`;
}

function sourceLine(source: string, result: Score): string {
  const sum = (pick: 'hits' | 'misses' | 'falsePositives'): number =>
    Object.values(result.labels).reduce((total, figures) => total + figures[pick], 0);
  return `${source}: ${result.lines} lines, ${sum('hits')} heard, ${sum('misses')} missed, ${sum('falsePositives')} wrong`;
}

function print(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}
