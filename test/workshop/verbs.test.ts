import { describe, expect, it, test } from 'vitest';
import { END, page } from '../support/making.ts';
import { playbooks, library } from '../support/shipped.ts';
import { tooWide } from '../support/screens.ts';
import { WEATHER, workshop } from './support.ts';

const SLOW = 60_000;

interface Below {
  file: string;
  shipped: boolean;
}
interface Listed {
  id: string;
  file: string;
  version?: string;
  extends: Below[];
  overrides: Below[];
}
interface Listing {
  looked: { by: string; path: string | null; found: boolean; files: number }[];
  playbooks: Listed[];
  sources: Listed[];
  signals: Listed[];
  leftOut: { file: string; line: number; message: string }[];
}

const TALE = `id: tale
short: Tale
title: A tale
statements:
  1: { tags: [line], says: '"Tell me a tale."' }
  2: { tags: [rule], says: Listen to the end. }
  3: { tags: [story, line], says: '"Once upon a time," he said.' }
  4: { tags: [note], says: It is short. }
`;
const CITES = page(
  `
  x:
    title: The end
    end: let-go
    say: [{ text: Tell me a tale., from: tale.1 }]
`,
  { id: 'teller' },
).replace('source: ours', 'source: tale');

const find = (items: readonly Listed[], id: string) => items.find((item) => item.id === id);

describe('coach playbook list', { timeout: SLOW }, () => {
  it('says where it looked, in the order in which it counts', async () => {
    const { json } = workshop(
      { 'named/a.yaml': page(END), '.coach/signals/w.yaml': WEATHER, 'team/README': '' },
      { COACH_PLAYBOOKS: 'team' },
    );
    const { looked } = await json<Listing>('playbook', 'list', '--playbooks', 'named');
    expect(looked).toEqual([
      { by: '--playbooks', path: 'named', found: true, files: 1 },
      { by: 'COACH_PLAYBOOKS', path: 'team', found: true, files: 0 },
      { by: './.coach', path: '.coach', found: true, files: 1 },
      { by: 'your settings', path: 'home/.config/coach', found: false, files: 0 },
    ]);
  });

  it('names all that is loaded, with its version', async () => {
    const { json } = workshop();
    const { exit, playbooks: listed, sources, signals, leftOut } = await json<Listing>('playbook', 'list');
    expect([exit, leftOut]).toEqual([0, []]);
    expect(listed.map(({ id, version }) => [id, version]).toSorted()).toEqual(
      playbooks.map(({ id, version }) => [id, version]).toSorted(),
    );
    expect(sources.map(({ id }) => id).toSorted()).toEqual(Object.keys(library.sources).toSorted());
    expect(find(signals, 'no-budget')).toMatchObject({ file: 'shipped' });
  });

  it('says what extends what, and what takes the place of what', async () => {
    const { json } = workshop({
      'named/no-script.yaml': page(END, { id: 'no-script' }),
      '.coach/no-script.yaml': 'id: no-script\nextends: no-script\ntitle: Ours\n',
      '.coach/mine.yaml': 'id: mine\nextends: gone-cold\ntitle: Mine\n',
      '.coach/signals/w.yaml': `${WEATHER}\nlater: { extends: later, examples: { counts: [Not before the vintage.] } }\n`,
    });
    const { playbooks: listed, signals } = await json<Listing>('playbook', 'list', '--playbooks', 'named');
    expect(find(listed, 'no-script')).toMatchObject({
      file: 'named/no-script.yaml',
      extends: [],
      overrides: [{ file: '.coach/no-script.yaml', shipped: false }, { shipped: true }],
    });
    expect(find(listed, 'mine')).toMatchObject({
      file: '.coach/mine.yaml',
      extends: [{ file: 'playbooks/gone-cold.yaml', shipped: true }],
    });
    expect(find(listed, 'hot-lead')).toMatchObject({ file: 'shipped', extends: [], overrides: [] });
    expect(find(signals, 'later')).toMatchObject({ file: '.coach/signals/w.yaml', extends: [{ shipped: true }] });
    expect(find(signals, 'blames-weather')).toMatchObject({ file: '.coach/signals/w.yaml', extends: [] });
  });

  it('tells what was left out, and goes on', async () => {
    const { json, run } = workshop({
      '.coach/broken.yaml': 'id: broken\nsteps: [',
      '.coach/mine.yaml': page(END, { id: 'mine' }),
      '.coach/no-script.yaml': 'id: no-script\nextends: no-script\ntitel: Ours\n',
    });
    const { exit, playbooks: listed, leftOut } = await json<Listing>('playbook', 'list');
    expect(exit).toBe(0);
    expect(leftOut.map(({ file, line }) => [file, line]).toSorted()).toEqual([
      ['.coach/broken.yaml', 2],
      ['.coach/no-script.yaml', 3],
    ]);
    expect([find(listed, 'mine')?.file, find(listed, 'no-script')?.file]).toEqual(['.coach/mine.yaml', 'shipped']);
    const { stdout, stderr } = await run('playbook', 'list');
    expect(stdout).toContain('broken.yaml:2');
    expect(stderr).toBe('');
  });

  test.each(['--playbooks', 'COACH_PLAYBOOKS'])('is told of a folder in %s that is not there', async (by) => {
    const { run } = by === '--playbooks' ? workshop() : workshop({}, { COACH_PLAYBOOKS: 'nowhere' });
    const { exit, stderr } = await run('playbook', 'list', ...(by === '--playbooks' ? ['--playbooks', 'nowhere'] : []));
    expect(exit).toBe(2);
    expect(stderr).toContain('nowhere');
  });
});

describe('coach playbook show', { timeout: SLOW }, () => {
  test.each(playbooks.map((playbook) => [playbook.id, playbook] as const))(
    'prints every step, line and answer of %s',
    async (id, playbook) => {
      const { run } = workshop();
      const text = await run('playbook', 'show', `playbook/${id}`);
      const markdown = await run('playbook', 'show', `playbook/${id}`, '--format', 'markdown');
      expect([text.exit, markdown.exit, tooWide(text.stdout, 80)]).toEqual([0, 0, []]);
      const squashed = text.stdout
        .replace(/(Manfer|White|Usherpa|Buyer's Journey|Dead Lead|ours) ?\d*$/gm, '')
        .replace(/\s+/g, '');
      for (const [name, step] of Object.entries(playbook.steps)) {
        expect(text.stdout).toMatch(new RegExp(`^\\d+ ${name}: `, 'm'));
        for (const { text: words } of [
          ...(step.say ?? []),
          ...(step.do ?? []),
          ...(step.avoid ?? []),
          ...(step.note ?? []),
        ])
          expect(squashed).toContain(words.replace(/\s+/g, ''));
        if (step.kind === 'choose')
          for (const [option, { go }] of Object.entries(step.options))
            expect(squashed).toMatch(new RegExp(`${option}.*→${go}`));
      }
      expect(markdown.stdout.match(/^## /gm)?.length).toBe(
        Object.keys(playbook.steps).length + 1 + Number(playbook.blanks !== undefined),
      );
    },
  );

  it('prints a source with where its statements are used', async () => {
    const { exit, stdout } = await workshop({ '.coach/sources/tale.yaml': TALE, '.coach/teller.yaml': CITES }).run(
      'playbook',
      'show',
      'tale',
    );
    expect(exit).toBe(0);
    expect(stdout).toMatch(/"Tell me a tale\."\n.*line · in teller\/x\n/);
    expect(stdout).toContain('rule · in no playbook');
  });

  it('prints a signal with its phrases, examples and listeners', async () => {
    const mine = page(
      `  x: { title: A question, ask: Well?, options: { rain: { text: Rain, hears: [blames-weather], go: y } } }\n  y: { title: The end, end: let-go }\n`,
      { id: 'mine' },
    );
    const { exit, stdout } = await workshop({ '.coach/signals/w.yaml': WEATHER, '.coach/mine.yaml': mine }).run(
      'playbook',
      'show',
      'blames-weather',
    );
    expect(exit).toBe(0);
    for (const words of [
      'too much rain',
      'sunny',
      'There was too much rain this spring.',
      'The weather was fine.',
      'mine/x=rain',
    ])
      expect(stdout).toContain(words);
  });

  it('takes the playbook where a signal has the same id, and tells of the signal', async () => {
    const { run } = workshop();
    const { stdout, stderr } = await run('playbook', 'show', 'not-interested');
    expect(stdout).toContain('1 ideal: ');
    expect(stderr).toContain('coach playbook show signal/not-interested');
    expect((await run('playbook', 'show', 'signal/not-interested')).stdout).toContain('Phrases');
  });

  test.each([
    ['no-scrip', 'no-script'],
    ['manfr', 'manfer'],
    ['signal/latr', 'later'],
    ['source/later', 'manfer'],
    ['constructor', ''],
  ])('knows no %s', async (id, meant) => {
    const { exit, stdout, stderr } = await workshop().run('playbook', 'show', id);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(meant);
  });
});

it(
  'says that a thing was left out, where its file has errors',
  async () => {
    const { exit, stderr } = await workshop({ '.coach/mine.yaml': 'id: mine' }).run('playbook', 'show', 'mine');
    expect(exit).toBe(2);
    expect(stderr).toContain('coach playbook check .coach/mine.yaml');
  },
  SLOW,
);

describe('coach playbook coverage', { timeout: SLOW }, () => {
  interface Coverage {
    sources: {
      id: string;
      statements: number;
      used: number;
      unused: { citation: string; kind: string; signals: string[] }[];
    }[];
  }

  it('tells used from unused statements of an own source, advice from the rest', async () => {
    const { json } = workshop({
      '.coach/sources/tale.yaml': TALE,
      '.coach/teller.yaml': CITES,
      '.coach/signals/w.yaml': WEATHER.replace('from: ours', 'from: tale.2'),
    });
    expect(await json<Coverage>('playbook', 'coverage', 'tale')).toMatchObject({
      exit: 0,
      sources: [
        {
          id: 'tale',
          statements: 4,
          used: 1,
          unused: [
            { citation: 'tale.2', kind: 'advice', signals: ['blames-weather'] },
            { citation: 'tale.3', kind: 'background', signals: [] },
            { citation: 'tale.4', kind: 'background' },
          ],
        },
      ],
    });
  });

  it('finds no advice of the five articles unused', async () => {
    const { sources } = await workshop().json<Coverage>('playbook', 'coverage');
    expect(sources).toHaveLength(5);
    expect(sources.flatMap(({ unused }) => unused).filter(({ kind }) => kind === 'advice')).toEqual([]);
  });

  it('prints the same for people, and knows no other sources', async () => {
    const { run } = workshop();
    const { stdout } = await run('playbook', 'coverage', 'manfer', 'white');
    expect(stdout).toMatch(/^manfer: [^]*\n\nwhite: /);
    expect(await run('playbook', 'coverage', 'manfred')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('manfer') as unknown,
    });
  });
});
