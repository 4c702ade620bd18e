/** A playbook as a graph, from the same targets that a walk follows. */
import { own } from '../../basics/own.ts';
import { placeOf, stepAt, type Library, type LoadedPlaybook } from '../model/library.ts';
import type { Outcome, Step } from '../model/schema.ts';
import { kindOf } from '../steps/index.ts';
import type { Exit } from '../steps/kind.ts';

/** A step of a graph, by its address: `no-script/accept`. */
export interface GraphNode {
  address: string;
  title: string;
  /** Its number on the call card; endings and other playbooks have none. */
  number?: number;
  outcome?: Outcome;
  /** Whether it belongs to another playbook, to which this one hands over. */
  away: boolean;
  /** Whether there is such a step; one of a playbook that could not be loaded is not there. */
  exists: boolean;
}

/** All ways from one step to another. */
export interface GraphEdge {
  from: string;
  to: string;
  ways: Exit[];
  /** Whether a walk comes to the step soonest this way; these edges alone make a tree. */
  first: boolean;
}

/** A playbook's steps and ways; the nodes stand in the order in which a walk can come to them. */
export interface Graph {
  playbook: string;
  /** Where walks can begin: the first step, and steps that nothing in this playbook leads to. */
  roots: string[];
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** Makes the graph of a playbook. */
export function graphOf(library: Pick<Library, 'playbooks'>, playbook: LoadedPlaybook): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const roots: string[] = [];
  const numbers = new Map(
    Object.entries(playbook.steps)
      .filter(([, step]) => !kindOf(step).end(step))
      .map(([id], at) => [`${playbook.id}/${id}`, at + 1]),
  );
  const nodeAt = (address: string): GraphNode => {
    const [id = '', name = ''] = address.split('/');
    const step = stepAt(library, { playbook: id, step: name });
    const number = numbers.get(address);
    const end = step && kindOf(step).end(step);
    return {
      address,
      title: step?.title ?? address,
      ...(number !== undefined && { number }),
      ...(end && { outcome: end.outcome }),
      away: id !== playbook.id,
      exists: step !== undefined,
    };
  };
  for (const begin of [playbook.start, ...Object.keys(playbook.steps)]) {
    const root = `${playbook.id}/${begin}`;
    if (nodes.has(root)) continue;
    roots.push(root);
    nodes.set(root, nodeAt(root));
    const queue = [root];
    // The queue grows while it is read: nearest steps first.
    for (const from of queue) {
      const step = own(playbook.steps, from.slice(playbook.id.length + 1));
      for (const [to, ways] of step ? byTarget(library, playbook.id, step) : []) {
        const node = nodes.get(to) ?? nodeAt(to);
        const first = !nodes.has(to) && !node.away;
        nodes.set(to, node);
        if (first) queue.push(to);
        edges.push({ from, to, ways, first });
      }
    }
  }
  return { playbook: playbook.id, roots, nodes: [...nodes.values()], edges };
}

function byTarget(library: Pick<Library, 'playbooks'>, playbook: string, step: Step): Map<string, Exit[]> {
  const targets = new Map<string, Exit[]>();
  for (const way of kindOf(step).exits(step)) {
    const place = placeOf(library, playbook, way.go);
    const address = `${place.playbook}/${place.step}`;
    targets.set(address, [...(targets.get(address) ?? []), way]);
  }
  return targets;
}
