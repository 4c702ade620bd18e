// Bundles eval.ts into a temporary file and runs it: node test/eval/run.js FILE.jsonl [--help]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'coach-eval-'));
try {
  const outfile = join(folder, 'eval.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'eval.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    // The package's own files are found by where the sources stand.
    define: { 'import.meta.url': JSON.stringify(new URL('../../src/main.ts', import.meta.url).href) },
    packages: 'bundle',
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(import.meta.url)});`,
    },
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(
    process.argv.slice(2),
    join(import.meta.dirname, '../../playbooks/signals'),
    join(import.meta.dirname, '../../playbooks/training'),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
