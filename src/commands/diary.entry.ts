/** The diary of leads as commands use it. */
import { lineOf, entriesIn, type Entry, type Touch } from '../leads/touch.ts';
import { leadNamed, leadsIn, leftAlone, type Lead } from '../leads/diary.ts';
import { closeName } from '../leads/names.ts';
import { appendLine, diaryPath } from '../world/diary-file.ts';
import { Fault } from '../world/fault.ts';
import { fileTrouble, type Io } from '../world/io.ts';
import type { Output } from './output.ts';

export interface Diary {
  /** Where it stands. */
  path: string;
  /** The file as it was read; empty where there is none yet. */
  text: string;
  leads: Lead[];
}

/** Opens the diary. Throws a fault where it cannot be read, or where the user has no home. */
export function openDiary(io: Io): Diary {
  const path = diaryPath(io);
  if (path === undefined) throw new Fault('There is no folder to keep leads in.', 'Set HOME, or XDG_DATA_HOME.');
  const text = io.exists(path) ? readDiary(io, path) : '';
  return { path, text, leads: leadsIn(entriesIn(text).entries) };
}

function readDiary(io: Io, path: string): string {
  try {
    return new TextDecoder().decode(io.readFile(path));
  } catch (error) {
    throw new Fault(`Cannot read your leads in ${path}: ${fileTrouble(error)}.`, 'Nothing was changed.');
  }
}

/** Adds an entry. Throws a fault where it cannot be kept; what stood there stays. */
export function keep(io: Io, { path }: Diary, entry: Entry): void {
  try {
    appendLine(io, path, lineOf(entry));
  } catch (error) {
    throw new Fault(
      `Cannot keep this in ${path}: ${fileTrouble(error)}.`,
      'What stood there is as it was. Make room, or leave --lead out.',
    );
  }
}

/** Adds a touch, and says what was kept. A name that is close to a known one is told, and never taken for it. */
export function keepTouch(io: Io, output: Output, touch: Touch): void {
  const diary = openDiary(io);
  keep(io, diary, touch);
  const next = touch.next === undefined ? '' : ` Due on ${touch.next}.`;
  output.say(`Kept under ${touch.lead}.${next} See it: coach lead "${touch.lead}"`);
  const known = leadNamed(diary.leads, touch.lead);
  const gone = known && leftAlone(known);
  if (gone) output.say(`They asked to be left alone on ${gone.day}.`);
  if (known !== undefined) return;
  const close = closeName(
    touch.lead,
    diary.leads.map(({ name }) => name),
  );
  if (close !== undefined)
    output.say(`There is also "${close}". The same? coach lead rename "${touch.lead}" "${close}"`);
}

/** A lead by its name; where none is kept yet it says so, and names one that is close. */
export function leadOrNone(io: Io, output: Output, name: string): Lead | undefined {
  const { leads } = openDiary(io);
  const lead = leadNamed(leads, name);
  if (lead !== undefined) return lead;
  const close = closeName(
    name,
    leads.map((known) => known.name),
  );
  output.say(`No call with ${name} is kept yet.${close === undefined ? '' : ` There is "${close}".`}`);
  return undefined;
}

/** A lead by its name. Throws a fault that names the closest one. */
export function findLead({ leads }: Diary, name: string): Lead {
  const lead = leadNamed(leads, name);
  if (lead !== undefined) return lead;
  const close = closeName(
    name,
    leads.map((known) => known.name),
  );
  throw new Fault(
    `There is no lead "${name}".`,
    close === undefined
      ? 'A lead is kept where you say --lead "NAME" with coach objection or coach diagnose.'
      : `Did you mean "${close}"?`,
  );
}
