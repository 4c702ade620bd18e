/** `coach completion`: a script for a shell, and the answers to what it asks. */
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { own } from '../basics/own.ts';
import { playbooksOf, type Library } from '../playbook/model/library.ts';
import { openShelf } from '../shelf/shelf.ts';
import type { Io } from '../world/io.ts';
import type { Shell } from './completion.command.ts';
import { candidatesFor, type Candidate, type Known } from './completion/candidates.ts';
import { SCRIPTS } from './completion/scripts.ts';
import { folderIn } from './first-word.ts';
import { momentsOf } from './moments.ts';

/**
 * Prints the script of a shell, or what fits at the end of a line. Gives the exit code.
 * @param words the words of the line after `coach`, as the script hands them over; with none the script is printed
 */
export async function completion(
  io: Io,
  program: CommandUnknownOpts,
  shell: Shell,
  words: readonly string[],
): Promise<number> {
  if (words.length === 0) {
    io.stdout.write(SCRIPTS[shell]);
    return 0;
  }
  const { library } = await openShelf(io, folderIn(words));
  for (const candidate of candidatesFor(program, words, knownIn(library)))
    io.stdout.write(`${LINES[shell](candidate)}\n`);
  return 0;
}

/** How each shell reads a word and what it is. */
const LINES: Readonly<Record<Shell, (candidate: Candidate) => string>> = {
  bash: ({ text }) => text,
  zsh: ({ text, about }) => `${text.replaceAll(':', '\\:')}:${about}`,
  fish: ({ text, about }) => `${text}\t${about}`,
  powershell: ({ text, about }) => `${text}\t${about || text}`,
};

/** Playbooks by all their names, and moments, under the names that arguments and options have for them. */
function knownIn(library: Library): Known {
  const playbooks = playbooksOf(library).map(({ id, for: about }) => ({ text: id, about }));
  const stages = momentsOf(library).map(({ id, playbook }) => ({
    text: id,
    about: own(library.playbooks, playbook)?.for ?? '',
  }));
  const ids = new Set(playbooks.map(({ text }) => text));
  const playbook = [...playbooks, ...stages.filter(({ text }) => !ids.has(text))];
  return { playbook, id: playbooks, ids: playbooks, stage: stages };
}
