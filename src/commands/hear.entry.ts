/** `coach hear`: one line of talk in, what it is and what to say out; or a line each, in a pipe. */
import type { HearOptions } from './hear.command.ts';
import { createInterface } from 'node:readline';
import { Fault } from '../world/fault.ts';
import type { Io } from '../world/io.ts';
import type { HeardLine } from '../diagnose/reply.ts';
import type { Writers } from '../render/page.ts';
import { json } from '../render/json.ts';
import { correctedText, heardJson, heardOneLine, heardText } from '../render/heard.ts';
import { openShelf } from '../shelf/shelf.ts';
import { withoutHidden } from '../basics/hidden-characters.ts';
import { sayLeftOut } from './left-out.ts';
import { outputTo, type Output } from './output.ts';
import { lineOf } from './piped-line.ts';
import { isPiped } from './piped.ts';
import { readBlanks, withSettings } from './read-blanks.ts';
import { readSettings } from './settings.ts';
import { readStage } from './read-stage.ts';
import { replier } from './replier.ts';
import { walkCommand } from './walk-command.ts';

/** A line that was given, and what was heard in it. */
interface Given {
  number: number;
  text: string;
  role: string;
  heard: HeardLine;
  /** The command that opens the walk there. */
  command: string | undefined;
}

/** A line that stands alone is answered on a page; of many, each has a line. */
const ONE: Writers<HearOptions['format'], Given> = {
  text: ({ heard, command }, { width, paint }) => heardText(heard, command, width, paint),
  json: ({ number, text, role, heard }) => heardJson(number, text, role, heard),
};
const EACH: Writers<HearOptions['format'], Given> = { ...ONE, text: ({ heard }) => heardOneLine(heard) };

/** What was said, on one line. Throws a fault where it is nothing. */
async function saidIn(io: Io, words: readonly string[]): Promise<string> {
  const text = withoutHidden(await lineOf(io, words)).trim();
  if (text === '') throw new Fault('There is nothing to hear.', 'Say it in quotes: coach hear "send me an email"');
  return text;
}

async function correctWith(io: Io, output: Output, words: readonly string[], options: HearOptions): Promise<number> {
  const { correct } = await import('./correct.entry.ts');
  const { wrong = false, missed, playbooks, role } = options;
  const done = await correct(io, await saidIn(io, words), role, { wrong, missed, playbooks });
  const { width, paint } = output.page();
  output.print(options.format === 'json' ? json(done) : correctedText(done, width, paint));
  return 0;
}

/** Runs `coach hear`. Gives the exit code. */
export async function hear(io: Io, words: readonly string[], options: HearOptions): Promise<number> {
  const output = await outputTo(io);
  const shelf = await openShelf(io, options.playbooks);
  sayLeftOut(output, shelf.problems);
  const { library } = shelf;
  const signals = await shelf.signals();
  const settings = readSettings(io);
  const told = {
    blanks: withSettings(library, settings, readBlanks(library, options.set)),
    stage: options.stage === undefined ? undefined : readStage(library, options.stage),
  };
  if (options.wrong === true || options.missed !== undefined) return correctWith(io, output, words, options);
  const reply = replier(library, signals, told);
  const given = (text: string, number = 1): Given => {
    const heard = reply(text, options.role);
    return { number, text, role: options.role, heard, command: heard.lead && walkCommand(io, heard.lead.walk) };
  };

  if (words.length > 0 && !isPiped(words)) {
    output.print(ONE[options.format](given(await saidIn(io, words)), output.page()));
    return 0;
  }
  if (words.length === 0 && io.stdin.isTTY && io.stdout.isTTY && options.format === 'text') {
    const { hearWindow } = await import('./hear-window.entry.ts');
    return hearWindow(io, output, shelf, (text) => ONE.text(given(text), output.page()));
  }
  if (io.stdin.isTTY) output.say('Type what was said, one line at a time; Ctrl-D ends.');
  let number = 0;
  let heardAny = false;
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const text = withoutHidden(line).trim();
    heardAny ||= text !== '';
    output.print(EACH[options.format](given(text, number), output.page()));
  }
  if (!heardAny)
    throw new Fault(
      'There was nothing to hear: the input is empty.',
      'Pipe lines in, or say it in quotes: coach hear "send me an email"',
    );
  return 0;
}
