/** Takes a stream apart into its lines, none longer than is good for the memory. */
import { Buffer } from 'node:buffer';

const NEW_LINE = 0x0a;

/** The lines of a stream, one after the other; `undefined` for one that has more than `most` bytes. */
export async function* linesOf(stream: NodeJS.ReadableStream, most: number): AsyncGenerator<string | undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length <= most) parts.push(part);
    else parts = [];
  };
  const take = () => {
    const line = length <= most ? Buffer.concat(parts).toString('utf8') : undefined;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let rest: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let end = rest.indexOf(NEW_LINE); end >= 0; end = rest.indexOf(NEW_LINE)) {
      add(rest.subarray(0, end));
      yield take();
      rest = rest.subarray(end + 1);
    }
    add(rest);
  }
  if (length > 0) yield take();
}
