/** What fits at the cursor, as each shell reads it. */
import { expect, it } from 'vitest';
import { MINE } from '../cli/cases.ts';
import { runInside } from '../cli/support.ts';

/** The answer to a line, the cursor at its end. */
async function ask(line: string, shell = 'bash'): Promise<string[]> {
  const words = line.split(' ').map((word) => `--word=${word}`);
  const files = { '.coach/mine.yaml': MINE, 'own/other.yaml': MINE.replace('id: mine', 'id: other') };
  const { exit, stdout, stderr } = await runInside({ argv: ['completion', shell, ...words], files });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  return stdout.split('\n').filter(Boolean);
}

it.each([
  ['', ['objection', 'hear', 'completion', 'help', 'no-script', 'mine', 'first-no']],
  ['objection ', ['no-script', 'dead-lead', 'mine', 'first-no']],
  ['objection --playbooks own o', ['other']],
  ['no-script --', ['--before', '--set', '--json', '--help']],
  ['objection --set topic=x --', ['--set']],
  ['hear --role ', ['prospect', 'rep']],
  ['diagnose --format = j', ['json']],
  ['diagnose --format =', ['text', 'markdown', 'json']],
  ['hear --stage ', ['first-no', 'dead-lead']],
  ['playbook show hot', ['hot-lead']],
  ['playbook new my-script --extends hot', ['hot-lead']],
  ['playbook test hot-lead dea', ['dead-lead']],
  ['playbook schema ', []],
  ['completion ', ['bash', 'zsh', 'fish', 'powershell']],
  ['help obj', ['objection']],
  ['--vers', ['--version']],
])('"coach %s" goes on with %j', async (line, fits) => {
  expect(await ask(line)).toEqual(expect.arrayContaining(fits));
});

it.each([
  ['objection --json --js'],
  ['objection no-script '],
  ['objection --set '],
  ['hear '],
  ['diagnose '],
  ['playbook new '],
  ['playbook preview hot-lead '],
  ['zzz zzz'],
  ['objection --unknown=x'],
])('"coach %s" is left to the shell, which knows files', async (line) => {
  expect(await ask(line)).toEqual([]);
});

it.each([
  ['zsh', 'no-script:A first no, or any excuse that means one'],
  ['fish', 'no-script\tA first no, or any excuse that means one'],
  ['powershell', 'no-script\tA first no, or any excuse that means one'],
])('%s is told what a word is', async (shell, line) => {
  expect(await ask('no-s', shell)).toEqual([line]);
});

it.each(['zsh', 'fish', 'powershell'])('%s writes the option before = again', async (shell) => {
  expect((await ask('diagnose --format=mark', shell)).map((line) => line.split(/[:\t]/)[0])).toEqual([
    '--format=markdown',
  ]);
});
