import { withoutHidden } from '../../../basics/hidden-characters.ts';
import { cleanName } from '../../clean.ts';
import { spokenWords } from '../../spoken.ts';
import { withTimes } from '../stamp.ts';
import { speakerObject } from './fields.ts';
import { longestText, readAnyList, walk } from './generic.ts';
import { describe, listedPeople } from './people.ts';
import { parseJson } from './parse.ts';
import { commaWords, seenIn } from './seen.ts';
import { readKnownShape } from './shapes/index.ts';
import { isObject } from './fields.ts';
import type { Person, ReadProblem, Turn } from '../../turn.ts';
import type { Said } from './fields.ts';
import type { Json } from './parse.ts';

/** What a JSON export holds: talk, or a plain text to be read as such. */
export type JsonReading =
  | { format: string; people: Person[]; said: Turn[]; remarks: string[] }
  | { text: string; remarks: string[] }
  | { problem: ReadProblem };

/**
 * Reads a JSON export of any shape.
 * @param text the whole text
 * @param firstLine the number of its first line
 * @returns what was said, piece by piece in order, with seconds for times; a plain transcript that the
 * JSON wraps; or what is wrong and where. With it, what was mended
 */
export function readJson(text: string, firstLine = 1): JsonReading {
  const parsed = parseJson(text, firstLine);
  if ('fault' in parsed) {
    const { message, line, column } = parsed.fault;
    return {
      problem: {
        code: 'bad-json',
        line,
        column,
        message: `This looks like JSON, but it breaks at line ${line}, column ${column}: ${message}.`,
        hint: 'Export the call again, or mend that place. A cut-off download is the usual cause.',
      },
    };
  }
  const { value, commas } = parsed;
  const remarks = commas.length === 0 ? [] : [commaWords(commas)];
  const found = readKnownShape(value) ?? anyShape(value);
  if (found) {
    const { people, names } = listedPeople(value);
    return {
      format: found.format,
      people: [...people, ...speakersDescribed(value)],
      said: sorted(found.said).map((said) => toTurn(said, names)),
      remarks,
    };
  }
  const inner = longestText(value);
  return inner
    ? { text: inner, remarks }
    : {
        problem: {
          code: 'no-talk',
          message: `This is JSON, but it holds no transcript that I can find: ${seenIn(value)}.`,
          hint: 'Export the transcript itself, with a speaker and a text for each utterance: [{"speaker": "Ann", "text": "Hello."}].',
        },
      };
}

/** In the order of time, where everything said has one: some exports list one person after the other. */
function sorted(said: Said[]): Said[] {
  const isLate = said.some(({ at }, i) => (at ?? 0) < (said[i - 1]?.at ?? 0));
  return isLate && said.every(({ at }) => at !== undefined) ? said.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)) : said;
}

function anyShape(value: Json): { format: string; said: Said[] } | undefined {
  const said = readAnyList(value);
  return said && { format: 'json', said };
}

function toTurn({ speaker, text, line, at, end }: Said, names: ReadonlyMap<string, string>): Turn {
  const name = speaker === undefined ? undefined : (names.get(speaker) ?? speaker);
  return withTimes({ speaker: name && cleanName(name), text: spokenWords(withoutHidden(text)), line }, at, end);
}

/** Speakers that come as objects of their own (`{"name": "Ann", "company": "acme.com"}`), once each. */
function speakersDescribed(root: Json): Person[] {
  const found = new Map<string, Person>();
  for (const value of walk(root)) {
    const person = isObject(value) ? describe(speakerObject(value) ?? Object.create(null)) : undefined;
    if (person && (person.about || person.role)) found.set(person.name, person);
  }
  return [...found.values()];
}
