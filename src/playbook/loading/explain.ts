import type * as z from 'zod';
import type { YamlFile } from './document.ts';
import { hintFor, idFrom, sentence, unknownKeyHint } from './remedies.ts';
import type { ProblemCode } from '../model/catalogue.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../../basics/suggest.ts';

type Issue = z.core.$ZodIssue;
type Unknown = z.core.$ZodIssueUnrecognizedKeys;

/** What zod found, in words for a trainer, each at its place in the file. One slip is told once. */
export function explain(
  yaml: YamlFile,
  issues: readonly Issue[],
  keysAt: (path: Issue['path']) => readonly string[],
): Problem[] {
  const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys');
  const badIds = new Set(issues.flatMap((issue) => (issue.code === 'invalid_key' ? [String(issue.path.at(-1))] : [])));
  const shifted = issues.flatMap((issue) => (isEmpty(issue) ? unknown.filter((keys) => isBeside(keys, issue)) : []));
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      if (shifted.includes(issue)) return notSetIn(yaml, issue, issues);
      return issue.keys.map((key) => {
        const [path, hint] = [[...issue.path, key], unknownKeyHint(yaml.data, issue, key, keysAt(issue.path))];
        const message = `"${key}" is not a key that belongs here.`;
        return yaml.problem(path, { code: 'unknown-key', message, hint }, 'key');
      });
    }
    if (isMisspelt(issue, unknown) || shifted.some((keys) => isBeside(keys, issue) && isEmpty(issue))) return [];
    // A step is called what another one says: that its name is no id is told where it stands.
    if (isTarget(issue) && badIds.has(String(issue.input))) return [];
    const hint = hintFor(issue, yaml.data);
    return [
      yaml.problem(
        issue.path,
        { code: codeOf(issue), message: sentence(issue), ...(hint !== undefined && { hint }) },
        issue.code === 'invalid_key' ? 'key' : 'value',
      ),
    ];
  });
}

/** Lines that belong under an empty key stand beside it. */
function notSetIn(yaml: YamlFile, { path, keys }: Unknown, issues: readonly Issue[]): Problem[] {
  const [first] = keys;
  const empty = issues.find((issue) => isEmpty(issue) && issue.path.length === path.length + 1);
  if (first === undefined || empty === undefined) return [];
  return [
    yaml.problem(
      [...path, first],
      {
        code: 'unknown-key',
        message: `"${first}" is not set in under "${String(empty.path.at(-1))}".`,
        hint: 'Put two spaces more before it, and before all lines that belong to it.',
      },
      'key',
    ),
  ];
}

const TARGETS = new Set(['go', 'clear', 'start', 'ends', 'step']);
const isTarget = (issue: Issue) =>
  (issue.code === 'invalid_format' || issue.code === 'invalid_type') && TARGETS.has(String(issue.path.at(-1)));

/** A key of a map with nothing after it. */
const isEmpty = (issue: Issue) =>
  issue.code === 'invalid_type' && issue.input === null && ['record', 'object'].includes(issue.expected);

/** Whether keys that do not belong stand beside another key. */
const isBeside = ({ path }: Unknown, issue: Issue) =>
  path.length === issue.path.length - 1 && path.every((part, at) => part === issue.path[at]);

/** A misspelt key is one mistake, not two: the key nobody knows and the key that is missing. */
function isMisspelt(issue: Issue, unknown: readonly Unknown[]): boolean {
  if (!isMissing(issue)) return false;
  const key = String(issue.path.at(-1));
  return unknown.some(
    (other) =>
      isBeside(other, issue) &&
      other.keys.some((name) => name === '<<' || name.startsWith(key) || nearest(name, [key]) !== undefined),
  );
}

const isMissing = (issue: Issue) => issue.code === 'invalid_type' && issue.input === undefined;

function codeOf(issue: Issue): ProblemCode {
  if (isMissing(issue)) return 'missing-key';
  if (issue.code === 'invalid_type' && idFrom(issue) === undefined) return 'wrong-type';
  return issue.code === 'invalid_key' ? 'bad-id' : 'bad-value';
}
