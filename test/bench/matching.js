// How fast phrases are found in talk, beside grep on the same phrases: node test/bench/matching.js [MB]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { talk } from './talk.js';

const megabytes = Number(process.argv[2] ?? 100);
const RUNS = 3;
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'coach-bench-'));
const at = (name) => join(folder, name);
const say = (text) => process.stdout.write(`${text}\n`);

try {
  writeFileSync(
    at('entry.ts'),
    `export { compileSignals } from ${JSON.stringify(join(root, 'src/signals/compile.ts'))};\nexport { matcherOf } from ${JSON.stringify(join(root, 'src/signals/matcher.entry.ts'))};\nexport { pack, unpack } from ${JSON.stringify(join(root, 'src/signals/tokens/binary.ts'))};\n`,
  );
  await build({
    entryPoints: [at('entry.ts')],
    outfile: at('bundle.mjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  const coach = await import(pathToFileURL(at('bundle.mjs')).href);

  const signals = readSignals(join(root, 'playbooks/signals'));
  const shipped = coach.compileSignals(signals);
  const phrases = shipped.signalOf.length;
  writeFileSync(at('shipped.bin'), coach.pack(shipped));
  writeFileSync(at('talk.txt'), talk(megabytes * 1e6));

  say(`Made-up talk; best of ${RUNS}, each run a process of its own, start-up included.`);
  const one = sameFor(literalsOf(signals), coach);
  say(
    `\nThe ${one} phrases without "...", each by the first of its choices, as literals to both, over ${megabytes} MB:`,
  );
  const grep = best('grep -c -i -F -f', megabytes, () => grepFor('talk.txt'), 1);
  const same = best('coach', megabytes, () => node('one.bin', 'talk.txt'));
  const marks = best(`coach, all ${phrases} phrases with their marks`, megabytes, () =>
    node('shipped.bin', 'talk.txt'),
  );
  const learnt = best('coach, and the examples', megabytes, () => node('shipped.bin', 'talk.txt', { EXAMPLES: '1' }));
  say(
    `ratio to grep (above 1 is faster): ${ratio(grep, same)}; with all phrases ${ratio(grep, marks)}, with the examples ${ratio(grep, learnt)}`,
  );
  say('');
  startUp(coach);
  await others(signals);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function node(index, file, env = {}) {
  return spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'scan-file.js'), at('bundle.mjs'), at(index), at(file)],
    { env: { ...process.env, ...env } },
  );
}

function grepFor(file) {
  return spawnSync('grep', ['-c', '-i', '-F', '-f', at('one.txt'), at(file)]);
}

/** Writes literal phrases for grep and an index of them for coach. */
function sameFor(literals, { compileSignals, pack }) {
  writeFileSync(at('one.txt'), `${literals.join('\n')}\n`);
  const index = compileSignals(
    literals.map((text, i) => ({
      id: `p${i}`,
      heardFrom: 'prospect',
      any: [text],
      unless: [],
      examples: { counts: [], notCounts: [] },
    })),
  );
  writeFileSync(at('one.bin'), pack(index));
  return literals.length;
}

function best(name, size, run, runs = RUNS) {
  let seconds = Infinity;
  let lines = '';
  for (let i = 0; i < runs; i++) {
    const before = performance.now();
    const { stdout, stderr, status } = run();
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    seconds = Math.min(seconds, (performance.now() - before) / 1000);
    lines = String(stdout).trim();
  }
  say(`${name.padEnd(44)} ${(size / seconds).toFixed(1).padStart(6)} MB/s  ${seconds.toFixed(2)} s  ${lines} lines`);
  return seconds;
}

function ratio(theirs, ours) {
  return (theirs / ours).toFixed(2);
}

/** From the index on disk to the first answer, in this process. */
function startUp({ matcherOf, unpack }) {
  const before = performance.now();
  const index = readFileSync(at('shipped.bin'));
  matcherOf(unpack(index)).hear('send me an email', 'prospect');
  say(
    `index ${(index.length / 1024).toFixed(0)} KB: read and first line heard in ${(performance.now() - before).toFixed(1)} ms`,
  );
}

function readSignals(dir) {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .flatMap((name) =>
      Object.entries(parse(readFileSync(join(dir, name), 'utf8')) ?? {}).map(([id, s]) => ({
        id,
        heardFrom: s['heard-from'],
        any: s.any ?? [],
        unless: s.unless ?? [],
        examples: { counts: s.examples?.counts ?? [], notCounts: s.examples?.['not-counts'] ?? [] },
      })),
    );
}

/** The literals of the phrases without a gap: the first choice of each a|b, the * left off. */
function literalsOf(list) {
  const texts = list.flatMap((signal) => signal.any.filter((phrase) => !/\.\.\.|…| \| /.test(phrase)));
  const literals = texts.map((text) =>
    text
      .replaceAll('*', '')
      .split(/\s+/)
      .map((word) => word.split('|')[0])
      .join(' ')
      .trim(),
  );
  // An article at an end is no part of a phrase of ours.
  return [...new Set(literals)]
    .filter((text) => /^[\x20-\x7e]{4,}$/.test(text) && !/^(?:an?|the) | (?:an?|the)$/i.test(text))
    .toSorted();
}

/** The usual packages on the same talk, if they are there: see others/package.json. */
async function others(list) {
  const from = createRequire(join(import.meta.dirname, 'others/package.json'));
  const lines = talk(300_000).split('\n').filter(Boolean);
  const examples = list.flatMap((signal) => signal.examples.counts.map((text) => [text, signal.id]));
  const rate = (name, seconds) => say(`${name.padEnd(40)} ${(0.3 / seconds).toFixed(1).padStart(5)} MB/s, on 0.3 MB`);
  try {
    const { BayesClassifier } = from('natural');
    const classifier = new BayesClassifier();
    for (const [text, id] of examples) classifier.addDocument(text, id);
    classifier.train();
    const before = performance.now();
    for (const line of lines) classifier.classify(line);
    rate('natural, Bayes on the examples', (performance.now() - before) / 1000);
  } catch (error) {
    leftOut('natural', error);
  }
  try {
    const { NlpManager } = from('node-nlp');
    const manager = new NlpManager({ languages: ['en'], nlu: { log: false }, autoSave: false });
    for (const [text, id] of examples) manager.addDocument('en', text, id);
    await manager.train();
    const before = performance.now();
    for (const line of lines) await manager.process('en', line);
    rate('nlp.js on the examples', (performance.now() - before) / 1000);
  } catch (error) {
    leftOut('nlp.js', error);
  }
}

function leftOut(name, error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  say(`${name} left out; to have it: npm install --prefix test/bench/others`);
}
