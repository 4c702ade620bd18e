/** `coach mcp` as an assistant meets it: through the official client, over the streams of a program. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, ROOT } from '../cli/built.ts';
import { runInside } from '../cli/support.ts';

const CALL = `Ann (rep): Good morning, I'm calling from Brightlock about your office security.
Bob (customer): Sorry, we have no budget for that.
Ann (rep): But it is only a dollar a day, you would be missing out.
Bob (customer): I said no. Stop calling me.
`;

const folder = mkdtempSync(join(tmpdir(), 'coach-'));
const client = new Client({ name: 'a test', version: '1.0.0' });

beforeAll(async () => {
  await built();
  writeFileSync(join(folder, 'call.txt'), CALL);
  const { PATH = '' } = process.env;
  const args = [join(ROOT, 'bin', 'coach.cjs'), 'mcp'];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: folder, env: { PATH } }));
}, 60_000);

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

/** The texts that a tool gave, and whether it refused. */
async function use(name: string, input: Record<string, unknown>): Promise<{ texts: string[]; isError: boolean }> {
  const { content, isError } = await client.callTool({ name, arguments: input });
  const texts = (content as { type: string; text: string }[]).map(({ type, text }) => {
    expect(type).toBe('text');
    return text;
  });
  return { texts, isError: isError === true };
}

/** What the same command gives as JSON, which quotes the sources as they are. */
const asked = async (...argv: string[]) =>
  JSON.parse((await runInside({ argv: [...argv, '--json'], files: { 'call.txt': CALL } })).stdout) as object;
const parsed = (text = '') => JSON.parse(text) as object;

describe('coach mcp', { timeout: 60_000 }, () => {
  it('says who it is and which tools it has', async () => {
    await client.ping();
    expect(client.getServerVersion()).toMatchObject({
      name: 'coach',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    expect(client.getInstructions()).toContain('word for word');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['card', 'hear', 'diagnose']);
    for (const { inputSchema, annotations } of tools)
      expect({ inputSchema, annotations }).toMatchObject({
        inputSchema: { type: 'object', additionalProperties: false },
        annotations: { readOnlyHint: true },
      });
  });

  it('card gives the lines of coach objection --json, word for word', async () => {
    const { texts } = await use('card', { playbook: 'no-script', blanks: { topic: 'the "back" door' } });
    expect(texts.map(parsed)).toEqual([
      await asked('objection', 'no-script', '--before', '--set', 'topic=the "back" door'),
    ]);
  });

  it('hear gives the lines of coach hear --json, word for word', async () => {
    const { texts } = await use('hear', { line: 'we have no budget' });
    expect(texts.map(parsed)).toEqual([await asked('hear', 'we have no budget')]);
    const narrow = await use('hear', { line: "I'm not sure it would work for us", stage: 'hot-lead' });
    expect(narrow.texts.map(parsed)).toEqual([
      await asked('hear', "I'm not sure it would work for us", '--stage', 'hot-lead'),
    ]);
  });

  it('diagnose gives those of coach diagnose --json, word for word', async () => {
    const { texts } = await use('diagnose', { transcript: CALL });
    const { file: _, next, ...same } = (await asked('diagnose', 'call.txt')) as { file: string; next: object };
    // The day it counts from is the clock's.
    expect(parsed(texts[0])).toMatchObject({ ...same, next: { step: (next as { step: string }).step } });
  });

  it('takes the rep, and strikes out names', async () => {
    const { texts } = await use('diagnose', { transcript: CALL.replaceAll(/ \(\w+\)/g, ''), rep: 'Ann', redact: true });
    expect(parsed(texts[0])).toMatchObject({ input: { speakers: [{ role: 'rep' }, { role: 'prospect' }] } });
    expect(texts.join()).not.toMatch(/Ann|Bob/);
  });

  it('says that nothing was heard', async () => {
    expect((await use('hear', { line: 'we have twelve people in two offices' })).texts[0]).toBe('Nothing was heard.');
    const { texts, isError } = await use('diagnose', { transcript: 'Ann: Hi.\nBob: Hello.\n' });
    expect({ first: texts[0], isError }).toEqual({ first: 'Nothing was heard.', isError: false });
  });

  it('opens no file: a path is only words', async () => {
    for (const transcript of ['call.txt', join(folder, 'call.txt'), '-', '/etc/passwd'])
      expect((await use('diagnose', { transcript })).texts.join()).not.toMatch(/budget|root:/);
  });

  it.each([
    ['a playbook that there is not', 'card', { playbook: 'no-scrpt' }, 'Did you mean no-script?'],
    ['a playbook named as a word that objects know', 'card', { playbook: 'constructor' }, 'no playbook'],
    ['a blank that there is not', 'card', { playbook: 'no-script', blanks: { topc: 'x' } }, 'topic'],
    ['no playbook', 'card', {}, 'playbook'],
    ['no line', 'hear', { line: ' \u200B\n' }, 'empty'],
    ['a line that is a number', 'hear', { line: 7 }, 'string'],
    ['a line of two thousand and one letters', 'hear', { line: 'a'.repeat(2_001) }, '2000'],
    ['a role that is none', 'hear', { line: 'x', role: 'boss' }, 'prospect'],
    ['a stage that there is not', 'hear', { line: 'x', stage: 'lukewarm' }, 'lukewarm'],
    ['an input that there is not', 'hear', { line: 'x', file: 'call.txt' }, 'file'],
    ['an empty transcript', 'diagnose', { transcript: '' }, 'nothing in it'],
    ['a transcript that is too long', 'diagnose', { transcript: 'a '.repeat(500_001) }, '1000000'],
    ['a binary transcript', 'diagnose', { transcript: '\u0000\u0001PNG'.repeat(100) }, 'transcript'],
    ['a rep who is not in the call', 'diagnose', { transcript: CALL, rep: 'Zoe' }, 'Ann'],
  ])('refuses %s kindly, and goes on', async (_, name, input, says) => {
    const { texts, isError } = await use(name, input);
    expect({ text: texts.join(), isError }).toEqual({ text: expect.stringContaining(says), isError: true });
    expect(texts.join()).not.toMatch(/inside coach|\bat .*:\d+:\d+/);
    await client.ping();
  });

  it('knows no other tool', async () => {
    await expect(use('diagnoze', { transcript: 'x' })).rejects.toThrow('Did you mean diagnose?');
  });
});
