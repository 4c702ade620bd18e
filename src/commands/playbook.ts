/** `coach playbook …`: the trainer's workshop. The verbs are loaded when one of them runs. */
import { Option, type Command } from 'commander';
import type { Io } from '../world/io.ts';
import type { CheckOptions } from './playbook/check.ts';
import type { CoverageOptions } from './playbook/coverage.ts';
import type { ListOptions } from './playbook/list.ts';
import type { NewOptions } from './playbook/new.ts';
import type { PreviewOptions } from './playbook/preview.ts';
import type { ScoreOptions } from './playbook/score.ts';
import type { ShowOptions } from './playbook/show.ts';
import type { TestOptions } from './playbook/test.ts';

const EXAMPLES = `
Examples:
  coach playbook new my-script            a starter in ./.coach, with comments
  coach playbook check                    everything wrong, at once
  coach playbook check my-script.yaml --watch
  coach playbook test                     the tests and examples that the files carry
  coach playbook preview my-script --serve

Exit codes: 0 nothing wrong, 1 something is, 2 could not look.`;

/**
 * Adds `coach playbook` to a program; each of its verbs tells its exit code to `done`. The verbs are
 * added only where the command line asks for them: every other command would wait for them too.
 */
export function addPlaybookCommands(
  program: Command,
  io: Io,
  isAsked: boolean,
  done: (exitCode: number) => void,
): void {
  const playbook = program
    .command('playbook')
    .description('write, check, test, see and share playbooks')
    .addHelpText('after', EXAMPLES);
  if (!isAsked) return;
  const verb = (name: string, description: string) =>
    playbook
      .command(name)
      .description(description)
      .option('--playbooks <folder>', 'your own playbooks, before all others');
  const format = (...formats: string[]) =>
    new Option('--format <format>', 'how to print').choices(formats).default('text');

  verb('list', 'what is loaded, from where, and what overrides what')
    .addOption(format('text', 'json'))
    .action(async (options: ListOptions) =>
      done(await (await import('./playbook/verbs.entry.ts')).listPlaybooks(io, options)),
    );
  verb('show', 'every step and line of a playbook, a source or a signal, to review without YAML')
    .argument('<id>', 'a playbook, a source or a signal; signal/later where a playbook has the same id')
    .addOption(format('text', 'markdown'))
    .action(async (id: string, options: ShowOptions) =>
      done(await (await import('./playbook/verbs.entry.ts')).showPlaybook(io, id, options)),
    );
  verb('new', 'a short starter, with comments, that passes check')
    .argument('<id>', 'the id of the new playbook, such as my-script')
    .option('--extends <id>', 'change only some lines of this playbook')
    .action(async (id: string, options: NewOptions) =>
      done(await (await import('./playbook/verbs.entry.ts')).newPlaybook(io, id, options)),
    );
  verb('schema', 'the JSON Schema of playbooks, for editors')
    .argument('[kind]', 'playbook, source or signals', 'playbook')
    .action(async (kind: string) => done(await (await import('./playbook/verbs.entry.ts')).printSchema(io, kind)));
  verb('check', 'everything that is wrong, at once, with its place')
    .argument('[paths...]', 'files or folders; left out, all that is loaded')
    .option('--strict', 'exit with 1 on warnings too')
    .option('--watch', 'check again after every save')
    .addOption(format('text', 'json', 'github'))
    .action(async (paths: string[], options: CheckOptions) =>
      done(await (await import('./playbook/verbs.entry.ts')).checkPlaybooks(io, paths, options)),
    );
  verb('test', 'run the tests and examples that the files carry; what no test visits')
    .argument('[ids...]', 'playbooks and signals; left out, all')
    .addOption(format('text', 'json'))
    .action(async (ids: string[], options: TestOptions) =>
      done(await (await import('./playbook/verbs.entry.ts')).testPlaybooks(io, ids, options)),
    );
  verb('coverage', 'which statements of each source no playbook uses')
    .argument('[sources...]', 'sources; left out, all')
    .addOption(format('text', 'json'))
    .action(async (sources: string[], options: CoverageOptions) =>
      done(await (await import('./playbook/verbs.entry.ts')).showCoverage(io, sources, options)),
    );
  verb('score', 'precision and recall of the signals on your own labelled lines')
    .requiredOption('--data <file>', 'lines with text and label: .jsonl or .csv')
    .addOption(format('text', 'json'))
    .action(async (options: ScoreOptions) =>
      done(await (await import('./playbook/verbs.entry.ts')).scoreSignals(io, options)),
    );
  verb('preview', 'a picture of the playbooks, and a walk to click, in one HTML file')
    .argument('[id]', 'a playbook; left out, all')
    .option('--out <file>', 'where to write it', 'preview.html')
    .option('--serve', 'show it on this machine, and again after every save')
    .action(async (id: string | undefined, options: PreviewOptions) =>
      done(await (await import('./playbook/verbs.entry.ts')).previewPlaybooks(io, id, options)),
    );
}
