/**
 * Calls of our own that carry the right answers, turn by turn, to measure hearing on. They were written by hands that
 * saw neither the signals nor `unseen.jsonl`, with objections that are oblique on purpose: harder than real calls.
 *
 * A line a turn, `label<TAB>words`: the signals that stand in it, `none`, or `rep` for the rep's turns without any.
 * Two lines that start with `#` begin a call: who talks with whom, and `outcome: …; open: …; moment: …`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Matcher } from '../../src/signals/matcher.entry.ts';
import { LABELS, score, type Line, type Score } from './score.ts';

/** A turn of a labelled call. */
export interface LabelledTurn {
  role: 'rep' | 'prospect';
  labels: string[];
  text: string;
}

/** A labelled call, with what a reader says it came to. */
export interface LabelledCall {
  about: string;
  outcome: string;
  open: string[];
  moment: string;
  turns: LabelledTurn[];
}

/** The labelled calls of a folder. Throws for a line that cannot be read. */
export function readCalls(folder: string): LabelledCall[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.toSorted().flatMap((name) => callsIn(readFileSync(join(folder, name), 'utf8'), name));
}

function callsIn(text: string, file: string): LabelledCall[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const lines = part.trim().split('\n');
      const [about = '', answers = ''] = lines
        .filter((line) => line.startsWith('#'))
        .map((line) => line.slice(1).trim());
      const told = (key: string) => new RegExp(`${key}: ([^;]*)`).exec(answers)?.[1]?.trim() ?? '';
      return {
        about,
        outcome: told('outcome'),
        open: told('open')
          .split(',')
          .map((label) => label.trim())
          .filter((label) => label !== '' && label !== 'none'),
        moment: told('moment'),
        turns: lines.filter((line) => !line.startsWith('#')).map((line) => turnIn(line, file)),
      };
    });
}

function turnIn(line: string, file: string): LabelledTurn {
  const [tags = '', text] = line.split('\t');
  if (text === undefined) throw new Error(`${file}: no tab in "${line.slice(0, 60)}"`);
  const named = tags.split(',');
  const role = named.some((label) => label === 'rep' || label.startsWith('rep-')) ? 'rep' : 'prospect';
  return { role, labels: named.filter((label) => label !== 'rep' && label !== 'none'), text };
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
  for (const { role, labels, text } of turns) {
    const heard = [...new Set(matcher.hear(text, role).map(({ signal }) => signal))];
    for (const label of labelled) {
      const row = (others[label] ??= { hits: 0, wrong: 0, misses: 0 });
      if (heard.includes(label)) row[labels.includes(label) ? 'hits' : 'wrong'] += 1;
      else if (labels.includes(label)) row.misses += 1;
    }
    const right = labels.filter((label) => resistance.has(label));
    const line: Line = { text, role, label: right[0] ?? 'none', also: right.slice(1), source: 'ours' };
    heardIn.set(line, heard);
  }
  return { turns: score([...heardIn.keys()], (line) => heardIn.get(line) ?? []), others };
}
