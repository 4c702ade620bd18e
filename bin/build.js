// Builds dist/: the bundle, the shipped playbooks compiled to JSON, and the licences of what is bundled.
// `--if-stale` does nothing where dist/ is newer than all it is made of: npx asks for a build at every run.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const DIST = join(ROOT, 'dist');
// Everything is made beside dist/, which is replaced at the end: a build that fails leaves the last one standing.
const DRAFT = join(ROOT, `dist.${process.pid}.tmp`);
const MADE_OF = ['src', 'playbooks', 'bin', 'package.json', 'package-lock.json'];

const SETTINGS = {
  absWorkingDir: ROOT,
  outdir: DRAFT,
  bundle: true,
  // CommonJS starts faster than ES modules do, and V8 can keep its compiled code: see launch.cjs.
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  target: 'node20.17',
  minify: true,
  charset: 'ascii',
  logLevel: 'warning',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': '__url' },
  // Neither is ever used, and both are felt at every start.
  alias: { '@inquirer/external-editor': './bin/unused.js', 'node:child_process': './bin/unused.js' },
  banner: { js: "const __url = process.getBuiltinModule('node:url').pathToFileURL(__filename).href;" },
};

// What is loaded only where it is needed is bundled apart, whole: what it would share with the others would be cut
// into many small files, and each file that is opened is felt at every start. Such files are named `NAME.entry.ts`.
const ENTRIES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.entry.ts'),
);
const entryName = (path) => basename(path).replace(/(?:\.entry)?\.ts$/, '');
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /\.entry\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${entryName(path)}.cjs`, external: true } : undefined,
    );
  },
};

// An ES import of a built-in module copies each of its exports when it is loaded; this takes the module as it is.
const builtin = {
  name: 'builtin',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) =>
      path in SETTINGS.alias ? undefined : { path, namespace: 'builtin' },
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

if (!process.argv.includes('--if-stale') || isStale()) await buildAll(await import('esbuild'));

async function buildAll({ build }) {
  await mkdir(DRAFT);
  try {
    const entryPoints = ['main.ts', ...ENTRIES].map((file) => ({ in: join('src', file), out: entryName(file) }));
    const { metafile } = await build({ ...SETTINGS, entryPoints, metafile: true, plugins: [apart, builtin] });
    for (const { out } of entryPoints) await toAscii(join(DRAFT, `${out}.cjs`));
    await copyFile(join(ROOT, 'bin', 'launch.cjs'), join(DRAFT, 'launch.cjs'));
    await buildPage(build);
    await compilePlaybooks(build);
    await writeLicences(Object.keys(metafile.inputs));
    await rm(DIST, { recursive: true, force: true });
    await rename(DRAFT, DIST);
    execFileSync(process.execPath, [join(ROOT, 'bin', 'warm.cjs')], { stdio: 'pipe' });
  } finally {
    await rm(DRAFT, { recursive: true, force: true });
  }
}

function isStale() {
  const main = join(DIST, 'main.cjs');
  if (!existsSync(main)) return true;
  const built = statSync(main).mtimeMs;
  const filesOf = (path) =>
    statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesOf(join(path, name))) : [path];
  return MADE_OF.flatMap((path) => filesOf(join(ROOT, path))).some((file) => statSync(file).mtimeMs > built);
}

/** A bundle in ASCII alone, which V8 reads fastest; esbuild leaves other letters in regular expressions. */
async function toAscii(file) {
  const escape = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  await writeFile(file, (await readFile(file, 'utf8')).replace(/[^\0-\x7F]/g, escape));
}

/** The preview's page has a script and a style of its own, which are put into it as text. */
async function buildPage(build) {
  const page = 'src/page/';
  const entryPoints = [
    { in: `${page}main.ts`, out: 'page' },
    { in: `${page}style.css`, out: 'page' },
  ];
  await build({
    ...SETTINGS,
    entryPoints,
    format: 'iife',
    platform: 'browser',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    outExtension: {},
    supported: {},
    define: {},
    banner: {},
  });
}

/** The playbooks are compiled by the code that loads them, from a bundle that is not kept. */
async function compilePlaybooks(build) {
  await build({
    ...SETTINGS,
    entryPoints: ['src/shelf/shipped.ts'],
    entryNames: '[name]',
  });
  const { problems, files } = await require(join(DRAFT, 'shipped.cjs')).compileShipped();
  await rm(join(DRAFT, 'shipped.cjs'));
  const faults = problems.filter(({ severity }) => severity === 'error');
  if (faults.length > 0)
    throw new Error(
      `The shipped playbooks have errors:\n${faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n')}`,
    );
  for (const [name, data] of Object.entries(files)) await writeFile(join(DRAFT, name), data);
}

/** The licences of the packages that stand in the bundle. */
async function writeLicences(inputs) {
  const packages = new Set(
    inputs.flatMap((path) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
  );
  if (packages.size === 0) throw new Error('No package was found in the bundle, so no licence could be written.');
  const notices = await Promise.all([...packages].toSorted().map(notice));
  await writeFile(join(DRAFT, 'THIRD-PARTY-LICENSES.txt'), `coach bundles these packages.\n\n${notices.join('\n')}`);
}

/** A package's name, version and licence, as its own files give them. */
async function notice(name) {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? await readFile(join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license})\n${'-'.repeat(72)}\n${text.trim()}\n`;
}
