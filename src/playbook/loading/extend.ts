/** A file laid over another: it changes only what it names, and each problem stands in the file that has the words. */
import type { YamlFile } from './document.ts';
import { kindsByKey } from '../steps/index.ts';

type Data = Record<string, unknown>;

/** How the lists of the upper file meet those of the lower one: in its place, or added to it. */
export type Lists = 'replace' | 'add';

/** Lays one file over another. */
export function overlay(top: YamlFile, base: YamlFile, lists: Lists = 'replace'): YamlFile {
  const { extends: _, ...data } = top.data as Data;
  return {
    file: top.file,
    data: merge(base.data, data, lists),
    problems: [],
    depth: (path) => Math.max(top.depth(path), base.depth(path)),
    placeOf: (path, at) => (top.depth(path) >= base.depth(path) ? top : base).placeOf(path, at),
    problem: (path, problem, at) => (top.depth(path) >= base.depth(path) ? top : base).problem(path, problem, at),
  };
}

/** A value that was compiled when coach was built, as a file that others can be laid over. It has no faults to place. */
export function compiledFile(file: string, data: unknown): YamlFile {
  return {
    file,
    data,
    problems: [],
    depth: () => 0,
    placeOf: () => ({ line: 1, column: 1 }),
    problem: (_path, { severity = 'error', ...rest }) => ({ file, severity, line: 1, column: 1, ...rest }),
  };
}

function merge(base: unknown, top: unknown, lists: Lists): unknown {
  if (Array.isArray(base) && Array.isArray(top)) return lists === 'add' ? [...base, ...top] : top;
  if (!isMap(base) || !isMap(top)) return top;
  const kept = Object.entries(base).filter(([key]) => !isOtherKind(key, top));
  const merged = new Map(kept);
  for (const [key, value] of Object.entries(top))
    merged.set(key, merged.has(key) ? merge(merged.get(key), value, lists) : value);
  return Object.fromEntries(merged);
}

/** A step that becomes one of another kind loses what only its old kind had. */
function isOtherKind(key: string, top: Data): boolean {
  const telling = [...kindsByKey().keys()];
  return telling.includes(key) && !Object.hasOwn(top, key) && telling.some((other) => Object.hasOwn(top, other));
}

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
