/** What a stretch of a call shows: its sentences by who says them, and what was heard in it. */
import { hashOf, type Lexicon } from '../tokens/lexicon.ts';
import { spread } from '../tokens/hash-table.ts';
import { readerOf } from '../tokens/tokenizer.ts';
import type { Finding, Heard } from '../model/signal.ts';
import type { Role } from '../../transcript/turn.ts';
import { shower, twoOf } from './sentence-features.ts';

/** A turn of a call, and the signals that were heard in it. */
export interface HeardTurn {
  /** Its number in the call, from 1. */
  turn: number;
  role: Role;
  text: string;
  heard: readonly string[];
  perhaps: readonly string[];
}

/** What one sentence, or all that was heard in a turn, shows. */
export interface Part {
  turn: number;
  role: Role;
  text: string;
  features: number[];
}

/** A turn with what was heard in it. */
export function heardTurn(turn: number, role: Role, text: string, { findings, perhaps }: Heard): HeardTurn {
  const ids = (some: readonly Finding[]) => [...new Set(some.map(({ signal }) => signal))];
  return { turn, role, text, heard: ids(findings), perhaps: ids(perhaps) };
}

/** A turn of which nobody knows who says it. */
export const unmarked = (text: string): HeardTurn => ({ turn: 1, role: 'unknown', text, heard: [], perhaps: [] });

/** The same words are another thing from the rep's mouth. */
const REP = spread(hashOf('rep'));
/** More of one turn than this, in characters, says nothing more about the call. */
const LONGEST = 1500;

/** Shows stretches of calls. */
export function callShower(lexicon: Lexicon): (turns: readonly HeardTurn[]) => Part[] {
  const { sentence, read } = readerOf(lexicon);
  const show = shower(lexicon);
  return (turns) =>
    turns.flatMap(({ turn, role, text: whole, heard, perhaps }, nth) => {
      const text = whole.slice(0, LONGEST);
      const parts: Part[] = [];
      for (let at = 0; at < text.length; ) {
        at = read(text, at);
        if (sentence.count === 0) continue;
        const { features } = show(sentence, parts.length === 0, at >= text.length, {}, []);
        const from = role === 'rep' ? REP : 0;
        const words = text.slice(sentence.start, sentence.end);
        parts.push({ turn, role, text: words, features: features.map((feature) => feature ^ from) });
      }
      // The last two turns, the two before them, and what came before those.
      const left = Math.min(3, (turns.length - nth + 1) >> 1);
      // What was heard and what was perhaps are one: where the line between them lies must not change an ending.
      const signals = [...heard, ...perhaps].flatMap((id) => [twoOf(hashOf(id), left), hashOf(id)]);
      return [...parts, { turn, role, text, features: signals }];
    });
}
