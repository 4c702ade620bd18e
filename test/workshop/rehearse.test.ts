import { describe, expect, it, test } from 'vitest';
import { rehearse } from '../../src/walk/rehearse.ts';
import { visitedBy } from '../../src/walk/visited.ts';
import { libraryOf, page, playbookIn } from '../support/making.ts';
import { library as shipped, playbooks } from '../support/shipped.ts';

const STEPS = `
  x:
    title: A question
    ask: Well?
    options:
      again: { text: Again, go: x }
      on: { text: On, go: rate }
      away: { text: Away, go: b/start }
  rate:
    title: A list
    ratings: { weak: Weak, strong: Strong }
    check:
      one: { title: One, ask: One?, from: ours, go: z }
      two: { title: Two, ask: Two?, from: ours, go: z }
    clear: words
  words: { title: Words, write: What?, go: z }
  z: { title: The end, end: let-go }
`;
const OTHER = page('  x: { title: The end of b, end: follow-up }\n', { id: 'b' });

const trial = (...tests: [answers: string, ends: string][]) => {
  const top = `tests:\n${tests.map(([answers, ends], at) => `  - { name: test ${at}, answers: ${JSON.stringify(answers)}, ends: ${ends} }`).join('\n')}\n`;
  const library = libraryOf(page(STEPS, { top }), OTHER);
  return { library, playbook: playbookIn(library), rehearsals: rehearse(library, playbookIn(library)) };
};

describe('a test in a playbook', () => {
  test.each([
    ['x=on, rate.one=strong, rate.two=weak', 'z'],
    ['x=again, x=again, x=on, rate.one=weak, rate.two=weak', 'a/z'],
    ['x=on, rate.one=strong, rate.two=strong, words="so, so"', 'z'],
    ['x=away', 'b/start'],
    ['x=away', 'b/x'],
  ])('%j ends on %s', (answers, ends) => {
    expect(trial([answers, ends]).rehearsals).toMatchObject([{ name: 'test 0', ok: true }]);
  });

  test.each<[why: string, answers: string, ends: string, at: string, words: string[]]>([
    ['it ends elsewhere', 'x=away', 'z', 'ends', ['b/x', '"z"']],
    ['an option is misspelt', 'x=awya', 'z', 'answers', ['awya', 'away']],
    ['a step is misspelt', 'x=on, rat.one=weak', 'z', 'answers', ['rat', 'rate']],
    ['an answer is left over', 'x=away, words=so', 'b/x', 'answers', ['words']],
    ['it stands in the middle', 'x=on, rate.one=strong', 'z', 'answers', ['rate.two']],
    ['it stands where it should end', 'x=on', 'rate', 'answers', ['rate.one']],
    ['the answers cannot be read', 'x', 'z', 'answers', ['x']],
    ['its end is misspelt', 'x=away', 'zz', 'ends', ['zz', 'x']],
    ['its end is in no playbook', 'x=away', 'bb/x', 'ends', ['bb/x', 'b']],
    ['there are more answers than anyone gives', 'x=again,'.repeat(51), 'z', 'answers', ['51', '50']],
  ])('fails where %s, and says so', (_, answers, ends, at, words) => {
    const [rehearsal] = trial([answers, ends]).rehearsals;
    expect(rehearsal).toMatchObject({ ok: false, at });
    for (const word of words) expect(`${rehearsal?.reason} ${rehearsal?.hint}`).toContain(word);
  });

  it('says which steps it came to and which ways it took', () => {
    expect(trial(['x=again, x=on, rate.one=strong, rate.two=weak', 'z']).rehearsals).toMatchObject([
      { visited: ['a/x', 'a/x', 'a/rate', 'a/z'], taken: ['a/x=again', 'a/x=on', 'a/rate=two'] },
    ]);
    expect(trial(['x=on, rate.one=strong, rate.two=strong, words=', 'z']).rehearsals).toMatchObject([
      { taken: ['a/x=on', 'a/rate=clear'] },
    ]);
  });

  it('is run in bounded time, whatever its author wrote', () => {
    const started = performance.now();
    trial(...Array.from({ length: 200 }, (): [string, string] => ['x=again,'.repeat(50), 'z']));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each(playbooks.map((playbook) => [playbook.id, playbook] as const))('holds in %s', (_, playbook) => {
    expect(rehearse(shipped, playbook).filter(({ ok }) => !ok)).toEqual([]);
  });
});

describe('what tests visit', () => {
  it('names the steps and ways that none comes to', () => {
    const { playbook, rehearsals } = trial(['x=on, rate.one=weak, rate.two=weak', 'z']);
    expect(visitedBy(playbook, rehearsals)).toEqual({
      steps: { total: 4, missed: ['words'] },
      ways: { total: 6, missed: ['x=again', 'x=away', 'rate=two', 'rate=clear'] },
    });
  });

  it('counts what the tests of other playbooks come through', () => {
    const { library, rehearsals } = trial(['x=away', 'b/x']);
    expect(visitedBy(playbookIn(library, 'b'), rehearsals).steps.missed).toEqual([]);
  });
});
