// `coach playbook check`: the shipped set as a ratio to `node -e 0`, many playbooks by lines, and one changed file in a watch.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COACH = fileURLToPath(new URL('../../bin/coach.cjs', import.meta.url));
const PAIRS = Number(process.env.PAIRS ?? 20);
// Node reads the file this names at every start; it has nothing to do with coach.
const { NODE_EXTRA_CA_CERTS: _, ...others } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'coach-check-'));
const env = { ...others, HOME: folder, XDG_CONFIG_HOME: folder };

try {
  const ratios = Array.from({ length: PAIRS }, () => {
    const bare = time(['-e', '0']);
    return time([COACH, 'playbook', 'check']) / bare;
  });
  console.log(
    `check of the shipped set, median of ${PAIRS} paired runs: ${median(ratios).toFixed(2)} x node -e 0   (aim: at most 8)`,
  );

  for (const files of [125, 250, 500]) {
    const lines = generate(join(folder, `set-${files}`), files);
    const ms = median(Array.from({ length: 3 }, () => time([COACH, 'playbook', 'check', `set-${files}`])));
    console.log(
      `${files} playbooks, ${lines} lines: ${ms.toFixed(0)} ms, ${((ms * 10_000) / lines).toFixed(0)} ms per 10,000 lines`,
    );
  }
  const again = await recheck('set-500');
  console.log(
    `one changed file of 500 in --watch, from the save to the report, median: ${median(again).toFixed(0)} ms, of which 40 wait for quiet   (aim: below 100 for the check)`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** Runs Node, and gives how long it took; what check finds to say is no failure. */
function time(args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, cwd: folder, input: '' });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} failed: ${stdout}${stderr}`);
  return performance.now() - start;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Writes playbooks of about 500 lines each; gives the number of lines. */
function generate(path, files) {
  mkdirSync(path);
  let lines = 0;
  for (let nth = 0; nth < files; nth += 1) {
    const text = playbook(nth, files);
    lines += text.split('\n').length - 1;
    writeFileSync(join(path, `p${nth}.yaml`), text);
  }
  return lines;
}

function playbook(nth, files, title = 'Made for a bench') {
  const steps = Array.from(
    { length: 25 },
    (_, at) => `  step-${at}:
    title: Step ${at} of this talk
    say:
      - text: What would you change about {{topic}}, if you could, on day ${at}?
        from: ours
    do:
      - text: Let them talk. Listen, and push nothing at all.
        from: ours
      - text: Take the first no as it stands.
        from: manfer.12
    ask: What came back?
    options:
      issue:
        text: They named an issue
        hears: [names-issue]
        go: ${at < 24 ? `step-${at + 1}` : 'finish'}
      nothing:
        text: Nothing of the kind
        hears: [not-interested]
        go: ${at % 5 === 0 ? `p${(nth + 1) % files}/finish` : 'finish'}`,
  ).join('\n');
  return `id: p${nth}
title: ${title}
for: A first no
source: ours
blanks:
  topic: { ask: What do you help with?, example: keeping the office safe }
start: step-0
steps:
${steps}
  finish:
    title: You are done
    end: let-go
tests:
  - { name: a no at once, answers: step-0=issue, step-1=nothing, ends: finish }
`.replace('answers: step-0=issue, step-1=nothing', 'answers: "step-0=issue, step-1=nothing"');
}

/** Saves one file several times under a watch; gives the milliseconds from each save to the report. */
async function recheck(set) {
  const watch = spawn(process.execPath, [COACH, 'playbook', 'check', set, '--watch'], { env, cwd: folder });
  let seen = '';
  let heard = () => {};
  const hear = (chunk) => {
    seen += chunk;
    heard();
  };
  watch.stdout.on('data', hear);
  watch.stderr.on('data', hear);
  const until = (words) =>
    new Promise((resolve) => {
      heard = () => seen.includes(words) && resolve();
      heard();
    });
  await until('Watching.');
  const times = [];
  for (let round = 0; round < 9; round += 1) {
    const [say, text] =
      round % 2 === 0
        ? ['1 error', playbook(7, 500).replace('go: step-3\n', 'go: step-33\n')]
        : ['nothing wrong', playbook(7, 500)];
    seen = '';
    const start = performance.now();
    writeFileSync(join(folder, set, 'p7.yaml'), text);
    await until(say);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  watch.kill('SIGINT');
  if (readdirSync(join(folder, set)).length !== 500) throw new Error('The set is not whole.');
  return times;
}
