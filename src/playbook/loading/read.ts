/** What a YAML file holds → a playbook, a source or signals; or the problems that stand in the way. */
import type * as z from 'zod';
import type { YamlFile } from './document.ts';
import { explain } from './explain.ts';
import { hiddenLetters } from './hidden.ts';
import type { Problem } from '../model/problem.ts';
import {
  playbookSchema,
  signalsSchema,
  sourceSchema,
  type Playbook,
  type SignalFile,
  type Source,
} from '../model/schema.ts';
import type { Texts } from './texts.ts';
import { kindsByKey } from '../steps/index.ts';
import { nearest } from '../../basics/suggest.ts';

/** What checking a file gives: its value, or nothing, and every problem found. */
export interface Read<T> {
  value?: T;
  yaml: YamlFile;
  problems: Problem[];
}

/** Checks a playbook. Each step's kind is told from the one key that only that kind has. */
export function validatePlaybook(yaml: YamlFile): Read<Playbook> {
  const other = folderOf(yaml.data);
  if (other !== 'playbooks')
    return {
      yaml,
      problems: [
        yaml.problem([], {
          code: 'wrong-folder',
          message: `This file holds ${other}, and stands among the playbooks.`,
          hint: `Put it in the folder "${other}" beside them.`,
        }),
      ],
    };
  const kinds = withKinds(yaml);
  const read = validate({ ...yaml, data: kinds.data }, playbookSchema);
  if (kinds.problems.length === 0) return { ...read, yaml };
  return { yaml, problems: [...kinds.problems, ...read.problems] };
}

/** The folder that a file belongs in, by what it holds. Signals among playbooks are one mistake, not one for every key. */
export function folderOf(data: unknown): keyof Texts {
  if (!isMap(data) || Object.hasOwn(data, 'steps') || Object.hasOwn(data, 'start')) return 'playbooks';
  if (isMap(data['statements'])) return 'sources';
  const hasSignal = Object.values(data).some((value) => isMap(value) && Object.hasOwn(value, 'heard-from'));
  return hasSignal ? 'signals' : 'playbooks';
}

/** Checks a source: an article, statement by statement. */
export const validateSource = (yaml: YamlFile): Read<Source> => validate(yaml, sourceSchema);

/** Checks a file of signals. */
export const validateSignals = (yaml: YamlFile): Read<SignalFile> => validate(yaml, signalsSchema);

function validate<S extends z.ZodType>(yaml: YamlFile, schema: S): Read<z.infer<S>> {
  if (yaml.problems.length > 0) return { yaml, problems: yaml.problems };
  if (!isMap(yaml.data)) {
    const message =
      yaml.data === null || yaml.data === undefined
        ? 'This file is empty.'
        : 'This file should hold lines such as "title: ...".';
    return { yaml, problems: [yaml.problem([], { code: 'wrong-type', message })] };
  }
  const hidden = hiddenLetters(yaml);
  if (hidden.length > 0) return { yaml, problems: hidden };
  const parsed = schema.safeParse(yaml.data, { reportInput: true });
  if (parsed.success) return { yaml, value: parsed.data, problems: [] };
  return { yaml, problems: explain(yaml, parsed.error.issues, (path) => keysAt(schema, yaml.data, path)) };
}

/** Gives every step its kind. A step with no telling key, or with two, is a problem of its own and is left out. */
function withKinds(yaml: YamlFile): { data: unknown; problems: Problem[] } {
  const { data } = yaml;
  if (!isMap(data) || !isMap(data['steps'])) return { data, problems: [] };
  const problems: Problem[] = [];
  const steps: [string, unknown][] = [];
  const kinds = kindsByKey();
  const telling = [...kinds.keys()];
  for (const [id, step] of Object.entries(data['steps'])) {
    if (!isMap(step)) {
      steps.push([id, step]);
      continue;
    }
    if (Object.hasOwn(step, 'kind'))
      problems.push(
        yaml.problem(
          ['steps', id, 'kind'],
          {
            code: 'unknown-key',
            message: '"kind" is not a key that belongs here.',
            hint: "A step's other keys show its kind: take this line out.",
          },
          'key',
        ),
      );
    const keys = telling.filter((key) => Object.hasOwn(step, key));
    const [key] = keys;
    if (keys.length === 1 && key !== undefined) {
      steps.push([id, { ...step, kind: kinds.get(key) }]);
      continue;
    }
    const path = ['steps', id];
    const slip = Object.keys(step).find((name) => nearest(name, telling) !== undefined);
    const message =
      keys.length > 1
        ? `The step "${id}" has ${keys.map((name) => `"${name}"`).join(' and ')}, but a step does one thing.`
        : `The step "${id}" leads nowhere: it needs one of ${telling.join(', ')}.`;
    const hint =
      keys.length > 1
        ? 'Split it into two steps.'
        : slip === undefined
          ? undefined
          : `Did you mean ${nearest(slip, telling)} instead of ${slip}?`;
    problems.push(
      yaml.problem(
        slip === undefined ? path : [...path, slip],
        { code: 'step-kind', message, ...(hint !== undefined && { hint }) },
        'key',
      ),
    );
  }
  return { data: { ...data, steps: Object.fromEntries(steps) }, problems };
}

/** The keys a schema knows at a path into the data, for "did you mean". */
function keysAt(schema: z.ZodType, data: unknown, path: readonly PropertyKey[]): string[] {
  let node: unknown = schema;
  let value = data;
  for (const part of path) {
    node = childOf(unwrap(node, value), part);
    value = isMap(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[part] : undefined;
  }
  const def = defOf(unwrap(node, value));
  return def?.shape ? Object.keys(def.shape).filter((key) => key !== 'kind') : [];
}

interface Def {
  type: string;
  innerType?: unknown;
  shape?: Record<string, unknown>;
  valueType?: unknown;
  element?: unknown;
  options?: unknown[];
  discriminator?: string;
}

const defOf = (node: unknown): Def | undefined => (node as { def?: Def } | undefined)?.def;

/** Goes through what wraps a schema: optional values, and the union of the kinds of step. */
function unwrap(node: unknown, value: unknown): unknown {
  const def = defOf(node);
  if (def?.innerType !== undefined) return unwrap(def.innerType, value);
  if (def?.options === undefined) return node;
  const kind = isMap(value) ? value['kind'] : undefined;
  return def.options.find((option) => {
    const literal = defOf(defOf(option)?.shape?.['kind']) as { values?: unknown[] } | undefined;
    return literal?.values?.includes(kind);
  });
}

function childOf(node: unknown, part: PropertyKey): unknown {
  const def = defOf(node);
  return def?.shape?.[String(part)] ?? def?.valueType ?? def?.element;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
