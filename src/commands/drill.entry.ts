/** `coach drill`: a rep practises alone, a few lines at a time. */
import { itemsOf, type DrillItem } from '../drill/items.ts';
import { pointsIn } from '../drill/points.ts';
import { dueItems, graded, sessionOf, type Grade } from '../drill/schedule.ts';
import { FRONT_DOOR, playbooksOf } from '../playbook/model/library.ts';
import { answerText, drillJson, dueWords, promptText } from '../render/drill.ts';
import { openShelf } from '../shelf/shelf.ts';
import { matcherOf } from '../signals/matcher.entry.ts';
import { withoutHidden } from '../basics/hidden-characters.ts';
import { Fault } from '../world/fault.ts';
import type { Io } from '../world/io.ts';
import type { DrillOptions } from './drill.command.ts';
import { sayLeftOut } from './left-out.ts';
import { findPlaybook } from './moments.ts';
import { outputTo } from './output.ts';
import { withSettings } from './read-blanks.ts';
import { readDay } from './read-day.ts';
import { readSettings } from './settings.ts';
import { readSchedule, writeSchedule } from './practice.ts';
import { openStage } from './stage.ts';

const GRADES: readonly { id: Grade; text: string }[] = [
  { id: 'again', text: 'Again: I want it once more' },
  { id: 'hard', text: 'Hard: I had to think' },
  { id: 'good', text: 'Good: it came by itself' },
];

/** Runs `coach drill`. Gives the exit code. */
export async function drill(io: Io, name: string | undefined, options: DrillOptions): Promise<number> {
  const output = await outputTo(io);
  const shelf = await openShelf(io, options.playbooks);
  sayLeftOut(output, shelf.problems);
  const { library } = shelf;
  const today = readDay(options.today, io);
  const playbooks =
    name === undefined ? playbooksOf(library).filter(({ id }) => id !== FRONT_DOOR) : [findPlaybook(library, name)];
  const items = itemsOf(library, playbooks, withSettings(library, readSettings(io), {}));
  if (options.format === 'json') {
    output.print(drillJson(items));
    return 0;
  }
  const schedule = readSchedule(io);
  const session = sessionOf(items, schedule, today);
  if (options.due === true || session.length === 0) {
    const fresh = items.filter(({ id }) => !Object.hasOwn(schedule, id)).length;
    output.print(`${dueWords(dueItems(items, schedule, today).length, fresh)}\n`);
    return 0;
  }
  if (!(io.stdin.isTTY && io.stdout.isTTY))
    throw new Fault('To practise, coach needs a terminal.', 'For a program: coach drill --json');
  const { notes, index } = await shelf.signals();
  const matcher = matcherOf(index);
  const heardIn = (said: string) => matcher.hear(said, 'rep', { resisted: 'just' }).map(({ signal }) => signal);
  const { askSaid, Left, pickOne } = await import('../terminal/terminal.entry.ts');
  const stage = await openStage(io, output, shelf, 'drill', false);
  let kept = schedule;
  try {
    const queue = [...session];
    const asked = new Set<DrillItem>();
    for (let nth = 1; queue.length > 0; nth += 1) {
      const item = queue.shift() as DrillItem;
      const { width, paint } = output.page();
      stage.show(`${promptText(item, `${nth} of ${nth + queue.length}`, width, paint)}\n\n`);
      const said = withoutHidden(await askSaid(stage, 'What do you say?')).trim();
      if (said === 'q') break;
      output.print(
        `${answerText(item, said, pointsIn(library, notes, item, said === '' ? [] : heardIn(said)), width, paint)}\n\n`,
      );
      const grade = (await pickOne(stage, 'How did it go?', GRADES)) as Grade | undefined;
      if (grade === undefined) break;
      kept = graded(kept, item.id, grade, today);
      writeSchedule(io, kept);
      // Once more at the end, and only once.
      if (grade === 'again' && !asked.has(item)) queue.push(item);
      asked.add(item);
    }
    stage.show('');
    output.print('Kept. What went well comes again in some days: coach drill --due\n');
    return 0;
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    return error.how === 'interrupted' ? 130 : 0;
  } finally {
    stage.prompts.close();
  }
}
