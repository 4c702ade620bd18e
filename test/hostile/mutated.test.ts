/** Shipped playbooks with slips in them, of every kind: loading never throws, places exist, what checks clean can be walked. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lint } from '../../src/check/lint.ts';
import { loadLayers, loadTexts, type Compiled, type Loaded } from '../../src/playbook/loading/load.ts';
import type { Library, LoadedPlaybook } from '../../src/playbook/model/library.ts';
import type { Problem } from '../../src/playbook/model/problem.ts';
import { addressOf, answer, asked, begin, optionsOf, standing, type Session } from '../../src/walk/session.ts';
import { textsIn } from '../support/shipped.ts';

const playbooks = textsIn('playbooks/');
const signalFiles = textsIn('playbooks/signals/');
const sources = textsIn('playbooks/sources/');
const shipped = loadTexts({ playbooks, signals: signalFiles, sources });
const compiled: Compiled = {
  library: shipped.library,
  signals: Object.fromEntries(shipped.signals.map((signal) => [signal.id, signal])),
};

type Slip = (lines: string[], at: number, other: number) => string[];

const SCALARS = [
  '',
  '""',
  '{{topic}}',
  '[x',
  '{',
  '|',
  '*a',
  '&a',
  '!x',
  '1.10',
  'null',
  'true',
  'No',
  '__proto__',
  'start',
  'dead-lead/start',
  '"\\e"',
  '#1',
  'ours',
  'manfer.1',
];

const SLIPS: Record<string, Slip> = {
  delete: (lines, at) => lines.toSpliced(at, 1),
  duplicate: (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  swap: (lines, at, other) =>
    lines.with(at, lines[other % lines.length] ?? '').with(other % lines.length, lines[at] ?? ''),
  indent: (lines, at, other) => lines.with(at, ' '.repeat(other % 5) + (lines[at] ?? '')),
  outdent: (lines, at, other) => lines.with(at, (lines[at] ?? '').replace(new RegExp(`^ {0,${(other % 4) + 1}}`), '')),
  flip: (lines, at, other) => {
    const line = lines[at] ?? '';
    const letter = other % (line.length + 1);
    return lines.with(at, `${line.slice(0, letter)}${String.fromCharCode(33 + (other % 94))}${line.slice(letter + 1)}`);
  },
  replace: (lines, at, other) =>
    lines.with(at, (lines[at] ?? '').replace(/:\s.*$/, `: ${SCALARS[other % SCALARS.length] ?? ''}`)),
};

const slips = fc.array(
  fc.record({ kind: fc.constantFrom(...Object.keys(SLIPS)), at: fc.nat(9_999), other: fc.nat(9_999) }),
  { minLength: 1, maxLength: 4 },
);

function mutate(text: string, made: readonly { kind: string; at: number; other: number }[]): string {
  return made
    .reduce((lines, { kind, at, other }) => SLIPS[kind]?.(lines, at % lines.length, other) ?? lines, text.split('\n'))
    .join('\n');
}

test.each(playbooks.map(({ file, text }) => [file, text]))('%s', { timeout: 60_000 }, (file, text) => {
  fc.assert(
    fc.property(slips, (made) => {
      const mutated = mutate(text, made);
      const loaded = loadLayers([{ playbooks: [{ file, text: mutated }], signals: [], sources: [] }], compiled);
      const problems = lint(loaded);
      for (const problem of problems) expectInside(problem, mutated);
      if (problems.every(({ severity }) => severity !== 'error')) expectEnds(loaded, file);
    }),
    { numRuns: 40 },
  );
});

test('a file of signals and a source', { timeout: 60_000 }, () => {
  const signals = signalFiles.toSorted((a, b) => a.text.length - b.text.length)[0];
  const source = sources[0];
  fc.assert(
    fc.property(slips, (made) => {
      for (const [kind, one] of [
        ['signals', signals],
        ['sources', source],
      ] as const) {
        const mutated = mutate(one?.text ?? '', made);
        const loaded = loadTexts({
          playbooks: [],
          signals: [],
          sources: [],
          [kind]: [{ file: 'a.yaml', text: mutated }],
        });
        for (const problem of lint(loaded)) expectInside(problem, mutated);
      }
    }),
    { numRuns: 15 },
  );
});

function expectInside({ file, line, column, code }: Problem, text: string): void {
  const lines = text.split('\n');
  const here = lines[line - 1];
  expect(here, `${code} at ${file}:${line}`).toBeDefined();
  expect(column, `${code} at ${file}:${line}:${column}`).toBeGreaterThan(0);
  expect(column, `${code} at ${file}:${line}:${column}`).toBeLessThanOrEqual((here ?? '').length + 1);
}

/** From every step that a walk can come to, some answers lead to an ending. */
function expectEnds({ library }: Loaded, file: string): void {
  const playbook = Object.values(library.playbooks).find((one) => one.file === file) as LoadedPlaybook;
  const leads = new Map<string, Set<string>>();
  const queue: Session[] = [begin(playbook.id)];
  const ends = new Set<string>();
  for (const session of queue) {
    const now = standing(library, session);
    const from = addressOf(now.place);
    if (leads.has(from)) continue;
    leads.set(from, new Set());
    expect(now.step, from).toBeDefined();
    if (now.step?.kind === 'end') ends.add(from);
    else
      for (const next of onward(library, session)) {
        leads.get(from)?.add(addressOf(standing(library, next).place));
        queue.push(next);
      }
  }
  for (let size = -1; size < ends.size; ) {
    size = ends.size;
    for (const [from, to] of leads) if ([...to].some((one) => ends.has(one))) ends.add(from);
  }
  expect([...leads.keys()].filter((from) => !ends.has(from))).toEqual([]);
}

/** The sessions after this step, for each way out of it: all items answered alike, or one of them otherwise. */
function onward(library: Library, session: Session): Session[] {
  const begun = standing(library, session);
  const options = optionsOf(begun) ?? [''];
  const items = begun.step?.kind === 'check' ? Object.keys(begun.step.check) : [];
  const strongest = options.at(-1) ?? '';
  const plans = items.length > 0 ? [[], ...items.map((item) => [item])] : options.map((option) => [option]);
  return plans.map(([chosen]) => {
    let next = session;
    do {
      const now = standing(library, next);
      const option =
        items.length === 0
          ? now.item === undefined
            ? (chosen ?? '')
            : (optionsOf(now)?.[0] ?? '')
          : now.item === chosen
            ? (options[0] ?? '')
            : strongest;
      next = answer(library, next, option);
    } while (
      addressOf(standing(library, next).place) === addressOf(begun.place) &&
      standing(library, next).item !== undefined &&
      asked(standing(library, next)) !== asked(begun)
    );
    return next;
  });
}
