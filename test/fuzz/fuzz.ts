/**
 * Mutated input for every command that reads some, until a number of runs is done or something is wrong: a crash, more
 * than a second, a place outside its file, or a character on the output that cannot be seen.
 *
 *   npm run fuzz -- [--runs 1000000] [--seed 1] [--only playbook|signals|transcript|saved|diary|hear]
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hiddenIn } from '../../src/basics/hidden-characters.ts';
import { runInside, type Given } from '../cli/support.ts';
import { CAPTIONS } from '../transcript/exports/captions.ts';
import { SPEECH_ROWS } from '../transcript/exports/json-speech.ts';
import { JSON_ROWS } from '../transcript/exports/json.ts';
import { ODD } from '../transcript/exports/odd.ts';
import { TEXT } from '../transcript/exports/text.ts';
import { mutated, type Random } from './mutations.ts';

/** Longer than this, in milliseconds, is a hang. */
const BOUND = 1_000;
/** Many runs to get warm, which are not timed. */
const WARM = 200;

const root = process.cwd();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const all = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => read(join(folder, name)));
const few = (text: string, lines: number, from: number) =>
  text
    .split('\n')
    .slice(from, from + lines)
    .join('\n');

/** Where the diary stands. */
const DATA = mkdtempSync(join(tmpdir(), 'coach-fuzz-data-'));
mkdirSync(join(DATA, 'coach'));
process.on('exit', () => rmSync(DATA, { recursive: true, force: true }));

const PLAYBOOKS = all('playbooks', '.yaml');
const SIGNALS = all('playbooks/signals', '.yaml');
const CALLS = [...TEXT, ...CAPTIONS, ...ODD, ...JSON_ROWS, ...SPEECH_ROWS].map(({ text }) => text);
const WALK = JSON.stringify({
  version: 1,
  playbook: 'no-script',
  blanks: { topic: 'doors' },
  log: [
    { step: 'no-script/accept', option: 'issue' },
    { step: 'no-script/dig', option: 'handhold' },
  ],
  versions: { 'no-script': 'abcdef01' },
});
const DIARY = ['put-off', 'next-step', 'leave-alone']
  .map((ended) =>
    JSON.stringify({
      lead: 'Acme',
      day: '2026-11-02',
      from: 'walk',
      playbook: 'no-script',
      ended,
      what: 'It ended.',
      said: ['so'],
      next: '2026-12-01',
    }),
  )
  .join('\n');

/** What is run, and the file whose places are looked at. */
interface Run extends Given {
  text: string;
}

const KINDS: Readonly<Record<string, (random: Random) => Run>> = {
  playbook(random) {
    const text = mutated(random.pick(PLAYBOOKS), random);
    const argv = random.pick([
      ['playbook', 'check', '.coach/mine.yaml', '--format', 'json'],
      ['playbook', 'check', '.coach/mine.yaml'],
      ['objection', random.pick(['no-script', 'hot-lead', 'dead-lead']), '--before', '--full'],
    ]);
    return { argv, files: { '.coach/mine.yaml': text }, text };
  },
  signals(random) {
    const whole = random.pick(SIGNALS);
    const text = mutated(few(whole, 60, 0), random);
    const argv = ['playbook', 'check', '.coach/signals/mine.yaml', ...random.pick([['--format', 'json'], []])];
    return { argv, files: { '.coach/signals/mine.yaml': text }, text };
  },
  transcript(random) {
    const text = mutated(random.pick(CALLS), random);
    const argv = ['diagnose', ...random.pick([[], ['--full'], ['--why'], ['--format', 'markdown'], ['--redact']])];
    return { argv, stdin: text, text };
  },
  saved(random) {
    const text = mutated(WALK, random);
    return {
      argv: ['objection', '--resume', 'walk.json', ...random.pick([[], ['--full']])],
      files: { 'walk.json': text },
      text,
    };
  },
  diary(random) {
    const text = mutated(DIARY, random);
    const argv = random.pick([['lead'], ['lead', 'Acme'], ['due', '--today', '2026-12-02'], ['due', '--ics', '-']]);
    writeFileSync(join(DATA, 'coach', 'leads.jsonl'), text);
    return { argv, env: { XDG_DATA_HOME: DATA }, text };
  },
  hear(random) {
    const text = mutated(random.pick(CALLS), random);
    return { argv: ['hear'], stdin: text, text };
  },
};

/** Runs the fuzzer. Gives the exit code: 1 where something was wrong. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      runs: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  const kinds = values.only === undefined ? Object.keys(KINDS) : [values.only];
  const counts: Record<string, { runs: number; slowest: number }> = {};
  for (let nth = 0; nth < Number(values.runs); nth += 1) {
    const kind = kinds[nth % kinds.length] ?? '';
    const random = randomFrom(Number(values.seed) * 1_000_003 + nth);
    const run = KINDS[kind]?.(random);
    if (run === undefined) throw new Error(`There is no kind "${kind}".`);
    const begun = performance.now();
    const { exit, stdout, stderr } = await runInside({ stdin: '', ...run });
    const took = performance.now() - begun;
    const count = (counts[kind] ??= { runs: 0, slowest: 0 });
    count.runs += 1;
    if (nth > WARM) count.slowest = Math.max(count.slowest, took);
    const wrong =
      faultIn(run, exit, stdout, stderr) ?? (nth > WARM && took > BOUND ? `took ${Math.round(took)} ms` : undefined);
    if (wrong !== undefined) {
      console.log(`Run ${nth} of seed ${values.seed}, ${kind}: ${wrong}\n${JSON.stringify(run)}\n${stderr}`);
      return 1;
    }
    if ((nth + 1) % 10_000 === 0) console.log(`${nth + 1} runs`);
  }
  for (const [kind, { runs, slowest }] of Object.entries(counts))
    console.log(`${kind}: ${runs} runs, none wrong, the slowest ${Math.round(slowest)} ms`);
  return 0;
}

function faultIn({ argv, text }: Run, exit: number | null, stdout: string, stderr: string): string | undefined {
  if (exit === null || ![0, 1, 2].includes(exit)) return `exit code ${exit}`;
  if (stderr.includes('something went wrong inside coach')) return 'a crash';
  const hidden = hiddenIn(`${stdout}${stderr}`.replace(/\r?\n/g, ' '));
  if (hidden !== undefined) return `a character that cannot be seen: ${hidden}`;
  if (!argv.includes('json') || argv[0] !== 'playbook') return undefined;
  const lines = text.split('\n');
  if (stdout === '') return undefined;
  const { check } = JSON.parse(stdout) as { check: { problems: { file: string; line: number; column: number }[] } };
  const outside = check.problems.find(
    ({ file, line, column }) =>
      file.endsWith('mine.yaml') &&
      (line < 1 || line > lines.length || column < 1 || column > (lines[line - 1] ?? '').length + 1),
  );
  return outside && `a place outside its file: ${outside.line}:${outside.column}`;
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const below = (many: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % many;
  };
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
}
