import { describe, expect, test } from 'vitest';
import { graphOf } from '../../src/playbook/views/graph.ts';
import { readYaml } from '../../src/playbook/loading/document.ts';
import { stepsByLine } from '../../src/playbook/loading/places.ts';
import { layoutOf } from '../../src/render/preview/layout.ts';
import { linesOf, widthOf } from '../../src/render/preview/measure.ts';
import { addressOf, standing } from '../../src/walk/session.ts';
import { answered, libraryOf, load, page, playbookIn } from '../support/making.ts';
import { library as shipped, playbooks, walks } from '../support/fixture.ts';

const LOOP = page(`
  x:
    title: First
    ask: What?
    options:
      on: { text: On, go: y }
      again: { text: Again, go: x }
      other: { text: Other, go: b/start }
  y:
    title: Second
    ask: What?
    options:
      back: { text: Back, go: x }
      too: { text: Back too, go: x }
      done: { text: Done, go: z }
  z:
    title: The end
    end: let-go
`);
const OTHER = page('\n  x:\n    title: Elsewhere\n    end: leave-alone\n', { id: 'b' });

describe('a graph', () => {
  const library = libraryOf(LOOP, OTHER);
  const graph = graphOf(library, playbookIn(library));

  test('has each step once, and the steps it hands over to', () => {
    expect(graph.nodes.map(({ address, away, outcome, number }) => ({ address, away, outcome, number }))).toEqual([
      { address: 'a/x', away: false, outcome: undefined, number: 1 },
      { address: 'a/y', away: false, outcome: undefined, number: 2 },
      { address: 'b/x', away: true, outcome: 'leave-alone', number: undefined },
      { address: 'a/z', away: false, outcome: 'let-go', number: undefined },
    ]);
  });

  test('puts the ways from one step to another on one edge', () => {
    expect(graph.edges.map(({ from, to, ways, first }) => [from, to, ways.map(({ id }) => id).join(), first])).toEqual([
      ['a/x', 'a/y', 'on', true],
      ['a/x', 'a/x', 'again', false],
      ['a/x', 'b/x', 'other', false],
      ['a/y', 'a/x', 'back,too', false],
      ['a/y', 'a/z', 'done', true],
    ]);
  });

  test('begins anew where nothing in the playbook leads to a step', () => {
    const { library } = load([`${LOOP}  lone:\n    title: Alone\n    end: let-go\n`, OTHER]);
    expect(graphOf(library, playbookIn(library)).roots).toEqual(['a/x', 'a/lone']);
  });

  test.for(walks)('holds the whole way of the walk "$name"', ({ playbook, answers }) => {
    const { path, place } = standing(shipped, answered(shipped, playbook, answers));
    const way = [...path.map((visit) => addressOf(visit.place)), addressOf(place)];
    const edges = new Set(
      playbooks.flatMap((each) => graphOf(shipped, each).edges.map(({ from, to }) => `${from} ${to}`)),
    );
    for (const [at, to] of way.slice(1).entries()) expect(edges).toContain(`${way[at]} ${to}`);
  });
});

describe('a layout', () => {
  test.for(playbooks)('of $id has no two boxes or words that touch', (playbook) => {
    const { boxes, width, height } = layoutOf(graphOf(shipped, playbook), new Map());
    const tall = boxes.map((box) => ({
      x: box.x,
      top: box.y - Math.max(box.height, box.labelHeight) / 2,
      bottom: box.y + Math.max(box.height, box.labelHeight) / 2,
    }));
    for (const [at, a] of tall.entries()) {
      expect(a.top).toBeGreaterThanOrEqual(0);
      expect(a.bottom).toBeLessThanOrEqual(height);
      expect(a.x).toBeLessThan(width);
      for (const b of tall.slice(at + 1)) if (a.x === b.x) expect(a.bottom <= b.top || b.bottom <= a.top).toBe(true);
    }
  });

  test('draws every step once, and every other way to it as a pointer', () => {
    const library = libraryOf(LOOP, OTHER);
    const { boxes } = layoutOf(graphOf(library, playbookIn(library)), new Map());
    expect(boxes.map(({ node, pointer }) => `${node.address}${pointer ? ' pointer' : ''}`).toSorted()).toEqual([
      'a/x',
      'a/x pointer',
      'a/x pointer',
      'a/y',
      'a/z',
      'b/x pointer',
    ]);
  });
});

describe('lines of words', () => {
  test.for(['a few short words that go on', 'Wort'.repeat(40), '長い言葉'.repeat(20), '👩‍👩‍👧'.repeat(30), ''])(
    'of %j fit their room',
    (text) => {
      const lines = linesOf(text, 13, 120, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(120);
    },
  );
});

test('a line of a file belongs to the step that it stands in', () => {
  const yaml = readYaml('a.yaml', `${LOOP}tests:\n  - name: one\n`);
  const find = stepsByLine(yaml);
  const at = (words: string) => find(`${LOOP}tests:\n`.split('\n').findIndex((line) => line.includes(words)) + 1);
  expect([
    at('start: x'),
    at('title: First'),
    at('go: b/start'),
    at('title: Second'),
    at('end: let-go'),
    at('tests:'),
  ]).toEqual([undefined, 'x', 'x', 'y', 'z', undefined]);
});
