import { Buffer } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** The encodings an export may come in. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What is used of a `TextDecoder`. */
interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

/** How many bytes decide the encoding. */
const SAMPLE = 1 << 16;

/**
 * Turns the bytes of an export into text: UTF-8, UTF-16 of either order (with or without a byte-order
 * mark) or, where the bytes are no UTF-8, Windows-1252. The mark itself is dropped.
 * @param bytes the whole file
 * @returns its text; a binary file comes out as such and is refused by the reader
 */
export function decodeText(bytes: Uint8Array): string {
  return decoderFor(encodingOf(bytes)).decode(bytes);
}

/**
 * Turns a stream of bytes into text, as `decodeText` does.
 * @param chunks bytes in pieces of any size
 * @returns text in pieces, at most one a chunk
 */
export async function* decodeChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let decoder: Decoder | undefined;
  const begin = (): string => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    decoder = decoderFor(encodingOf(bytes));
    return decoder.decode(bytes, { stream: true });
  };
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    waiting.push(chunk);
    length += chunk.length;
    if (length >= SAMPLE) yield begin();
  }
  if (!decoder) yield begin();
  if (decoder) yield decoder.decode();
}

function decoderFor(encoding: Encoding): Decoder {
  return encoding === 'windows-1252'
    ? { decode: (bytes) => (bytes ? fromWindows1252(bytes) : '') }
    : new TextDecoder(encoding);
}

/** The characters that Windows-1252 has where Latin-1 has controls, from 0x80 on. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decoded by hand, for the decoder of Node 20 reads it as Latin-1 and loses every curly apostrophe. */
function fromWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (char) => WINDOWS[char.charCodeAt(0) - 0x80] ?? char);
}

/** The encoding that some bytes are in, as far as their first 64 KB tell. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  return wideOrder(sample) ?? (isUtf8(sample) ? 'utf-8' : 'windows-1252');
}

/** UTF-16 without a mark: in Western text nearly every other byte is zero. */
function wideOrder(sample: Uint8Array): Encoding | undefined {
  const zeros = { even: 0, odd: 0 };
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2 === 0 ? 'even' : 'odd'] += 1;
  const half = sample.length / 2;
  if (zeros.odd > half * 0.4 && zeros.even < half * 0.1) return 'utf-16le';
  return zeros.even > half * 0.4 && zeros.odd < half * 0.1 ? 'utf-16be' : undefined;
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    // As a stream, so that a character cut off at the end is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
