/** One call: bytes of an export → turns → who is who → what was heard. In flat memory, whatever its length. */
import { Fault, isFault } from '../world/fault.ts';
import { fileTrouble, type Io } from '../world/io.ts';
import type { Library } from '../playbook/model/library.ts';
import type { Call } from '../diagnose/diagnosis.ts';
import { listener } from '../diagnose/evidence.ts';
import { measuring } from '../diagnose/measure.ts';
import { matcherOf, type Matcher } from '../signals/matcher.entry.ts';
import { byVoice, type Voice } from '../diagnose/voices.ts';
import { callJudge, voiceOf } from '../signals/call-judge.ts';
import type { ShippedSignals } from '../shelf/shipped.ts';
import type { SignalIndex } from '../signals/signal-index.ts';
import type { SignalNote } from '../signals/model/signal.ts';
import { decodeChunks } from '../transcript/read/decode.ts';
import { turnReader } from '../transcript/read/read.ts';
import { castOf, repProblem, roleFinder, type Cast } from '../transcript/people/roles.ts';
import type { ReadProblem, Role, Turn } from '../transcript/turn.ts';

/** What listening needs. */
export interface Ears {
  library: Library;
  matcher: Matcher;
  index: SignalIndex;
  /** How much a turn sounds like a rep's. */
  voice: Voice;
  notes: Readonly<Record<string, SignalNote>>;
}

/** What listens with these signals. */
export const earsOf = (library: Library, { notes, index }: Pick<ShippedSignals, 'notes' | 'index'>): Ears => ({
  library,
  notes,
  matcher: matcherOf(index),
  index,
  voice: voiceOf(index),
});

export interface CallOptions {
  /** Who the reps are, as the user says. */
  rep: string[];
  /** Who the rep usually is; nobody of that name in a call is no mistake. */
  usual?: string | undefined;
  /** Whether to keep what nearly matched. */
  why: boolean;
}

/** So many turns are read before anyone's role is settled; a usual call has fewer. */
const FIRST_TURNS = 400;

/**
 * Reads and hears one call.
 * @param path a file, or `-` for stdin
 * @throws Fault where it cannot be read, or is no transcript
 */
export async function hearCall(
  io: Pick<Io, 'chunksOf'>,
  path: string,
  ears: Ears,
  options: CallOptions,
): Promise<Call> {
  const name = path === '-' ? 'stdin' : path;
  const listening = listener(ears.matcher, ears.notes, ears.library.sources, options.why, callJudge(ears.index));
  const measured = measuring();
  let cast: Cast | undefined;
  const first: Turn[] = [];
  let hasBegun = false;
  let roleOf: (turn: Turn) => Role = () => 'unknown';
  const known = new Set<string | undefined>([undefined]);

  /** Who is who by now; the first turns, by which voices are told, are all there when it is first asked. */
  const speakersNow = () => {
    const { rep, usual } = options;
    const named = rep.length === 0 && usual !== undefined ? [usual] : rep;
    const speakers = cast?.speakers({ rep: named }) ?? [];
    return rep.length > 0 ? speakers : byVoice(speakers, first, ears.voice);
  };
  const settle = (turn: Turn) => {
    const speakers = speakersNow();
    roleOf = roleFinder(speakers);
    for (const speaker of speakers) for (const alias of speaker.names) known.add(alias);
    known.add(turn.speaker);
  };
  const hear = (turn: Turn) => {
    if (!known.has(turn.speaker)) settle(turn);
    const role = roleOf(turn);
    listening.hear(turn, role);
    measured.hear(turn, role);
  };
  const begin = () => {
    hasBegun = true;
    first.forEach(hear);
  };
  const reader = turnReader((turn) => {
    cast ??= castOf(reader.people);
    cast.hear(turn);
    if (hasBegun) hear(turn);
    else if (first.push(turn) === FIRST_TURNS) begin();
  });
  try {
    for await (const text of decodeChunks(io.chunksOf(path))) reader.write(text);
  } catch (error) {
    throw isFault(error)
      ? error
      : new Fault(`Cannot read ${name}: ${fileTrouble(error)}.`, 'Name a transcript, or pipe one in.');
  }
  const problem = reader.end();
  if (problem) throw unreadable(name, problem);
  if (!hasBegun) begin();
  const speakers = speakersNow();
  const trouble = options.rep.length > 0 ? repProblem(speakers, options.rep) : undefined;
  if (trouble !== undefined) throw new Fault(`${name}: ${trouble}`, 'Give --rep a name from the transcript.');
  const { format, medium, remarks } = reader;
  return { format, medium, remarks, speakers, measures: measured.measures(), heard: listening.heard() };
}

function unreadable(name: string, problem: ReadProblem): Fault {
  const where =
    problem.line === undefined
      ? name
      : `${name}:${problem.line}${problem.column === undefined ? '' : `:${problem.column}`}`;
  return new Fault(`${where}: ${problem.message}`, problem.hint);
}
