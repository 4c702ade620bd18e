/** Lines that both tellings of a diagnosis are made of. */
import { inShort } from '../basics/words.ts';
import type { Done } from '../diagnose/conduct.ts';
import type { Evidence } from '../diagnose/evidence.ts';
import type { Measures } from '../diagnose/measure.ts';
import { spoken } from './layout.ts';
import { line, type ReportLine } from './report.ts';

/** So many findings of a kind are told in full; the rest are counted. */
export const MOST = 12;

/** A sentence is quoted so far, in characters. */
export const LONGEST = 140;

/** So many turns are named of one thing that was said again and again. */
const NAMED = 3;

/** The first of some items; the others are counted. */
export function some<T>(
  items: readonly T[],
  most: number,
  linesOf: (item: T) => ReportLine[],
  where = '--format json',
): ReportLine[] {
  const more = items.length - most;
  const rest = more > 0 ? [line('more', `and ${more} more: ${where}`)] : [];
  return [...items.slice(0, most).flatMap(linesOf), ...rest];
}

export function slippedLines(
  { evidence, line: { text, cite }, instead }: Done,
  also: string,
  quoted: number,
): ReportLine[] {
  const better = instead ? [line('instead', `Instead: ${instead.text}`, { cite: instead.cite })] : [];
  return [
    line('bad', `${spoken(inShort(evidence.text, quoted))}${also} - ${text}`, { place: placeOf(evidence), cite }),
    ...better,
  ];
}

/** Puts together what was heard in the same words: the first, and the turns in which it was heard also. */
export function repeats<T>(items: readonly T[], evidenceOf: (item: T) => Evidence): { item: T; also: string }[] {
  const groups = new Map<string, { item: T; turns: Set<number> }>();
  for (const item of items) {
    const { signal, quote, turn } = evidenceOf(item);
    const key = `${signal} ${quote.toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.turns.add(turn);
    else groups.set(key, { item, turns: new Set([turn]) });
  }
  return [...groups.values()].map(({ item, turns: [, ...others] }) => ({
    item,
    also: others.length === 0 ? '' : ` (also in ${turnsOf(others)})`,
  }));
}

function turnsOf(turns: readonly number[]): string {
  const more = turns.length - NAMED;
  return `${turns.length === 1 ? 'turn' : 'turns'} ${turns.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Counts in words; what cannot be measured is said to be so. */
export function measureWords({ repShare, longest, questions, pauses }: Measures, speakers: number): string {
  return [
    repShare === undefined
      ? speakers === 0
        ? 'Who talked how much: unknown'
        : 'Talk share: unknown'
      : `You did ${repShare} % of the talking`,
    ...(longest ? [`your longest turn was ${longest.words} words (turn ${longest.turn})`] : []),
    `questions: ${questions.rep} from you, ${questions.prospect} from them`,
    pauses
      ? `pauses: ${pauses.count}, interruptions: ${pauses.interruptions}`
      : 'pauses and interruptions cannot be measured, as the export has no end times',
  ]
    .join('; ')
    .concat('.');
}

const DAY = 86_400;

/** Where something was said: the turn, and the time if the export has it; mails and messages go on for days. */
export function placeOf({ turn, at }: Pick<Evidence, 'turn' | 'at'>): string {
  if (at === undefined) return `turn ${turn}`;
  return at < DAY ? `turn ${turn} at ${clock(at)}` : `turn ${turn} on day ${Math.floor(at / DAY) + 1}`;
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
