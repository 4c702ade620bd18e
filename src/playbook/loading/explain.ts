import type * as z from 'zod';
import type { YamlFile } from './document.ts';
import type { ProblemCode } from '../model/catalogue.ts';
import type { Problem } from '../model/problem.ts';
import { didYouMean, nearest } from '../../basics/suggest.ts';

type Issue = z.core.$ZodIssue;

/** What zod found, in words for a trainer, each at its place in the file. */
export function explain(
  yaml: YamlFile,
  issues: readonly Issue[],
  keysAt: (path: Issue['path']) => readonly string[],
): Problem[] {
  const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys');
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(issue.path);
      return issue.keys.map((key) =>
        yaml.problem(
          [...issue.path, key],
          { code: 'unknown-key', message: `"${key}" is not a key that belongs here.`, hint: didYouMean(key, known) },
          'key',
        ),
      );
    }
    if (isMisspelt(issue, unknown)) return [];
    const hint = hintFor(issue);
    return [
      yaml.problem(
        issue.path,
        { code: codeOf(issue), message: sentence(issue), ...(hint !== undefined && { hint }) },
        issue.code === 'invalid_key' ? 'key' : 'value',
      ),
    ];
  });
}

/** A misspelt key is one mistake, not two: the key nobody knows and the key that is missing. */
function isMisspelt(issue: Issue, unknown: readonly Issue[]): boolean {
  if (!isMissing(issue)) return false;
  const key = String(issue.path.at(-1));
  return unknown.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      other.path.length === issue.path.length - 1 &&
      other.path.every((part, at) => part === issue.path[at]) &&
      other.keys.some((name) => nearest(name, [key]) !== undefined),
  );
}

const isMissing = (issue: Issue) => issue.code === 'invalid_type' && issue.input === undefined;

function codeOf(issue: Issue): ProblemCode {
  if (isMissing(issue)) return 'missing-key';
  if (issue.code === 'invalid_type') return 'wrong-type';
  return issue.code === 'invalid_key' ? 'bad-id' : 'bad-value';
}

const KINDS: Record<string, string> = {
  record: 'lines of "name: ..."',
  object: 'lines of "name: ..."',
  array: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
};

function sentence(issue: Issue): string {
  const key = String(issue.path.at(-1) ?? 'the file');
  if (isMissing(issue)) return `"${key}" is missing here.`;
  switch (issue.code) {
    case 'invalid_type': {
      const found = describe(issue.input);
      return `"${key}" should be ${KINDS[issue.expected] ?? issue.expected}, but it is ${found}.`;
    }
    case 'invalid_value':
      return `"${key}" should be one of ${issue.values.join(', ')}.`;
    case 'invalid_key':
      return `"${key}" is not a fitting id: ${issue.issues[0]?.message ?? 'choose another'}.`;
    case 'invalid_format':
      return `"${key}": ${issue.message}.`;
    case 'too_small':
      return issue.origin === 'string' ? `"${key}" is empty.` : `"${key}": ${issue.message}.`;
    default:
      return `"${key}": ${issue.message}.`;
  }
}

/** What to do about it, where the message alone does not tell. */
function hintFor(issue: Issue): string | undefined {
  const key = String(issue.path.at(-1) ?? '');
  if (isMissing(issue))
    return key === 'from'
      ? 'Add who says so: "from:" with a source and its number, such as manfer.18, or "from: ours".'
      : `Add a line with "${key}:".`;
  if (issue.code === 'invalid_key')
    return `Write it as ${
      key
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^[^a-z]+|-+$/g, '') || 'a word'
    }.`;
  if (issue.code === 'invalid_value')
    return `Did you mean ${nearest(String(issue.input), issue.values.map(String)) ?? 'another one'}?`.replace(
      'Did you mean another one?',
      'Take one of these.',
    );
  if (issue.code !== 'invalid_type') return undefined;
  const { expected, input } = issue;
  if (expected === 'string' && typeof input === 'object' && input !== null && !Array.isArray(input))
    return Object.keys(input).some((name) => name.startsWith('{'))
      ? 'Put quotes around text that starts with {{.'
      : 'Put quotes around text that holds ": ".';
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return 'Put quotes around it, so that it is read as text.';
  if (expected === 'array' && typeof input === 'string')
    return 'Start each item of the list on a line of its own, with "- ".';
  return undefined;
}

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'lines of "name: ..."';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}
