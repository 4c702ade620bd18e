/** `coach lead` and `coach due`: the leads that a rep keeps. */
import { dueDay, dueOn, historyOf, leftAlone, nextDueAfter, without, withoutLast, type Lead } from '../leads/diary.ts';
import { playbookFor } from '../leads/next-call.ts';
import { entriesIn, lineOf, type Entry } from '../leads/touch.ts';
import { own } from '../basics/own.ts';
import { cardOf } from '../playbook/views/card.ts';
import { dueText, lastTimeText, leadText, leadsText, leaveAloneText } from '../render/leads.ts';
import { json } from '../render/json.ts';
import { openShelf } from '../shelf/shelf.ts';
import { replaceDiary } from '../world/diary-file.ts';
import { Fault } from '../world/fault.ts';
import { fileTrouble, type Io } from '../world/io.ts';
import { openDiary, findLead, keep } from './diary.entry.ts';
import type { DueOptions, LeadOptions } from './lead.command.ts';
import { outputTo, type Output } from './output.ts';
import type { Day } from '../walk/dates.ts';
import { readSchedule } from './practice.ts';
import { quoted } from './quoted.ts';
import { readDay } from './read-day.ts';
import { orderLeads } from './order.ts';
import { openStage } from './stage.ts';
import { self } from './walk-command.ts';

/** Runs `coach lead`. Gives the exit code. */
export async function lead(io: Io, words: readonly string[], options: LeadOptions): Promise<number> {
  const [verb = '', ...names] = words;
  if (verb === 'export' && names.length === 0) return exportLeads(io);
  if (verb === 'forget' && names.length > 0) return forget(io, names.join(' '), options);
  if (verb === 'order' && names.length === 0) return orderLeads(io);
  if (verb === 'undo' && names.length > 0) return undo(io, names.join(' '));
  if (verb === 'rename' && names.length > 0) return rename(io, names);
  const output = await outputTo(io);
  const diary = openDiary(io);
  const { width, paint } = output.page();
  const today = readDay(options.today, io);
  if (words.length === 0) {
    output.print(options.format === 'json' ? json({ leads: diary.leads }) : leadsText(diary.leads, width, paint));
    return 0;
  }
  const one = findLead(diary, words.join(' '));
  const command = cardCommand(io, one);
  output.print(
    options.format === 'json'
      ? json({ lead: one, due: dueDay(one) ?? null })
      : leadText(historyOf(one), today, command, width, paint),
  );
  return 0;
}

function exportLeads(io: Io): number {
  const { text } = openDiary(io);
  io.stdout.write(entriesIn(text).entries.map(lineOf).join(''));
  return 0;
}

async function rename(io: Io, names: readonly string[]): Promise<number> {
  const [from, to, ...more] = names;
  if (from === undefined || to === undefined || more.length > 0)
    throw new Fault('Two names are needed, each in quotes.', 'Such as: coach lead rename "Acme Jo" "Acme, Jo"');
  const diary = openDiary(io);
  const known = findLead(diary, from);
  keep(io, diary, { rename: known.name, to });
  const output = await outputTo(io);
  output.say(`${known.name} is now ${to}.`);
  return 0;
}

async function forget(io: Io, name: string, { yes }: LeadOptions): Promise<number> {
  const output = await outputTo(io);
  const diary = openDiary(io);
  const gone = findLead(diary, name);
  if (yes !== true && !io.stdin.isTTY)
    throw new Fault(`${gone.name} is not forgotten yet.`, 'Say --yes to take them out for good.');
  if (yes !== true && !(await isSure(io, output, gone))) {
    output.say('Nothing was changed.');
    return 0;
  }
  rewrite(diary, without(entriesIn(diary.text).entries, gone));
  output.say(`${gone.name} is forgotten.`);
  return 0;
}

/** Takes back the last call with a lead, such as one that was misread. */
async function undo(io: Io, name: string): Promise<number> {
  const output = await outputTo(io);
  const diary = openDiary(io);
  const lead = findLead(diary, name);
  const { day, what } = lead.touches.at(-1) ?? lead.touches[0];
  rewrite(diary, withoutLast(entriesIn(diary.text).entries, lead));
  output.say(`Taken back: ${lead.name}, ${day}: ${what}`);
  return 0;
}

function rewrite({ path, text }: ReturnType<typeof openDiary>, entries: readonly Entry[]): void {
  try {
    replaceDiary(path, text, entries.map(lineOf).join(''));
  } catch (error) {
    throw new Fault(`Cannot change ${path}: ${fileTrouble(error)}.`, 'It is as it was.');
  }
}

/** Asks once, for what is forgotten cannot be brought back. */
async function isSure(io: Io, output: Output, { name, touches }: Lead): Promise<boolean> {
  const shelf = await openShelf(io, undefined);
  const { Left, pickOne } = await import('../terminal/terminal.entry.ts');
  const stage = await openStage(io, output, shelf, 'your leads', false);
  try {
    const many = `${touches.length} ${touches.length === 1 ? 'touch' : 'touches'}`;
    const id = await pickOne(stage, `Forget ${name}, ${many}, for good?`, [
      { id: 'no', text: 'No, keep them' },
      { id: 'yes', text: 'Yes, forget them' },
    ]);
    return id === 'yes';
  } catch (error) {
    if (error instanceof Left) return false;
    throw error;
  } finally {
    stage.prompts.close();
  }
}

/** Prints what happened last with a lead, for its card; gives false where they wish to be left alone. */
export function lastTime(output: Output, lead: Lead): boolean {
  const history = historyOf(lead);
  const { width, paint } = output.page();
  if (history.leftAlone !== undefined) output.print(leaveAloneText(lead.name, history.leftAlone, width));
  else output.print(lastTimeText(history, width, paint));
  return history.leftAlone === undefined;
}

/** The command that prints the card for the next call with a lead. */
const cardCommand = (io: Io, lead: Lead): string | undefined =>
  leftAlone(lead) ? undefined : `${self(io)} objection ${playbookFor(lead)} --before --lead ${quoted(lead.name)}`;

/** Runs `coach due`. Gives the exit code. */
export async function due(io: Io, options: DueOptions): Promise<number> {
  const output = await outputTo(io);
  const today = readDay(options.today, io);
  const { leads } = openDiary(io);
  if (options.ics !== undefined) return writeCalendar(io, output, leads, options);
  const rows = dueOn(leads, today).map(({ lead, due: day }) => ({ lead, day, command: cardCommand(io, lead) ?? '' }));
  const { width, paint } = output.page();
  output.print(
    options.format === 'json'
      ? json({ today, due: rows.map(({ lead, day, command }) => ({ lead: lead.name, day, command })) })
      : dueText({ rows, after: nextDueAfter(leads, today), lines: linesDue(io, today) }, today, width, paint),
  );
  return 0;
}

/** How many lines of a drill are due. */
const linesDue = (io: Io, today: Day): number =>
  Object.values(readSchedule(io)).filter(({ due: day }) => day <= today).length;

/** Every day that is set, as a calendar: an event's text is the card for that call. */
async function writeCalendar(io: Io, output: Output, leads: readonly Lead[], options: DueOptions): Promise<number> {
  const { calendarOf } = await import('../render/calendar.entry.ts');
  const { library } = await openShelf(io, options.playbooks);
  const events = leads.flatMap((lead) => {
    const day = dueDay(lead);
    const playbook = own(library.playbooks, playbookFor(lead));
    if (day === undefined) return [];
    return [{ lead, day, card: playbook && cardOf(library, playbook, {}), command: cardCommand(io, lead) ?? '' }];
  });
  const text = calendarOf(events, io.now());
  if (options.ics === '-') output.print(text);
  else {
    try {
      io.writePrivate(options.ics ?? '', text);
    } catch (error) {
      throw new Fault(`Cannot write ${options.ics ?? ''}: ${fileTrouble(error)}.`, 'Name another file.');
    }
    output.say(`${events.length} ${events.length === 1 ? 'call' : 'calls'} in ${options.ics ?? ''}.`);
  }
  return 0;
}
