import { sideOf } from '../people/labels.ts';
import type { Turn } from '../turn.ts';

/** Longest turn, in characters: one that never ends is handed on in parts, so that memory stays flat. */
const LONGEST = 1 << 20;
/** Longest turn without a speaker that is joined out of unfinished lines, in characters. */
const LONGEST_NAMELESS = 600;

/** Receives pieces of talk in order and hands on whole turns. */
export interface Joiner {
  add(piece: Turn): void;
  /** Hands on the turn in hand; what comes next is a new one. */
  end(): void;
}

/**
 * Joins neighbouring pieces by the same speaker into one turn, with the first one's line and start
 * and the last one's end. Where nobody is named, only a sentence that goes on is joined.
 * @param emit is given each finished turn
 */
export function turnJoiner(emit: (turn: Turn) => void): Joiner {
  let held: Turn | undefined;
  const release = () => {
    if (held) for (const turn of splitSpokenLabels(held)) emit(turn);
    held = undefined;
  };
  return {
    add(piece) {
      if (piece.text === '') return;
      if (!held || !belongsTo(held, piece)) {
        release();
        held = piece;
        return;
      }
      held.text += ` ${piece.text}`;
      if (piece.end !== undefined) held.end = piece.end;
    },
    end: release,
  };
}

function belongsTo(held: Turn, piece: Turn): boolean {
  if (held.speaker !== piece.speaker) return false;
  if (held.speaker !== undefined) return held.text.length + piece.text.length < LONGEST;
  return (
    held.text.length + piece.text.length < LONGEST_NAMELESS &&
    /^\p{Ll}/u.test(piece.text) &&
    !/[.?!…:]["”']?$/.test(held.text)
  );
}

/** Names that a machine gives when it does not know who speaks: `A`, `0`, `Speaker 1`, `SPEAKER_00`, `spk_0`. */
const ANONYMOUS = /^(?:[a-z]|\d+|(?:speaker|spk|unknown|participant|person|voice|channel)[\s_-]*\w{0,2})$/i;
const STARTS_WITH_LABEL = /^(?:Sales )?(?:Rep|Agent|Sales|Seller|Prospect|Customer|Client|Buyer|Homeowner)/;
const SPOKEN_LABEL =
  /(?<=^|[.?!…]["”]?\s+)((?:Sales )?(?:Rep|Agent|Representative|Salesperson|Seller|Prospect|Customer|Client|Buyer|Homeowner))(:\s*|[.,]?\s+(?=["“]?\p{Lu}))/gu;

/**
 * Splits a turn in which a machine heard two people as one, where the roles are said aloud or
 * written at the start of sentences (`Rep. Hello. Prospect. Who is this?`). Only where the first
 * word is such a label and both sides occur; anything less is left whole.
 */
function splitSpokenLabels(turn: Turn): Turn[] {
  // In a call on one line (`Rep: Hello. Prospect: Who is this?`) the first label has become the speaker.
  const isRole = turn.speaker !== undefined && STARTS_WITH_LABEL.test(turn.speaker) && turn.text.includes(': ');
  const text = isRole ? `${turn.speaker}: ${turn.text}` : turn.text;
  if (!STARTS_WITH_LABEL.test(text) || (turn.speaker !== undefined && !isRole && !ANONYMOUS.test(turn.speaker)))
    return [turn];
  const labels = [...text.matchAll(SPOKEN_LABEL)].filter((label) => !isRole || label[2]?.startsWith(':'));
  if (labels[0]?.index !== 0 || new Set(labels.map((label) => sideOf(label[1] ?? ''))).size < 2) return [turn];
  const parts = labels.map(
    (label, i): Turn => ({
      speaker: label[1] ?? '',
      text: text.slice(label.index + label[0].length, labels[i + 1]?.index).trim(),
      line: turn.line,
    }),
  );
  const [first] = parts;
  const last = parts.at(-1);
  if (first && turn.at !== undefined) first.at = turn.at;
  if (last && turn.end !== undefined) last.end = turn.end;
  return parts.filter((part) => part.text !== '');
}
