import { spokenWords } from '../spoken.ts';
import { isNameLike, isPeopleList, labelKey, sideOf } from './labels.ts';
import type { Person } from '../turn.ts';

/** Most people taken from a header. */
const MOST = 100;

/**
 * The people a header line names.
 * @param label what stands before the colon, such as `Attendees` or `Agent`
 * @param value what stands after it, such as `Ann Lee (AE, Acme), Bo Roy (CFO, Birch)`
 * @returns nobody if the label is about something else
 */
export function peopleIn(label: string, value: string): Person[] {
  const key = labelKey(label);
  const role = sideOf(key);
  if (isPeopleList(key)) return splitList(value).flatMap((entry) => personIn(entry));
  return role ? splitList(value).flatMap((entry) => personIn(entry, role, label.trim())) : [];
}

/**
 * The person that one entry of a list names: `Ann Lee (AE, Acme)`, `Ann Lee - AE, Acme` or `Ann Lee`.
 * @param entry the entry, with or without a bullet
 * @param role their side, if what stands around the entry says so
 * @param otherwise what to say of them if the entry says nothing
 */
export function personIn(entry: string, role?: 'rep' | 'prospect', otherwise = ''): Person[] {
  const text = spokenWords(entry.replace(/^[ \t]*(?:[-•‣*+]|\d{1,3}[.)])[ \t]+/, ''));
  const parts = /^([^(–—:]*?)(?:\s*\((.*?)\)?|\s+-\s+(.*)|\s*[–—:]\s*(.*))?$/u.exec(text);
  const name = parts?.[1]?.trim() ?? '';
  const about = (parts?.[2] ?? parts?.[3] ?? parts?.[4] ?? '').trim() || otherwise;
  const isName = name !== '' && name.length <= 60 && isNameLike(name);
  const side = role ?? sideOf(about);
  return isName ? [{ name, about, ...(side && { role: side }) }] : [];
}

/** Splits at commas, semicolons and `and` outside of parentheses. */
function splitList(value: string): string[] {
  const entries: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < value.length && entries.length < MOST; i++) {
    const char = value[i];
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if ((char === ',' || char === ';' || char === '/') && depth <= 0) {
      entries.push(value.slice(start, i));
      start = i + 1;
    }
  }
  entries.push(value.slice(start));
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}
