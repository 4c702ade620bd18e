// Counts the lines of a file in which a phrase is heard: node scan-file.js BUNDLE INDEX.bin FILE
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [bundle, index, file] = process.argv.slice(2);
const { matcherOf, unpack } = await import(pathToFileURL(bundle).href);
const matcher = matcherOf(unpack(readFileSync(index)), { examples: process.env.EXAMPLES === '1' });
const input = openSync(file, 'r');
const buffer = Buffer.alloc(1 << 20);
let rest = '';
let count = 0;

for (let read = readSync(input, buffer); read > 0; read = readSync(input, buffer)) {
  const text = rest + buffer.toString('latin1', 0, read);
  const end = text.lastIndexOf('\n') + 1;
  count += linesHeard(text.slice(0, end));
  rest = text.slice(end);
}
closeSync(input);
process.stdout.write(`${count + linesHeard(rest)}\n`);

function linesHeard(text) {
  // Examples are asked about a turn at a time.
  if (process.env.EXAMPLES === '1')
    return text.split('\n').filter((line) => matcher.hear(line, 'prospect').length > 0).length;
  let lines = 0;
  let lineEnd = -1;
  for (const { start } of matcher.hear(text, 'prospect')) {
    if (start <= lineEnd) continue;
    lines++;
    lineEnd = text.indexOf('\n', start);
    if (lineEnd < 0) break;
  }
  return lines;
}
