/** argv → exit code. Each command is loaded only when it runs. */
import { Command, CommanderError, Option } from 'commander';
import { addPlaybookCommands } from './commands/playbook.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { isFault } from './world/fault.ts';
import { readOwn, type Io } from './world/io.ts';
import { oneLine, withoutColours } from './basics/hidden-characters.ts';
import type { DiagnoseOptions } from './commands/diagnose.entry.ts';
import type { HearOptions } from './commands/hear.entry.ts';
import type { ObjectionOptions } from './commands/objection.entry.ts';

export { terminalIo } from './world/io.ts';

const INTRO = `coach: the right words for a "no", from five articles, each line cited.

  before a call    coach objection no-script --before
  after a call     coach objection
  one line         coach hear "send me an email"
  a transcript     pbpaste | coach diagnose

Playbooks: no-script, hot-lead, not-interested, gone-cold, dead-lead.
All commands and options: coach --help
`;

const EXAMPLES = `
Examples:
  coach objection                       walk through a call that just ended
  coach objection no-script --before    the call card, with every branch
  coach objection no-script --before --set topic="keeping the office safe"
  coach objection --before --format markdown > cards.md
  coach objection no-script --answers "accept=issue, dig=handhold, offer=doubt"
  coach objection --resume coach-no-script-2026-11-22.json

Exit codes: 0 done, 2 could not do it, 130 interrupted.`;

const HEAR_EXAMPLES = `
Examples:
  coach hear "send me an email"
  coach hear --set topic="keeping the office safe" "we have no budget"
  coach hear --role rep "I was just wondering what issues you have"
  tail -f live.txt | coach hear --format json`;

const DIAGNOSE_EXAMPLES = `
Examples:
  pbpaste | coach diagnose
  coach diagnose call.vtt --rep Anna
  coach diagnose calls/*.json --fail-on rep-pushed
  coach diagnose call.txt --format markdown --redact > review.md

Exit codes: 0 done, 1 a signal of --fail-on was heard, 2 could not do it.`;

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
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: () => {},
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => 80,
    });

  program
    .command('objection')
    .description('the right lines before a call; what happened and what next after it')
    .argument('[playbook]', 'no-script, hot-lead, not-interested, gone-cold or dead-lead; left out, you are asked')
    .addOption(new Option('--before', 'print the call card').conflicts(['after', 'answers', 'kept', 'save', 'resume']))
    .option('--after', 'walk through the call')
    .option('--set <name=words>', 'fill a blank, such as topic="keeping the office safe"; may be repeated', collect, [])
    .option('--answers <list>', 'walk without being asked: step=option,step=option')
    .option('--kept <list>', 'the points of the script you kept to: manfer.18,manfer.2, or none')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'markdown', 'json']).default('text'))
    .option('--save <file>', 'keep the walk in a file as you go')
    .option('--resume <file>', 'go on with a walk that was kept')
    .option('--today <day>', 'the day to count from, such as 2026-11-22')
    .option('--playbooks <folder>', 'your own playbooks, before all others')
    .addHelpText('after', EXAMPLES)
    .action(async (playbook: string | undefined, options: ObjectionOptions) => {
      const { objection } = await import('./commands/objection.entry.ts');
      exitCode = await objection(io, playbook, options);
    });

  program
    .command('hear')
    .description('one line of talk: what it is, what it usually means, and what to say')
    .argument('[words...]', 'what was said, in quotes; left out, lines are read from stdin')
    .option('--set <name=words>', 'fill a blank, such as topic="keeping the office safe"; may be repeated', collect, [])
    .addOption(new Option('--role <role>', 'who said it').choices(['prospect', 'rep']).default('prospect'))
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--playbooks <folder>', 'your own playbooks, before all others')
    .addHelpText('after', HEAR_EXAMPLES)
    .action(async (words: string[], options: HearOptions) => {
      const { hearCommand } = await import('./commands/hear.entry.ts');
      exitCode = await hearCommand(io, words, options);
    });

  program
    .command('diagnose')
    .description('transcripts: what was said, what you did, how far the call got, what next')
    .argument('[files...]', 'exports of any kind; left out or -, one is read from stdin')
    .option('--rep <name>', 'who the rep is; may be repeated', collect, [])
    .option('--stage <stage>', 'which moment it was: first-no, hot-lead, not-interested, gone-cold, dead-lead')
    .option('--set <name=words>', 'fill a blank, such as topic="keeping the office safe"; may be repeated', collect, [])
    .option('--why', 'list each rule that fired, or nearly did')
    .option('--redact', 'strike out names, e-mail addresses and numbers')
    .option('--fail-on <signals>', 'exit with 1 if one of these is heard: rep-pushed,hostile')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'markdown', 'json']).default('text'))
    .option('--today <day>', 'the day to count from, such as 2026-11-22')
    .option('--playbooks <folder>', 'your own playbooks, before all others')
    .addHelpText('after', DIAGNOSE_EXAMPLES)
    .action(async (files: string[], options: DiagnoseOptions) => {
      const { diagnoseCommand } = await import('./commands/diagnose.entry.ts');
      exitCode = await diagnoseCommand(io, files, options);
    });

  addPlaybookCommands(program, io, argv.includes('playbook'), (code) => (exitCode = code));

  try {
    await program.parseAsync(
      argv.map((word) => oneLine(withoutColours(word))),
      { from: 'user' },
    );
    return exitCode;
  } catch (error) {
    return report(error, io);
  }
}

const collect = (value: string, before: string[]) => [...before, value];

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
