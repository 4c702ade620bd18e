/** The README's table of keys, from the descriptions in the schemas. */
import * as z from 'zod';
import { jsonSchemas } from '../../src/playbook/views/json-schema.ts';

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  oneOf?: Schema[];
  else?: Schema;
}

const whole = (name: string): Schema => {
  const schema = jsonSchemas()[name] as Schema;
  return schema.else ?? (schema.additionalProperties?.else as Schema);
};

/** Rows of keys, each with what it is for; keys that need no words are left out. */
export function keyTables(): string[] {
  const playbook = whole('playbook.schema.json');
  const kinds = playbook.properties?.['steps']?.additionalProperties?.oneOf ?? [];
  const step: Schema = {
    properties: Object.assign({}, ...kinds.map(({ properties }) => properties)) as Record<string, Schema>,
  };
  const avoid = step.properties?.['avoid']?.items;
  return [
    table('In a playbook', playbook, {
      extends:
        (jsonSchemas()['playbook.schema.json'] as { then: Schema }).then.properties?.['extends']?.description ?? '',
    }),
    table('In a step', step),
    table('In a line', avoid),
    table('In an option', step.properties?.['options']?.additionalProperties),
    table('In a signal', whole('signals.schema.json')),
    table('In a source', whole('source.schema.json')),
  ];
}

function table(title: string, schema: Schema | undefined, more: Record<string, string> = {}): string {
  const rows = Object.entries(z.record(z.string(), z.unknown()).parse(schema?.properties)).flatMap(([key, value]) => {
    const { description } = value as Schema;
    return description === undefined ? [] : [[key, description] as const];
  });
  const lines = [...rows, ...Object.entries(more)].map(
    ([key, words]) => `| \`${key}\` | ${words.replaceAll('|', '\\|')} |`,
  );
  return [`| ${title} | |`, '| --- | --- |', ...lines].join('\n');
}
