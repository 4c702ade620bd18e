import { describe, expect, it } from 'vitest';
import { decodeChunks, decodeText } from '../../src/transcript/read/decode.ts';
import { problemOf } from './said.ts';

const TEXT = 'Ann: C’est déjà payé, naïve façade.\r\nBo: Non.';
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

const ENCODED: [string, Uint8Array][] = [
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16 LE with a mark', utf16(`\ufeff${TEXT}`)],
  ['UTF-16 BE with a mark', swapped(utf16(`\ufeff${TEXT}`))],
  ['UTF-16 LE without one', utf16(TEXT)],
  ['UTF-16 BE without one', swapped(utf16(TEXT))],
];

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

async function decoded(bytes: Uint8Array, size: number): Promise<string> {
  let text = '';
  for await (const part of decodeChunks(inPieces(bytes, size))) text += part;
  return text;
}

describe('bytes become text', () => {
  it.each(ENCODED)('from %s', async (_, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
    for (const size of [1, 3, 1000]) expect(await decoded(bytes, size)).toBe(TEXT);
  });

  it('from Windows-1252 where it is no UTF-8', () => {
    expect(decodeText(Buffer.from('Ann: caf\xe9 \x80 5', 'latin1'))).toBe('Ann: café € 5');
  });

  it('from a long text whose sample ends inside a character', async () => {
    const long = `${'é'.repeat(40_000)}x${'é'.repeat(40_000)}`;
    expect(decodeText(Buffer.from(long))).toBe(long);
    expect(await decoded(Buffer.from(long), 4099)).toBe(long);
  });

  it('to nothing from nothing', async () => {
    expect(decodeText(new Uint8Array())).toBe('');
    expect(await decoded(new Uint8Array(), 5)).toBe('');
  });

  it('leaves a binary file for the reader to refuse', () => {
    const bytes = Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256);
    expect(problemOf(decodeText(bytes)).code).toBe('binary');
  });
});
