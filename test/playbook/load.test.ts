import { describe, expect, it, test } from 'vitest';
import { loadTexts, versionOf } from '../../src/playbook/loading/load.ts';
import { END, load, page } from '../support/making.ts';
import { textsIn } from '../support/shipped.ts';

const shipped = { playbooks: textsIn('playbooks/'), sources: textsIn('playbooks/sources/'), signals: [] };
const SLIP = '\nnobody-knows-this-key: 1\n';
const UNCLOSED = '\nx: "\n';

describe('one broken file never takes the others down', () => {
  test.each(shipped.playbooks.flatMap(({ file }) => [SLIP, UNCLOSED].map((mistake) => [file, mistake] as const)))(
    '%s with %j',
    (file, mistake) => {
      const playbooks = shipped.playbooks.map((one) => (one.file === file ? { file, text: one.text + mistake } : one));
      const { library, problems } = loadTexts({ ...shipped, playbooks });
      expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([file]));
      expect(Object.values(library.playbooks).map((playbook) => playbook.file)).toEqual(
        shipped.playbooks.map((one) => one.file).filter((other) => other !== file),
      );
    },
  );

  test.each(shipped.sources.map(({ file }) => file))('%s, though playbooks cite it', (file) => {
    const sources = shipped.sources.map((one) => (one.file === file ? { file, text: one.text + SLIP } : one));
    const { library, problems } = loadTexts({ ...shipped, sources });
    expect(problems.map((problem) => problem.file)).toEqual([file]);
    expect(Object.keys(library.playbooks)).toHaveLength(shipped.playbooks.length);
  });

  it('whose id tells which file it is, where its name does not', () => {
    const broken = `${page(END, { id: 'b' })}${SLIP}`;
    const pointing = page('  x:\n    title: A question\n    write: What?\n    go: b/x\n');
    expect(load([pointing, broken]).problems).toMatchObject([{ code: 'unknown-key', file: 'playbook-2.yaml' }]);
  });

  it('and a playbook with a wrong reference is left out alone', () => {
    const { library, problems } = load([
      page(END),
      page('  x:\n    title: A question\n    write: What?\n    go: nowhere\n', { id: 'b' }),
    ]);
    expect(problems).toMatchObject([{ code: 'unknown-step', file: 'playbook-2.yaml' }]);
    expect(Object.keys(library.playbooks)).toEqual(['a']);
  });
});

describe('an id', () => {
  it('belongs to the first file that has it', () => {
    const { library, problems } = load([page(END), page(END.replace('let-go', 'follow-up'))]);
    expect(problems).toMatchObject([
      {
        code: 'duplicate-id',
        file: 'playbook-2.yaml',
        line: 1,
        column: 5,
        message: expect.stringContaining('playbook-1.yaml') as unknown,
      },
    ]);
    expect(library.playbooks['a']?.file).toBe('playbook-1.yaml');
  });

  it('of a source too', () => {
    const source = 'id: book\nshort: Book\ntitle: A book\nstatements: {}\n';
    expect(load([], [source, source]).problems).toMatchObject([{ code: 'duplicate-id', file: 'source-2.yaml' }]);
  });

  it('may be a name that every object has', () => {
    const { library, problems } = load(
      [
        page(
          `
  constructor:
    title: A question
    ask: Well?
    options:
      to-string: { text: '{{constructor}}', go: value-of }
      constructor: { text: No, from: constructor.1, go: constructor }
  value-of:
    title: The end
    end: let-go
`,
          { id: 'constructor', top: 'blanks: { constructor: { ask: What?, example: this } }\n' },
        ).replace('start: x', 'start: constructor'),
      ],
      ['id: constructor\nshort: C\ntitle: A title\nstatements: { 1: { tags: [note], says: No. } }\n'],
    );
    expect(problems).toEqual([]);
    expect(Object.keys(library.playbooks['constructor']?.steps ?? {})).toEqual(['constructor', 'value-of']);
  });

  test.each(['constructor', 'hasOwnProperty', 'toString'])('is not found because every object has a %s', (name) => {
    const id = name.toLowerCase();
    const codes = (text: string) => load([text]).problems.map(({ code }) => code);
    expect(codes(page(`  x:\n    title: A question\n    write: What?\n    go: ${id}\n`))).toEqual(['unknown-step']);
    expect(codes(page(`  x:\n    title: A question\n    write: What?\n    go: ${id}/x\n`))).toEqual([
      'unknown-playbook',
    ]);
    expect(codes(page(`  x:\n    title: The end\n    end: let-go\n    why: [${id}.1]\n`))).toEqual(['unknown-source']);
    expect(codes(page(`  x:\n    title: '{{${id}}}'\n    end: let-go\n`))).toEqual(['unknown-blank']);
  });
});

describe('a version', () => {
  it('is the same whatever ends the lines', () => {
    const text = page(END);
    expect(versionOf(text.replaceAll('\n', '\r\n'))).toBe(versionOf(text));
    expect(versionOf(text.replaceAll('\n', '\r'))).toBe(versionOf(text));
  });

  it('changes with any letter', () => {
    expect(versionOf(page(END))).not.toBe(versionOf(page(END).replace('The end', 'The End')));
  });

  it('is eight hexadecimal digits of the file', () => {
    const { library } = load([page(END)]);
    expect(library.playbooks['a']?.version).toBe(versionOf(page(END)));
    expect(versionOf('')).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('signals', () => {
  it('come out with their ids, and with empty lists where the author wrote none', () => {
    const text =
      'no-budget:\n  title: No budget\n  heard-from: prospect\n  any: [no budget]\n  means: A no.\n  from: ours\n';
    expect(loadTexts({ playbooks: [], sources: [], signals: [{ file: 's.yaml', text }] }).signals).toMatchObject([
      {
        id: 'no-budget',
        heardFrom: 'prospect',
        any: ['no budget'],
        unless: [],
        examples: { counts: [], notCounts: [] },
      },
    ]);
  });
});
