/** A graph as a picture: SVG that we write ourselves from the places of its boxes. */
import type { Graph, GraphNode } from '../../playbook/views/graph.ts';
import { el, linkTo, type Element } from './element.ts';
import { BOX, LABEL, layoutOf, RUN, type Placed } from './layout.ts';
import { widthOf } from './measure.ts';
import { OUTCOME_WORDS } from '../outcome-words.ts';
import { sign } from './outcome.ts';

/**
 * Draws a graph. Every box is a link to its step in the list.
 * @param feet small print for some boxes, by address
 */
export function pictureOf(graph: Graph, title: string, feet: ReadonlyMap<string, string>): Element {
  const layout = layoutOf(graph, feet);
  const [width, height] = [Math.ceil(layout.width), Math.ceil(layout.height)];
  return el(
    'svg',
    {
      class: 'tree',
      role: 'group',
      'aria-label': `${title}, drawn as a tree. The list of steps says the same in words.`,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    },
    ...layout.boxes.flatMap((box) => (box.parent ? [edgeOf(box, box.parent)] : [])),
    ...layout.boxes.map(boxOf),
  );
}

function edgeOf(box: Placed, parent: Placed): Element {
  const from = parent.x + BOX.width;
  const label = from + RUN.before;
  const bend = from + RUN.before / 2;
  const y = fix(box.y);
  const words: Element[] = [];
  const wordsWidth = Math.max(...box.labels.flat().map((text) => widthOf(text, LABEL.text)), 0);
  let line = box.y - box.labelHeight / 2 + LABEL.text - 1;
  for (const [at, lines] of box.labels.entries()) {
    if (at > 0) line += LABEL.gap;
    for (const text of lines) {
      words.push(el('text', { x: label, y: fix(line) }, text));
      line += LABEL.line;
    }
  }
  return el(
    'g',
    { class: 'edge', 'data-from': box.edge?.from, 'data-to': box.edge?.to, 'aria-hidden': 'true' },
    el('path', { d: `M${from} ${fix(parent.y)}C${bend} ${fix(parent.y)} ${bend} ${y} ${label - 6} ${y}` }),
    el('path', {
      d: `M${fix(Math.min(label + wordsWidth + 7, box.x - RUN.after + 6))} ${y}H${box.x - 2}m-5 -3.5l5 3.5l-5 3.5`,
    }),
    ...words,
  );
}

function boxOf({ node, pointer, x, y, height, lines, foot }: Placed): Element {
  const top = y - height / 2;
  const left = x + BOX.pad;
  const badge = badgeOf(node);
  const isEnding = node.outcome !== undefined;
  const indent = pointer && badge === undefined ? BOX.badge : 0;
  const first = top + BOX.pad + (badge === undefined ? 0 : BOX.badge) + BOX.text - 1;
  return el(
    'a',
    {
      class: ['box', node.outcome ?? 'step', pointer && 'pointer', node.away && 'away'].filter(Boolean).join(' '),
      href: linkTo(node.address),
      'data-step': node.address,
      'aria-label': nameOf(badge?.words, lines, foot, pointer),
    },
    el('rect', { x, y: fix(top), width: BOX.width, height: fix(height), rx: isEnding ? Math.min(height / 2, 18) : 5 }),
    badge && sign(badge.sign, { x: left, y: top + BOX.pad - 2 }),
    badge && el('text', { class: 'kind', x: left + 19, y: fix(top + BOX.pad + 9) }, `${badge.words} `),
    indent > 0 && sign('pointer', { x: left - 2, y: top + BOX.pad }),
    ...lines.map((text, at) => el('text', { x: left + indent, y: fix(first + at * BOX.line) }, `${text} `)),
    foot !== undefined && el('text', { class: 'foot', x: left, y: fix(top + height - BOX.pad) }, foot),
  );
}

function badgeOf({
  address,
  away,
  outcome,
  exists,
}: GraphNode): { sign: Parameters<typeof sign>[0]; words: string } | undefined {
  if (away) return { sign: 'away', words: `${address.slice(0, address.indexOf('/'))}${exists ? '' : ', not loaded'}` };
  return outcome && { sign: outcome, words: OUTCOME_WORDS[outcome] };
}

/** A box in words, for those who do not see it: what stands in it, as it stands there. */
const nameOf = (badge: string | undefined, lines: readonly string[], foot: string | undefined, pointer: boolean) =>
  [badge, ...lines, foot, pointer && '(shown elsewhere in the picture)'].filter(Boolean).join(' ');

const fix = (value: number) => value.toFixed(1);
