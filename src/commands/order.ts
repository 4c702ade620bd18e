/** `coach lead order`: which of the leads come first, by four questions over all of them. */
import { dueDay, leftAlone } from '../leads/diary.ts';
import { ordered, QUALITIES } from '../leads/order.ts';
import { orderText } from '../render/leads.ts';
import { openShelf } from '../shelf/shelf.ts';
import { Fault } from '../world/fault.ts';
import type { Io } from '../world/io.ts';
import { openDiary } from './diary.entry.ts';
import { outputTo } from './output.ts';
import { openStage } from './stage.ts';

/** Asks, and prints the leads in order. Gives the exit code. Whoever wishes to be left alone is not among them. */
export async function orderLeads(io: Io): Promise<number> {
  const output = await outputTo(io);
  const names = openDiary(io)
    .leads.filter((lead) => !leftAlone(lead))
    .toSorted((one, two) => (dueDay(one) ?? '9').localeCompare(dueDay(two) ?? '9'))
    .map(({ name }) => name);
  if (names.length < 2)
    throw new Fault('There are not two leads to put in order.', 'Keep some: coach objection --lead "NAME".');
  if (io.stdin.isTTY !== true)
    throw new Fault('To put leads in order, coach needs a terminal.', 'Run it without a pipe.');
  const { Left, tickSome } = await import('../terminal/terminal.entry.ts');
  const stage = await openStage(io, output, await openShelf(io, undefined), 'your leads', false);
  const ticked: Record<string, readonly string[]> = {};
  try {
    for (const { id, ask } of QUALITIES)
      ticked[id] = await tickSome(
        stage,
        ask,
        names.map((name) => ({ id: name, text: name })),
      );
    stage.show('');
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    throw new Fault('Interrupted. Nothing was stored.', undefined, 130);
  } finally {
    stage.prompts.close();
  }
  const { width, paint } = output.page();
  output.print(orderText(ordered(names, ticked), width, paint));
  return 0;
}
