/** The JSON Schemas with which an editor checks, completes and explains a trainer's YAML; generated, never written by hand. */
import * as z from 'zod';
import { playbookSchema, signalsSchema, sourceSchema } from './schema.ts';

/** The schemas, each under the name of its file in `playbooks/schema/`. */
export function jsonSchemas(): Record<string, object> {
  return {
    'playbook.schema.json': jsonSchemaOf(playbookSchema),
    'signals.schema.json': jsonSchemaOf(signalsSchema),
    'source.schema.json': jsonSchemaOf(sourceSchema),
  };
}

function jsonSchemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    // A trainer does not write a step's kind: each has a key that no other has.
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties?.['kind'] === undefined) return;
      delete jsonSchema.properties['kind'];
      jsonSchema.required = jsonSchema.required?.filter((key) => key !== 'kind') ?? [];
    },
  });
}
