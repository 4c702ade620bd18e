/** Where walks cannot end: steps that go round in a circle, in one playbook or by hand-overs. */
import { own } from '../../basics/own.ts';
import {
  placeOf,
  stepAt,
  targetsOf,
  type Library,
  type LoadedPlaybook,
  type Place,
} from '../../playbook/model/library.ts';
import { once } from '../../basics/once.ts';
import { targetPaths } from '../../playbook/loading/references.ts';
import type { Rule } from '../rule.ts';

type Playbooks = Pick<Library, 'playbooks'>;

/** Every circle without a way out, once, and every hand-over from which no walk ends. */
export const waysOut: Rule = ({ loaded: { library, written } }) => {
  const reads = written.playbooks;
  const stuck = stuckSteps(library);
  if (stuck.size === 0) return [];
  const yamls = new Map(reads.map(({ value, yaml }) => [value?.id, yaml]));
  const handOvers = reads.flatMap(({ value, yaml }) =>
    Object.entries(value?.steps ?? {}).flatMap(([id, step]) =>
      targetPaths(step, ['steps', id])
        .filter(({ go }) => value && stuck.has(`${value.id}/${id}`) && leavesFor(library, value.id, go, stuck))
        .map(({ go, path }) =>
          yaml.problem(path, {
            code: 'endless-hand-over',
            message: `No walk that goes on to "${go}" ever ends.`,
            hint: 'Hand over to a step that leads to an ending.',
          }),
        ),
    ),
  );
  const circles = circlesIn(library, stuck).flatMap((circle) => {
    const [playbook = ''] = (circle[0] ?? '').split('/');
    const yaml = yamls.get(playbook);
    const names = circle.map((address) => address.slice(playbook.length + 1));
    if (yaml === undefined || !circle.every((address) => address.startsWith(`${playbook}/`))) return [];
    const round = `${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`;
    const message =
      names.length === 1
        ? `No walk leaves "${round}": it leads only to itself.`
        : `No walk leaves this circle: ${round}.`;
    return [
      yaml.problem(
        ['steps', names[0] ?? ''],
        { code: 'no-way-out', message, hint: 'Give one of its steps a way to an ending.' },
        'key',
      ),
    ];
  });
  return [...circles, ...handOvers];
};

const addressIn = (library: Playbooks, playbook: string, target: string) => {
  const place = placeOf(library, playbook, target);
  return `${place.playbook}/${place.step}`;
};

function leavesFor(library: Playbooks, playbook: string, go: string, stuck: ReadonlySet<string>): boolean {
  const to = addressIn(library, playbook, go);
  return stuck.has(to) && !to.startsWith(`${playbook}/`);
}

/** The addresses of all steps from which no ending is reached. What could not be loaded, or has no way on, counts as one. */
function stuckSteps(library: Playbooks): Set<string> {
  const open = Object.values(library.playbooks).filter((playbook) => !endsByItself(playbook));
  const names = new Set(open.map(({ id }) => id));
  return stuckIn(library, open, (place) => !names.has(place.playbook) || stepAt(library, place) === undefined);
}

/** Whether an ending of its own is reached from each of its steps: then no other playbook matters. */
const endsByItself = once(
  (playbook: LoadedPlaybook) => stuckIn({ playbooks: { [playbook.id]: playbook } }, [playbook], () => false).size === 0,
);

/** @param isEnding whether to come to a place is as good as an ending */
function stuckIn(
  library: Playbooks,
  playbooks: readonly LoadedPlaybook[],
  isEnding: (place: Place) => boolean,
): Set<string> {
  const before = new Map<string, string[]>();
  const stuck = new Set<string>();
  const free: string[] = [];
  for (const playbook of playbooks) {
    for (const [id, step] of Object.entries(playbook.steps)) {
      const address = `${playbook.id}/${id}`;
      stuck.add(address);
      const targets = targetsOf(step);
      if (targets.length === 0) free.push(address);
      for (const target of targets) {
        const place = placeOf(library, playbook.id, target);
        if (isEnding(place)) free.push(address);
        const to = `${place.playbook}/${place.step}`;
        const known = before.get(to);
        if (known) known.push(address);
        else before.set(to, [address]);
      }
    }
  }
  for (let address = free.pop(); address !== undefined; address = free.pop()) {
    if (stuck.delete(address)) for (const one of before.get(address) ?? []) free.push(one);
  }
  return stuck;
}

/** The circles to which stuck steps lead, found by following each step's first way. All their ways are stuck too. */
function circlesIn(library: Playbooks, stuck: ReadonlySet<string>): string[][] {
  const order = new Map([...stuck].map((address, at) => [address, at]));
  const followed = new Set<string>();
  const circles: string[][] = [];
  for (const begin of stuck) {
    const trail = new Map<string, number>();
    let at = begin;
    while (!followed.has(at)) {
      followed.add(at);
      trail.set(at, trail.size);
      const slash = at.indexOf('/');
      const step = own(own(library.playbooks, at.slice(0, slash))?.steps, at.slice(slash + 1));
      at = addressIn(library, at.slice(0, slash), (step && targetsOf(step)[0]) ?? '');
    }
    const from = trail.get(at);
    if (from !== undefined)
      circles.push([...trail.keys()].slice(from).toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
  }
  return circles;
}
