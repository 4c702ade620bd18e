/** Prettier, which many a team has set to format what it saves: it must break nothing that was sound. */
import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it, test } from 'vitest';
import { textsIn } from '../support/shipped.ts';
import { workshop } from '../workshop/support.ts';

const SLOW = 60_000;
const FOLDERS = { 'playbooks/': '', 'playbooks/signals/': 'signals/', 'playbooks/sources/': 'sources/' };
const pretty = (text: string) => format(text, { parser: 'yaml' });

describe('prettier --write', { timeout: SLOW }, () => {
  it('leaves every shipped file clean', async () => {
    const { run, write } = workshop();
    for (const [folder, own] of Object.entries(FOLDERS))
      for (const { file, text } of textsIn(folder)) write(`all/${own}${file.slice(folder.length)}`, await pretty(text));
    expect(await run('playbook', 'check', '--strict', '--playbooks', 'all', 'all')).toMatchObject({ exit: 0 });
  });

  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const samples = [...readme.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text);
  test.each(samples.map((text) => [/^(?!#).+$/m.exec(text)?.[0] ?? '', text]))(
    'leaves the sample of the README that begins with %j clean',
    async (_, text) => {
      const { run, write } = workshop();
      const name = /^id: (.*)$/m.exec(text)?.[1];
      const folder = name === undefined ? 'signals/' : text.includes('statements:') ? 'sources/' : '';
      write(`.coach/${folder}${name ?? 'mine'}.yaml`, await pretty(text));
      expect(await run('playbook', 'check', '--strict')).toMatchObject({ exit: 0 });
    },
  );

  test.each([
    [['my-script'], 'my-script.yaml'],
    [['no-script', '--extends', 'no-script'], 'no-script.yaml'],
    [['blames-weather', '--kind', 'signals'], 'signals/blames-weather.yaml'],
    [['later', '--kind', 'signals', '--extends', 'later'], 'signals/later.yaml'],
    [['our-notes', '--kind', 'source'], 'sources/our-notes.yaml'],
  ])('leaves what playbook new %j writes clean', async (args, name) => {
    const { run, read, write } = workshop();
    await run('playbook', 'new', ...args);
    write(`.coach/${name}`, await pretty(read(`.coach/${name}`)));
    expect(await run('playbook', 'check', '--strict')).toMatchObject({ exit: 0 });
  });
});
