// Bundles fuzz.ts into a temporary file and runs it: node test/fuzz/run.js [--runs N] [--seed N]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'coach-fuzz-'));
try {
  const outfile = join(folder, 'fuzz.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'fuzz.ts')],
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
  process.exitCode = await main(process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
