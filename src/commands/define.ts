/** What the definitions of commands share. They are light: what a command does is loaded when it runs. */
import { Option, type Command } from '@commander-js/extra-typings';
import { Fault } from '../world/fault.ts';

/** The options of a command, as commander gives them to its action. */
// oxlint-disable-next-line typescript/no-explicit-any -- the other types do not matter here
export type OptionsOf<C> = C extends Command<any, infer O, any> ? O : never;

/** What `--format` may be, for one command; a command's table of writers has these keys. */
export const format = <const F extends readonly ['text', ...string[]]>(formats: F) =>
  new Option('--format <format>', 'how to print').choices(formats).default('text');

/** `--json`, beside a `--format` that has it. */
export const json = () => new Option('--json', 'the same as --format json').implies({ format: 'json' });

/** Refuses a command that is asked for two formats at once. */
export function refuseTwoFormats(command: { opts(): { json?: boolean; format?: string } }): void {
  const { json: isJson, format: wanted } = command.opts();
  if (isJson && wanted !== 'json')
    throw new Fault(`--json and --format ${wanted} ask for two formats.`, 'Leave one of them out.');
}

/** Adds a value to those of an option that may be repeated. */
export const collect = (value: string, before: string[]): string[] => [...before, value];

/** Takes the exit code of a command that ran. */
export type Done = (exitCode: number) => void;
