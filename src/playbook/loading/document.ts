import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import { deepAt } from './depth.ts';
import { placesIn } from './lines.ts';
import { lookedAt } from './looks.ts';
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
    const offset = placeOfSlip(text, slip);
    return { ...yaml, problems: [yaml.problemAt(offset, syntaxProblem(slip, lineOf(text, offset)))] };
  }
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

const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';

function lineOf(text: string, offset: number): string {
  return firstLine(text.slice(text.lastIndexOf('\n', offset - 1) + 1));
}

/** Where a slip is to be told: where a quote or bracket was opened, if it was never closed; never in an empty line. */
function placeOfSlip(
  text: string,
  { code, pos, message }: { code: string; pos: readonly [number, number]; message: string },
): number {
  const at = pos[0];
  const isOpen =
    code === 'MISSING_CHAR' ||
    (code === 'BAD_INDENT' && /Flow|flow/.test(message)) ||
    code === 'MULTILINE_IMPLICIT_KEY';
  const opened = isOpen ? openedBefore(text, at) : undefined;
  if (opened !== undefined) return opened;
  const before = text.slice(0, at);
  // The end of the last line that has words.
  return lineOf(text, at).trim() === '' ? Math.max(0, before.trimEnd().length - 1) : at;
}

/** The last quote or bracket before a place that opens a value and is not closed on its line. */
function openedBefore(text: string, at: number): number | undefined {
  const lines = text.slice(0, text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)).split('\n');
  let offset = lines.reduce((sum, line) => sum + line.length + 1, 0);
  for (const line of lines.toReversed()) {
    offset -= line.length + 1;
    const open = /(?:^|: |- |, |[[{] ?)(["'[{])/.exec(line);
    if (open === null) continue;
    const start = open.index + open[0].length - 1;
    const rest = line.slice(start + 1);
    const close = { '"': '"', "'": "'", '[': ']', '{': '}' }[open[1] ?? ''] ?? '';
    if (!rest.includes(close)) return offset + start;
  }
  return undefined;
}

/** What the commonest slips are called in plain words; what YAML itself calls them helps nobody who does not know it. */
const SLIPS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'there is a second ": " on this line, or the line is set in too far',
  MULTILINE_IMPLICIT_KEY: 'a ":" is missing after the name here, or a quote is not closed',
  MISSING_CHAR: 'a closing quote, a bracket or a ":" is missing',
  BAD_INDENT: 'this line is not set in as far as the others it belongs to',
  TAB_AS_INDENT: 'there is a tab at the start of the line',
  UNEXPECTED_TOKEN: 'this does not belong here',
  BAD_SCALAR_START: 'text cannot start with this sign',
  MULTIPLE_DOCS: 'a line "---" starts a second file in this one',
  BAD_ALIAS: 'text that starts with "*" or "&" means something else to YAML',
};

function syntaxProblem({ code, message }: { code: string; message: string }, line: string): Remark {
  return {
    code: 'yaml-syntax',
    message: `This cannot be read: ${SLIPS[code] ?? firstLine(message)}.`,
    hint: syntaxHint(code, line),
  };
}

function syntaxHint(code: string, line: string): string {
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces, not tabs.';
  if (code === 'MULTIPLE_DOCS') return 'Take the line out, or put the second part into a file of its own.';
  if (/(?:: |- |^)\s*\{\{/.test(line)) return 'Put quotes around text that starts with {{.';
  return 'Check the spaces at the start of the line, and put quotes around text that holds ": " or " #", or that starts with a sign such as " or [.';
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

/** Keys that stand twice in a map, and `__proto__`: no record can hold it, and zod leaves it out without a word. */
function faultyKeys(doc: Document): (Remark & { offset: number })[] {
  const faults: (Remark & { offset: number })[] = [];
  visit(doc, {
    Map: (_, map) => {
      const seen = new Set<string>();
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
        else if (seen.has(name))
          faults.push({
            offset,
            code: 'duplicate-key',
            message: `"${name}" stands here twice.`,
            hint: 'Give one of the two another name, or take one out.',
          });
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
