/** Everything that is wrong in playbooks, sources and signals beyond what keeps them from loading. */
import type { Loaded } from '../playbook/loading/load.ts';
import { Memory } from '../basics/memory.ts';
import type { Problem } from '../playbook/model/problem.ts';
import { own } from '../basics/own.ts';
import { handsOverTo } from '../playbook/loading/references.ts';
import type { Step } from '../playbook/model/schema.ts';
import { checkHears } from './rules/hears.ts';
import { checkSignal } from './rules/phrases.ts';
import { checkShadows } from './rules/shadows.ts';
import { checkBlanks, checkQuestions, checkScreens } from './rules/steps.ts';
import { checkTests } from './rules/tests.ts';
import { checkWays } from './rules/ways.ts';
import { checkWriting } from './rules/writing.ts';

/** What lint needs besides what was loaded. */
export interface LintOptions {
  /** How many lines a step takes on a small screen, and how many there are. */
  screen?: { linesOf(step: Step, playbook: string): number; room: number };
  /** What an earlier lint worked out, where the same folders are looked at again. */
  memory?: Memory;
}

/** All problems of what was loaded, those of loading included, in the order of their places; each once. */
export function lint(loaded: Loaded, { screen, memory = new Memory() }: LintOptions = {}): Problem[] {
  const { library, written } = loaded;
  const signals = memory.recall(
    'signals',
    loaded.signals,
    () => new Map(loaded.signals.map((signal) => [signal.id, signal])),
  );
  return inOrder([
    ...loaded.problems,
    ...checkWords(loaded, memory),
    ...written.playbooks.flatMap((read) => {
      const others = handsOverTo(read).map((other) => own(library.playbooks, other));
      return memory.recall(`lint ${read.value?.id}`, [read, signals, ...others], () => [
        ...checkQuestions(read),
        ...checkHears(read, signals),
        ...checkBlanks(read, library, handsOverTo(read)),
        ...(screen ? checkScreens(read, screen.linesOf, screen.room) : []),
      ]);
    }),
    ...written.playbooks.flatMap((read) => checkTests(read, library, memory)),
    ...checkWays(written.playbooks, library),
  ]);
}

/** What is wrong with the words of the files themselves: how YAML reads them, and how phrases are heard. */
export function checkWords({ written, signals }: Loaded, memory: Memory): Problem[] {
  // What was read when coach was built was checked then.
  const fresh = written.signals.filter(({ isKnown }) => !isKnown);
  return [
    ...written.files
      .filter((yaml) => yaml.problems.length === 0 && !yaml.isKnown)
      .flatMap((yaml) => memory.recall(`writing ${yaml.file}`, [yaml], () => checkWriting(yaml))),
    ...fresh.flatMap((one) => memory.recall(`phrases ${one.signal.id}`, [one.signal], () => checkSignal(one))),
    ...memory.recall('shadows', signals, () => checkShadows(fresh, signals)),
  ];
}

/** By file and place, each once; where something is plainly wrong, a warning at the same place adds nothing. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const placeOf = ({ file, line, column }: Problem) => `${file}:${line}:${column}`;
  const wrong = new Set(problems.filter(({ severity }) => severity === 'error').map(placeOf));
  const once = new Map(
    problems
      .filter((problem) => problem.severity === 'error' || !wrong.has(placeOf(problem)))
      .map((problem) => [`${placeOf(problem)} ${problem.code} ${problem.message}`, problem]),
  );
  return [...once.values()].toSorted((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
}
