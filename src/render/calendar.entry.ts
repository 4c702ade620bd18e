/** Calls as a calendar file, that calendars import. */
import ical from 'ical-generator';
import type { Card } from '../playbook/views/card.ts';
import type { Lead } from '../leads/diary.ts';
import type { Day } from '../walk/dates.ts';
import { spoken } from './layout.ts';

/** A call to come. */
export interface CallToCome {
  lead: Lead;
  day: Day;
  /** The card for it; nothing where its playbook is gone. */
  card: Card | undefined;
  command: string;
}

/**
 * A calendar with a whole day for each call; its text is the card for that call, in short.
 * @param now when it is made
 */
export function calendarOf(calls: readonly CallToCome[], now: Date): string {
  const calendar = ical({ name: 'coach', prodId: { company: 'coach', product: 'objection-coach', language: 'EN' } });
  for (const call of calls) {
    const { lead, day } = call;
    calendar.createEvent({
      // The same call has the same name, so that a second import changes it and adds none.
      id: `${lead.keys[0] ?? lead.name}@coach`,
      start: new Date(`${day}T12:00:00`),
      allDay: true,
      stamp: now,
      summary: `Call ${lead.name}`,
      description: textOf(call),
    });
  }
  return `${calendar.toString()}\r\n`;
}

function textOf({ lead, card, command }: CallToCome): string {
  const last = lead.touches.at(-1);
  const said = (last?.said ?? []).map(spoken).join(' ');
  const open = card?.opens && (card.opens.isSaid ? spoken(card.opens.you.text) : card.opens.you.text);
  return [
    ...(last === undefined ? [] : [`${last.day}: ${last.what} ${said}`.trimEnd()]),
    ...(open === undefined ? [] : [`You open: ${open} (${card?.opens?.you.cite ?? 'ours'})`]),
    ...(card?.replies ?? []).map(
      ({ they, you, isSaid }) => `${spoken(they)} - ${isSaid ? spoken(you.text) : you.text}`,
    ),
    command,
  ].join('\n');
}
