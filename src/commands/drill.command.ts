import { Command } from '@commander-js/extra-typings';
import { format, json, type OptionsOf } from './define.ts';

const EXAMPLES = `
Examples:
  coach drill                six lines of all playbooks, five minutes
  coach drill no-script
  coach drill --due          how many are due, and nothing is asked
  coach drill --json         every line with its answer, for a program

You type what you would say, see the author's words beside yours, and say how it went. What went well comes
again after 3, 10 and 21 days. It is kept in your data folder, for your eyes only. There is no score.`;

/** `coach drill`: its arguments and options. */
export const defineDrill = () =>
  new Command('drill')
    .description("practise alone: they say a line, you answer, and see the author's words beside yours")
    .argument('[playbook]', 'one playbook; left out, all of them')
    .option('--due', 'how many lines are due')
    .addOption(format(['text', 'json']))
    .addOption(json())
    .option('--today <day>', 'the day to count from, such as 2026-11-22')
    .option('--playbooks <folder>', 'your own playbooks, before all others')
    .addHelpText('after', EXAMPLES);

export type DrillOptions = OptionsOf<ReturnType<typeof defineDrill>>;
