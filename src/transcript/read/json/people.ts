import { isObject, listOf, nameIn } from './fields.ts';
import { walk } from './generic.ts';
import { cleanName } from '../../clean.ts';
import { sideOf } from '../../people/labels.ts';
import type { Person } from '../../turn.ts';
import type { Json, JsonObject } from './parse.ts';

const LISTS = [
  'parties',
  'participants',
  'attendees',
  'calendar_invitees',
  'invitees',
  'speakers',
  'speakerInfo',
  'meeting_attendees',
  'users',
  'members',
];
const IDS = ['speakerId', 'speaker_id', 'id', 'userId', 'user_id', 'participant_id', 'speaker', 'label'];

const SIDES = { rep: 'internal', prospect: 'external' };

/** Those whom an export lists, and the names that its speaker numbers stand for. */
export interface Listed {
  people: Person[];
  names: ReadonlyMap<string, string>;
}

/**
 * Finds the people an export lists beside the talk: Gong's parties, Fathom's calendar invitees, and the like.
 * @param root the parsed JSON
 */
export function listedPeople(root: Json): Listed {
  const people: Person[] = [];
  const names = new Map<string, string>();
  for (const value of walk(root)) {
    if (!isObject(value)) continue;
    for (const key of LISTS) {
      for (const entry of listOf(value[key]) ?? []) {
        const person = describe(entry);
        if (!person) continue;
        people.push(person);
        for (const id of IDS) {
          const number = entry[id];
          if (typeof number === 'string' || typeof number === 'number') names.set(String(number), person.name);
        }
      }
    }
  }
  return { people, names };
}

/**
 * What an object says of a person: their name, what they do and for whom, and which side they are on.
 * @returns `undefined` if it gives no name
 */
export function describe(entry: JsonObject): Person | undefined {
  const name = cleanName(nameIn(entry) ?? '');
  if (name === undefined) return undefined;
  const role = sideIn(entry);
  const about = ['title', 'job_title', 'jobTitle', 'company', 'organization', 'affiliation']
    .map((key) => entry[key])
    .filter((value) => typeof value === 'string')
    .flatMap((value) => cleanName(value) ?? [])
    .join(', ');
  return { name, about: about || (role ? SIDES[role] : ''), ...(role && { role }) };
}

function sideIn(entry: JsonObject): 'rep' | 'prospect' | undefined {
  for (const key of ['affiliation', 'type', 'role', 'side']) {
    const value = entry[key];
    if (typeof value !== 'string') continue;
    if (/^internal$/i.test(value)) return 'rep';
    if (/^external$/i.test(value)) return 'prospect';
    const side = sideOf(value);
    if (side) return side;
  }
  for (const key of ['is_external', 'isExternal'])
    if (typeof entry[key] === 'boolean') return entry[key] ? 'prospect' : 'rep';
  for (const key of ['is_internal', 'isInternal', 'is_rep', 'isRep'])
    if (typeof entry[key] === 'boolean') return entry[key] ? 'rep' : 'prospect';
  return undefined;
}
