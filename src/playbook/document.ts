import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Problem } from './problem.ts';

/** A path into a file: the keys and positions that lead to a value. */
export type Path = readonly PropertyKey[];

/** A YAML file, read; every place in it can be found again. */
export interface YamlFile {
  file: string;
  data: unknown;
  problems: Problem[];
  /** How many keys of a path stand in this file, from its start. */
  depth(path: Path): number;
  /** Makes a problem that stands at a path; a missing key stands at its nearest parent's key. */
  problem(path: Path, problem: Pick<Problem, 'code' | 'message' | 'hint'> & { severity?: Problem['severity'] }, at?: 'key' | 'value'): Problem;
}

/**
 * Reads one YAML file. Never throws for what an author wrote: syntax errors, duplicate keys,
 * alias bombs and names that JavaScript keeps to itself come back as problems.
 * @param file the name to show in problems
 */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  // A %YAML 1.1 line would otherwise turn `No` into false.
  const doc = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false, logLevel: 'error' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const depth = (path: Path) => nodesOn(doc, path).length;
  const problem: YamlFile['problem'] = (path, { severity = 'error', ...rest }, where = 'value') => ({
    file,
    severity,
    ...at(offsetOf(doc, path, where)),
    ...rest,
  });
  const problems = doc.errors.map((error): Problem => ({
    code: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax',
    severity: 'error',
    file,
    ...at(error.pos[0]),
    message: `This is not valid YAML: ${firstLine(error.message)}`,
    hint: syntaxHint(error.code),
  }));
  for (const offset of protoKeys(doc))
    problems.push({ code: 'bad-id', severity: 'error', file, ...at(offset), message: '"__proto__" cannot be used as a name.', hint: 'Choose another one.' });
  if (problems.length > 0) return { file, data: undefined, problems, depth, problem };
  try {
    return { file, data: doc.toJS({ maxAliasCount: 100 }), problems, depth, problem };
  } catch (error) {
    const message = `This file cannot be unfolded: ${firstLine(String((error as Error).message))}`;
    return { file, data: undefined, problems: [problem([], { code: 'yaml-aliases', message, hint: 'Write the lines out instead of using anchors and aliases.' })], depth, problem };
  }
}

const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';

function syntaxHint(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Give one of the two another name, or take one out.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces, not tabs.';
  return 'Check the indentation, and put quotes around text that holds ": " or " #", or that starts with a sign such as " or [.';
}

/** Where a file uses `__proto__` as a key: no record can hold it, and zod leaves it out without a word. */
function protoKeys(doc: Document): number[] {
  const found: number[] = [];
  visit(doc, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === '__proto__') found.push(startOf(key) ?? 0);
    },
  });
  return found;
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
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (!isPair(pair)) return nodes;
      nodes.push({ key: pair.key, value: pair.value });
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

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
