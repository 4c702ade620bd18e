import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import { deepAt } from './depth.ts';
import { placesIn } from './lines.ts';
import { lookedAt } from './looks.ts';
import { slipIn, type Placed } from './syntax.ts';
import { once } from '../../basics/once.ts';
import type { Problem, Remark } from '../model/problem.ts';

/** A path into a file: the keys and positions that lead to a value. */
export type Path = readonly PropertyKey[];

/** A YAML file, read; every place in it can be found again. */
export interface YamlFile {
  file: string;
  data: unknown;
  problems: Problem[];
  /** How many keys of a path stand in this file, from its start. */
  depth(path: Path): number;
  /** Where a path stands, counted from 1: its key, or its value. */
  placeOf(path: Path, at?: 'key' | 'value'): { line: number; column: number };
  /** Makes a problem that stands at a path; a missing key stands at its nearest parent's key. */
  problem(path: Path, problem: Remark, at?: 'key' | 'value'): Problem;
}

/** A YAML file as its author wrote it, letter by letter. */
export interface WrittenFile extends YamlFile {
  text: string;
  /** Its data was known before it was read: this very text was checked when coach was built. */
  isKnown: boolean;
  /** What is written, with the places of all its parts; made again when it is not there any more. */
  document(): Document;
  /** Makes a problem that stands at an offset into the text. */
  problemAt(offset: number, problem: Remark): Problem;
}

/**
 * Reads one YAML file. Never throws for what an author wrote: syntax errors, duplicate keys,
 * alias bombs and names that JavaScript keeps to itself come back as problems.
 * @param file the name to show in problems
 */
export function readYaml(file: string, text: string): WrittenFile {
  const deep = deepAt(text);
  const doc = parse(deep === undefined ? text : '');
  const yaml = written(file, text, undefined, () => doc);
  if (deep !== undefined)
    return {
      ...yaml,
      problems: [
        yaml.problemAt(deep, {
          code: 'too-deep',
          message: 'The lists and maps here stand in one another too deeply.',
          hint: 'Write them apart; a playbook needs no more than a dozen levels.',
        }),
      ],
    };
  const seen = lookedAt(text);
  if (seen !== undefined) return { ...yaml, problems: [yaml.problemAt(seen.offset, seen.remark)] };
  const [slip] = doc.errors.toSorted((one, two) => one.pos[0] - two.pos[0]);
  // What comes after the first slip comes of it.
  if (slip !== undefined) {
    const { offset, remark } = slipIn(text, slip);
    return { ...yaml, problems: [yaml.problemAt(offset, remark)] };
  }
  const tag = unknownTag(doc, text);
  if (tag !== undefined) return { ...yaml, problems: [yaml.problemAt(tag.offset, tag.remark)] };
  const unknown = unknownAlias(doc);
  if (unknown !== undefined)
    return {
      ...yaml,
      problems: [
        yaml.problemAt(unknown, {
          code: 'yaml-syntax',
          message: 'This cannot be read: text cannot start with "*", which stands for other lines.',
          hint: 'Put quotes around the whole text.',
        }),
      ],
    };
  const problems = faultyKeys(doc)
    .slice(0, MOST_ERRORS)
    .map(({ offset, ...fault }) => yaml.problemAt(offset, fault));
  if (problems.length > 0) return { ...yaml, problems };
  try {
    return { ...yaml, data: doc.toJS({ maxAliasCount: 100 }) as unknown };
  } catch {
    return {
      ...yaml,
      problems: [
        yaml.problem([], {
          code: 'yaml-aliases',
          message: 'The "*" in this file stand for far more lines than it has.',
          hint: 'Write the lines out instead of naming them with "&" and repeating them with "*".',
        }),
      ],
    };
  }
}

/** One slip in the indentation can give thousands of errors; the first ones tell. */
const MOST_ERRORS = 20;

/** A file whose data is known because this very text was read before; it is parsed only when a place in it is wanted. */
export function knownYaml(file: string, text: string, data: unknown): WrittenFile {
  let doc: Document | undefined;
  return { ...written(file, text, data, () => (doc ??= parse(text))), isKnown: true };
}

function parse(text: string): Document {
  // A %YAML 1.1 line would otherwise turn `No` into false. Keys that stand twice are looked for below: `yaml` compares each with all others.
  return parseDocument(text, { schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
}

function written(file: string, text: string, data: unknown, document: () => Document): WrittenFile {
  const placeAt = placesIn(text);
  const problemAt: WrittenFile['problemAt'] = (offset, { severity = 'error', ...rest }) => ({
    file,
    severity,
    ...placeAt(offset),
    ...rest,
  });
  return {
    file,
    text,
    data,
    isKnown: false,
    problems: [],
    document,
    depth: (path) => nodesOn(document(), path).length,
    placeOf: (path, where = 'value') => placeAt(offsetOf(document(), path, where)),
    problem: (path, problem, where = 'value') => problemAt(offsetOf(document(), path, where), problem),
    problemAt,
  };
}

/** A value that starts with "!", which YAML takes for a sign of its own and not for words. */
function unknownTag(doc: Document, text: string): Placed | undefined {
  const found = doc.warnings.find(({ code }) => code === 'TAG_RESOLVE_FAILED');
  return (
    found && {
      offset: found.pos[0],
      remark: {
        code: 'unknown-tag',
        message: `A "!" at the start of a value is a sign of YAML's own, so ${text.slice(...found.pos).trim()} is not read as words.`,
        hint: 'Put quotes around the whole text.',
      },
    }
  );
}

/** Where a "*name" stands for lines that nothing names with "&name". */
function unknownAlias(doc: Document): number | undefined {
  let found: number | undefined;
  visit(doc, {
    Alias(_, node) {
      if (node.resolve(doc) !== undefined) return undefined;
      found = node.range?.[0];
      return visit.BREAK;
    },
  });
  return found;
}

/** Where several keys stand twice, the line that should part them is most likely set in too far. */
const HINT_SHIFTED = 'And what comes after it too. Is the name above them set in too far?';

/** Keys that stand twice in a map, and `__proto__`: no record can hold it, and zod leaves it out without a word. */
function faultyKeys(doc: Document): (Remark & { offset: number })[] {
  const faults: (Remark & { offset: number })[] = [];
  visit(doc, {
    Map: (_, map) => {
      const seen = new Set<string>();
      let twice: (Remark & { offset: number }) | undefined;
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const offset = startOf(key) ?? 0;
        if (name === '__proto__')
          faults.push({
            offset,
            code: 'bad-id',
            message: '"__proto__" cannot be used as a name.',
            hint: 'Choose another one.',
          });
        else if (seen.has(name) && twice !== undefined) twice.hint = HINT_SHIFTED;
        else if (seen.has(name))
          faults.push(
            (twice = {
              offset,
              code: 'duplicate-key',
              message: `"${name}" stands here twice.`,
              hint: 'Give one of the two another name, or take one out.',
            }),
          );
        seen.add(name);
      }
    },
  });
  return faults;
}

/** Where a path stands in the text, in characters; the nearest parent's key where it does not exist. */
function offsetOf(doc: Document, path: Path, where: 'key' | 'value'): number {
  const nodes = nodesOn(doc, path);
  const last = nodes.at(-1);
  const isWhole = nodes.length === path.length;
  const found = isWhole && where === 'value' ? (last?.value ?? last?.key) : last?.key;
  return startOf(found) ?? startOf(doc.contents) ?? 0;
}

/** The nodes that a path leads through, as far as it exists: each key (a list's item is its own) and its value. */
function nodesOn(doc: Document, path: Path): { key: unknown; value: unknown }[] {
  const nodes: { key: unknown; value: unknown }[] = [];
  let node: unknown = doc.contents;
  for (const part of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(part));
      if (pair === undefined) return nodes;
      nodes.push(pair);
      node = pair.value;
    } else if (isSeq(node) && node.items[Number(part)] !== undefined) {
      node = node.items[Number(part)];
      nodes.push({ key: node, value: node });
    } else {
      return nodes;
    }
  }
  return nodes;
}

/** The pairs of a map by key: ten thousand steps are found without looking through all of them each time. */
const pairsOf = once(
  (map: { items: unknown[] }): Map<string, { key: unknown; value: unknown }> =>
    new Map(
      map.items.flatMap((item) =>
        isPair(item) && isScalar(item.key)
          ? [[String(item.key.value), { key: item.key, value: item.value }] as const]
          : [],
      ),
    ),
);

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
