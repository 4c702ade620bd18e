/** What the definitions of commands share. They are light: what a command does is loaded when it runs. */
import { Option, type Command } from '@commander-js/extra-typings';

/** The options of a command, as commander gives them to its action. */
// oxlint-disable-next-line typescript/no-explicit-any -- the other types do not matter here
export type OptionsOf<C> = C extends Command<any, infer O, any> ? O : never;

/** What `--format` may be, for one command; a command's table of writers has these keys. */
export const format = <const F extends readonly ['text', ...string[]]>(formats: F) =>
  new Option('--format <format>', 'how to print').choices(formats).default('text');

/** Adds a value to those of an option that may be repeated. */
export const collect = (value: string, before: string[]): string[] => [...before, value];

/** Takes the exit code of a command that ran. */
export type Done = (exitCode: number) => void;
