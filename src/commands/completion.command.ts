import { Argument, Command, Option } from '@commander-js/extra-typings';
import { collect } from './define.ts';

const EXAMPLES = `
Put it where your shell finds it, once:
  bash         echo 'source <(coach completion bash)' >> ~/.bashrc
  zsh          echo 'source <(coach completion zsh)' >> ~/.zshrc
  fish         coach completion fish > ~/.config/fish/completions/coach.fish
  powershell   coach completion powershell | Out-String | Invoke-Expression
               as a line of the file that $PROFILE names`;

/** The shells that coach can complete in. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** `coach completion`: its argument; the script it prints comes back with the words of a line, to ask what fits. */
export const defineCompletion = () =>
  new Command('completion')
    .description('a script for your shell: Tab completes commands, options and playbooks')
    .addArgument(new Argument('<shell>', 'your shell').choices(SHELLS))
    .addOption(
      new Option('--word <word>', 'a word of the line to complete; may be repeated')
        .argParser(collect)
        .default([])
        .hideHelp(),
    )
    .addHelpText('after', EXAMPLES);
