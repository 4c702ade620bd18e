/** `coach no-script`: a first word that is no command should name a playbook. */
import { nearest } from '../basics/suggest.ts';
import { openShelf } from '../shelf/shelf.ts';
import { Fault } from '../world/fault.ts';
import type { Io } from '../world/io.ts';
import { playbookNamed, playbookNames } from './moments.ts';

/** Throws a fault where the first word names no playbook; `commands` are what else it could have been meant for. */
export async function checkFirstWord(io: Io, words: readonly string[], commands: readonly string[]): Promise<void> {
  const [word = ''] = words;
  const { library } = await openShelf(io, folderIn(words));
  if (playbookNamed(library, word)) return;
  const best = nearest(word, [...commands, ...playbookNames(library)]);
  throw new Fault(
    `There is no command or playbook "${word}".`,
    best === undefined ? 'See coach --help.' : `Did you mean ${best}?`,
  );
}

/** The folder that `--playbooks` names in a line that is not parsed yet. */
export function folderIn(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => /^--playbooks(?:=|$)/.test(word));
  const option = words[at];
  if (option === undefined) return undefined;
  return option.includes('=') ? option.slice(option.indexOf('=') + 1) : words[at + 1];
}
