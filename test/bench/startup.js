// Start-up as a ratio to `node -e 0`: paired runs, so that a busy machine slows both alike.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COACH = fileURLToPath(new URL('../../bin/coach.js', import.meta.url));
const PAIRS = Number(process.env.PAIRS ?? 40);
// Node reads the file this names at every start; it has nothing to do with coach.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const CASES = [
  ['coach --help', ['--help'], 2.2],
  ['a card', ['objection', 'no-script', '--before'], 2.2],
  ['a scripted walk', ['objection', 'no-script', '--answers', 'accept=issue,dig=handhold,offer=agrees,ask-more='], 2.5],
];

console.log(`start-up, median of ${PAIRS} paired runs, as a ratio to node -e 0`);
for (const [name, args, aim] of CASES) {
  const ratios = [];
  const times = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const bare = time(['-e', '0']);
    const coach = time([COACH, ...args]);
    ratios.push(coach / bare);
    times.push(coach);
  }
  console.log(`${name.padEnd(34)} ${median(ratios).toFixed(2)} x   (aim: at most ${aim})   ${median(times).toFixed(0)} ms`);
}

function time(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { env, input: '' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
