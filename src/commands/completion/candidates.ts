/** What fits at the cursor of a line, read off the definitions of the commands. */
import type { Argument, CommandUnknownOpts, Option } from '@commander-js/extra-typings';

/** One word that fits, and what it is. */
export interface Candidate {
  text: string;
  about: string;
}

/** What the definitions do not say: the words for an argument, or for the value of an option, by its name there. */
export type Known = Readonly<Record<string, readonly Candidate[]>>;

/** Where the cursor stands. */
interface Spot {
  command: CommandUnknownOpts;
  /** How many arguments the command has by now. */
  count: number;
  /** The option whose value comes now. */
  option: Option | undefined;
}

/**
 * What fits in the place of the last word.
 * @param words those after `coach`, up to the cursor; the last may be empty, or a part of a word
 */
export function candidatesFor(program: CommandUnknownOpts, words: readonly string[], known: Known): Candidate[] {
  const given = withoutEquals(words);
  const current = given.at(-1) ?? '';
  const before = given.slice(0, -1);
  const { command, count, option } = spotAfter(program, before);
  if (option) return fitting(valuesOf(option, known), current);
  const equals = current.indexOf('=');
  if (current.startsWith('--') && equals > 0) {
    const long = current.slice(0, equals);
    const valued = optionsOf(command).find((one) => one.long === long);
    const values = valued ? valuesOf(valued, known) : [];
    return fitting(
      values.map(({ text, about }) => ({ text: `${long}=${text}`, about })),
      current,
    );
  }
  if (current.startsWith('-')) return fitting(optionCandidates(command, before), current);
  if (command.commands.length > 0) return fitting(commandCandidates(command, program, known), current);
  return fitting(argumentCandidates(command, count, program, known), current);
}

/** Bash takes `--format=json` for three words; the sign in their middle is no word of coach's. */
function withoutEquals(words: readonly string[]): string[] {
  const kept = words.filter((word) => word !== '=');
  return words.at(-1) === '=' ? [...kept, ''] : kept;
}

function spotAfter(program: CommandUnknownOpts, words: readonly string[]): Spot {
  const spot: Spot = { command: program, count: 0, option: undefined };
  for (const word of words) {
    if (spot.option) spot.option = undefined;
    else if (word.startsWith('-')) {
      const option = optionsOf(spot.command).find(({ long, short }) => word === long || word === short);
      spot.option = option?.required ? option : undefined;
    } else if (spot.command.commands.length > 0) {
      const named = commandsOf(spot.command).find((one) => one.name() === word);
      // A first word that is no command names a playbook.
      const objection = spot.command.commands.find((one) => one.name() === 'objection');
      spot.count = named ? 0 : 1;
      spot.command = named ?? objection ?? spot.command;
    } else spot.count += 1;
  }
  return spot;
}

const commandsOf = (command: CommandUnknownOpts) => command.createHelp().visibleCommands(command);
const optionsOf = (command: CommandUnknownOpts) => command.createHelp().visibleOptions(command);

const fitting = (candidates: readonly Candidate[], start: string): Candidate[] =>
  candidates.filter(({ text }) => text.startsWith(start));

const chosen = (choices: readonly string[]): Candidate[] => choices.map((text) => ({ text, about: '' }));

function valuesOf({ flags, argChoices }: Option, known: Known): readonly Candidate[] {
  return argChoices ? chosen(argChoices) : (known[/<([^>]+)>/.exec(flags)?.[1] ?? ''] ?? []);
}

/** The options that may still come: each once, but for those that may be repeated. */
function optionCandidates(command: CommandUnknownOpts, given: readonly string[]): Candidate[] {
  return optionsOf(command).flatMap(({ long, description, defaultValue }) =>
    long && (Array.isArray(defaultValue) || !given.includes(long)) ? [{ text: long, about: description }] : [],
  );
}

function commandCandidates(command: CommandUnknownOpts, program: CommandUnknownOpts, known: Known): Candidate[] {
  const commands = commandsOf(command).map((one) => ({ text: one.name(), about: one.description() }));
  return command === program ? [...commands, ...(known['playbook'] ?? [])] : commands;
}

function argumentCandidates(
  command: CommandUnknownOpts,
  count: number,
  program: CommandUnknownOpts,
  known: Known,
): readonly Candidate[] {
  const last: Argument | undefined = command.registeredArguments.at(-1);
  const argument = command.registeredArguments[count] ?? (last?.variadic ? last : undefined);
  if (argument === undefined) return [];
  if (argument.argChoices) return chosen(argument.argChoices);
  return argument.name() === 'command' ? commandCandidates(program, program, {}) : (known[argument.name()] ?? []);
}
