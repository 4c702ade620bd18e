/** `coach playbook schema`: the JSON Schema with which editors check, complete and explain. */
import { Fault } from '../../world/fault.ts';
import type { Io } from '../../world/io.ts';
import { jsonSchemas } from '../../playbook/views/json-schema.ts';
import { own } from '../../basics/own.ts';
import { didYouMean } from '../../basics/suggest.ts';

/** Runs `coach playbook schema`. Gives the exit code. */
export function printSchema(io: Io, kind: string): Promise<number> {
  const schemas = jsonSchemas();
  const schema = own(schemas, `${kind}.schema.json`);
  if (!schema)
    throw new Fault(
      `There is no schema "${kind}".`,
      didYouMean(
        kind,
        Object.keys(schemas).map((file) => file.replace('.schema.json', '')),
      ),
    );
  io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  return Promise.resolve(0);
}
