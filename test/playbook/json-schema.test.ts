import { Ajv } from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { jsonSchemas } from '../../src/playbook/views/json-schema.ts';
import { kindsByKey } from '../../src/playbook/steps/index.ts';
import { page } from '../support/making.ts';
import { textsIn } from '../support/shipped.ts';

const schemas = jsonSchemas();
const FOLDERS = {
  'playbook.schema.json': 'playbooks/',
  'signals.schema.json': 'playbooks/signals/',
  'source.schema.json': 'playbooks/sources/',
};

const ajv = new Ajv({ strict: true });
const compiled = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));

/** What an editor would say of a file. */
const accepts = (schema: string, text: string) => compiled[schema]?.(parse(text));

describe.each(Object.entries(FOLDERS))('%s', (name, folder) => {
  it('is what the zod schema says; if not, run: npm run schemas', () => {
    const [file] = textsIn('playbooks/schema/', name);
    expect(JSON.parse(file?.text ?? '{}')).toEqual(schemas[name]);
  });

  test.each(textsIn(folder))('accepts $file', ({ text }) => {
    expect(accepts(name, text)).toBe(true);
  });

  it('explains itself to the person who writes', () => {
    expect(JSON.stringify(schemas[name]).match(/"description"/g)?.length).toBeGreaterThan(5);
  });
});

describe('a step in the schema', () => {
  const kinds = z
    .object({
      else: z.object({
        properties: z.object({
          steps: z.object({
            additionalProperties: z.object({
              oneOf: z.array(
                z.looseObject({
                  properties: z.record(z.string(), z.unknown()),
                  required: z.array(z.string()),
                  additionalProperties: z.literal(false),
                }),
              ),
            }),
          }),
        }),
      }),
    })
    .parse(schemas['playbook.schema.json']).else.properties.steps.additionalProperties.oneOf;

  it('has no kind: the one key that it needs, and no other has, tells it', () => {
    const telling = [...kindsByKey().keys()];
    expect(kinds.map(({ properties }) => Object.keys(properties).filter((key) => telling.includes(key)))).toEqual(
      telling.map((key) => [key]),
    );
    for (const [at, { properties, required }] of kinds.entries()) {
      expect(properties).not.toHaveProperty('kind');
      expect(required).not.toContain('kind');
      expect(required).toContain(telling[at]);
    }
  });

  test.each([
    ['a misspelt key', '  x: { titel: The end, end: let-go }'],
    ['a missing key', '  x: { end: let-go }'],
    ['a kind', '  x: { kind: end, title: The end, end: let-go }'],
    ['two telling keys', '  x: { title: The end, end: let-go, write: What?, go: x }'],
    ['no telling key', '  x: { title: The end }'],
    ['an unknown ending', '  x: { title: The end, end: give-up }'],
    ['an id with a capital', '  x: { title: A question, ask: Well?, options: { No: { text: No, go: x } } }'],
    ['a line without a citation', '  x: { title: The end, end: let-go, do: [{ text: Rest }] }'],
  ])('is refused for %s', (_, steps) => {
    expect(accepts('playbook.schema.json', page('  x: { title: The end, end: let-go }'))).toBe(true);
    expect(accepts('playbook.schema.json', page(steps))).toBe(false);
  });
});

describe('a file that extends another', () => {
  test.each([
    ['playbook.schema.json', 'id: a\nextends: b\n'],
    ['playbook.schema.json', 'id: a\nextends: b\nsteps: { x: { ask: Well? } }\n'],
    ['playbook.schema.json', 'id: a\nextends: b\nsteps: { x: { options: { no: { go: y } } } }\n'],
    ['playbook.schema.json', 'id: a\nextends: b\nsteps: { x: { when: { weeks: 2 } } }\n'],
    ['source.schema.json', 'id: a\nextends: b\nstatements: { 3: { says: Otherwise. } }\n'],
    ['signals.schema.json', 'later: { extends: later, examples: { counts: [Not before May.] } }\n'],
  ])('needs only what it changes: %s %j', (schema, text) => {
    expect(accepts(schema, text)).toBe(true);
    expect(accepts(schema, text.replace(/extends: \w+/, 'extends: 3'))).toBe(false);
    expect(accepts(schema, text.replace('extends', 'extend'))).toBe(false);
  });

  test.each([
    ['no id', 'extends: b\n'],
    ['a misspelt key', 'id: a\nextends: b\nsteps: { x: { aks: Well? } }\n'],
    ['half a line in a list', 'id: a\nextends: b\nsteps: { x: { say: [{ text: Hello }] } }\n'],
  ])('is refused for %s', (_, text) => {
    expect(accepts('playbook.schema.json', text)).toBe(false);
  });
});
