import { Command } from '@commander-js/extra-typings';
import { format, json } from './define.ts';

const EXAMPLES = `
Examples:
  coach open            goes on with the walk that was last left or saved
  coach open --json     what it came to, for a program

Only the path of that walk is remembered, in your cache folder.`;

/** `coach open`: its options. */
export const defineOpen = () =>
  new Command('open')
    .description('go on with the walk that was saved last')
    .option('--full', 'the result with its path and every point')
    .addOption(format(['text', 'markdown', 'json']))
    .addOption(json())
    .option('--copy', 'put the note for your CRM on the clipboard')
    .option('--fields', 'print nothing but the fields of that note, as JSON')
    .option('--today <day>', 'the day to count from, such as 2026-11-22')
    .option('--playbooks <folder>', 'your own playbooks, before all others')
    .addHelpText('after', EXAMPLES);
