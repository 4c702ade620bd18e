/** Everything that is wrong in playbooks, sources and signals beyond what keeps them from loading. */
import { Memory } from '../basics/memory.ts';
import type { Loaded } from '../playbook/loading/load.ts';
import type { Problem } from '../playbook/model/problem.ts';
import type { Rule, World } from './rule.ts';
import { RULES, WORD_RULES } from './rules/index.ts';

/** What a lint needs besides what was loaded. */
export type LintOptions = Partial<Pick<World, 'screen' | 'memory'>>;

/** All problems of what was loaded, those of loading included, in the order of their places; each once. */
export function lint(loaded: Loaded, options: LintOptions = {}): Problem[] {
  return inOrder([...loaded.problems, ...follow(RULES, loaded, options)]);
}

/** What is wrong with the words of the files themselves: how YAML reads them, and how phrases are heard. */
export const checkWords = (loaded: Loaded): Problem[] => follow(WORD_RULES, loaded, {});

function follow(rules: readonly Rule[], loaded: Loaded, { screen, memory = new Memory() }: LintOptions): Problem[] {
  const signals = memory.recall(
    'signals',
    loaded.signals,
    () => new Map(loaded.signals.map((signal) => [signal.id, signal])),
  );
  return rules.flatMap((rule) => rule({ loaded, signals, screen, memory }));
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
