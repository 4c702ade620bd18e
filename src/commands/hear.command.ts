import { Command, Option } from '@commander-js/extra-typings';
import { collect, format, json, type OptionsOf } from './define.ts';

const EXAMPLES = `
Examples:
  coach hear                            type what they say, line after line
  coach hear "send me an email"
  coach hear --set topic="keeping the office safe" "we have no budget"
  coach hear --stage hot-lead "I'm not sure it would work for us"
  coach hear --role rep "I was just wondering what issues you have"
  coach hear --missed no-budget "that would eat the piggy bank"
  coach hear --wrong "we are busy bees here"
  tail -f live.txt | coach hear --format json`;

/** `coach hear`: its arguments and options. */
export const defineHear = () =>
  new Command('hear')
    .description('one line of talk: what it is, what it usually means, and what to say')
    .argument(
      '[words...]',
      'what was said, in quotes; left out, a window for line after line; - for the lines of stdin',
    )
    .option('--set <name=words>', 'fill a blank, such as topic="keeping the office safe"; may be repeated', collect, [])
    .addOption(
      new Option('--role <role>', 'who said it').choices(['prospect', 'rep'] as const).default('prospect' as const),
    )
    .option('--stage <stage>', 'which moment it was: first-no, hot-lead, not-interested, gone-cold, dead-lead')
    .option('--wrong', 'what is heard in this line is wrong: keep that in your own folder')
    .option('--missed <signal>', 'this signal was missed in this line: keep that in your own folder')
    .addOption(format(['text', 'json']))
    .addOption(json())
    .option('--playbooks <folder>', 'your own playbooks, before all others')
    .addHelpText('after', EXAMPLES);

export type HearOptions = OptionsOf<ReturnType<typeof defineHear>>;
