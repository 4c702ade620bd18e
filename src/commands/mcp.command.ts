import { Command } from '@commander-js/extra-typings';

const EXAMPLES = `
Three tools, each answering with the lines of the playbooks word for word:
  card       the call card of a playbook
  hear       one line of talk; it may say that nothing was heard
  diagnose   a transcript that is handed over as text; no file is opened

Give your assistant the command "coach" with the argument "mcp".`;

/** `coach mcp`: its options. */
export const defineMcp = () =>
  new Command('mcp')
    .description('answer an assistant that speaks the Model Context Protocol, over stdin and stdout')
    .option('--playbooks <folder>', 'your own playbooks, before all others')
    .addHelpText('after', EXAMPLES);
