// Start-up as a ratio to `node -e 0`: paired runs, so that a busy machine slows both alike.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { spawn as spawnInTerminal } from '@lydell/node-pty';

const COACH = fileURLToPath(new URL('../../bin/coach.cjs', import.meta.url));
const PAIRS = Number(process.env.PAIRS ?? 40);
// Node reads the file this names at every start; it has nothing to do with coach.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const CALL = `Ann (rep): Good morning, this is Ann from Brightlock, I'm calling about your office security.
Bob (customer): Sorry, we have no budget for anything like that.
Ann (rep): I can appreciate that, however, what issues are you facing as it relates to keeping the office safe?
Bob (customer): Well, people keep leaving the back door open at night and nobody notices until morning.
`.repeat(13);

/** @type {[name: string, args: string[], aim: number, input?: string][]} */
const CASES = [
  ['coach --help', ['--help'], 2.2],
  ['a card', ['objection', 'no-script', '--before'], 2.2],
  ['a scripted walk', ['objection', 'no-script', '--answers', 'accept=issue,dig=handhold,offer=agrees,ask-more='], 2.5],
  ['coach hear "send me an email"', ['hear', 'send me an email'], 2.5],
  [`diagnose a call of ${(CALL.length / 1024).toFixed(1)} KB`, ['diagnose', '--today', '2026-11-22'], 3, CALL],
];

console.log(`start-up, median of ${PAIRS} paired runs, as a ratio to node -e 0`);
for (const [name, args, aim, input] of CASES) {
  const ratios = [];
  const times = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const bare = time(['-e', '0']);
    const coach = time([COACH, ...args], input);
    ratios.push(coach / bare);
    times.push(coach);
  }
  console.log(
    `${name.padEnd(34)} ${median(ratios).toFixed(2)} x   (aim: at most ${aim})   ${median(times).toFixed(0)} ms`,
  );
}

const [bare, first] = [[], []];
for (let pair = 0; pair < PAIRS; pair += 1) {
  bare.push(await inTerminal(['-e', '0']));
  first.push((await inTerminal([COACH, 'objection'], /Before/)) / bare.at(-1));
}
console.log(
  `${'the first screen, in a terminal'.padEnd(34)} ${median(first).toFixed(2)} x   (aim: at most 3)   against node -e 0 in a terminal, ${median(bare).toFixed(0)} ms`,
);

/** Milliseconds until a program in a terminal has shown something, or has ended. */
function inTerminal(args, shown) {
  return new Promise((done) => {
    const start = performance.now();
    const terminal = spawnInTerminal(process.execPath, args, { cols: 80, rows: 24, env });
    const over = () => done(performance.now() - start);
    let text = '';
    terminal.onData((data) => {
      text += data;
      if (!shown?.test(text)) return;
      over();
      terminal.kill();
    });
    terminal.onExit(over);
  });
}

function time(args, input = '') {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, input });
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return performance.now() - start;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
