import { Command } from '@commander-js/extra-typings';
import { collect, format, json, type OptionsOf } from './define.ts';

const EXAMPLES = `
Examples:
  pbpaste | coach diagnose
  coach diagnose call.vtt --rep Anna
  coach diagnose calls/*.json --fail-on rep-pushed
  coach diagnose call.txt --format markdown --redact > review.md

Exit codes: 0 done, 1 a signal of --fail-on was heard, 2 could not do it.`;

/** `coach diagnose`: its arguments and options. */
export const defineDiagnose = () =>
  new Command('diagnose')
    .description('transcripts: what was said, what you did, how far the call got, what next')
    .argument('[files...]', 'exports of any kind; left out or -, one is read from stdin')
    .option('--rep <name>', 'who the rep is; may be repeated', collect, [])
    .option('--stage <stage>', 'which moment it was: first-no, hot-lead, not-interested, gone-cold, dead-lead')
    .option('--set <name=words>', 'fill a blank, such as topic="keeping the office safe"; may be repeated', collect, [])
    .option('--full', 'all of it: every finding, the path, the causes')
    .option('--why', 'list each rule that fired, or nearly did')
    .option('--redact', 'strike out names, e-mail addresses and numbers')
    .option('--fail-on <signals>', 'exit with 1 if one of these is heard: rep-pushed,hostile')
    .addOption(format(['text', 'markdown', 'json']))
    .addOption(json())
    .option('--lead <name>', 'keep the call in your diary under this name')
    .option('--next <when>', 'the day of the next step, if the call does not tell it: Tuesday, in 3 weeks, or none')
    .option('--today <day>', 'the day to count from, such as 2026-11-22')
    .option('--playbooks <folder>', 'your own playbooks, before all others')
    .addHelpText('after', EXAMPLES);

export type DiagnoseOptions = OptionsOf<ReturnType<typeof defineDiagnose>>;
