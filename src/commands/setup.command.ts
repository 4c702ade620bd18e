import { Command } from '@commander-js/extra-typings';
import type { OptionsOf } from './define.ts';

const EXAMPLES = `
Examples:
  coach setup                                    asks two questions, once
  coach setup --topic "keeping the office safe" --name Anna
  coach setup --topic ""                         forgets the topic

A flag, such as --set topic=... or --rep, always wins over what is set here.`;

/** `coach setup`: its options. */
export const defineSetup = () =>
  new Command('setup')
    .description('your topic and your name, said once for every card, walk and transcript')
    .option('--topic <words>', 'what fills "... as it relates to ____"')
    .option('--name <name>', 'your name, as transcripts have it')
    .addHelpText('after', EXAMPLES);

export type SetupOptions = OptionsOf<ReturnType<typeof defineSetup>>;
