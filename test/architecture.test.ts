import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url);
/**
 * The folders from the lowest to the highest: a file imports what stands in its own folder or in one before it.
 * The core is pure; `world` and what follows it touches disk, clock and terminal.
 */
const CORE = ['basics', 'transcript', 'signals', 'playbook', 'walk', 'check', 'diagnose', 'leads', 'drill'];
const ORDER = [...CORE, 'world', 'render', 'shelf', 'terminal', 'commands', ''];

/** The rooms of a folder, in the same order. */
const ROOMS: Record<string, string[]> = {
  transcript: ['', 'people', 'read'],
  signals: ['model', 'tokens', 'phrases', 'classifier', 'training', '', 'evaluation'],
  playbook: ['steps', 'model', 'views', 'loading'],
};

/** A file of `src`: its path, its text without comments, and what it imports. */
interface File {
  path: string;
  code: string;
  /** Modules by the name that is imported; files of `src` by their path. `isType` where nothing is left at run time. */
  imports: { from: string; isType: boolean }[];
}

const files: File[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const path = name.replaceAll('\\', '/');
    const code = readFileSync(new URL(path, SRC), 'utf8').replace(/^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const resolved = (from: string) =>
      from.startsWith('.') ? new URL(from, new URL(path, SRC)).href.slice(SRC.href.length) : from;
    const imports = [
      ...code.matchAll(/\b(?:import|export)( type)?\s(?:[^;'()]*?\sfrom )?'([^']+)'|\bimport\('([^']+)'\)/g),
    ].map(([, type, named, loaded]) => ({ from: resolved(named ?? loaded ?? ''), isType: type !== undefined }));
    return { path, code, imports };
  });

const folderOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
const inFolders = (...folders: string[]) => files.filter(({ path }) => folders.includes(folderOf(path)));

/** Files that import themselves by way of others, as `one -> two -> one`. Types count too. */
function circles(): string[] {
  const settled = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (settled.has(path) || trail.includes(path)) return;
    const imports = files.find((file) => file.path === path)?.imports ?? [];
    for (const { from } of imports) if (from.endsWith('.ts')) visit(from, [...trail, path]);
    settled.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}

/** The imports of some files that are not allowed there, as `file -> import`. */
const wrong = (some: readonly File[], isAllowed: (from: string, isType: boolean, path: string) => boolean) =>
  some.flatMap(({ path, imports }) =>
    imports.filter(({ from, isType }) => !isAllowed(from, isType, path)).map(({ from }) => `${path} -> ${from}`),
  );

describe('the arrows point one way', () => {
  it('every folder has its place in the order', () => {
    expect(new Set(files.map(({ path }) => folderOf(path)))).toEqual(new Set([...ORDER, 'page']));
  });

  it('no file imports from a folder above its own', () => {
    const isBelow = (from: string, _: boolean, path: string) =>
      !from.endsWith('.ts') || ORDER.indexOf(folderOf(from)) <= ORDER.indexOf(folderOf(path));
    const placed = files.filter(({ path }) => folderOf(path) !== 'page' && path !== 'package-root.ts');
    expect(wrong(placed, (from, isType, path) => from === 'package-root.ts' || isBelow(from, isType, path))).toEqual(
      [],
    );
  });

  it.each(Object.entries(ROOMS))('no file of %s imports from a room above its own', (folder, rooms) => {
    const roomOf = (path: string) => rooms.indexOf(path.split('/').slice(1, -1)[0] ?? '');
    const isBelow = (from: string, _: boolean, path: string) =>
      folderOf(from) !== folder || roomOf(from) <= roomOf(path);
    expect(inFolders(folder).filter(({ path }) => roomOf(path) < 0)).toEqual([]);
    expect(wrong(inFolders(folder), isBelow)).toEqual([]);
  });

  it('no file imports itself by way of others', () => {
    expect(circles()).toEqual([]);
  });

  it('the core imports only itself, and nothing of the world outside', () => {
    const isOutside = /^node:(fs|fs\/promises|process|child_process|net|http|https|tty|readline|os)$/;
    const modules = ['zod', 'yaml', 'fastest-levenshtein', 'chrono-node/en'];
    expect(
      wrong(
        inFolders(...CORE),
        (from) =>
          CORE.includes(folderOf(from)) ||
          modules.includes(from) ||
          (from.startsWith('node:') && !isOutside.test(from)),
      ),
    ).toEqual([]);
    expect(
      inFolders(...CORE)
        .filter(({ code }) => /(?<![.\w'"-])(process|console)\s*\./.test(code))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('renderers know the core by its types alone', () => {
    const modules = ['fast-string-width', 'd3-hierarchy', 'ical-generator', 'node:util', 'node:crypto'];
    expect(
      wrong(
        inFolders('render'),
        (from, isType) =>
          ['render', 'basics'].includes(folderOf(from)) ||
          modules.includes(from) ||
          (isType && CORE.includes(folderOf(from))),
      ),
    ).toEqual([]);
  });

  it.each([
    ['inquirer', ['terminal']],
    ['@inquirer/core', ['terminal']],
    ['chalk', ['commands', 'main.ts']],
    ['@commander-js/extra-typings', ['commands', 'main.ts']],
  ])('%s is imported in %j alone', (module, places) => {
    expect(wrong(files, (from, _, path) => from !== module || places.includes(folderOf(path) || path))).toEqual([]);
    expect(files.some(({ imports }) => imports.some(({ from }) => from === module))).toBe(true);
  });

  it('the page in the browser runs the walk, and nothing of this machine', () => {
    const isAllowed = (from: string) => ['page', 'walk', 'playbook', 'basics', 'render'].includes(folderOf(from));
    expect(wrong(inFolders('page'), isAllowed)).toEqual([]);
  });

  it('only world touches the disk, the process and the clock', () => {
    const touches = /\bfrom 'node:(?:fs|os|child_process)|(?<![\w.'"-])process\s*\.|\bnew Date\(\)|\bDate\.now\b/;
    const outside = files.filter(({ path }) => !['world', 'page'].includes(folderOf(path)));
    expect(outside.filter(({ code }) => touches.test(code)).map(({ path }) => path)).toEqual([]);
    expect(inFolders('world').some(({ code }) => touches.test(code))).toBe(true);
  });

  it('what is loaded only where it is needed is an entry of the bundler, and named so', () => {
    const loaded = files
      .filter(({ path }) => folderOf(path) !== 'page')
      .flatMap(({ code }) => [...code.matchAll(/\bimport\('(\.[^']+)'\)/g)].map(([, from = '']) => from));
    expect(loaded.filter((from) => !from.endsWith('.entry.ts'))).toEqual([]);
  });

  it('nothing but main imports the commands', () => {
    expect(
      wrong(
        files,
        (from, isType, path) =>
          folderOf(from) !== 'commands' || folderOf(path) === 'commands' || path === 'main.ts' || isType,
      ),
    ).toEqual([]);
  });
});

it('no file has more than 250 lines of code', () => {
  const lines = (code: string) => code.split('\n').filter((line) => line.trim() !== '').length;
  expect(files.filter(({ code }) => lines(code) > 250).map(({ path, code }) => `${path}: ${lines(code)}`)).toEqual([]);
});
