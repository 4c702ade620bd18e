/** A playbook as its author looks at it: every step's screen, the ways between them, and what its tests visit. */
import { citing, type CitedLine } from '../playbook/model/cite.ts';
import { fill } from '../playbook/model/fill.ts';
import { graphOf, type Graph } from '../playbook/views/graph.ts';
import { own } from '../basics/own.ts';
import { blanksOf, placeOf, stepAt, targetsOf, type Library, type LoadedPlaybook } from '../playbook/model/library.ts';
import { kindOf } from '../playbook/steps/index.ts';
import { THEN } from '../playbook/steps/kind.ts';
import type { Problem } from '../playbook/model/problem.ts';
import type { Outcome, Step } from '../playbook/model/schema.ts';
import { rehearse, type Rehearsal } from './rehearse.ts';
import { addressOf } from './session.ts';
import { reasonsOf, viewOf, type Reasons, type StepView } from './view.ts';

/** One step, with all there is to know of it. */
export interface SurveyStep {
  address: string;
  id: string;
  /** Its number on the call card. */
  number: number | undefined;
  view: StepView;
  reasons: Reasons;
  outcome?: Outcome;
  when?: CitedLine;
  /** The question, where the step asks one. */
  ask?: string;
  /** What is asked item by item. */
  items: (CitedLine & { title?: string; answers: string[] })[];
  ways: SurveyWay[];
  /** The addresses of the steps that lead here, in any playbook. */
  arrivals: { address: string; title: string }[];
  /** How many tests come here. */
  tests: number;
  problems: Problem[];
}

/** One way out of a step. */
export interface SurveyWay {
  text: string;
  to: string;
  title: string;
  /** Whether a test takes it. */
  tested: boolean;
}

export interface Survey {
  id: string;
  title: string;
  for: string;
  version: string;
  file: string;
  /** The article that it mainly follows; `undefined` where it is the author's own. */
  by: string | undefined;
  blanks: { name: string; ask: string }[];
  start: string;
  graph: Graph;
  steps: SurveyStep[];
  tests: Rehearsal[];
}

/** A problem, and the address of the step that it stands on, if it stands on one. */
export interface PlacedProblem {
  problem: Problem;
  step?: string;
}

/** Surveys some playbooks of a library. */
export function surveyOf(
  library: Library,
  playbooks: readonly LoadedPlaybook[],
  problems: readonly PlacedProblem[],
): Survey[] {
  const rehearsals = new Map(playbooks.map((playbook) => [playbook.id, rehearse(library, playbook)]));
  // A test of one playbook may walk on into another one, and counts there too.
  const all = [...rehearsals.values()].flat();
  const visits = countOf(all.flatMap(({ visited }) => [...new Set(visited)]));
  const taken = new Set(all.flatMap((test) => test.taken));
  const arrivals = arrivalsIn(library);
  return playbooks.map((playbook) => {
    const source = own(library.sources, playbook.source);
    const graph = graphOf(library, playbook);
    const numbers = new Map(graph.nodes.map(({ address, number }) => [address, number]));
    const steps = Object.entries(playbook.steps).map(([id, step]): SurveyStep => {
      const address = `${playbook.id}/${id}`;
      return {
        address,
        id,
        number: numbers.get(address),
        ...screenOf(library, playbook, id, step),
        ways: kindOf(step)
          .exits(step)
          .map((way) => {
            const to = addressOf(placeOf(library, playbook.id, way.go));
            const tested = way.id === THEN ? visits.has(address) : taken.has(`${address}=${way.id}`);
            return { text: fill(way.text, named(playbook)), to, title: titleAt(library, to), tested };
          }),
        arrivals: arrivals.get(address) ?? [],
        tests: visits.get(address) ?? 0,
        problems: problems.flatMap(({ step: at, problem }) => (at === address ? [problem] : [])),
      };
    });
    return {
      id: playbook.id,
      title: playbook.title,
      for: playbook.for,
      version: playbook.version,
      file: playbook.file,
      by: source && `${source.author ?? source.short}, “${source.title}”`,
      blanks: Object.entries(playbook.blanks ?? {}).map(([name, { ask }]) => ({ name, ask })),
      start: `${playbook.id}/${playbook.start}`,
      graph,
      steps,
      tests: rehearsals.get(playbook.id) ?? [],
    };
  });
}

/** The playbooks that walks through some of them can come to, those themselves first. */
export function reachable(library: Library, ids: readonly string[]): LoadedPlaybook[] {
  const found = new Map<string, LoadedPlaybook>();
  const queue = [...ids];
  for (const id of queue) {
    const playbook = own(library.playbooks, id);
    if (playbook === undefined || found.has(id)) continue;
    found.set(id, playbook);
    queue.push(
      ...Object.values(playbook.steps)
        .flatMap(targetsOf)
        .map((go) => placeOf(library, id, go).playbook),
    );
  }
  return [...found.values()];
}

/** Every blank of a playbook stands as its name in square brackets. */
const named = (playbook: LoadedPlaybook): Record<string, string> =>
  Object.fromEntries(blanksOf(playbook).map((name) => [name, `[${name}]`]));

function screenOf(library: Library, playbook: LoadedPlaybook, id: string, step: Step) {
  const blanks = named(playbook);
  const now = { place: { playbook: playbook.id, step: id }, step, item: undefined, items: {}, blanks, path: [] };
  const line = citing(library.sources, blanks);
  const kind = kindOf(step);
  const items = kind.items(step);
  const ask = items.length > 0 ? undefined : kind.question(step, '')?.ask;
  const end = kind.end(step);
  return {
    view: viewOf(library, now) as StepView,
    reasons: reasonsOf(library, now),
    items: items.map(({ answers, title, ask: asked }) => ({
      ...line(asked),
      answers,
      ...(title !== undefined && { title }),
    })),
    ...(ask !== undefined && { ask: fill(ask, blanks) }),
    ...(end && { outcome: end.outcome, ...(end.when && { when: line(end.when) }) }),
  };
}

function titleAt(library: Library, address: string): string {
  const [playbook = '', step = ''] = address.split('/');
  return stepAt(library, { playbook, step })?.title ?? address;
}

function arrivalsIn(library: Library): Map<string, SurveyStep['arrivals']> {
  const arrivals = new Map<string, SurveyStep['arrivals']>();
  for (const playbook of Object.values(library.playbooks)) {
    for (const [id, step] of Object.entries(playbook.steps)) {
      for (const to of new Set(targetsOf(step).map((go) => addressOf(placeOf(library, playbook.id, go))))) {
        const here = arrivals.get(to) ?? [];
        here.push({ address: `${playbook.id}/${id}`, title: step.title });
        arrivals.set(to, here);
      }
    }
  }
  return arrivals;
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
