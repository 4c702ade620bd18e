import { oneLine } from '../basics/hidden-characters.ts';
import { decodeText } from '../transcript/read/decode.ts';
import type { Io } from '../world/io.ts';
import { bytesOf, isPiped, PIPED } from './piped.ts';

/** Words as one line: those that were given, or for `-` those that are piped in. */
export async function lineOf(io: Io, words: readonly string[]): Promise<string> {
  if (!isPiped(words)) return words.join(' ');
  const text = decodeText(await bytesOf(io, PIPED));
  return oneLine(text.trim().replace(/\s+/g, ' '));
}
