/** The diary as leads: their touches in order, and what only history can tell of them. */
import type { Day } from '../walk/dates.ts';
import { keyOf } from './names.ts';
import type { Entry, Touch } from './touch.ts';

/** A lead and its touches, the earliest first; never empty. */
export interface Lead {
  /** The name as it was written last. */
  name: string;
  /** Every name it has had, as names are compared. */
  keys: string[];
  touches: [Touch, ...Touch[]];
}

/** So many times put off, with nothing in between, is a sign that a lead is dead. Our measure: the article gives no count. */
const ALWAYS = 3;

/** The leads of a diary, by the day of their last touch, the latest first. */
export function leadsIn(entries: readonly Entry[]): Lead[] {
  let leads: Lead[] = [];
  const known = (name: string) => leads.find(({ keys }) => keys.includes(keyOf(name)));
  for (const entry of entries) {
    if ('rename' in entry) leads = renamed(leads, known(entry.rename), known(entry.to), entry.to);
    else {
      const lead = known(entry.lead);
      if (lead === undefined) leads.push({ name: entry.lead, keys: [keyOf(entry.lead)], touches: [entry] });
      else lead.touches = inOrder([...lead.touches, entry]);
    }
  }
  return leads.toSorted((one, two) => (lastOf(two).day < lastOf(one).day ? -1 : 1));
}

/** With one lead under another name; where there is a lead of that name already, the two are one. */
function renamed(leads: readonly Lead[], from: Lead | undefined, to: Lead | undefined, name: string): Lead[] {
  if (from === undefined) return [...leads];
  const both: Lead = {
    name,
    keys: [...new Set([...from.keys, ...(to?.keys ?? []), keyOf(name)])],
    touches: inOrder([...(to === undefined || to === from ? [] : to.touches), ...from.touches]),
  };
  return [...leads.filter((lead) => lead !== from && lead !== to), both];
}

const inOrder = (touches: readonly Touch[]): Lead['touches'] =>
  touches.toSorted((one, two) => (one.day < two.day ? -1 : one.day > two.day ? 1 : 0)) as Lead['touches'];

/** A lead by its name. */
export const leadNamed = (leads: readonly Lead[], name: string): Lead | undefined =>
  leads.find(({ keys }) => keys.includes(keyOf(name)));

/** The last touch. */
export const lastOf = ({ touches }: Lead): Touch => touches.at(-1) ?? touches[0];

/** The touch in which they asked to be left alone; nothing after it undoes that but a yes of theirs. */
export function leftAlone({ touches }: Lead): Touch | undefined {
  const at = touches.findLastIndex(({ ended }) => ended === 'leave-alone');
  const cameBack = touches.slice(at + 1).some(({ ended }) => ended === 'agreed' || ended === 'next-step');
  return at < 0 || cameBack ? undefined : touches[at];
}

/** The last times they put it off, one after the other, where they are so many that it is a sign. */
export function alwaysPutOff({ touches }: Lead): Touch[] {
  const since = touches.findLastIndex(({ ended }) => ended !== 'put-off') + 1;
  const times = touches.slice(since);
  return times.length >= ALWAYS ? times : [];
}

/** The day on which a lead is due; nothing where none is set, where it is over, or where they wish to be left alone. */
export function dueDay(lead: Lead): Day | undefined {
  return leftAlone(lead) ? undefined : lastOf(lead).next;
}

/** What only history tells of a lead. */
export interface History {
  lead: Lead;
  /** The day on which they asked to be left alone. */
  leftAlone: Day | undefined;
  /** The days on which they put it off, one after the other, where that is a sign. */
  putOff: Day[];
  due: Day | undefined;
}

/** What only history tells of a lead. */
export const historyOf = (lead: Lead): History => ({
  lead,
  leftAlone: leftAlone(lead)?.day,
  putOff: alwaysPutOff(lead).map(({ day }) => day),
  due: dueDay(lead),
});

/** Leads that are due on a day or were before it, the longest overdue first. */
export function dueOn(leads: readonly Lead[], today: Day): { lead: Lead; due: Day }[] {
  return leads
    .flatMap((lead) => {
      const due = dueDay(lead);
      return due !== undefined && due <= today ? [{ lead, due }] : [];
    })
    .toSorted((one, two) => (one.due < two.due ? -1 : one.due > two.due ? 1 : 0));
}

/** The first day after another on which somebody is due. */
export const nextDueAfter = (leads: readonly Lead[], day: Day): Day | undefined =>
  leads
    .flatMap((lead) => dueDay(lead) ?? [])
    .filter((due) => due > day)
    .toSorted()[0];

/** The entries without the last call that was kept of a lead. */
export function withoutLast(entries: readonly Entry[], { keys }: Lead): Entry[] {
  const last = entries.findLastIndex((entry) => !('rename' in entry) && keys.includes(keyOf(entry.lead)));
  return entries.filter((_, nth) => nth !== last);
}

/** The entries without all that was ever kept of a lead, under any name. */
export const without = (entries: readonly Entry[], { keys }: Lead): Entry[] =>
  entries.filter((entry) => {
    const names = 'rename' in entry ? [entry.rename, entry.to] : [entry.lead];
    return !names.some((name) => keys.includes(keyOf(name)));
  });
