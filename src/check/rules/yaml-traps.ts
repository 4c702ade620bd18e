/** What YAML takes without a word and a trainer did not mean: cut lines and changed numbers. */
import { isScalar, visit, type Scalar, type YAMLSeq } from 'yaml';
import type { WrittenFile } from '../../playbook/loading/document.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../playbook/model/problem.ts';

export const yamlTraps: Rule = ({ loaded, memory }) =>
  loaded.written.files
    // What was read when coach was built was checked then.
    .filter((yaml) => yaml.problems.length === 0 && !yaml.isKnown)
    .flatMap((yaml) => memory.recall(`yaml traps ${yaml.file}`, [yaml], () => trapsIn(yaml)));

/** The traps of one file. */
function trapsIn(yaml: WrittenFile): Problem[] {
  const doc = yaml.document();
  const problems: Problem[] = [];
  const directive = /^%YAML.*$/m.exec(yaml.text);
  if (directive && directive.index < (doc.contents?.range?.[0] ?? 0))
    problems.push(
      yaml.problemAt(directive.index, {
        code: 'yaml-directive',
        severity: 'warning',
        message: 'This line changes nothing here: "no" and "yes" are always words.',
        hint: 'Take it out, and the line "---" below it.',
      }),
    );
  visit(doc, {
    Scalar: (_, node) => {
      const at = node.range?.[0] ?? 0;
      if (typeof node.value === 'number') problems.push(...changedNumber(yaml, node, at));
      if (typeof node.value !== 'string') return;
      if (node.type === 'PLAIN') problems.push(...cutByComment(yaml, node, at));
    },
    Seq: (_, node) => void problems.push(...cutByComma(yaml, node)),
  });
  return problems;
}

/**
 * `press #1` is "press" to YAML. A space after the "#" shows that a comment is meant, as editors write it when they
 * format a file, but not before a number.
 */
function cutByComment(yaml: WrittenFile, node: Scalar, at: number): Problem[] {
  const end = node.range?.[1] ?? at;
  const rest = /^([ \t]+)#([^\n]*)/.exec(yaml.text.slice(end, end + 200));
  if (!rest || !/^(?:[^\s#]| \d)/.test(rest[2] ?? '')) return [];
  const hash = end + (rest[1]?.length ?? 0);
  return [
    yaml.problemAt(hash, {
      code: 'cut-by-comment',
      severity: 'warning',
      message: `The text stops before the "#": only "${String(node.value).slice(-40)}" is read.`,
      hint: 'Put quotes around the whole text. If this is a comment, put a space after the "#".',
    }),
  ];
}

/** `[No, not before Monday.]` is two things to YAML. A sentence in the list, and words before it that are none, show it. */
function cutByComma(yaml: WrittenFile, list: YAMLSeq): Problem[] {
  if (list.flow !== true) return [];
  const items = list.items.flatMap((item) => (isScalar(item) && item.type === 'PLAIN' ? [String(item.value)] : []));
  const whole = items.findIndex((text) => /[.?!…]$/.test(text));
  const cut = items.slice(0, Math.max(0, whole)).find((text) => /\p{L}/u.test(text));
  if (cut === undefined || items.length < list.items.length) return [];
  return [
    yaml.problemAt(list.range?.[0] ?? 0, {
      code: 'cut-by-comma',
      severity: 'warning',
      message: `A comma parts this list: "${cut}" and "${items[whole] ?? ''}" are read as two.`,
      hint: 'Put quotes around a line that has a comma, or each line on its own, with "- " before it.',
    }),
  ];
}

/** `1.10` is 1.1 to YAML, and `010` is 10. */
function changedNumber(yaml: WrittenFile, node: Scalar, at: number): Problem[] {
  const written = node.source ?? '';
  if (written === '' || written === String(node.value)) return [];
  return [
    yaml.problemAt(at, {
      code: 'changed-number',
      severity: 'warning',
      message: `${written} is read as the number ${String(node.value)}.`,
      hint: `Write ${String(node.value)}, or put quotes around it if it is text.`,
    }),
  ];
}
