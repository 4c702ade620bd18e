/** All commands, each with what it runs. That is loaded only when it runs. */
import type { Command } from '@commander-js/extra-typings';
import type { Io } from '../world/io.ts';
import { defineCompletion } from './completion.command.ts';
import { refuseTwoFormats, type Done } from './define.ts';
import { defineDiagnose } from './diagnose.command.ts';
import { defineDrill } from './drill.command.ts';
import { defineHear } from './hear.command.ts';
import { defineMcp } from './mcp.command.ts';
import { defineObjection } from './objection.command.ts';
import { defineDue, defineLead } from './lead.command.ts';
import { defineOpen } from './open.command.ts';
import { defineSetup } from './setup.command.ts';
import { definePlaybook, VERBS } from './playbook.command.ts';

/** Adds all commands to a program; each tells its exit code to `done`. */
export function addCommands(program: Command, io: Io, done: Done, argv: readonly string[]): void {
  program.hook('preAction', (_, command) => refuseTwoFormats(command));
  const playbook = definePlaybook().copyInheritedSettings(program);
  // The verbs only where they are asked for: every other command would wait for them too.
  if (argv.includes('playbook') || argv[0] === 'completion') addVerbs(playbook, io, done);
  const commands = [
    defineObjection().action(async (playbook, options) => {
      const { objection } = await import('./objection.entry.ts');
      done(await objection(io, playbook, options));
    }),
    defineOpen().action(async (options) => {
      const { lastWalk, objection } = await import('./objection.entry.ts');
      done(await objection(io, undefined, { set: [], ...options, resume: lastWalk(io) }));
    }),
    defineHear().action(async (words, options) => {
      const { hear } = await import('./hear.entry.ts');
      done(await hear(io, words, options));
    }),
    defineDiagnose().action(async (files, options) => {
      const { diagnose } = await import('./diagnose.entry.ts');
      done(await diagnose(io, files, options));
    }),
    defineDue().action(async (options) => {
      const { due } = await import('./lead.entry.ts');
      done(await due(io, options));
    }),
    defineLead().action(async (words, options) => {
      const { lead } = await import('./lead.entry.ts');
      done(await lead(io, words, options));
    }),
    defineDrill().action(async (name, options) => {
      const { drill } = await import('./drill.entry.ts');
      done(await drill(io, name, options));
    }),
    defineSetup().action(async (options) => {
      const { setup } = await import('./setup.entry.ts');
      done(await setup(io, options));
    }),
    playbook,
    defineMcp().action(async (options) => {
      const { mcp } = await import('./mcp.entry.ts');
      done(await mcp(io, program.version() ?? '', options));
    }),
    defineCompletion().action(async (shell, { word }) => {
      const { completion } = await import('./completion.entry.ts');
      done(await completion(io, program, shell, word));
    }),
  ];
  for (const command of commands) program.addCommand(command.copyInheritedSettings(program));
}

/** The words to parse: a first word that is no command names a playbook, and `coach objection` opens it. */
export async function withCommand(program: Command, io: Io, words: readonly string[]): Promise<readonly string[]> {
  const [first = '-'] = words;
  const commands = ['help', ...program.commands.map((command) => command.name())];
  if (first.startsWith('-') || commands.includes(first)) return words;
  const { checkFirstWord } = await import('./objection.entry.ts');
  await checkFirstWord(io, words, commands);
  return ['objection', ...words];
}

function addVerbs(playbook: Command, io: Io, done: Done): void {
  const load = () => import('./playbook/verbs.entry.ts');
  const verbs = [
    VERBS.list().action(async (options) => done(await (await load()).listPlaybooks(io, options))),
    VERBS.show().action(async (id, options) => done(await (await load()).showPlaybook(io, id, options))),
    VERBS.new().action(async (id, options) => done(await (await load()).newFile(io, id, options))),
    VERBS.schema().action(async (kind) => done(await (await load()).printSchema(io, kind))),
    VERBS.check().action(async (paths, options) => done(await (await load()).checkPlaybooks(io, paths, options))),
    VERBS.test().action(async (ids, options) => done(await (await load()).testPlaybooks(io, ids, options))),
    VERBS.coverage().action(async (sources, options) => done(await (await load()).showCoverage(io, sources, options))),
    VERBS.score().action(async (options) => done(await (await load()).scoreSignals(io, options))),
    VERBS.which().action(async (words, options) => done(await (await load()).whichHears(io, words, options))),
    VERBS.preview().action(async (id, options) => done(await (await load()).previewPlaybooks(io, id, options))),
  ];
  for (const verb of verbs) playbook.addCommand(verb.copyInheritedSettings(playbook));
}
