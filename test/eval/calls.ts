/**
 * Calls of our own that carry the right answers, turn by turn, to measure hearing on. They were written by hands that
 * saw neither the signals nor `unseen.jsonl`, with objections that are oblique on purpose: harder than real calls.
 *
 * Two readers, blind to each other, labelled each turn. `src/signals/training/calls.ts` tells how they are written.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conversation } from '../../src/signals/conversation.ts';
import type { Matcher } from '../../src/signals/matcher.entry.ts';
import { callsIn, type LabelledCall } from '../../src/signals/training/calls.ts';
import { LABELS, score, type Line, type Score } from './score.ts';

/** The labelled calls of a folder. Throws for a line that cannot be read. */
export function readCalls(folder: string): LabelledCall[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.toSorted().flatMap((name) => callsIn(readFileSync(join(folder, name), 'utf8'), name));
}

/** What was heard of one signal outside the fourteen. */
export interface Tally {
  hits: number;
  wrong: number;
  misses: number;
}

/** How the calls were heard. */
export interface CallsScore {
  /** The prospects' turns, by the fourteen kinds of resistance. */
  turns: Score;
  /** Other signals that carry a label, of either speaker. */
  others: Record<string, Tally>;
}

/** Hears labelled calls and scores them, turn by turn. */
export function scoreLabelled(calls: readonly LabelledCall[], matcher: Matcher): CallsScore {
  const resistance = new Set<string>(LABELS);
  const turns = calls.flatMap((call) => call.turns);
  const labelled = new Set(turns.flatMap(({ labels }) => labels).filter((label) => !resistance.has(label)));
  const others: Record<string, Tally> = {};
  const heardIn = new Map<Line, string[]>();
  let talk = conversation(matcher, (signal) => resistance.has(signal));
  const starts = new Set(calls.map((call) => call.turns[0]));
  for (const turn of turns) {
    const { role, labels, disputed, text } = turn;
    if (starts.has(turn)) talk = conversation(matcher, (signal) => resistance.has(signal));
    const heard = [...new Set(talk.listen(text, role).findings.map(({ signal }) => signal))];
    for (const label of labelled) {
      if (disputed.includes(label)) continue;
      const row = (others[label] ??= { hits: 0, wrong: 0, misses: 0 });
      if (heard.includes(label)) row[labels.includes(label) ? 'hits' : 'wrong'] += 1;
      else if (labels.includes(label)) row.misses += 1;
    }
    const right = labels.filter((label) => resistance.has(label));
    const line: Line = {
      text,
      role,
      label: right[0] ?? 'none',
      also: [...right.slice(1), ...disputed],
      source: 'ours',
    };
    heardIn.set(line, heard);
  }
  return { turns: score([...heardIn.keys()], (line) => heardIn.get(line) ?? []), others };
}
