/** `coach playbook check --watch`: checks again after every save, until Ctrl-C or the end of stdin. */
import { dirname, join } from 'node:path';
import { Fault } from '../../world/fault.ts';
import type { Io } from '../../world/io.ts';
import type { Checked } from '../../render/problems.ts';
import type { Output } from '../output.ts';
import type { Checker } from './checker.ts';

/** Editors write a file in several goes; so long there must be quiet. In milliseconds. */
const QUIET = 40;
/** Where the file system does not tell of a change, a look now and then finds it. In milliseconds. */
const NOW_AND_THEN = 2000;

/** Prints what a check finds, now and after each change. Gives 130 after Ctrl-C, else the last check's exit code. */
export async function watchPlaybooks(
  io: Io,
  output: Output,
  checker: Checker,
  print: (checked: Checked) => number,
): Promise<number> {
  if (checker.places.length === 0)
    throw new Fault(
      'There is nothing to watch: you have no playbooks of your own.',
      'Name a file or a folder, or make one: coach playbook new my-script',
    );
  let exitCode = 0;
  let shown = '';
  let isLooking = false;
  const look = async () => {
    // A look may take a second or two, and saves may come faster; the next look of `again` sees what came meanwhile.
    if (isLooking) return;
    isLooking = true;
    const { checked, trouble } = await tried(checker).finally(() => (isLooking = false));
    const now = checked ? JSON.stringify([checked.problems, checked.files]) : trouble;
    if (now === shown) return;
    if (shown !== '') output.print(`\n${'─'.repeat(Math.min(40, output.width()))}\n\n`);
    shown = now;
    if (checked) exitCode = print(checked);
    else output.say(trouble);
  };
  await look();
  output.say('Watching. Save a file to check again; Ctrl-C ends.');
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const watchers = foldersOf(checker.places).map((folder) =>
      io.watch(folder, () => {
        clearTimeout(timer);
        timer = setTimeout(() => void look().catch(reject), QUIET);
      }),
    );
    const again = setInterval(() => void look().catch(reject), NOW_AND_THEN);
    const end = (code: number) => {
      clearTimeout(timer);
      clearInterval(again);
      for (const watcher of watchers) watcher.close();
      stopListening();
      io.stdin.off('end', ended);
      io.stdin.off('close', ended);
      io.stdin.pause();
      resolve(code);
    };
    const ended = () => end(exitCode);
    const stopListening = io.onInterrupt(end);
    io.stdin.on('end', ended);
    io.stdin.on('close', ended);
    io.stdin.resume();
  });
}

/** A file may be gone for a moment while an editor replaces it: that is told, and the watch goes on. */
async function tried(checker: Checker): Promise<{ checked?: Checked; trouble: string }> {
  try {
    return { checked: await checker.check(), trouble: '' };
  } catch (error) {
    if (error instanceof Fault) return { trouble: error.message };
    throw error;
  }
}

/** The folders in which something may change: editors replace a file, so its folder is watched in its place. */
function foldersOf(places: readonly string[]): string[] {
  return [
    ...new Set(places.flatMap((place) => [place, join(place, 'signals'), join(place, 'sources'), dirname(place)])),
  ];
}
