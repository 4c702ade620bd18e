import { describe, expect, it, test } from 'vitest';
import { END, page } from '../support/making.ts';
import { WEATHER, workshop } from './support.ts';

const SLOW = 60_000;

interface Report {
  tests: number;
  examples: number;
  failed: { id: string; kind: string; text: string; reason: string; hint: string }[];
  leftOut: number;
  byPhrases: number;
  byHeart: { id: string; kind: string; text: string; reason: string }[];
  playbooks: { id: string; steps: { total: number; missed: string[] }; ways: { total: number; missed: string[] } }[];
  signals: { id: string; untested: string[] }[];
}

const QUESTION =
  '  x: { title: A question, ask: Well?, options: { yes: { text: Yes, go: y }, no: { text: No, go: z } } }\n  y: { title: Good, end: talk-again }\n  z: { title: Over, end: let-go }\n';
const withTests = (...tests: string[]) =>
  page(QUESTION, { id: 'mine', top: `tests:\n${tests.map((words) => `  - ${words}`).join('\n')}\n` });

describe('coach playbook test', { timeout: SLOW }, () => {
  it('finds what is shipped as it should be', async () => {
    const { exit, failed, tests, examples } = await workshop().json<Report>('playbook', 'test');
    expect(failed).toEqual([]);
    expect([exit, tests > 30, examples > 500]).toEqual([0, true, true]);
  });

  it('says which steps and ways no test comes to', async () => {
    const { json } = workshop({ '.coach/mine.yaml': withTests('{ name: yes, answers: x=yes, ends: y }') });
    expect(await json('playbook', 'test', 'mine')).toMatchObject({
      exit: 0,
      tests: 1,
      playbooks: [{ id: 'mine', steps: { total: 3, missed: ['z'] }, ways: { total: 2, missed: ['x=no'] } }],
    });
  });

  it('lists failures first, with their reasons, and exits with 1', async () => {
    const { run, json } = workshop({
      '.coach/mine.yaml': withTests(
        '{ name: good, answers: x=yes, ends: y }',
        '{ name: bad, answers: x=no, ends: y }',
        '{ name: slip, answers: x=nay, ends: z }',
      ),
    });
    const { exit, stdout } = await run('playbook', 'test', 'mine');
    expect(exit).toBe(1);
    expect(stdout.indexOf('bad')).toBeLessThan(stdout.indexOf('3 tests'));
    const { failed } = await json<Report>('playbook', 'test', 'mine');
    expect(failed).toMatchObject([{ id: 'mine', kind: 'test', text: 'bad' }, { text: 'slip' }]);
    expect(failed[0]?.reason).toContain('z');
    expect(failed[1]?.hint).toContain('yes, no');
  });

  test.each<[what: string, change: [from: string, to: string], told: { kind: string; reason: string }]>([
    [
      'no phrase hears',
      ['There was too much rain this spring.', 'We had a flood.'],
      { kind: 'counts', reason: 'Nothing' },
    ],
    [
      'an "unless" stops',
      ['There was too much rain this spring.', '"Not sunny, too much rain."'],
      { kind: 'counts', reason: 'sunny' },
    ],
    [
      'another signal is heard in',
      ['There was too much rain this spring.', 'Please take me off your list.'],
      { kind: 'counts', reason: 'take me off your list' },
    ],
    [
      'should not count and a phrase hears',
      ['The weather was fine.', 'There was too much rain for my taste.'],
      { kind: 'not-counts', reason: 'too much rain' },
    ],
  ])(
    'never takes an example for right that %s: at best it is known by heart',
    async (_, [from, to], { kind, reason }) => {
      const { json } = workshop({ '.coach/signals/w.yaml': WEATHER.replace(from, to) });
      const { exit, failed, byPhrases, byHeart } = await json<Report>('playbook', 'test', 'blames-weather');
      expect([byPhrases, [...failed, ...byHeart]]).toMatchObject([
        1,
        [{ id: 'blames-weather', kind, reason: expect.stringContaining(reason) as unknown }],
      ]);
      expect(exit).toBe(failed.length);
    },
  );

  it('fails where an example should count and not count at once', async () => {
    const { json } = workshop({
      '.coach/signals/w.yaml': WEATHER.replace('The weather was fine.', 'There was too much rain this spring.'),
    });
    const { exit, failed } = await json<Report>('playbook', 'test', 'blames-weather');
    expect([exit, failed]).toMatchObject([1, [{ id: 'blames-weather' }]]);
  });

  it('hears an example only from whom the signal is heard', async () => {
    const { json } = workshop({ '.coach/signals/w.yaml': WEATHER.replace('heard-from: prospect', 'heard-from: rep') });
    expect(await json('playbook', 'test', 'blames-weather')).toMatchObject({ exit: 0, examples: 2, failed: [] });
  });

  it('tells phrases that no example tries', async () => {
    const { json } = workshop({ '.coach/signals/w.yaml': WEATHER });
    expect(await json('playbook', 'test', 'blames-weather')).toMatchObject({
      byPhrases: 2,
      byHeart: [],
      signals: [{ id: 'blames-weather', untested: ['snowed in'] }],
    });
  });

  it('fails where a file was left out untested', async () => {
    const { exit, leftOut } = await workshop({
      '.coach/no-script.yaml': 'id: no-script\nextends: no-script\nstrat: x\n',
    }).json<Report>('playbook', 'test', 'no-script');
    expect([exit, leftOut]).toEqual([1, 1]);
  });

  test.each([
    [['mien'], 'mine'],
    [['mine'], 'tests'],
    [['manfer'], 'manfer'],
  ])('%j: nothing to test', async (ids, words) => {
    const { exit, stdout, stderr } = await workshop({ '.coach/mine.yaml': page(END, { id: 'mine' }) }).run(
      'playbook',
      'test',
      ...ids,
    );
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});

describe('coach playbook score', { timeout: SLOW }, () => {
  const CSV =
    'text,label\nThere was too much rain again.,blames-weather\nOur cellar was flooded.,blames-weather\n"Too much rain, you say?",none\nLovely weather.,none\nPlease take me off your list.,remove-me\n';

  it('gives figures for each signal that a line is labelled with, misses first and ready to paste', async () => {
    const { json, run } = workshop({ 'lines.csv': CSV, '.coach/signals/w.yaml': WEATHER });
    const scored = await json<{ labels: Record<string, object>; lessons: object[]; lines: number; own: object }>(
      'playbook',
      'score',
      '--data',
      'lines.csv',
    );
    expect(scored).toMatchObject({
      exit: 0,
      lines: 5,
      labels: { 'blames-weather': { misses: 1 }, 'remove-me': { hits: 1, misses: 0 } },
      own: { 'blames-weather': '.coach/signals/w.yaml' },
    });
    expect(Object.keys(scored.labels).toSorted()).toEqual(['blames-weather', 'remove-me']);
    expect(scored.lessons).toContainEqual(
      expect.objectContaining({ signal: 'blames-weather', kind: 'counts', text: 'Our cellar was flooded.', line: 3 }),
    );
    const { stdout } = await run('playbook', 'score', '--data', 'lines.csv');
    expect(stdout.indexOf('Our cellar was flooded.')).toBeLessThan(stdout.indexOf('precision'));
  });

  it('prints YAML that teaches the signal when it is pasted', async () => {
    const { run, write } = workshop({
      'lines.jsonl': '{"text":"Under the roof goes the hay.\\nWave then.","label":"later"}\n',
    });
    const { stdout } = await run('playbook', 'score', '--data', 'lines.jsonl');
    write('.coach/signals/mine.yaml', stdout.slice(0, stdout.indexOf('\nsignal ')));
    const { exit, stderr } = await run('playbook', 'list');
    expect([exit, stderr]).toEqual([0, '']);
    expect((await run('playbook', 'show', 'signal/later')).stdout).toContain('Under the roof goes the hay.');
  });

  test.each<[why: string, name: string, words: string | undefined, where: string, hint: string]>([
    ['is not there', 'lines.csv', undefined, 'lines.csv', ''],
    ['is empty', 'lines.csv', '', 'lines.csv', ''],
    ['holds only names', 'lines.csv', 'text,label\n', 'lines.csv', ''],
    ['has an unknown label', 'lines.csv', 'text,label\nNo.,no-budgt\n', 'lines.csv:2', 'no-budget'],
    ['is not JSON', 'lines.jsonl', '{"text":"a","label":"later"}\n{', 'lines.jsonl:2', 'JSON'],
    ['has nothing to hear', 'lines.csv', 'text,label\nYes.,none\n', 'lines.csv', 'none'],
  ])('refuses a file that %s', async (_, name, words, where, hint) => {
    const { exit, stdout, stderr } = await workshop(words === undefined ? {} : { [name]: words }).run(
      'playbook',
      'score',
      '--data',
      name,
    );
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(where);
    expect(stderr).toContain(hint);
  });
});

describe('layers', { timeout: SLOW }, () => {
  it('a changed line is shown, and the others stay', async () => {
    const { run } = workshop({
      '.coach/no-script.yaml':
        'id: no-script\nextends: no-script\nsteps:\n  accept:\n    say:\n      - { text: "Fair enough. What gives you trouble with {{topic}}?", from: ours }\n',
    });
    const { stdout, stderr } = await run('objection', 'no-script', '--before');
    expect(stderr).toBe('');
    expect(stdout).toContain('Fair enough.');
    expect(stdout).not.toContain('I can appreciate that');
    expect(stdout).toContain('some good suggestions');
  });

  it('an added playbook is offered at the front door', async () => {
    const { run } = workshop();
    await run('playbook', 'new', 'my-script');
    const { exit, stdout } = await run(
      'objection',
      '--answers',
      'moment=my-script, opening=plain-no',
      '--format',
      'json',
    );
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ result: { ending: { step: 'my-script/let-go' } } });
  });

  it("a signal of one's own is heard at the next run, and so is an example added to it", async () => {
    const { run, write } = workshop();
    const heard = async (words: string) =>
      (JSON.parse((await run('hear', words, '--format', 'json')).stdout) as { signals: { id: string }[] }).signals.map(
        ({ id }) => id,
      );
    expect(await heard('There is too much rain here')).not.toContain('blames-weather');
    write('.coach/signals/w.yaml', WEATHER);
    expect(await heard('There is too much rain here')).toContain('blames-weather');
    write('.coach/signals/w.yaml', WEATHER.replace('too much rain, ', 'too much rain, monsoon, '));
    expect(await heard('It is the monsoon')).toContain('blames-weather');
  });

  it('one broken file takes no other down', async () => {
    const { run } = workshop({
      '.coach/broken.yaml': '\t- [',
      '.coach/signals/broken.yaml': 'x: [',
      '.coach/sources/broken.yaml': '{',
      '.coach/mine.yaml': page(END, { id: 'mine' }),
    });
    for (const argv of [
      ['playbook', 'show', 'mine'],
      ['playbook', 'show', 'no-script'],
      ['playbook', 'coverage'],
      ['objection', 'mine', '--before'],
      ['hear', 'send me an email'],
    ]) {
      const { exit, stdout, stderr } = await run(...argv);
      expect([exit, stdout === '', new Set(stderr.match(/\S*broken\.yaml(?=:\d+:\d+)/g)).size]).toEqual([0, false, 3]);
    }
  });
});

it('a playbook is checked by its id, as it is tested by it', async () => {
  const { run } = workshop();
  await run('playbook', 'new', 'my-script');
  const checked = await run('playbook', 'check', 'my-script');
  expect(checked).toMatchObject({ exit: 0, stdout: '1 file, nothing wrong\n' });
  expect(await run('playbook', 'check', 'no-such-script')).toMatchObject({ exit: 2 });
});
