/** `coach hear`: one line of talk in, what it is and what to say out; or a line each, in a pipe. */
import { createInterface } from 'node:readline';
import { Fault } from '../world/fault.ts';
import type { Io } from '../world/io.ts';
import { replyTo } from '../diagnose/reply.ts';
import { heardJson, heardOneLine, heardText } from '../render/heard.ts';
import { matcherOf } from '../signals/matcher.entry.ts';
import { openShelf } from '../shelf/shelf.ts';
import { withoutHidden } from '../basics/hidden-characters.ts';
import { sayLeftOut } from './left-out.ts';
import { outputTo } from './output.ts';
import { readBlanks } from './read-blanks.ts';
import { walkCommand } from './walk-command.ts';

export interface HearOptions {
  playbooks?: string;
  set: string[];
  role: 'prospect' | 'rep';
  format: 'text' | 'json';
}

/** Runs `coach hear`. Gives the exit code. */
export async function hearCommand(io: Io, words: readonly string[], options: HearOptions): Promise<number> {
  const output = await outputTo(io);
  const shelf = await openShelf(io, options.playbooks);
  sayLeftOut(output, shelf.problems);
  const { library } = shelf;
  const { notes, index } = await shelf.signals();
  const blanks = readBlanks(library, options.set);
  const matcher = matcherOf(index);
  const hear = (text: string) => replyTo(library, notes, matcher.hear(text, options.role), options.role, blanks);

  if (words.length > 0) {
    const text = withoutHidden(words.join(' ')).trim();
    if (text === '') throw new Fault('There is nothing to hear.', 'Say it in quotes: coach hear "send me an email"');
    const heard = hear(text);
    output.print(
      options.format === 'json'
        ? heardJson(1, text, options.role, heard)
        : heardText(heard, heard.lead && walkCommand(heard.lead.walk), output.width(), output.paint),
    );
    return 0;
  }
  if (io.stdin.isTTY) output.say('Type what was said, one line at a time; Ctrl-D ends.');
  let number = 0;
  let heardAny = false;
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const text = withoutHidden(line).trim();
    heardAny ||= text !== '';
    const heard = hear(text);
    output.print(options.format === 'json' ? heardJson(number, text, options.role, heard) : heardOneLine(heard));
  }
  if (!heardAny)
    throw new Fault(
      'There was nothing to hear: the input is empty.',
      'Pipe lines in, or say it in quotes: coach hear "send me an email"',
    );
  return 0;
}
