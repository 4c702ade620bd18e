import { labelOf, mergeAliases, nameWords } from './aliases.ts';
import { addTally, hearClues, leaningOf, newTally, noteTurn } from './clues.ts';
import { companyOf, isSellerTitle } from './titles.ts';
import type { Tally } from './clues.ts';
import { countWords, type Person, type Role, type Turn } from '../turn.ts';

/** One person in a call. */
export interface Speaker {
  /** The name by which they speak most. */
  name: string;
  /** Every name the export gives them, in order of appearance. */
  names: string[];
  role: Role;
  turns: number;
  words: number;
  /** Why they have that role, in a short plain sentence. */
  why: string;
}

export interface RoleOptions {
  /** Who the reps are, as the user says: names in any case, or a part of one that only one speaker has. */
  rep?: string[];
}

/** Only the first turns are searched for clues; they are enough, and the rest stays fast. */
const HEARD_TURNS = 400;
/** How much must speak for a second seller in the same call. */
const COLLEAGUE = 4;
/** More names than this are no call, and are not counted. */
const MOST_NAMES = 500;
/** How far the likeliest seller must be ahead of the next before a guess is made. */
const CLEAR = 1.5;

/** Gathers what is known of the speakers, turn by turn, in memory that does not grow with the call. */
export interface Cast {
  hear(turn: Turn): void;
  /** The speakers so far, in order of appearance, with their roles. */
  speakers(options?: RoleOptions): Speaker[];
}

/**
 * Says who sold and who bought in a call: by what the user says, what the export says, what their names
 * say, what a header says, and failing that by how they talk.
 * @param transcript the turns, and the people whom the export names apart from them
 * @returns one entry a person, in order of appearance; nobody for turns without a name
 */
export function assignRoles(transcript: { turns: Turn[]; people: Person[] }, options: RoleOptions = {}): Speaker[] {
  const cast = castOf(transcript.people);
  for (const turn of transcript.turns) cast.hear(turn);
  return cast.speakers(options);
}

/**
 * The same for a call that is read in a stream: to be told each turn, and asked at any time.
 * @param people whom the export names apart from the talk
 */
export function castOf(people: Person[]): Cast {
  const tallies = new Map<string, Tally>();
  let heard = 0;
  return {
    hear(turn) {
      if (turn.speaker === undefined) return;
      let tally = tallies.get(turn.speaker);
      if (!tally && tallies.size >= MOST_NAMES) return;
      if (!tally) {
        tally = newTally();
        tally.opens = heard === 0;
        tallies.set(turn.speaker, tally);
      }
      tally.turns++;
      tally.words += countWords(turn.text);
      if (heard++ < HEARD_TURNS) noteTurn(tally, turn);
    },
    speakers: (options = {}) => speakersOf(tallies, people, options),
  };
}

/**
 * A function that tells the role of a turn's speaker.
 * @param speakers as `assignRoles` gives them
 */
export function roleFinder(speakers: Speaker[]): (turn: Turn) => Role {
  const roles = new Map(speakers.flatMap(({ names, role }) => names.map((name) => [name, role] as const)));
  return ({ speaker }) => (speaker === undefined ? 'unknown' : (roles.get(speaker) ?? 'unknown'));
}

/**
 * Checks the names given for the rep, so that a misspelt one is not passed over in silence.
 * @returns what is wrong with the first that fits nobody or several, or `undefined`
 */
export function repProblem(speakers: Speaker[], rep: string[]): string | undefined {
  for (const wanted of rep) {
    const found = speakers.filter(({ names }) =>
      isMeant(
        names,
        wanted,
        speakers.map((speaker) => speaker.names),
      ),
    );
    if (found.length === 1) continue;
    const all = speakers.map(({ name }) => name).join(', ') || 'nobody by name';
    const several = speakers.filter(({ names }) => names.some((name) => contains(name, wanted)));
    return several.length > 1
      ? `“${wanted}” fits several speakers: ${several.map(({ name }) => name).join(', ')}. Give more of the name.`
      : `No speaker is called “${wanted}”. The call has: ${all}.`;
  }
  return undefined;
}

/** A speaker being judged. */
interface Candidate {
  name: string;
  names: string[];
  tally: Tally;
  person: Person | undefined;
  verdict: { role: Role; why: string } | undefined;
}

function speakersOf(tallies: Map<string, Tally>, people: Person[], { rep = [] }: RoleOptions): Speaker[] {
  const groups = mergeAliases(new Map([...tallies].map(([name, { turns }]) => [name, turns])));
  const everyone = groups.map(
    (names): Candidate => ({
      name: names.toSorted((a, b) => (tallies.get(b)?.turns ?? 0) - (tallies.get(a)?.turns ?? 0))[0] ?? '',
      names,
      tally: names.flatMap((name) => tallies.get(name) ?? []).reduce(addTally),
      person: personFor(names, people),
      verdict: undefined,
    }),
  );
  byUser(everyone, groups, rep);
  byExport(everyone);
  byHeader(everyone);
  byTalk(everyone, tallies);
  byOthers(everyone);
  return everyone.map(({ name, names, tally, verdict }) => ({
    name,
    names,
    role: verdict?.role ?? 'unknown',
    turns: tally.turns,
    words: tally.words,
    why: verdict?.why ?? 'too little is said to tell',
  }));
}

function decide(candidate: Candidate, role: Role, why: string): void {
  candidate.verdict ??= { role, why };
}

function byUser(everyone: Candidate[], groups: string[][], rep: string[]): void {
  for (const candidate of everyone) {
    const wanted = rep.find((name) => isMeant(candidate.names, name, groups));
    if (wanted !== undefined) decide(candidate, 'rep', 'named as the rep');
  }
}

/** What the export or a role word in the name says. */
function byExport(everyone: Candidate[]): void {
  for (const candidate of everyone) {
    const role = candidate.names.map((name) => labelOf(name).role).find((side) => side !== undefined);
    if (role) decide(candidate, role, `their name is “${candidate.names.find((name) => labelOf(name).role === role)}”`);
    const { person } = candidate;
    if (person?.role) decide(candidate, person.role, listedAs(person));
  }
}

/** What the titles and companies in a header say: who sells by trade, and who works with them. */
function byHeader(everyone: Candidate[]): void {
  const known = everyone.flatMap((candidate) =>
    candidate.person && candidate.person.about !== '' ? [{ candidate, person: candidate.person }] : [],
  );
  for (const { candidate, person } of known)
    if (isSellerTitle(person.about)) decide(candidate, 'rep', listedAs(person));
  const selling = new Set(
    known
      .filter(({ candidate }) => candidate.verdict?.role === 'rep')
      .map(({ person }) => companyOf(person.about))
      .filter((company) => company !== ''),
  );
  for (const { candidate, person } of known) {
    if (selling.has(companyOf(person.about)))
      decide(candidate, 'rep', `${listedAs(person)}, a colleague of the seller`);
    else if (selling.size > 0) decide(candidate, 'prospect', listedAs(person));
  }
}

/** How they talk, where nobody is known to be the rep. */
function byTalk(everyone: Candidate[], tallies: Map<string, Tally>): void {
  if (everyone.some(({ verdict }) => verdict?.role === 'rep')) return;
  for (const tally of tallies.values()) hearClues(tally);
  for (const candidate of everyone)
    candidate.tally = candidate.names.flatMap((name) => tallies.get(name) ?? []).reduce(addTally);
  const open = everyone.filter(({ verdict }) => verdict === undefined);
  const all = everyone.map(({ tally }) => tally);
  const ranked = open
    .map((candidate) => Object.assign(leaningOf(candidate.tally, all), { candidate }))
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best || everyone.length < 2) return;
  const isClear =
    best.score > 0 && best.reasons.length > 0 && (best.score - (next?.score ?? 0) >= CLEAR || best.score >= COLLEAGUE);
  if (!isClear) return;
  decide(best.candidate, 'rep', phrase(best.reasons));
  for (const { candidate, score, reasons } of ranked) {
    if (score >= COLLEAGUE) decide(candidate, 'rep', phrase(reasons));
    else if (score < 0 && reasons.length > 0) decide(candidate, 'prospect', phrase(reasons));
  }
}

/** Those left over sit on the other side of the table from the one who is known. */
function byOthers(everyone: Candidate[]): void {
  const known = (role: Role) => everyone.filter(({ verdict }) => verdict?.role === role).map(({ name }) => name);
  const reps = known('rep');
  const left = everyone.filter(({ verdict }) => verdict === undefined);
  const [last, ...others] = left;
  if (reps.length > 0)
    for (const candidate of left) decide(candidate, 'prospect', `talks with ${together(reps, 'sell')}`);
  else if (known('prospect').length > 0 && last && others.length === 0)
    decide(last, 'rep', `talks with ${together(known('prospect'), 'buy')}`);
}

function listedAs({ about, role }: Person): string {
  return `listed in the export as “${about || (role === 'rep' ? 'rep' : 'prospect')}”`;
}

function together(names: string[], verb: string): string {
  return names.length === 1 ? `${names[0]}, who ${verb}s` : `${names.slice(0, 3).join(' and ')}, who ${verb}`;
}

function phrase(reasons: string[]): string {
  return reasons.slice(0, 2).join(' and ');
}

/** The one person of a list whom a speaker's names fit. */
function personFor(names: string[], people: Person[]): Person | undefined {
  const words = names.map((name) => labelOf(name).words).filter((list) => list.length > 0);
  const fits = people.filter(({ name }) => {
    const full = nameWords(name);
    return (
      full.length > 0 &&
      words.some((list) => list.every((word) => full.includes(word)) || full.every((word) => list.includes(word)))
    );
  });
  const distinct = new Set(fits.map(({ name }) => nameWords(name).join(' ')));
  return distinct.size === 1
    ? (fits.find(({ role, about }) => role !== undefined || about !== '') ?? fits[0])
    : undefined;
}

/** Whether a name given by the user means the speaker with these names, and no other. */
function isMeant(names: string[], wanted: string, groups: string[][]): boolean {
  const isExact = (group: string[]) => group.some((name) => name.toLowerCase() === wanted.trim().toLowerCase());
  if (isExact(names)) return true;
  if (groups.some(isExact)) return false;
  return (
    names.some((name) => contains(name, wanted)) &&
    groups.filter((group) => group.some((name) => contains(name, wanted))).length === 1
  );
}

function contains(name: string, wanted: string): boolean {
  return wanted.trim() !== '' && name.toLowerCase().includes(wanted.trim().toLowerCase());
}
