/** What a trainer's editor makes of our files: nothing is underlined that is right, and what there is is offered. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { textsIn } from '../support/shipped.ts';
import { workshop } from '../workshop/support.ts';
import { editor, type Editor } from './language-server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SLOW = 60_000;

let vscode: Editor;
beforeAll(async () => {
  vscode = await editor();
}, SLOW);
afterAll(() => vscode.close());

describe('an editor with the YAML extension', { timeout: SLOW }, () => {
  test.each(['playbooks/', 'playbooks/signals/', 'playbooks/sources/'].flatMap((folder) => textsIn(folder)))(
    'underlines nothing in $file',
    async ({ file, text }) => {
      expect(await vscode.open(ROOT + file, text)).toEqual([]);
    },
  );

  test.each([
    [['my-script'], 'my-script.yaml'],
    [['no-script', '--extends', 'no-script'], 'no-script.yaml'],
    [['mine', '--extends', 'gone-cold'], 'mine.yaml'],
    [['blames-weather', '--kind', 'signals'], 'signals/blames-weather.yaml'],
    [['later', '--kind', 'signals', '--extends', 'later'], 'signals/later.yaml'],
    [['our-notes', '--kind', 'source'], 'sources/our-notes.yaml'],
  ])('underlines nothing in what playbook new %j writes', async (args, name) => {
    const { run, folder, read } = workshop();
    expect(await run('playbook', 'new', ...args)).toMatchObject({ exit: 0, stderr: '' });
    expect(await vscode.open(`${folder}/.coach/${name}`, read(`.coach/${name}`))).toEqual([]);
  });

  it('underlines a slip', async () => {
    const file = `${ROOT}playbooks/start.yaml`;
    const [remark] = await vscode.open(file, readFileSync(file, 'utf8').replace('\nsource:', '\nsorce:'));
    expect(remark?.message).toMatch(/sorce|source/);
  });

  /** A playbook of one's own, or a change to one, with `§` where the cursor stands. */
  const STEPS = 'steps:\n  x:\n    title: A title\n    ask: Well?\n    options:\n      no:\n        text: No\n';
  const OWN = `id: mine\ntitle: T\nfor: F\nsource: ours\nstart: x\n${STEPS}`;
  test.each([
    ['signals', `${OWN}        go: x\n        hears: [§]\n`, ['no-budget', 'hostile']],
    ['steps elsewhere', `${OWN}        go: §\n`, ['dead-lead/start', 'hot-lead/start']],
    ['what can be extended', 'id: mine\nextends: §\n', ['no-script', 'gone-cold']],
    ['the steps of what is changed', 'id: mine\nextends: no-script\nsteps:\n  §\n', ['accept', 'dig', 'excuse']],
    [
      'the answers of a step that is changed',
      'id: mine\nextends: no-script\nsteps:\n  accept:\n    options:\n      §\n',
      ['doubt', 'issue', 'adamant'],
    ],
  ])('offers %s', async (_, text, some) => {
    const { run, folder } = workshop();
    await run('playbook', 'new', 'mine');
    const modeline = '# yaml-language-server: $schema=./schema/playbook.schema.json\n';
    expect(await vscode.offers(`${folder}/.coach/mine.yaml`, modeline + text)).toEqual(expect.arrayContaining(some));
  });

  it('lets an answer be taken out of what is changed', async () => {
    const { run, folder } = workshop();
    await run('playbook', 'new', 'mine');
    const text =
      '# yaml-language-server: $schema=./schema/playbook.schema.json\n' +
      'id: no-script\nextends: no-script\nsteps:\n  accept:\n    options:\n      absurd: out\n';
    expect(await vscode.open(`${folder}/.coach/no-script.yaml`, text)).toEqual([]);
  });

  it('offers the signals that more can be written for', async () => {
    const { run, folder } = workshop();
    await run('playbook', 'new', 'mine', '--kind', 'signals');
    const text = '# yaml-language-server: $schema=../schema/signals.schema.json\nlater:\n  extends: §\n';
    expect(await vscode.offers(`${folder}/.coach/signals/mine.yaml`, text)).toEqual(
      expect.arrayContaining(['later', 'no-budget']),
    );
  });

  test.each([
    ['playbooks/start.yaml', 'ask', 'The question to the rep'],
    ['playbooks/start.yaml', 'hears', 'Signals that mean this answer'],
    ['playbooks/signals/fit.yaml', 'means', 'What it usually means'],
    ['playbooks/sources/white.yaml', 'holes', 'What is missing in the article'],
    ['playbooks/sources/white.yaml', 'says', 'The statement in our own words'],
  ])('tells in %s what %s is', async (file, key, told) => {
    const text = readFileSync(ROOT + file, 'utf8').replace(new RegExp(`^( *)${key}:`, 'm'), `$1§${key}:`);
    expect(await vscode.tells(ROOT + file, text)).toContain(told);
  });
});
