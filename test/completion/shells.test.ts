/** The completion scripts in the shells themselves, in a terminal, with the Tab key; a shell that is not here is left out. */
import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, it } from 'vitest';
import { built, ROOT } from '../cli/built.ts';
import { MINE } from '../cli/cases.ts';
import { LEFT_OUT, newFolder, shell, type Terminal } from '../terminal/support.ts';

beforeAll(built, 60_000);

/** How each shell is started without anybody's settings, and reads a script. */
const SHELLS = {
  bash: { start: 'bash --norc --noprofile -i', source: 'source <(coach completion bash)' },
  zsh: { start: 'zsh -f -i', source: 'source <(coach completion zsh)' },
  fish: { start: 'fish --no-config -i', source: 'coach completion fish | source' },
};
const isHere = (name: string) => LEFT_OUT === '' && spawnSync(name, ['--version']).status === 0;

/** A shell at its prompt, in which coach is a command and completes. */
async function opened(name: keyof typeof SHELLS): Promise<Terminal> {
  const cwd = newFolder('.coach/mine.yaml', MINE);
  const command = join(cwd, 'coach');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'bin', 'coach.cjs')}' "$@"\n`);
  chmodSync(command, 0o755);
  writeFileSync(join(cwd, 'a-call.txt'), '');
  const env = { PATH: `${cwd}${delimiter}${process.env['PATH'] ?? ''}`, HOME: cwd, TERM: 'xterm' };
  const terminal = shell(`exec ${SHELLS[name].start}`, { cwd, env, columns: 100 });
  // The answer is put together here, so that it is not the question that is seen.
  terminal.press(`${SHELLS[name].source}; echo "rea""dy"`, 'enter');
  await terminal.see('ready');
  return terminal;
}

describe.each(Object.keys(SHELLS) as (keyof typeof SHELLS)[])('%s', { timeout: 60_000 }, (name) => {
  it.skipIf(!isHere(name)).each([
    ['a command', 'coach obj', 'coach objection'],
    ['a playbook alone', 'coach no-s', 'coach no-script'],
    ["a playbook of one's own", 'coach objection mi', 'coach objection mine'],
    ['an option', 'coach objection no-script --bef', 'coach objection no-script --before'],
    ['a choice of an option', 'coach diagnose --format mark', 'coach diagnose --format markdown'],
    ['a choice behind =', 'coach diagnose --format=mark', 'coach diagnose --format=markdown'],
    ['a stage', 'coach hear --stage fir', 'coach hear --stage first-no'],
    ['a verb', 'coach playbook prev', 'coach playbook preview'],
    ['after words in quotes', 'coach objection --set "topic=a b" mi', 'coach objection --set "topic=a b" mine'],
    ['a file', 'coach diagnose a-c', 'coach diagnose a-call.txt'],
  ])('completes %s', async (_, typed, completed) => {
    const terminal = await opened(name);
    terminal.press(typed, '\t');
    await terminal.see(completed);
  });

  it.skipIf(!isHere(name))('shows what there is to choose from', async () => {
    const terminal = await opened(name);
    terminal.press('coach hear --role ', '\t', '\t');
    await terminal.see('prospect', /rep(?!\w)/);
  });
});
