// Builds dist/: the bundle, the shipped playbooks compiled to JSON, and the licences of what is bundled.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const dist = new URL('dist/', root);

await rm(dist, { recursive: true, force: true });
await mkdir(dist);

const settings = {
  absWorkingDir: fileURLToPath(root),
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  minify: true,
  logLevel: 'warning',
  // Neither is ever used, and both are felt at every start.
  alias: { '@inquirer/external-editor': './bin/unused.js', 'node:child_process': './bin/unused.js' },
  // All that bundled CommonJS requires at run time is built in; createRequire would cost a millisecond.
  banner: { js: 'const require = process.getBuiltinModule;' },
};
const { metafile } = await build({ ...settings, entryPoints: ['src/main.ts'], splitting: true, metafile: true });

// The playbooks are compiled by the code that loads them, from a bundle that is not kept.
await build({ ...settings, entryPoints: ['src/shipped.ts'] });
const { compileShipped } = await import(new URL('shipped.js', dist));
const { problems, ...files } = await compileShipped();
await rm(new URL('shipped.js', dist));
if (problems.length > 0) {
  for (const { file, line, column, message } of problems) console.error(`${file}:${line}:${column} ${message}`);
  process.exitCode = 1;
}
for (const [name, data] of Object.entries(files)) await writeFile(new URL(`${name}.json`, dist), JSON.stringify(data));

const packages = new Set(Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
const notices = await Promise.all([...packages].sort().map(notice));
await writeFile(new URL('THIRD-PARTY-LICENSES.txt', dist), `coach bundles these packages.\n\n${notices.join('\n')}`);

/** A package's name, version and licence, as its own files give them. */
async function notice(name) {
  const folder = new URL(`node_modules/${name}/`, root);
  const { version, license } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? await readFile(new URL(file, folder), 'utf8') : '';
  return `${name} ${version} (${license})\n${'-'.repeat(72)}\n${text.trim()}\n`;
}
