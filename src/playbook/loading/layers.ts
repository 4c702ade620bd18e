/** Which file stands behind each id, when several folders have a say: the first folder's, laid over what it extends. */
import type { Path, WrittenFile, YamlFile } from './document.ts';
import { overlay, straysIn, type Lists } from './extend.ts';
import type { ProblemCode } from '../model/catalogue.ts';
import type { Problem } from '../model/problem.ts';
import { didYouMean } from '../../basics/suggest.ts';

/** One file's say about one id. */
export interface Definition {
  id: string;
  /** The folder that it stands in. */
  folder: object | undefined;
  yaml: YamlFile;
  /** What the version is made of. */
  text: string;
  /** What the file holds, where it was checked when coach was built. */
  checked?: unknown;
}

/** All that is said about each id, the first say first. */
export type Definitions = Map<string, Definition[]>;

/** An id's file as it counts, with everything it extends laid under it. */
export interface Resolved {
  yaml: YamlFile;
  /** The texts of all files that had a say, for the version. */
  texts: string[];
  /** The files that had a say, the upper one first. */
  chain: YamlFile[];
  /** What is to be changed and is not there. */
  strays: Problem[];
}

/** Notes one file's say. In one folder an id has one say: another one is a problem, at the place named. */
export function define(definitions: Definitions, definition: Definition, at: Path = ['id']): Problem[] {
  const { id, folder, yaml } = definition;
  const known = definitions.get(id) ?? [];
  const twin = known.find((other) => other.folder === folder);
  if (twin)
    return [
      yaml.problem(
        at,
        {
          code: 'duplicate-id',
          message: `"${id}" is taken by ${twin.yaml.file} already.`,
          hint: 'Give one of the two another id.',
        },
        at[0] === id ? 'key' : 'value',
      ),
    ];
  definitions.set(id, [...known, definition]);
  return [];
}

/** Notes what a file says that says one thing, named by its `id`; a file without a readable id is a problem of its own. */
export function defineFile(definitions: Definitions, folder: object, yaml: WrittenFile, checked?: unknown): Problem[] {
  if (yaml.problems.length > 0) return yaml.problems;
  const id = (yaml.data as { id?: unknown } | null)?.id;
  return define(definitions, {
    id: typeof id === 'string' ? id : `?${yaml.file}`,
    folder,
    yaml,
    text: yaml.text,
    checked,
  });
}

/** Lays an id's file over all that it extends, in its own folder's order: the same id further down, or another id. */
export function resolve(
  definitions: Definitions,
  id: string,
  from = 0,
  lists: Lists = 'replace',
  trail: readonly Definition[] = [],
): Resolved | Problem {
  const definition = definitions.get(id)?.[from];
  if (definition === undefined) throw new Error(`no definition ${from} of ${id}`);
  const { yaml, text } = definition;
  const base = (yaml.data as { extends?: unknown } | null)?.extends;
  if (base === undefined) return { yaml, texts: [text], chain: [yaml], strays: [] };
  // Of several signals in a file, each says for itself what it extends.
  const path = yaml.depth([id, 'extends']) > 1 ? [id, 'extends'] : ['extends'];
  const problem = (code: ProblemCode, message: string, hint: string) => yaml.problem(path, { code, message, hint });
  if (typeof base !== 'string')
    return problem('wrong-type', '"extends" should be the id of what this file changes.', 'Write extends: no-script.');
  if (trail.includes(definition))
    return problem(
      'extends-cycle',
      `"${id}" extends itself in a circle.`,
      'Let one of the files in the circle stand on its own.',
    );
  const depth = base === id ? from + 1 : 0;
  if (definitions.get(base)?.[depth] === undefined) {
    // Under its own name it may find another one, but not where it asked for that one already.
    const others = [...definitions].filter(([known, all]) => known !== id || (base !== id && all.length > from + 1));
    return problem(
      'unknown-extends',
      base === id ? `There is no other "${id}" below this one to extend.` : `There is no "${base}" to extend.`,
      didYouMean(
        base,
        others.map(([known]) => known),
      ),
    );
  }
  const under = resolve(definitions, base, depth, lists, [...trail, definition]);
  if (!('yaml' in under)) return under;
  return {
    yaml: overlay(yaml, under.yaml, lists),
    texts: [text, ...under.texts],
    chain: [yaml, ...under.chain],
    strays: [...straysIn(yaml, under.yaml), ...under.strays],
  };
}
