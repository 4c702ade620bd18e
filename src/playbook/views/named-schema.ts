/** Names what there is in the JSON Schemas, so that an editor offers the ids of signals, playbooks, steps and answers. */
import { kindOf } from '../steps/index.ts';
import type { LoadedPlaybook } from '../model/library.ts';
import type { Step } from '../model/schema.ts';

/** What an editor may offer. */
export interface Names {
  signals: readonly string[];
  playbooks: readonly LoadedPlaybook[];
}

type Json = Record<string, unknown>;

/** The keys whose words are signals. */
const SIGNALS = new Set(['hears', 'hears-against', 'signal']);
/** The keys whose words are steps. */
const STEPS = new Set(['go', 'clear', 'start']);

/**
 * A schema with the names in it: offered, never required, for a trainer's own come beside them.
 * @param file which of the schemas it is
 */
export function named(file: string, schema: object, { signals, playbooks }: Names): object {
  const starts = playbooks.map(({ id }) => `${id}/start`);
  const bases = file === 'signals.schema.json' ? signals : playbooks.map(({ id }) => id);
  const offers = (key: string, value: Json): Json => {
    if (SIGNALS.has(key)) return offering(value, signals);
    if (STEPS.has(key)) return offering(value, starts);
    return key === 'extends' && file !== 'source.schema.json' ? offering(value, bases) : value;
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'properties'
          ? Object.fromEntries(
              Object.entries(inner as Json).map(([name, of]) => [name, offers(name, walk(of) as Json)]),
            )
          : walk(inner),
      ]),
    );
  };
  const whole = walk(schema) as Json;
  if (file !== 'playbook.schema.json') return whole;
  // oxlint-disable-next-line unicorn/no-thenable -- the word is JSON Schema's
  return { ...whole, then: { ...(whole['then'] as Json), allOf: playbooks.map(changing) } };
}

/** A list's items are offered, or the value itself. */
const offering = (value: Json, examples: readonly string[]): Json =>
  value['type'] === 'array' ? { ...value, items: { ...(value['items'] as Json), examples } } : { ...value, examples };

/** What a change to one playbook may name: its steps and what they hold by ids, such as their answers. */
function changing({ id, steps }: LoadedPlaybook): Json {
  const properties = Object.fromEntries(Object.entries(steps).map(([step, written]) => [step, partsOf(written)]));
  return {
    if: { properties: { extends: { const: id } } },
    // oxlint-disable-next-line unicorn/no-thenable -- the word is JSON Schema's
    then: { properties: { steps: { properties } } },
  };
}

function partsOf(step: Step): Json {
  const { key } = kindOf(step);
  const parts = (step as Json)[key];
  if (typeof parts !== 'object' || parts === null) return { description: step.title };
  const ids = Object.fromEntries(Object.keys(parts).map((part) => [part, {}]));
  return { description: step.title, properties: { [key]: { properties: ids } } };
}
