import { Command } from '@commander-js/extra-typings';
import { format, json, type OptionsOf } from './define.ts';

const EXAMPLES = `
Examples:
  coach lead "Acme, Jo"                   the story so far
  coach lead rename "Acme Jo" "Acme, Jo"  two names that are one lead
  coach lead order                        which come first, by four questions
  coach lead undo "Acme, Jo"              take back the last call, such as one that was misread
  coach lead forget "Acme, Jo"            take them out, for good
  coach lead export > leads.jsonl         everything, a line of JSON each

A lead is kept only where you say --lead "NAME" with coach objection or coach diagnose.`;

/** `coach lead`: its arguments and options. */
export const defineLead = () =>
  new Command('lead')
    .description('the leads that you keep: the story of one; order, rename, undo, forget, export')
    .argument('[words...]', 'a name; or order, rename OLD NEW, undo NAME, forget NAME, export')
    .option('--yes', 'forget without being asked')
    .option('--today <day>', 'the day to count from, such as 2026-11-22')
    .addOption(format(['text', 'json']))
    .addOption(json())
    .addHelpText('after', EXAMPLES);

export type LeadOptions = OptionsOf<ReturnType<typeof defineLead>>;

const DUE_EXAMPLES = `
Examples:
  coach due
  coach due --ics calls.ics     every day that is set, for your calendar
  coach due --ics - | less`;

/** `coach due`: its options. */
export const defineDue = () =>
  new Command('due')
    .description('whom to call today, and who is overdue')
    .option('--ics <file>', 'write every day that is set as a calendar file; - for stdout')
    .option('--today <day>', 'the day to count from, such as 2026-11-22')
    .option('--playbooks <folder>', 'your own playbooks, before all others')
    .addOption(format(['text', 'json']))
    .addOption(json())
    .addHelpText('after', DUE_EXAMPLES);

export type DueOptions = OptionsOf<ReturnType<typeof defineDue>>;
