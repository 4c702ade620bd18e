// Builds dist/: the bundle, the shipped playbooks compiled to JSON, and the licences of what is bundled.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const dist = new URL('dist/', root);

await rm(dist, { recursive: true, force: true });
await mkdir(dist);

const { metafile } = await build({
  absWorkingDir: fileURLToPath(root),
  entryPoints: ['src/main.ts', 'src/io.ts', 'src/shipped.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  minify: true,
  metafile: true,
  logLevel: 'warning',
  // inquirer can open an editor; coach never does, and what it would load is ten times the rest.
  alias: { '@inquirer/external-editor': './src/terminal/no-editor.ts' },
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});

const { compileShipped } = await import(new URL('shipped.js', dist));
const { problems, ...files } = await compileShipped();
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
