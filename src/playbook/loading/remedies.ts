/** What zod found in a trainer's words, and what to do about it. */
import type * as z from 'zod';
import { didYouMean, nearest } from '../../basics/suggest.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Record<string, string> = {
  record: 'lines of "name: ..."',
  object: 'lines of "name: ..."',
  array: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
};
const FITTING = 'use small letters, digits and hyphens, starting with a letter';

/** What is wrong. */
export function sentence(issue: Issue): string {
  const key = String(issue.path.at(-1) ?? 'the file');
  if (issue.code === 'invalid_type' && issue.input === undefined) return `"${key}" is missing here.`;
  if (idFrom(issue) !== undefined) return `"${String(issue.input)}" is not a fitting id: ${FITTING}.`;
  const name = typeof issue.path.at(-1) === 'number' ? String(issue.input) : key;
  switch (issue.code) {
    case 'invalid_type':
      return typeof issue.path.at(-1) === 'number'
        ? `An item of this list should be ${KINDS[issue.expected] ?? issue.expected}, but it is ${describe(issue.input)}.`
        : `"${key}" should be ${KINDS[issue.expected] ?? issue.expected}, but it is ${describe(issue.input)}.`;
    case 'invalid_value':
      return `"${key}" should be one of ${issue.values.join(', ')}.`;
    case 'invalid_key':
      return `"${key}" is not a fitting id: ${issue.issues[0]?.message ?? 'choose another'}.`;
    case 'invalid_format':
      return `"${name}": ${issue.message}.`;
    case 'too_small':
      return issue.origin === 'string' ? `"${key}" is empty.` : `"${key}": ${issue.message}.`;
    default:
      return `"${key}": ${issue.message}.`;
  }
}

/** What a file's own `id` could be, where it is none. */
export function idFrom(issue: Issue): string | undefined {
  const isId = issue.path.length === 1 && issue.path[0] === 'id';
  if (!isId || !['string', 'number'].includes(typeof issue.input)) return undefined;
  return issue.code === 'invalid_format' || issue.code === 'invalid_type'
    ? fitting(String(issue.input), 'playbook')
    : undefined;
}

/** An id made of words: without accents, and with a word before a number. */
function fitting(words: string, before: string): string {
  const slug = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^\d/.test(slug) ? `${before}-${slug}` : slug || 'a word';
}

/** What to do about a key that nobody knows. */
export function unknownKeyHint(
  data: unknown,
  { path }: z.core.$ZodIssueUnrecognizedKeys,
  key: string,
  known: readonly string[],
): string {
  if (key === '<<') return 'Write the lines out that it stands for.';
  const start = known.find((name) => name.length > 1 && key.startsWith(name));
  const value = at(data, [...path, key]);
  const above = path.at(-1);
  if (nearest(key, known) === undefined && isMap(value) && above !== undefined)
    return `Is it set in too far? Give it as many spaces as "${String(above)}", and its lines two more.`;
  return nearest(key, known) === undefined && start !== undefined ? `Did you mean ${start}?` : didYouMean(key, known);
}

/** What to do about it, where the message alone does not tell. */
export function hintFor(issue: Issue, data: unknown): string | undefined {
  const key = String(issue.path.at(-1) ?? '');
  const id = idFrom(issue);
  if (id !== undefined) return `Write it as ${id}.`;
  switch (issue.code) {
    case 'invalid_key':
      return `Write it as ${fitting(key, PART[String(issue.path.at(-2))] ?? 'item')}.`;
    case 'invalid_value': {
      const meant = nearest(String(issue.input), issue.values.map(String));
      return meant === undefined ? 'Take one of these.' : `Did you mean ${meant}?`;
    }
    case 'invalid_format':
      return formatHint(issue, data);
    case 'invalid_type':
      return issue.input === undefined ? missingHint(key) : typeHint(issue);
    default:
      return undefined;
  }
}

/** What a part is called that stands under a key. */
const PART: Readonly<Record<string, string>> = { steps: 'step', options: 'answer' };

const missingHint = (key: string) =>
  key === 'from'
    ? 'Add who says so: "from:" with a source and its number, such as manfer.18, or "from: ours".'
    : `Add a line with "${key}:".`;

/** Titles where ids belong, and words where signals do. */
function formatHint(issue: Issue, data: unknown): string | undefined {
  const list = typeof issue.path.at(-1) === 'number' ? String(issue.path.at(-2)) : undefined;
  if (list === 'hears' || list === 'hears-against')
    return 'A signal is written by its id, with a comma between two. coach playbook list shows them all.';
  const steps = at(data, ['steps']);
  if (!isMap(steps) || typeof issue.input !== 'string') return undefined;
  const words = issue.input.toLowerCase().trim();
  const titled = Object.keys(steps).find(
    (step) =>
      String(at(steps, [step, 'title']))
        .toLowerCase()
        .trim() === words,
  );
  const meant = titled ?? nearest(fitting(words, 'step'), Object.keys(steps));
  return meant && `Write the step by its id: ${meant}.`;
}

function typeHint({ expected, input }: z.core.$ZodIssueInvalidType): string | undefined {
  if (expected === 'string' && isMap(input))
    return Object.keys(input).some((name) => name.startsWith('{'))
      ? 'Put quotes around text that starts with {{.'
      : 'Put quotes around text that holds ": ".';
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return 'Put quotes around it, so that it is read as text.';
  if (expected === 'string' && input === null)
    return 'Write the words after the colon; in quotes, where "null" is meant.';
  if (expected === 'array' && typeof input === 'string')
    return /^[a-z][a-z0-9-]*(?:, *[a-z][a-z0-9-]*)+$/.test(input)
      ? `Put brackets around it: [${input}].`
      : 'Start each item of the list on a line of its own, with "- ".';
  if (expected === 'array' && isMap(input)) return 'Start each item of the list with "- ".';
  if ((expected === 'record' || expected === 'object') && Array.isArray(input))
    return 'Take out the "- ", and give each a name of its own with a colon; its lines stand below, set in.';
  if (expected === 'object' && typeof input === 'string')
    return 'Write "text:" before the words, and "from:" below it.';
  return undefined;
}

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (isMap(value) || Array.isArray(value) ? Reflect.get(value, part) : undefined),
    data,
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return 'lines of "name: ..."';
  if (typeof value === 'boolean') return `${value} without quotes, which is no word`;
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}
