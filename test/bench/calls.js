// A whole diagnosis of a very long call, and the memory it takes: node test/bench/calls.js [MB …]
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { talk } from './talk.js';

const sizes = process.argv.slice(2).map(Number);
const PART = 10;
const MAIN = new URL('../../dist/main.cjs', import.meta.url).href;
// Runs coach as bin/coach.cjs does, and tells at the end how much memory it took at most, in KB.
const RUN = `const { main, terminalIo } = await import(${JSON.stringify(MAIN)});
process.exitCode = await main(process.argv.slice(1), terminalIo());
process.stderr.write(String(process.resourceUsage().maxRSS));`;

const folder = mkdtempSync(join(tmpdir(), 'coach-bench-'));
try {
  for (const megabytes of sizes.length > 0 ? sizes : [1, 10, 100]) measure(megabytes);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(megabytes) {
  const file = join(folder, `${megabytes}.txt`);
  for (let part = 0; part < megabytes; part += PART)
    appendFileSync(file, call(Math.min(PART, megabytes - part) * 1e6, part + 1));
  const before = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', RUN, 'diagnose', '--today', '2026-11-22', file],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  const seconds = (performance.now() - before) / 1000;
  if (status !== 0) throw new Error(stderr);
  console.log(
    `diagnose of ${String(megabytes).padStart(4)} MB of made-up talk  ${(megabytes / seconds).toFixed(1).padStart(5)} MB/s   ${(Number(stderr.trim().split('\n').at(-1)) / 1024).toFixed(0).padStart(4)} MB of memory at most   (aims: 20 MB/s at 100 MB, 300 MB at 1 GB)`,
  );
  rmSync(file);
}

/** A call between two people, a turn a line. */
function call(size, seed) {
  const lines = talk(size, seed).trimEnd().split('\n');
  return `${lines.map((line, nth) => `${nth % 2 === 0 ? 'Ann (rep)' : 'Bob (customer)'}: ${line}`).join('\n')}\n`;
}
