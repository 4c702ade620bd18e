/** Where everything of a graph stands in its picture: a tree that grows to the right. */
import { hierarchy, tree } from 'd3-hierarchy';
import type { Graph, GraphEdge, GraphNode } from '../../playbook/views/graph.ts';
import { linesOf } from './measure.ts';

/** Sizes in pixels. */
export const BOX = { width: 172, text: 13, line: 17, pad: 9, badge: 16 };
export const LABEL = { width: 128, text: 12, line: 15, gap: 5 };
/** From a box to the words on its edge, and from those to the next box. */
export const RUN = { before: 32, after: 20 };
const GAP = 12;
const MARGIN = 14;
const PITCH = BOX.width + RUN.before + LABEL.width + RUN.after;

/** A box, with the words on the edge that leads to it. A step stands once; a `pointer` names a step that stands elsewhere. */
export interface Placed {
  node: GraphNode;
  pointer: boolean;
  edge?: GraphEdge;
  x: number;
  /** The middle of the box. */
  y: number;
  height: number;
  lines: string[];
  /** The words on the edge: the lines of each way. */
  labels: string[][];
  /** A line of small print at the bottom. */
  foot?: string;
  labelHeight: number;
  parent?: Placed;
}

export interface Layout {
  width: number;
  height: number;
  boxes: Placed[];
}

interface Twig {
  node?: GraphNode;
  edge?: GraphEdge;
  pointer: boolean;
  lines: string[];
  labels: string[][];
  foot?: string;
  height: number;
  labelHeight: number;
  twigs: Twig[];
}

/**
 * Lays a graph out. Every way leads to a box of its own, so no two edges cross.
 * @param feet small print for some boxes, by address
 */
export function layoutOf(graph: Graph, feet: ReadonlyMap<string, string>): Layout {
  const trunk: Twig = { pointer: false, lines: [], labels: [], height: 0, labelHeight: 0, twigs: twigsOf(graph, feet) };
  // d3 grows downwards; here x and y change places.
  const root = tree<Twig>()
    .nodeSize([1, PITCH])
    .separation(({ data: a }, { data: b }) => (span(a) + span(b)) / 2 + GAP)(hierarchy(trunk, ({ twigs }) => twigs));
  const all = root.descendants().slice(1);
  const top = Math.min(...all.map(({ x, data }) => x - span(data) / 2), 0);
  const bottom = Math.max(...all.map(({ x, data }) => x + span(data) / 2), 0);
  const placed = new Map<unknown, Placed>();
  for (const point of all) {
    const { node, edge, twigs: _, ...sizes } = point.data;
    const parent = placed.get(point.parent);
    if (node === undefined) continue;
    const x = MARGIN + (point.depth - 1) * PITCH;
    placed.set(point, {
      node,
      ...sizes,
      x,
      y: point.x - top + MARGIN,
      ...(edge && { edge }),
      ...(parent && { parent }),
    });
  }
  const boxes = [...placed.values()];
  return {
    boxes,
    width: Math.max(...boxes.map(({ x }) => x), 0) + BOX.width + MARGIN,
    height: bottom - top + 2 * MARGIN,
  };
}

const span = ({ height, labelHeight }: Twig) => Math.max(height, labelHeight);

function twigsOf(graph: Graph, feet: ReadonlyMap<string, string>): Twig[] {
  const nodes = new Map(graph.nodes.map((node) => [node.address, node]));
  const leaving = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) leaving.set(edge.from, [...(leaving.get(edge.from) ?? []), edge]);
  const twigOf = (address: string, edge?: GraphEdge): Twig[] => {
    const node = nodes.get(address);
    if (node === undefined) return [];
    const pointer = edge !== undefined && !edge.first;
    const hasBadge = node.outcome !== undefined || node.away;
    const indent = pointer && !hasBadge ? BOX.badge : 0;
    const lines = linesOf(
      node.number === undefined ? node.title : `${node.number}. ${node.title}`,
      BOX.text,
      BOX.width - 2 * BOX.pad - indent,
      pointer ? 3 : 4,
    );
    const labels = (edge?.ways ?? []).map(({ text }) => linesOf(text, LABEL.text, LABEL.width, 3));
    const foot = pointer ? undefined : feet.get(address);
    const extra = (hasBadge ? BOX.badge : 0) + (foot === undefined ? 0 : BOX.badge);
    return [
      {
        node,
        pointer,
        lines,
        labels,
        height: lines.length * BOX.line + 2 * BOX.pad + extra,
        labelHeight: labels.flat().length * LABEL.line + Math.max(labels.length - 1, 0) * LABEL.gap,
        twigs: [],
        ...(edge && { edge }),
        ...(foot !== undefined && { foot }),
      },
    ];
  };
  const roots = graph.roots.flatMap((address) => twigOf(address));
  // A walk can be hundreds of steps deep: no recursion.
  const queue = [...roots];
  for (const twig of queue) {
    if (twig.pointer || !twig.node) continue;
    twig.twigs = (leaving.get(twig.node.address) ?? []).flatMap((edge) => twigOf(edge.to, edge));
    queue.push(...twig.twigs);
  }
  return roots;
}
