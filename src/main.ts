/** argv → exit code. Each command is loaded only when it runs. */
import { Command, CommanderError } from '@commander-js/extra-typings';
import { addCommands, withCommand } from './commands/commands.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { isFault } from './world/fault.ts';
import { readOwn, type Io } from './world/io.ts';
import { oneLine, withoutColours } from './basics/hidden-characters.ts';

export { terminalIo } from './world/io.ts';

const INTRO = `coach: the right words for a "no", from five articles, each line cited.

  before a call    coach no-script --before
  after a call     coach objection
  one line         coach hear "send me an email"
  a transcript     pbpaste | coach diagnose
  whom to call     coach due

Playbooks: no-script, hot-lead, not-interested, gone-cold, dead-lead,
after-call.
All commands and options: coach --help
`;

const EXAMPLES = `
Examples:
  coach no-script --before      the same as coach objection no-script --before
  coach hear "send me an email"
  pbpaste | coach diagnose`;

/** Runs coach. Gives the exit code, whatever happens; writes only to `io`. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  if (argv.every((word) => word === '--')) {
    io.stdout.write(INTRO);
    return 0;
  }
  let exitCode = 0;
  const program = new Command('coach')
    .description('An objection coach: one playbook, printed before a call, walked after it.')
    .version(versionOf(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: () => {},
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => 80,
    });

  const words = argv.map((word) => oneLine(withoutColours(word)));
  addCommands(program, io, (code) => (exitCode = code), words);

  try {
    await program.parseAsync(await withCommand(program, io, words), { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error, io);
  }
}

function versionOf(): string {
  return (JSON.parse(readOwn(new URL('package.json', PACKAGE_ROOT))) as { version: string }).version;
}

/** One clear message on stderr, never a stack. */
function report(error: unknown, io: Io): number {
  const say = (message: string, hint?: string) =>
    void io.stderr.write(`coach: ${oneLine(message)}\n${hint === undefined ? '' : `  ${oneLine(hint)}\n`}`);
  if (isFault(error)) {
    say(error.message, error.hint);
    return error.exitCode;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // The help of a command whose verb is missing has been printed already, and says it all.
    if (error.code === 'commander.help') return 2;
    const [message = '', hint] = error.message.replace(/^error: /, '').split('\n');
    say(
      `${message.charAt(0).toUpperCase()}${message.slice(1)}.`.replace(/\.+$/, '.'),
      hint?.replace(/^\((.*)\)$/, '$1') ?? 'See coach --help.',
    );
    return 2;
  }
  say(
    'something went wrong inside coach, and it is not your fault.',
    `${(error as Error | undefined)?.message ?? String(error)}. Please report it with the command you ran.`,
  );
  return 2;
}
