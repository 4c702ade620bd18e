import { expect, it } from 'vitest';
import { defineDiagnose } from '../../src/commands/diagnose.command.ts';
import { defineHear } from '../../src/commands/hear.command.ts';
import { defineObjection } from '../../src/commands/objection.command.ts';
import { defineOpen } from '../../src/commands/open.command.ts';
import { VERBS } from '../../src/commands/playbook.command.ts';

const COMMANDS = [defineObjection, defineOpen, defineHear, defineDiagnose, ...Object.values(VERBS)].map((define) =>
  define(),
);

it.each(COMMANDS.map((command) => [command.name(), command] as const))(
  'coach … %s has --json where --format has json, and nowhere else',
  (_, { options }) => {
    const format = options.find(({ long }) => long === '--format');
    expect(options.some(({ long }) => long === '--json')).toBe(format?.argChoices?.includes('json') ?? false);
  },
);
