import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { page, END } from '../support/making.ts';
import { workshop } from './support.ts';

const SLOW = 60_000;

describe('coach playbook new', { timeout: SLOW }, () => {
  it('writes a starter that checks clean, passes its own tests and can be walked', async () => {
    const { run, read, has } = workshop();
    const made = await run('playbook', 'new', 'my-script');
    expect(made).toMatchObject({ exit: 0, stderr: '' });
    for (const next of ['check', 'test my-script', 'preview my-script', 'coach objection my-script'])
      expect(made.stdout).toContain(next);
    expect(read('.coach/my-script.yaml').split('\n', 1)[0]).toContain('$schema=./schema/playbook.schema.json');
    for (const kind of ['playbook', 'signals', 'source']) expect(has(`.coach/schema/${kind}.schema.json`)).toBe(true);
    expect((await run('playbook', 'test', 'my-script')).exit).toBe(0);
    const walked = await run(
      'objection',
      'my-script',
      '--answers',
      'opening=issue, their-words="late vans"',
      '--format',
      'json',
    );
    expect(JSON.parse(walked.stdout)).toMatchObject({
      result: { ending: { step: 'my-script/call-back', outcome: 'talk-again' } },
    });
  });

  it('tests every step and way of its own starter', async () => {
    const { run, json } = workshop();
    await run('playbook', 'new', 'my-script');
    expect(await json('playbook', 'test', 'my-script')).toMatchObject({
      exit: 0,
      tests: 3,
      failed: [],
      playbooks: [{ steps: { missed: [] }, ways: { missed: [] } }],
    });
  });

  it('checks clean, even strictly', async () => {
    const { run } = workshop();
    await run('playbook', 'new', 'my-script');
    await run('playbook', 'new', 'no-script', '--extends', 'no-script');
    await run('playbook', 'new', 'mine', '--extends', 'gone-cold');
    expect(await run('playbook', 'check', '--strict')).toMatchObject({ exit: 0, stderr: '' });
  });

  test.each(['no-script', 'hot-lead', 'not-interested', 'gone-cold', 'dead-lead', 'start'])(
    'changes one line of %s, and no other',
    async (id) => {
      const { run, json, read } = workshop();
      expect((await run('playbook', 'new', id, '--extends', id)).exit).toBe(0);
      const changed = parse(read(`.coach/${id}.yaml`)) as { steps: Record<string, object> };
      expect(changed).toMatchObject({ id, extends: id });
      expect(Object.values(changed.steps).map(Object.keys)).toEqual([['title']]);
      expect(await json('playbook', 'test', `playbook/${id}`)).toMatchObject({ exit: 0, failed: [] });
      const { playbooks } = await json<{ playbooks: { id: string; file: string; extends: unknown[] }[] }>(
        'playbook',
        'list',
      );
      expect(playbooks.find((playbook) => playbook.id === id)).toMatchObject({
        file: `.coach/${id}.yaml`,
        extends: [{ shipped: true }],
      });
    },
  );

  it('starts another playbook from one that is there', async () => {
    const { run, json } = workshop();
    expect((await run('playbook', 'new', 'mine', '--extends', 'no-script')).exit).toBe(0);
    expect(await json('playbook', 'test', 'mine')).toMatchObject({ exit: 0, tests: 11, failed: [] });
  });

  it('starts a signal, which is heard at once', async () => {
    const { run, json } = workshop();
    const made = await run('playbook', 'new', 'blames-weather', '--kind', 'signals');
    expect(made).toMatchObject({ exit: 0, stderr: '' });
    expect(made.stdout).toContain('.coach/signals/blames-weather.yaml');
    expect(await run('playbook', 'check', '--strict')).toMatchObject({ exit: 0 });
    expect(await json('playbook', 'test', 'blames-weather')).toMatchObject({ exit: 0, failed: [] });
    expect((await run('hear', 'There was too much rain this year.')).stdout).toContain('Blames weather');
  });

  it('starts more for a signal that is there', async () => {
    const { run, read, write } = workshop();
    expect((await run('playbook', 'new', 'later', '--kind', 'signals', '--extends', 'later')).exit).toBe(0);
    const counts = 'counts:\n      - Not before the harvest is in.\n';
    write('.coach/signals/later.yaml', read('.coach/signals/later.yaml').replace('counts: []\n', counts));
    expect(await run('playbook', 'check', '--strict')).toMatchObject({ exit: 0 });
    expect((await run('hear', 'Not before the harvest is in.')).stdout).toContain('Later');
  });

  it('starts an article, which can be cited at once', async () => {
    const { run, write, read } = workshop();
    expect((await run('playbook', 'new', 'handbook', '--kind', 'source')).exit).toBe(0);
    await run('playbook', 'new', 'mine');
    write('.coach/mine.yaml', read('.coach/mine.yaml').replace(/(Then listen[^]*?from: )ours/, '$1handbook.1'));
    expect(await run('playbook', 'check', '--strict')).toMatchObject({ exit: 0 });
    expect((await run('objection', 'mine', '--full')).stdout).toContain('Else 1');
  });

  test.each([
    [['later', '--kind', 'signals'], '--extends later'],
    [['mine', '--kind', 'signals', '--extends', 'latr'], 'Did you mean later?'],
    [['manfer', '--kind', 'source'], 'already'],
    [['mine', '--kind', 'source', '--extends', 'manfer'], 'not changed'],
  ])('refuses %j, and says what to do', async (args, told) => {
    const { run, has } = workshop();
    const { exit, stderr } = await run('playbook', 'new', ...args);
    expect([exit, has('.coach')]).toEqual([2, false]);
    expect(stderr).toContain(told);
  });

  it('writes into the folder that is named, and makes it', async () => {
    const { run, has } = workshop();
    const { exit, stdout } = await run('playbook', 'new', 'mine', '--playbooks', 'team');
    expect([exit, has('team/mine.yaml'), has('.coach')]).toEqual([0, true, false]);
    expect(stdout).toContain('coach objection mine --playbooks team');
    expect((await run('playbook', 'test', 'mine', '--playbooks', 'team')).exit).toBe(0);
  });

  test.each([
    'My Script',
    '../x',
    'a/b',
    '..',
    '.hidden',
    '-x',
    '1st',
    'no_script',
    '',
    'a'.repeat(65),
    '__proto__',
    'x.yaml',
    'é',
  ])('refuses the id %j, and writes nothing', async (id) => {
    const { run, has } = workshop();
    const { exit, stdout, stderr } = await run('playbook', 'new', '--', id);
    expect([exit, stdout, has('.coach')]).toEqual([2, '', false]);
    expect(stderr).toMatch(/letters/);
  });

  it('never writes over a file, sound or broken', async () => {
    const { run, read } = workshop({ '.coach/mine.yaml': 'id: [' });
    const { exit, stderr } = await run('playbook', 'new', 'mine');
    expect([exit, read('.coach/mine.yaml')]).toEqual([2, 'id: [']);
    expect(stderr).toContain('.coach/mine.yaml');
  });

  it('gives an id no second file in one folder', async () => {
    const { run, has } = workshop({ '.coach/other-name.yaml': page(END, { id: 'mine' }) });
    const { exit, stderr } = await run('playbook', 'new', 'mine', '--extends', 'mine');
    expect([exit, has('.coach/mine.yaml')]).toEqual([2, false]);
    expect(stderr).toContain('.coach/other-name.yaml');
  });

  it('takes the id of a shipped playbook only to extend it', async () => {
    const { run, has } = workshop();
    const { exit, stderr } = await run('playbook', 'new', 'hot-lead');
    expect([exit, has('.coach')]).toEqual([2, false]);
    expect(stderr).toContain('coach playbook new hot-lead --extends hot-lead');
  });

  it('names what was probably meant to be extended', async () => {
    const { exit, stderr } = await workshop().run('playbook', 'new', 'mine', '--extends', 'no-scrip');
    expect(exit).toBe(2);
    expect(stderr).toContain('Did you mean no-script?');
  });

  it('follows no link with the schemas that it writes', async () => {
    const { run, read, folder } = workshop({ 'precious.txt': 'keep me', '.coach/schema/source.schema.json': 'old' });
    symlinkSync(join(folder, 'precious.txt'), join(folder, '.coach/schema/playbook.schema.json'));
    expect((await run('playbook', 'new', 'mine')).exit).toBe(0);
    expect(read('precious.txt')).toBe('keep me');
    expect(JSON.parse(read('.coach/schema/source.schema.json'))).toHaveProperty('$schema');
  });

  it('says where it cannot write', async () => {
    const { exit, stderr } = await workshop({ '.coach': 'a file' }).run('playbook', 'new', 'mine');
    expect(exit).toBe(2);
    expect(stderr).toContain('.coach');
    expect(stderr).not.toContain('inside coach');
  });
});

describe('coach playbook schema', () => {
  test.each(['playbook', 'source', 'signals'])('prints the schema of %s', async (kind) => {
    const { exit, stdout } = await workshop().run('playbook', 'schema', kind);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty('$schema');
  });

  it('prints that of a playbook where none is named, and knows no others', async () => {
    const { run } = workshop();
    expect((await run('playbook', 'schema')).stdout).toBe((await run('playbook', 'schema', 'playbook')).stdout);
    const { exit, stderr } = await run('playbook', 'schema', 'signal');
    expect(exit).toBe(2);
    expect(stderr).toContain('Did you mean signals?');
  });
});
