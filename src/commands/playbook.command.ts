/** `coach playbook …`: the trainer's workshop. */
import { Command, Option } from '@commander-js/extra-typings';
import { format, json, type OptionsOf } from './define.ts';

const EXAMPLES = `
Examples:
  coach playbook new my-script            a starter in ./.coach, with comments
  coach playbook new later --kind signals --extends later   more lines for a signal
  coach playbook check                    everything wrong, at once
  coach playbook check my-script.yaml --watch
  coach playbook check - < draft.yaml     - is stdin, for which and score too
  coach playbook test                     the tests and examples that the files carry
  coach playbook which "the piggy bank"      why a line is heard, or not
  coach playbook preview my-script --serve

Exit codes: 0 nothing wrong, 1 something is, 2 could not look.`;

const verb = (name: string, description: string) =>
  new Command(name).description(description).option('--playbooks <folder>', 'your own playbooks, before all others');

const list = () =>
  verb('list', 'what is loaded, from where, and what overrides what')
    .addOption(format(['text', 'json']))
    .addOption(json());

const show = () =>
  verb('show', 'every step and line of a playbook, a source or a signal, to review without YAML')
    .argument('<id>', 'a playbook, a source or a signal; signal/later where a playbook has the same id')
    .addOption(format(['text', 'markdown']));

const create = () =>
  verb('new', 'a short starter, with comments, that passes check')
    .argument('<new-id>', 'the id of what is new, such as my-script')
    .addOption(
      new Option('--kind <kind>', 'what to start')
        .choices(['playbook', 'signals', 'source'] as const)
        .default('playbook' as const),
    )
    .option('--extends <id>', 'change only some lines of this playbook, or add to this signal');

const schema = () =>
  verb('schema', 'the JSON Schema of playbooks, for editors').argument(
    '[kind]',
    'playbook, source or signals',
    'playbook',
  );

const check = () =>
  verb('check', 'everything that is wrong, at once, with its place')
    .argument('[paths...]', 'files or folders, - for one file from stdin; left out, all that is loaded')
    .option('--strict', 'exit with 1 on warnings too')
    .option('--watch', 'check again after every save')
    .addOption(format(['text', 'json', 'github']))
    .addOption(json());

const test = () =>
  verb('test', 'run the tests and examples that the files carry; what no test visits')
    .argument('[ids...]', 'playbooks and signals; left out, all')
    .addOption(format(['text', 'json']))
    .addOption(json());

const coverage = () =>
  verb('coverage', 'which statements of each source no playbook uses')
    .argument('[sources...]', 'sources; left out, all')
    .addOption(format(['text', 'json']))
    .addOption(json());

const score = () =>
  verb('score', 'precision and recall of the signals on your own labelled lines')
    .requiredOption('--data <file>', 'lines with text and label: .jsonl or .csv; - for stdin')
    .addOption(format(['text', 'json']))
    .addOption(json());

const which = () =>
  verb('which', 'what hears a line: phrases with their files, and the words that weigh')
    .argument('<words...>', 'what was said, in quotes; - for stdin')
    .addOption(
      new Option('--role <role>', 'who said it').choices(['prospect', 'rep'] as const).default('prospect' as const),
    )
    .addOption(format(['text', 'json']))
    .addOption(json());

const preview = () =>
  verb('preview', 'a picture of the playbooks, and a walk to click, in one HTML file')
    .argument('[id]', 'a playbook; left out, all')
    .option('--out <file>', 'where to write it', 'preview.html')
    .option('--serve', 'show it on this machine, and again after every save');

export type ListOptions = OptionsOf<ReturnType<typeof list>>;
export type ShowOptions = OptionsOf<ReturnType<typeof show>>;
export type NewOptions = OptionsOf<ReturnType<typeof create>>;
export type CheckOptions = OptionsOf<ReturnType<typeof check>>;
export type TestOptions = OptionsOf<ReturnType<typeof test>>;
export type CoverageOptions = OptionsOf<ReturnType<typeof coverage>>;
export type ScoreOptions = OptionsOf<ReturnType<typeof score>>;
export type WhichOptions = OptionsOf<ReturnType<typeof which>>;
export type PreviewOptions = OptionsOf<ReturnType<typeof preview>>;

/** `coach playbook` without its verbs, and each of them: its arguments and options. */
export const definePlaybook = () =>
  new Command('playbook').description('write, check, test, see and share playbooks').addHelpText('after', EXAMPLES);
export const VERBS = { list, show, new: create, schema, check, test, coverage, score, which, preview };
