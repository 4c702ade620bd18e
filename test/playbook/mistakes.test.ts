import { describe, expect, it, test } from 'vitest';
import type { Problem } from '../../src/playbook/model/problem.ts';
import { readYaml } from '../../src/playbook/loading/document.ts';
import { validatePlaybook, validateSignals, validateSource } from '../../src/playbook/loading/read.ts';
import { END, marked, page } from '../support/making.ts';

const problemsOf = (text: string): Problem[] => validatePlaybook(readYaml('a.yaml', text)).problems;

/** One mistake each: its name, its code, and a playbook with § where the problem should point. */
const MISTAKES: [what: string, code: string, text: string][] = [
  [
    'a misspelt key, once for the key and not again for the missing one',
    'unknown-key',
    page(`
  x:
    §titel: The end
    end: let-go
`),
  ],
  [
    'a key that belongs elsewhere',
    'unknown-key',
    page(`
  x:
    title: The end
    end: let-go
    §weeks: 2
`),
  ],
  [
    'a kind, which no step needs to be told',
    'unknown-key',
    page(`
  x:
    §kind: choose
    title: The end
    end: let-go
`),
  ],
  [
    'a missing key, at the step that lacks it',
    'missing-key',
    page(`
  §x:
    end: let-go
`),
  ],
  [
    'a list where text belongs',
    'wrong-type',
    page(`
  x:
    title: §[The end]
    end: let-go
`),
  ],
  [
    'braces without quotes, which YAML takes for a map',
    'wrong-type',
    page(`
  x:
    title: §{{topic}}
    end: let-go
`),
  ],
  ['a step that is only text', 'wrong-type', page('  x: §the end')],
  ['a step with nothing in it', 'wrong-type', page('  x:§')],
  ['steps as a list', 'wrong-type', page('  §- x')],
  [
    'text with nothing in it',
    'bad-value',
    page(`
  x:
    title: §" "
    end: let-go
`),
  ],
  [
    'an ending that does not exist',
    'bad-value',
    page(`
  x:
    title: The end
    end: §give-up
`),
  ],
  [
    'a citation without a number',
    'bad-value',
    page(`
  x:
    title: The end
    end: let-go
    do: [{ text: Rest, from: §manfer }]
`),
  ],
  [
    'a number that is too small',
    'bad-value',
    page(`
  x:
    title: A sum
    sum: { value: { ask: How much?, example: §0 } }
    fills: total
    go: x
`),
  ],
  [
    'an id with a capital: No, beside no',
    'bad-id',
    page(`
  x:
    title: A question
    ask: Well?
    options:
      §No: { text: Hardly, go: x }
      no: { text: Not at all, go: x }
`),
  ],
  [
    'an id that is a number',
    'bad-id',
    page(`${END}
  §1:
    title: Another end
    end: let-go
`),
  ],
  [
    'a step that is called __proto__',
    'bad-id',
    page(`${END}
  §__proto__:
    title: Another end
    end: let-go
`),
  ],
  [
    'a blank that is called __proto__',
    'bad-id',
    page(END, { top: 'blanks:\n  §__proto__: { ask: What?, example: this }\n' }),
  ],
  [
    'the same key twice',
    'duplicate-key',
    page(`
  x:
    title: The end
    §title: The very end
    end: let-go
`),
  ],
  [
    'a step that does two things',
    'step-kind',
    page(`
  x:
    title: The end
    §end: let-go
    write: What?
    go: x
`),
  ],
  [
    'a step that does nothing',
    'step-kind',
    page(`
  §x:
    title: Neither here nor there
`),
  ],
  [
    'a step whose one key is misspelt',
    'step-kind',
    page(`
  x:
    title: A question
    ask: Well?
    §optoins: {}
`),
  ],
  [
    'text with a colon in it and no quotes',
    'yaml-syntax',
    page(`
  x:
    title: §The end: at last
    end: let-go
`),
  ],
  ['two documents in one file', 'yaml-syntax', `${page(END)}§---\nid: b\n`],
  [
    'an alias bomb',
    'yaml-aliases',
    `§one: &one [x,x,x,x,x,x,x,x,x,x]\ntwo: &two [*one,*one,*one,*one,*one,*one,*one,*one]\nthree: &three [*two,*two,*two,*two,*two,*two,*two,*two]\nfour: [*three,*three]\n`,
  ],
  ['an empty file', 'wrong-type', '§'],
  ['a file of comments', 'wrong-type', '§# later\n'],
  ['a list instead of a playbook', 'wrong-type', '§- id: a\n'],
  ['a sentence instead of a playbook', 'wrong-type', '§Say no more.\n'],
];

describe('one mistake is one problem, at its place', () => {
  test.each(MISTAKES)('%s', (_, code, written) => {
    const { text, places } = marked(written);
    expect(
      problemsOf(text).map((problem) => [problem.code, problem.severity, problem.file, problem.line, problem.column]),
    ).toEqual(places.map(({ line, column }) => [code, 'error', 'a.yaml', line, column]));
  });

  it('keeps its place in a file with Windows line ends', () => {
    const { text, places } = marked(
      page(`
  x:
    §titel: The end
    end: let-go
`),
    );
    expect(problemsOf(text.replaceAll('\n', '\r\n'))).toMatchObject(places);
  });

  it('reports a tab in the indentation where it stands, and says to use spaces', () => {
    const { text, places } = marked(page('  x:\n§\ttitle: The end\n'));
    const [first] = problemsOf(text);
    expect(first).toMatchObject({ code: 'yaml-syntax', ...places[0] });
    expect(first?.hint).toMatch(/spaces/);
  });

  it('reports each of several mistakes', () => {
    const { text, places } = marked(
      page(`
  x:
    §titel: The end
    end: §give-up
`),
    );
    expect(problemsOf(text)).toHaveLength(2);
    expect(problemsOf(text)).toEqual(
      expect.arrayContaining(places.map((place) => expect.objectContaining(place) as unknown)),
    );
  });
});

describe('a hint names what was probably meant', () => {
  test.each([
    ['title', page('  x:\n    titel: The end\n    end: let-go\n')],
    ['options', page('  x:\n    title: A question\n    ask: Well?\n    optoins: {}\n')],
    ['text', page('  x:\n    title: The end\n    end: let-go\n    do: [{ txt: Rest, from: ours }]\n')],
    ['weeks', page('  x:\n    title: The end\n    end: let-go\n    when: { text: Soon, from: ours, week: 2 }\n')],
    ['example', page(END, { top: 'blanks: { topic: { ask: What?, exmaple: this } }\n' })],
    ['blanks', page(END, { top: 'blank: {}\n' })],
  ])('%s', (meant, text) => {
    expect(problemsOf(text).map(({ hint }) => hint)).toEqual([expect.stringContaining(`Did you mean ${meant}`)]);
  });
});

describe('words that YAML 1.1 takes for true and false', () => {
  const answers = page(`
  x:
    title: No
    ask: Yes
    options:
      no: { text: off, go: y }
  y:
    title: on
    end: let-go
`);
  test.each(['', '%YAML 1.1\n---\n', '%YAML 1.2\n---\n'])('stay words after %j', (head) => {
    const { value, problems } = validatePlaybook(readYaml('a.yaml', head + answers));
    expect(problems).toEqual([]);
    expect(value?.steps).toMatchObject({
      x: { title: 'No', ask: 'Yes', options: { no: { text: 'off' } } },
      y: { title: 'on' },
    });
  });
});

describe('sources and signals', () => {
  it('are checked in the same way', () => {
    const source = marked('id: a\nshort: A\ntitle: A title\nstatements:\n  1: { tags: [§advice], says: Rest. }\n');
    expect(validateSource(readYaml('a.yaml', source.text)).problems).toMatchObject([
      { code: 'bad-value', ...source.places[0] },
    ]);
    const signals = marked(
      'no-budget:\n  title: No budget\n  heard-from: prospect\n  §anny: [no budget]\n  means: A no.\n  from: ours\n',
    );
    expect(validateSignals(readYaml('a.yaml', signals.text)).problems).toMatchObject([
      { code: 'unknown-key', hint: expect.stringContaining('any') as unknown, ...signals.places[0] },
    ]);
  });

  it('number their statements', () => {
    const { text, places } = marked(
      'id: a\nshort: A\ntitle: A title\nstatements:\n  §one: { tags: [note], says: Rest. }\n',
    );
    expect(validateSource(readYaml('a.yaml', text)).problems).toMatchObject([{ code: 'bad-id', ...places[0] }]);
  });
});
