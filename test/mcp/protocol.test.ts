/** `coach mcp`, message by message: what no good client sends, too. */
import { expect, it } from 'vitest';
import { runInside } from '../cli/support.ts';

/** What comes back for some lines, or for a text as it is. */
async function say(...messages: (string | object)[]): Promise<object[]> {
  const stdin = messages.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n');
  const { exit, stdout, stderr } = await runInside({ argv: ['mcp'], stdin });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as object);
}
const ask = (method: unknown, params?: unknown, id: unknown = 1) => ({ jsonrpc: '2.0', id, method, params });
const refused = (code: number, id: unknown = 1) => ({ id, error: { code, message: expect.any(String) as unknown } });
const PONG = { jsonrpc: '2.0', id: 1, result: {} };

it.each([
  ['2025-11-25', '2025-11-25'],
  ['2024-11-05', '2024-11-05'],
  ['1999-01-01', '2025-11-25'],
  [undefined, '2025-11-25'],
])('asked for version %s of the protocol, it speaks %s', async (protocolVersion, spoken) => {
  expect(await say(ask('initialize', { protocolVersion }))).toMatchObject([{ result: { protocolVersion: spoken } }]);
});

it('answers in order, with the id of each, and notifications not at all', async () => {
  const told = { jsonrpc: '2.0', method: 'notifications/initialized' };
  expect(
    await say(told, ask('ping', {}, 'a'), told, ask('ping', undefined, 2), { jsonrpc: '2.0', id: 9, result: {} }),
  ).toEqual([
    { ...PONG, id: 'a' },
    { ...PONG, id: 2 },
  ]);
});

it.each([
  ['no JSON', '{"id": 1', refused(-32_700, null)],
  ['a list', '[{"jsonrpc":"2.0","id":1,"method":"ping"}]', refused(-32_600, null)],
  ['null', 'null', refused(-32_600, null)],
  ['a method that is a number', ask(7), refused(-32_600)],
  ['a method that there is not', ask('resources/list'), refused(-32_601)],
  ['a method that objects know', ask('constructor'), refused(-32_601)],
  ['a call without params', ask('tools/call'), refused(-32_602)],
  ['params that are a list', ask('tools/call', ['hear']), refused(-32_602)],
  ['a tool that objects know', ask('tools/call', { name: '__proto__' }), refused(-32_602)],
  ['a tool without input', ask('tools/call', { name: 'hear' }), { id: 1, result: { isError: true } }],
  ['input that is null', ask('tools/call', { name: 'hear', arguments: null }), { id: 1, result: { isError: true } }],
])('%s is refused, and the next message answered', async (_, message, answer) => {
  expect(await say(message, ask('ping'))).toMatchObject([answer, PONG]);
});

it('a message without an end to it is not kept, and the next one answered', async () => {
  const endless = `{"jsonrpc":"2.0","id":1,"method":"${'x'.repeat(9 << 20)}"}`;
  expect(await say(endless, ask('ping'))).toMatchObject([refused(-32_600, null), PONG]);
});

it('empty lines and line ends of Windows are nothing', async () => {
  expect(await say('', `${JSON.stringify(ask('ping'))}\r`, '\r', '')).toEqual([PONG]);
});

it('what would steer a terminal comes back as what can be seen', async () => {
  const params = { name: 'hear', arguments: { line: 'no \u001B[31mbudget\u0007\n at all' } };
  const [answer] = await say(ask('tools/call', params));
  expect(JSON.stringify(answer)).toContain('no budget');
  expect(JSON.stringify(answer)).not.toMatch(/\\\\?u00(?:1b|07)/i);
});
