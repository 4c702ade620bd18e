/** Playbooks made to do harm: each gives a problem at a place, or works, in bounded time. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { lint } from '../../src/check/lint.ts';
import { worldIn } from '../lint/world.ts';
import { fill } from '../../src/playbook/model/fill.ts';
import { loadTexts } from '../../src/playbook/loading/load.ts';
import type { Problem } from '../../src/playbook/model/problem.ts';
import { PLAIN } from '../../src/render/paint.ts';
import { problemsGithub, problemsText } from '../../src/render/problems.ts';
import { readFolder } from '../../src/shelf/shelf.ts';
import { END, marked, page } from '../support/making.ts';

/** Far more than any of these takes, and far less than a trainer would wait for. In milliseconds. */
const BOUND = 5_000;

const folder = mkdtempSync(join(tmpdir(), 'coach-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(playbooks: string[], signals: string[] = [], sources: string[] = []): Problem[] {
  const named = (kind: string, texts: string[]) => texts.map((text, at) => ({ file: `${kind}-${at + 1}.yaml`, text }));
  return lint(
    loadTexts({
      playbooks: named('playbook', playbooks),
      signals: named('signals', signals),
      sources: named('source', sources),
    }),
  );
}

const codes = (problems: readonly Problem[]) => [...new Set(problems.map(({ code }) => code))];

const bomb = (levels: number) =>
  Array.from(
    { length: levels },
    (_, at) => `a${at}: &a${at} [${Array.from({ length: 9 }, () => (at === 0 ? 'x' : `*a${at - 1}`)).join(', ')}]`,
  ).join('\n');

describe('text that YAML would follow for minutes, or for ever', () => {
  test.each([
    ['an alias bomb', bomb(12), 'yaml-aliases'],
    ['an alias that holds itself', 'a: &a [*a]\n', 'unknown-key'],
    ['ten thousand brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'too-deep'],
    ['ten thousand brackets that never close', '['.repeat(10_000), 'too-deep'],
    ['ten thousand braces', '{a: '.repeat(10_000), 'too-deep'],
    ['ten thousand lists in one line', '- '.repeat(10_000), 'too-deep'],
    ['ten thousand question marks', '? '.repeat(10_000), 'too-deep'],
    [
      'a thousand maps, each set in further',
      Array.from({ length: 1_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      'too-deep',
    ],
    ['ten thousand tags', '!a '.repeat(10_000), 'yaml-syntax'],
    ['ten thousand keys of one name', 'a: 1\n'.repeat(10_000), 'duplicate-key'],
    ['a hundred thousand empty items', `a: [${'[],'.repeat(100_000)}]`, 'missing-key'],
  ])('%s', { timeout: BOUND }, (_, text, code) => {
    const problems = check([text]);
    expect(codes(problems)).toContain(code);
    expect(problems.length).toBeLessThan(100);
  });
});

describe('ten thousand steps', () => {
  const steps = (go: (at: number) => string) =>
    page(
      Array.from(
        { length: 10_000 },
        (_, at) => `  s${at}:\n    title: Step\n    write: What?\n    go: ${go(at)}\n`,
      ).join('') + END,
      { top: '' },
    ).replace('start: x', 'start: s0');

  it('in a row are fine', { timeout: BOUND }, () => {
    expect(codes(check([steps((at) => (at === 9_999 ? 'x' : `s${at + 1}`))]))).toEqual(['no-tests']);
  });

  it('in a circle are one problem', { timeout: BOUND }, () => {
    expect(codes(check([steps((at) => `s${(at + 1) % 10_000}`)]))).toEqual(['no-tests', 'no-way-out', 'unreachable']);
  });

  it('that all lead nowhere are a problem each', { timeout: BOUND }, () => {
    expect(check([steps((at) => `nowhere${at}`)]).filter(({ code }) => code === 'unknown-step')).toHaveLength(10_000);
  });
});

describe('names that objects have', () => {
  test.each(['constructor', 'to-string', 'value-of', 'has-own-property'])('%s is a fair id for everything', (id) => {
    const playbook = page(
      `
  ${id}:
    title: 'About {{${id}}}'
    ask: Well?
    options:
      ${id}: { text: No, hears: [${id}], from: ${id}.1, go: ${id} }
      on: { text: No more, go: end }
  end:
    title: The end
    end: let-go
`,
      { id, top: `blanks: { ${id}: { ask: What?, example: this } }\n` },
    ).replace('start: x', `start: ${id}`);
    const signal = `${id}:\n  title: A title\n  heard-from: prospect\n  any: [costs too much]\n  examples: { counts: [It costs too much.] }\n  means: No.\n  from: ${id}.1\n`;
    const source = `id: ${id}\nshort: S\ntitle: A title\nstatements: { 1: { tags: [note], says: No. } }\n`;
    expect(codes(check([playbook], [signal], [source]))).toEqual(['no-tests']);
  });

  test.each(['__proto__', 'toString', 'constructor'])('%s is nothing that is there already', (name) => {
    expect(
      codes(check([page(`  x:\n    title: A question\n    write: What?\n    go: ${name.toLowerCase()}\n`)])),
    ).not.toContain('no-way-out');
    expect(codes(check([`id: ${name}\n`])).length).toBeGreaterThan(0);
    expect(codes(check([page(END).replace('  x:', `  ${name}:`)]))).toContain(
      name === 'constructor' ? 'unknown-step' : 'bad-id',
    );
    expect(codes(check([], [`${name}: {}\n`]))).toContain(name === 'constructor' ? 'missing-key' : 'bad-id');
  });
});

it('finds a circle of extends, however long', () => {
  const playbooks = Array.from({ length: 300 }, (_, at) => `id: p${at}\nextends: p${(at + 1) % 300}\n`);
  expect(codes(check(playbooks))).toEqual(['extends-cycle']);
});

it('fills a blank that names itself once, and no further', () => {
  expect(fill('{{a}}', { a: '{{a}}{{a}}' })).toBe('{{a}}{{a}}');
});

describe('letters that steer a terminal', () => {
  it.each(['\u001B[2J', '\u0007', '\u009B31m', '\u202E', '\u2028'])(
    '%j in a text is a problem, and no report lets it through',
    (letters) => {
      const { text, places } = marked(
        page(`
  x:
    title: §"The ${JSON.stringify(letters).slice(1, -1)} end"
    end: let-go
`),
      );
      const problems = check([text]);
      expect(problems).toContainEqual(expect.objectContaining({ code: 'hidden-letter', line: places[0]?.line }));
      const raw = page(`  "x${letters}":\n    title: The end\n    end: let-go\n`);
      const found = check([raw]);
      const report =
        problemsText({ problems: found, files: 1, textOf: () => raw }, 80, PLAIN) +
        problemsGithub({ problems: found, files: 1, textOf: () => raw });
      expect(found.length).toBeGreaterThan(0);
      expect(report).not.toContain(letters);
    },
  );
});

describe('a folder', () => {
  it('gives nothing from outside it, no file of 50 MB, and no pipe or folder', { timeout: BOUND }, () => {
    const own = join(folder, 'own');
    mkdirSync(join(own, 'odd.yaml'), { recursive: true });
    mkdirSync(join(folder, 'own-not'));
    writeFileSync(join(folder, 'own-not', 'secret.yaml'), page(END));
    symlinkSync(join('..', 'own-not', 'secret.yaml'), join(own, 'link.yaml'));
    symlinkSync(join('..', 'own-not'), join(own, 'signals'));
    symlinkSync('round.yaml', join(own, 'round.yaml'));
    writeFileSync(join(own, 'huge.yaml'), '');
    truncateSync(join(own, 'huge.yaml'), 50 * 1024 * 1024);
    const { texts, problems } = readFolder(worldIn(folder), own);
    expect([...texts.playbooks, ...texts.signals]).toEqual([]);
    expect(problems.map(({ code, file }) => `${file} ${code}`)).toEqual([
      'own/huge.yaml too-large',
      'own/link.yaml outside-folder',
      'own/odd.yaml not-a-file',
      'own/round.yaml unreadable',
      'own/signals/secret.yaml outside-folder',
    ]);
  });
});
