/** A file laid over another: it changes only what it names, and each problem stands in the file that has the words. */
import type { Path, YamlFile } from './document.ts';
import { nearest } from '../../basics/suggest.ts';
import type { Problem } from '../model/problem.ts';
import { OUT } from '../model/schema.ts';
import { kindsByKey } from '../steps/index.ts';

type Data = Record<string, unknown>;

/** How the lists of the upper file meet those of the lower one: in its place, or added to it. */
export type Lists = 'replace' | 'add';

/** Lays one file over another. */
export function overlay(top: YamlFile, base: YamlFile, lists: Lists = 'replace'): YamlFile {
  const { extends: _, ...data } = top.data as Data;
  return {
    file: top.file,
    data: merge(withoutTests(base.data, data), data, lists),
    problems: [],
    depth: (path) => Math.max(top.depth(path), base.depth(path)),
    placeOf: (path, at) => (top.depth(path) >= base.depth(path) ? top : base).placeOf(path, at),
    problem: (path, problem, at) => {
      const own = lists === 'add' ? ownPath(base.data, data, path) : path;
      if (own === undefined) return base.problem(path, problem, at);
      return (top.depth(own) >= base.depth(path) ? top : base).problem(own, problem, at);
    },
  };
}

/** What an answer has that is whole, whoever it belongs to; a step has a key that tells its kind. */
const WHOLE = ['go'];

/**
 * Steps and answers of the upper file that are not in the lower one, are not whole by themselves, and are called nearly
 * like one that is there: they were to change that one.
 */
export function straysIn(top: YamlFile, base: YamlFile): Problem[] {
  const telling = [...kindsByKey().keys()];
  const steps = partOf(top.data, 'steps');
  const known = partOf(base.data, 'steps');
  return Object.entries(steps).flatMap(([id, step]) => {
    if (!isMap(step)) return [];
    if (!Object.hasOwn(known, id)) return stray(top, ['steps', id], step, Object.keys(known), telling);
    return telling.flatMap((kind) => {
      const there = Object.keys(partOf(known[id], kind));
      return Object.entries(partOf(step, kind)).flatMap(([answer, words]) =>
        there.length === 0 || there.includes(answer) || !isMap(words)
          ? []
          : stray(top, ['steps', id, kind, answer], words, there, WHOLE),
      );
    });
  });
}

function stray(top: YamlFile, path: string[], part: Data, there: string[], whole: string[]): Problem[] {
  const id = path.at(-1) ?? '';
  const meant = nearest(id, there);
  if (meant === undefined || whole.some((key) => Object.hasOwn(part, key))) return [];
  const message = `There is no "${id}" to change here.`;
  return [top.problem(path, { code: 'unknown-extends', message, hint: `Did you mean ${meant}?` }, 'key')];
}

function partOf(data: unknown, key: string): Data {
  const part = isMap(data) ? data[key] : undefined;
  return isMap(part) ? part : {};
}

/** Where a path into lists that were added together leads in the upper file; nothing where it leads into the lower one. */
function ownPath(base: unknown, top: unknown, path: Path): Path | undefined {
  let [under, over] = [base, top];
  const own: PropertyKey[] = [];
  for (const part of path) {
    const before = Array.isArray(under) && Array.isArray(over) ? under.length : 0;
    if (typeof part === 'number' && part < before) return undefined;
    const place = typeof part === 'number' ? part - before : part;
    own.push(place);
    under = before > 0 ? undefined : childOf(under, part);
    over = childOf(over, place);
  }
  return own;
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

/** The lower file without the tests that walk through an answer or a step which the upper one takes out. */
function withoutTests(base: unknown, top: Data): unknown {
  const gone = Object.entries(partOf(top, 'steps')).flatMap(([step, words]) =>
    words === OUT
      ? [`${step}=`]
      : Object.entries(partOf(words, 'options')).flatMap(([id, now]) => (now === OUT ? [`${step}=${id}`] : [])),
  );
  if (gone.length === 0 || !isMap(base) || !Array.isArray(base['tests'])) return base;
  const walks = (test: unknown) =>
    String(isMap(test) ? test['answers'] : '')
      .split(',')
      .map((answer) => answer.trim());
  const isGone = (answer: string) =>
    gone.some((one) => answer === one || (one.endsWith('=') && answer.startsWith(one)));
  return { ...base, tests: base['tests'].filter((test) => !walks(test).some(isGone)) };
}

function merge(base: unknown, top: unknown, lists: Lists): unknown {
  if (Array.isArray(base) && Array.isArray(top)) return lists === 'add' ? [...base, ...top] : top;
  if (!isMap(base) || !isMap(top)) return top;
  const kept = Object.entries(base).filter(([key]) => !isOtherKind(key, top));
  const merged = new Map(kept);
  for (const [key, value] of Object.entries(top))
    if (value === OUT && isMap(merged.get(key))) merged.delete(key);
    else merged.set(key, merged.has(key) ? merge(merged.get(key), value, lists) : value);
  return Object.fromEntries(merged);
}

/** A step that becomes one of another kind loses what only its old kind had. */
function isOtherKind(key: string, top: Data): boolean {
  const telling = [...kindsByKey().keys()];
  return telling.includes(key) && !Object.hasOwn(top, key) && telling.some((other) => Object.hasOwn(top, other));
}

const childOf = (value: unknown, part: PropertyKey): unknown =>
  isMap(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[part] : undefined;

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
