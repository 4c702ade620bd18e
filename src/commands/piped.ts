/** `-`: what is piped in, in the place of a file or of words. */
import { Fault } from '../world/fault.ts';
import type { Io } from '../world/io.ts';

/** Stands for what is piped in. */
export const PIPED = '-';

/** Whether words are nothing but what stands for the pipe. */
export const isPiped = (words: readonly string[]): boolean => words.length === 1 && words[0] === PIPED;

/** No file that a person writes is larger; a pipe may have no end. In bytes. */
const LARGEST = 8 << 20;

/**
 * The bytes of a file, or of what is piped in for `-`.
 * @throws Fault where nothing can come in; what the file system throws, for a file
 */
export async function bytesOf(io: Io, path: string): Promise<Uint8Array> {
  if (path !== PIPED) return io.readFile(path);
  if (io.stdin.isTTY) throw new Fault('- stands for what is piped in, and nothing is.', 'Pipe it in, or name it.');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of io.chunksOf(PIPED)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST) throw new Fault(`More than ${LARGEST >> 20} MB were piped in.`, 'Pipe in a part of it.');
  }
  return Buffer.concat(chunks);
}
