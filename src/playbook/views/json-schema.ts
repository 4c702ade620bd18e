/** The JSON Schemas with which an editor checks, completes and explains a trainer's YAML; generated, never written by hand. */
import * as z from 'zod';
import { OUT, playbookSchema, signalsSchema, sourceSchema } from '../model/schema.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** The schemas, each under the name of its file in `playbooks/schema/`. */
export function jsonSchemas(): Record<string, object> {
  const { additionalProperties: signal, ...signals } = jsonSchemaOf(signalsSchema);
  return {
    'playbook.schema.json': extendable(jsonSchemaOf(playbookSchema), ['id']),
    'signals.schema.json': { ...signals, additionalProperties: extendable(signal as Schema, []) },
    'source.schema.json': extendable(jsonSchemaOf(sourceSchema), ['id']),
  };
}

function jsonSchemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    // A trainer does not write a step's kind: each has a key that no other has.
    override: ({ jsonSchema }) => {
      numbered(jsonSchema);
      if (jsonSchema.properties?.['kind'] === undefined) return;
      delete jsonSchema.properties['kind'];
      jsonSchema.required = jsonSchema.required?.filter((key) => key !== 'kind') ?? [];
    },
  });
}

/** Keys that are numbers are numbers to an editor, which then misses the text that `propertyNames` asks for. */
function numbered(schema: Schema): void {
  const { propertyNames, additionalProperties } = schema;
  const pattern = typeof propertyNames === 'object' ? propertyNames.pattern : undefined;
  if (pattern === undefined || additionalProperties === undefined || !new RegExp(pattern).test('1')) return;
  delete schema.propertyNames;
  schema.patternProperties = { [pattern]: additionalProperties };
  schema.additionalProperties = false;
}

/** What may also say only what it changes: with `extends`, no other key must stand there. */
function extendable({ $schema, ...whole }: Schema, needed: string[]): Schema {
  const changes = loosened(whole);
  const base = {
    type: 'string',
    description: 'The id of what this changes; all that is not named here stays as it is.',
  } as const;
  return {
    ...($schema !== undefined && { $schema }),
    ...(whole.description !== undefined && { description: whole.description }),
    type: 'object',
    if: { properties: { extends: {} }, required: ['extends'] },
    // oxlint-disable-next-line unicorn/no-thenable -- the word is JSON Schema's
    then: { ...changes, properties: { ...changes.properties, extends: base }, required: [...needed, 'extends'] },
    else: whole,
  };
}

/** The same without its required keys, down to lists: a list takes the place of another one, and so is whole. */
function loosened(schema: Schema): Schema {
  const { required: _, oneOf, properties, patternProperties, additionalProperties, ...rest } = schema;
  return {
    ...rest,
    // What needs no key may fit several kinds of step.
    ...(oneOf && { anyOf: oneOf.map((kind) => loosened(kind)) }),
    ...(properties && { properties: loosenedEach(properties) }),
    ...(patternProperties && { patternProperties: loosenedEach(patternProperties) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object' ? orOut(loosened(additionalProperties)) : additionalProperties,
    }),
  };
}

/** What stands under an id may be taken out instead. */
const orOut = (schema: Schema): Schema =>
  schema.type === 'string' ? schema : { anyOf: [schema, { const: OUT, description: 'Takes it out.' }] };

const loosenedEach = (schemas: Record<string, z.core.JSONSchema._JSONSchema>): Record<string, Schema> =>
  Object.fromEntries(Object.entries(schemas).map(([key, value]) => [key, loosened(value as Schema)]));
