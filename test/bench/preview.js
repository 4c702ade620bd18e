// How long a preview of 500 steps takes, from the command line to the written file. Run `npm run build` first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COACH = fileURLToPath(new URL('../../bin/coach.cjs', import.meta.url));
const STEPS = 500;
const RUNS = 5;
const folder = mkdtempSync(join(tmpdir(), 'coach-preview-'));

try {
  // Each step leads on to the next three, so that most of them can be reached in several ways.
  const lines = [
    'id: large',
    'title: A large playbook',
    'for: A call with many turns',
    'source: ours',
    'start: s0',
    'steps:',
  ];
  for (let at = 0; at < STEPS; at += 1) {
    lines.push(
      `  s${at}:`,
      `    title: Step number ${at} of them all`,
      '    do:',
      `      - { text: Listen to what is said at turn ${at}., from: ours }`,
    );
    const next = [2 * at + 1, 2 * at + 2, at + 7].filter((step) => step < STEPS);
    if (next.length === 0) lines.push('    end: follow-up');
    else
      lines.push(
        '    ask: What came back?',
        '    options:',
        ...next.map((step, option) => `      o${option}: { text: They said thing number ${step}, go: s${step} }`),
      );
  }
  lines.push('tests:', '  - { name: the shortest way, answers: "s0=o0", ends: s1 }');
  writeFileSync(join(folder, 'large.yaml'), `${lines.join('\n')}\n`);
  const out = join(folder, 'preview.html');
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [COACH, 'playbook', 'preview', 'large', '--playbooks', folder, '--out', out],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  console.log(
    `preview of ${STEPS} steps, median of ${RUNS} runs: ${times[Math.floor(RUNS / 2)].toFixed(0)} ms (aim: under 2000), ${Math.round(statSync(out).size / 1024)} KB`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
