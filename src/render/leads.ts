/** Leads on a screen: one in ten lines, all of them, and who is due. */
import type { History, Lead } from '../leads/diary.ts';
import type { Ordered } from '../leads/order.ts';
import type { Day } from '../walk/dates.ts';
import { inShort } from '../basics/words.ts';
import { ends, paragraph, spoken } from './layout.ts';
import type { Paint } from './paint.ts';

/** So many of the last touches are told. */
const MOST = 4;

/** The story of a lead, in ten lines or so. */
export function leadText(
  { lead, leftAlone, putOff, due }: History,
  today: Day,
  command: string | undefined,
  width: number,
  paint: Paint,
): string {
  const { name, touches } = lead;
  const earlier = touches.length - MOST;
  const page = [
    ...ends(name, `${touches.length} ${touches.length === 1 ? 'call' : 'calls'}`, width).map(paint.heading),
    ...(earlier > 0 ? paragraph(`and ${earlier} before`, width, '', paint.faint) : []),
    ...touches.slice(-MOST).flatMap(({ day, what, said }) => {
      const [first] = said;
      return paragraph(`${what}${first === undefined ? '' : ` ${spoken(inShort(first, 80))}`}`, width, `${day} `);
    }),
    ...historyLines({ leftAlone, putOff }, width, paint),
    ...(due === undefined ? [] : paragraph(dueWords(due, today), width, '', paint.calm)),
    ...(command === undefined ? [] : [`The card: ${command}`]),
  ];
  return `${page.join('\n')}\n`;
}

/** Leads in order, each with what speaks for it. */
export function orderText(leads: readonly Ordered[], width: number, paint: Paint): string {
  const wide = Math.min(30, Math.max(...leads.map(({ name }) => name.length)));
  return `${[
    paint.heading('Your time goes to the first'),
    ...leads.flatMap(({ name, has }, nth) =>
      paragraph(
        has.map(({ reason }) => reason).join(', ') || 'nothing speaks for it yet',
        width,
        `${String(nth + 1).padStart(2)} ${name.padEnd(wide)}  `,
      ),
    ),
    ...paragraph(
      "Most likely to close comes first (Usherpa 26), then the ideal ones (Buyer's Journey 17).",
      width,
      '',
      paint.faint,
    ),
  ].join('\n')}\n`;
}

/** What happened last, above the card for the next call. */
export function lastTimeText({ lead, putOff }: History, width: number, paint: Paint): string {
  const last = lead.touches.at(-1);
  if (last === undefined) return '';
  const said = last.said.map((words) => spoken(inShort(words, 80))).join(' ');
  const page = [
    ...paragraph(`${lead.name}, ${last.day}: ${last.what} ${said}`.trimEnd(), width, '', paint.calm),
    ...historyLines({ leftAlone: undefined, putOff }, width, paint),
  ];
  return `${page.join('\n')}\n\n`;
}

/** Why there is no card for somebody who wishes to be left alone. */
export const leaveAloneText = (name: string, day: Day, width: number): string =>
  `${paragraph(`No card for ${name}: on ${day} they asked to be left alone. Listen to their wishes, and leave them alone. Was it misread? coach lead undo ${JSON.stringify(name)}`, width).join('\n')}\n`;

function historyLines({ leftAlone, putOff }: Pick<History, 'leftAlone' | 'putOff'>, width: number, paint: Paint) {
  return [
    ...(leftAlone === undefined
      ? []
      : paragraph(`They asked to be left alone on ${leftAlone}. No call, no date.`, width, '', paint.bad)),
    ...(putOff.length === 0
      ? []
      : paragraph(
          `Put off ${putOff.length} times, with nothing in between: ${putOff.join(', ')}. It may be dead (Dead lead 14).`,
          width,
          '',
          paint.bad,
        )),
  ];
}

/** A lead that is due, and the command that prints its card. */
export interface DueRow {
  lead: Lead;
  day: Day;
  command: string;
}

/** Who is due. */
export interface Due {
  rows: readonly DueRow[];
  /** The next day on which somebody is due. */
  after: Day | undefined;
  /** How many lines of a drill are due. */
  lines: number;
}

/** Who is due, a line each, and the command below it; and what is to be practised. */
export function dueText({ rows, after, lines }: Due, today: Day, width: number, paint: Paint): string {
  const then = after === undefined ? 'No other day is set.' : `The next one is on ${after}.`;
  const drill = lines === 0 ? [] : [`${lines} ${lines === 1 ? 'line' : 'lines'} to practise: coach drill`];
  if (rows.length === 0) return `${[...paragraph(`Nobody is due. ${then}`, width), ...drill].join('\n')}\n`;
  const due = rows.flatMap(({ lead, day, command }) => [
    ...ends(lead.name, day === today ? 'today' : `overdue since ${day}`, width).map(
      day === today ? paint.good : paint.bad,
    ),
    ...paragraph(command, width, '  ', paint.faint),
  ]);
  return `${[...due, ...paragraph(then, width, '', paint.faint), ...drill].join('\n')}\n`;
}

/** All leads, a line each. */
export function leadsText(leads: readonly Lead[], width: number, paint: Paint): string {
  if (leads.length === 0)
    return `${paragraph('No lead is kept yet. One is, where you say --lead "NAME" with coach objection or coach diagnose.', width).join('\n')}\n`;
  return `${leads
    .flatMap(({ name, touches }) => {
      const last = touches.at(-1) ?? touches[0];
      return ends(name, `${last.day} ${inShort(last.what, 40)}`, width);
    })
    .map((line) => paint.calm(line))
    .join('\n')}\n`;
}

const dueWords = (due: Day, today: Day): string =>
  due === today ? 'Due today.' : due < today ? `Overdue since ${due}.` : `Due on ${due}.`;
