/** Checks that look from one place to another: does what a playbook points to exist, word for word? */
import { lookUp, misquoted } from '../model/cite.ts';
import type { Path } from './document.ts';
import { blanksIn } from '../model/fill.ts';
import { own } from '../../basics/own.ts';
import { blanksOf, citationsOf, targetsOf, type Library } from '../model/library.ts';
import type { ProblemCode } from '../model/catalogue.ts';
import type { Problem } from '../model/problem.ts';
import type { Read } from './read.ts';
import type { Line, Playbook, Step } from '../model/schema.ts';
import { kindOf } from '../steps/index.ts';
import { once } from '../../basics/once.ts';
import { didYouMean } from '../../basics/suggest.ts';

interface Lines {
  line: Line;
  path: Path;
  /** Words to say are exact as a whole. */
  whole: boolean;
}

/**
 * Every problem of one playbook that shows only beside the others and the sources.
 * @param broken the ids of the files that could not be read: to point to one is no second mistake
 */
export function checkReferences(
  read: Read<Playbook>,
  library: Pick<Library, 'playbooks' | 'sources'>,
  broken: ReadonlySet<string>,
): Problem[] {
  const { value: playbook, yaml } = read;
  if (playbook === undefined) return [];
  const problems: Problem[] = [];
  const add = (path: Path, code: ProblemCode, message: string, hint?: string) =>
    problems.push(yaml.problem(path, { code, message, ...(hint !== undefined && { hint }) }));

  const checkTarget = (target: string, path: Path) => {
    const [head = '', tail] = target.split('/');
    if (tail === undefined) {
      if (!Object.hasOwn(playbook.steps, head))
        add(path, 'unknown-step', `There is no step "${head}".`, didYouMean(head, idsOf(playbook.steps)));
      return;
    }
    const other = own(library.playbooks, head);
    if (other === undefined && broken.has(head)) return;
    if (other === undefined)
      add(path, 'unknown-playbook', `There is no playbook "${head}".`, didYouMean(head, idsOf(library.playbooks)));
    else if (tail !== 'start' && !Object.hasOwn(other.steps, tail))
      add(path, 'unknown-step', `The playbook "${head}" has no step "${tail}".`, didYouMean(tail, idsOf(other.steps)));
  };
  const checkCitation = (from: string | undefined, path: Path) => {
    if (from === undefined || from === 'ours' || lookUp(library.sources, from)) return;
    const dot = from.indexOf('.');
    const name = from.slice(0, dot);
    const source = own(library.sources, name);
    if (source === undefined && broken.has(name)) return;
    if (source === undefined)
      add(path, 'unknown-source', `There is no source "${name}".`, didYouMean(name, idsOf(library.sources)));
    else
      add(
        path,
        'unknown-statement',
        `"${name}" has no statement ${from.slice(dot + 1)}.`,
        `Its last one is ${Object.keys(source.statements).length}.`,
      );
  };
  const known = blanksOf(playbook);
  const blanks = new Set(known);
  const checkBlanks = (text: string, path: Path) => {
    for (const name of blanksIn(text)) {
      if (!blanks.has(name))
        add(path, 'unknown-blank', `Nothing fills the blank {{${name}}}.`, didYouMean(name, known));
    }
  };
  const checkLine = ({ line, path, whole }: Lines) => {
    checkCitation(line.from, [...path, 'from']);
    checkBlanks(line.text, [...path, 'text']);
    const cited = lookUp(library.sources, line.from);
    for (const words of cited ? misquoted(line, cited.says, whole) : [])
      add(
        [...path, 'text'],
        'misquoted',
        `${line.from} does not have these exact words: "${words}"`,
        'Quote it to the letter, or say it in other words without quotes, or mark it as ours.',
      );
  };

  checkCitation(playbook.source === 'ours' ? 'ours' : `${playbook.source}.1`, ['source']);
  if (!Object.hasOwn(playbook.steps, playbook.start)) checkTarget(playbook.start, ['start']);
  if (Object.hasOwn(playbook.steps, 'start'))
    problems.push(
      yaml.problem(
        ['steps', 'start'],
        {
          code: 'reserved-id',
          message: 'A step cannot be called "start": other playbooks say playbook/start for the first step.',
          hint: 'Give the step another name, and change what leads to it.',
        },
        'key',
      ),
    );
  const { card } = playbook;
  if (card?.opens !== undefined) checkTarget(card.opens, ['card', 'opens']);
  for (const part of ['replies', 'stops'] as const)
    for (const [at, { they, step }] of (card?.[part] ?? []).entries()) {
      checkTarget(step, ['card', part, at, 'step']);
      checkBlanks(they, ['card', part, at, 'they']);
    }
  for (const [id, blank] of Object.entries(playbook.blanks ?? {})) checkCitation(blank.from, ['blanks', id, 'from']);
  for (const [id, step] of Object.entries(playbook.steps)) {
    const path = ['steps', id];
    for (const lines of linesOf(step, path)) checkLine(lines);
    for (const target of targetPaths(step, path)) checkTarget(target.go, target.path);
    for (const [at, from] of (step.why ?? []).entries()) checkCitation(from, [...path, 'why', at]);
    for (const asked of wordsOf(step)) checkBlanks(asked.text, [...path, ...asked.path]);
  }
  return problems;
}

function linesOf(step: Step, path: Path): Lines[] {
  const lines: Lines[] = [];
  const add = (line: Line, at: Path, whole: boolean) => lines.push({ line, path: [...path, ...at], whole });
  for (const [at, line] of (step.say ?? []).entries()) add(line, ['say', at], true);
  for (const [at, line] of (step.do ?? []).entries()) add(line, ['do', at], false);
  for (const [at, line] of (step.note ?? []).entries()) add(line, ['note', at], false);
  for (const [at, line] of (step.avoid ?? []).entries()) {
    add(line, ['avoid', at], false);
    if (line.instead) add(line.instead, ['avoid', at, 'instead'], false);
  }
  for (const { line, path: at } of kindOf(step).lines(step)) add(line, [...at], false);
  return lines;
}

/** The words of a step that no article stands behind. */
const wordsOf = (step: Step): { text: string; path: Path }[] => [
  { text: step.title, path: ['title'] },
  ...kindOf(step).words(step),
];

/** Where each target of a step stands. */
export const targetPaths = (step: Step, path: Path): { go: string; path: Path }[] =>
  kindOf(step)
    .exits(step)
    .map(({ go, path: at }) => ({ go, path: [...path, ...at] }));

/** The ids of a record, listed once however often they are asked for. */
const idsOf = once((record: object) => Object.keys(record));

/** The steps at which other playbooks hand over to each playbook. */
export function entrancesOf(playbooks: Library['playbooks']): Map<string, string[]> {
  const entrances = new Map<string, string[]>();
  for (const playbook of Object.values(playbooks)) {
    for (const target of handOversOf(playbook)) {
      const [other = '', step = ''] = target.split('/');
      const known = entrances.get(other);
      if (known) known.push(step);
      else entrances.set(other, [step]);
    }
  }
  return entrances;
}

/** The targets in other playbooks, as they are written. */
const handOversOf = once(({ id, steps }: Playbook) =>
  [...new Set(Object.values(steps).flatMap(targetsOf))].filter(
    (target) => target.includes('/') && !target.startsWith(`${id}/`),
  ),
);

/** The other playbooks that a playbook names. */
export const handsOverTo = ({ value }: Read<Playbook>): string[] =>
  value ? [...new Set(handOversOf(value).map((target) => target.slice(0, target.indexOf('/'))))] : [];

/** The sources that a playbook cites. */
export const citedIn = ({ value }: Read<Playbook>): string[] => (value ? sourcesOf(value) : []);

/** The ids of the sources that a playbook follows or cites. */
export const sourcesOf = once(({ source, steps, blanks = {} }: Playbook) => {
  const citations = [
    ...Object.values(steps).flatMap(citationsOf),
    ...Object.values(blanks).flatMap(({ from }) => from ?? []),
  ];
  return [...new Set([source, ...citations.map((citation) => citation.split('.')[0] ?? '')])];
});

/** Steps that neither this playbook's own walk nor another playbook's hand-over comes to. */
export function checkReach({ value: playbook, yaml }: Read<Playbook>, entrances: readonly string[]): Problem[] {
  if (playbook === undefined) return [];
  const seen = new Set<string>();
  const queue = [playbook.start, ...entrances];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const step = own(playbook.steps, id);
    if (step === undefined || seen.has(id)) continue;
    seen.add(id);
    queue.push(
      ...targetsOf(step).map((target) =>
        target.startsWith(`${playbook.id}/`) ? target.slice(playbook.id.length + 1) : target,
      ),
    );
  }
  // A step of a shipped playbook to which a change leaves no way is no slip: nothing of it stands in the file.
  const unreached = Object.keys(playbook.steps).filter((id) => !seen.has(id) && yaml.depth(['steps', id]) > 1);
  return unreached.map((id) =>
    yaml.problem(
      ['steps', id],
      {
        code: 'unreachable',
        severity: 'warning',
        message: `No step leads to "${id}".`,
        hint: 'Point a "go" at it, or take it out.',
      },
      'key',
    ),
  );
}
