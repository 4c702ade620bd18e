/** What a rep says once, and what wins over it. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedCache } from '../support/shared-cache.ts';
import { built } from './built.ts';
import { runInside } from './support.ts';

const home = mkdtempSync(join(tmpdir(), 'coach-setup-'));
const settings = join(home, 'coach', 'settings.json');
const env = { ...sharedCache(), XDG_CONFIG_HOME: home };
const coach = (...argv: string[]) => runInside({ argv, env });

beforeAll(built, 60_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('coach setup', () => {
  it('keeps a topic and a name, for the rep alone', async () => {
    expect((await coach('setup', '--topic', 'the back door', '--name', 'Ida')).exit).toBe(0);
    expect(JSON.parse(readFileSync(settings, 'utf8'))).toEqual({ topic: 'the back door', name: 'Ida' });
    expect(statSync(settings).mode & 0o777).toBe(0o600);
  });

  it('fills the topic of cards and of what to say; --set wins', async () => {
    expect((await coach('objection', 'no-script', '--before')).stdout).toMatch(/relates to\s+the back door\?/);
    expect((await coach('hear', 'we have no budget')).stdout.replace(/\s+/g, ' ')).toContain(
      'relates to the back door?',
    );
    const { stdout } = await coach('objection', 'no-script', '--before', '--set', 'topic=locks');
    expect(stdout).toContain('locks?');
    expect(stdout).not.toContain('back door');
  });

  it('tells who the rep is, where somebody has that name, and says nothing where nobody has', async () => {
    const call = join(home, 'call.txt');
    writeFileSync(call, 'Ida: Good morning.\nBo: Morning.\nIda: Is it a good time?\nBo: No, I am busy right now.\n');
    const { stdout } = await coach('diagnose', call, '--format', 'json');
    expect((JSON.parse(stdout) as { input: { speakers: unknown } }).input.speakers).toMatchObject([
      { name: 'Ida', role: 'rep' },
      { name: 'Bo', role: 'prospect' },
    ]);
    writeFileSync(call, 'Ann: Good morning.\nBo: Morning.\n');
    expect((await coach('diagnose', call)).exit).toBe(0);
  });

  it('forgets what is set empty, and leaves the rest', async () => {
    await coach('setup', '--topic', '');
    expect(JSON.parse(readFileSync(settings, 'utf8'))).toEqual({ name: 'Ida' });
  });

  it('says what is wrong with settings that cannot be read, and how to mend them', async () => {
    writeFileSync(settings, '{ topic: ');
    const { exit, stderr } = await coach('objection', 'no-script', '--before');
    expect(exit).toBe(2);
    expect(stderr).toContain('settings.json');
    expect(stderr).toContain('coach setup');
  });

  it('asks for something to set where nobody can be asked', async () => {
    expect(await coach('setup')).toMatchObject({ exit: 2, stdout: '' });
  });
});
