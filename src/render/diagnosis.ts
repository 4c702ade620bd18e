/** A diagnosis as a report: in short first, then what they said, what you did, the path, the causes, what next. */
import type { Sign } from '../diagnose/causes.ts';
import type { Done } from '../diagnose/conduct.ts';
import type { Diagnosis } from '../diagnose/diagnosis.ts';
import type { Evidence } from '../diagnose/evidence.ts';
import type { Measures } from '../diagnose/measure.ts';
import { spoken } from './layout.ts';
import { line, type Report, type ReportLine } from './report.ts';

/** More findings than this do not fit on a screen; the rest are counted. */
const MOST = 12;

/**
 * A diagnosis as a report.
 * @param command the command that opens the walk where the call stands
 */
export function diagnosisReport(diagnosis: Diagnosis, command: string | undefined): Report {
  const { conduct, measures, input, little } = diagnosis;
  const said = some(
    repeats(diagnosis.heard, (item) => item),
    ({ item, also }) => [
      line('plain', `${item.title}: ${spoken(item.quote)}${also}`, { place: placeOf(item), cite: item.cite }),
    ],
  );
  const did = [
    ...some(
      repeats(conduct.slipped, ({ evidence }) => evidence),
      ({ item, also }) => slippedLines(item, also),
    ),
    ...conduct.unsaid.map((item) => line('bad', `Not said: ${spoken(item.text)}`, { cite: item.cite })),
    ...some(
      repeats(conduct.kept, ({ evidence }) => evidence),
      ({ item, also }) => [
        line('good', `${item.evidence.title}: ${spoken(item.evidence.quote)}${also}`, {
          place: placeOf(item.evidence),
          cite: item.line.cite,
        }),
      ],
    ),
    line('faint', measureWords(measures, input.speakers.length)),
  ];
  return {
    short: diagnosis.short,
    about: whoWords(diagnosis),
    sections: [
      { title: 'What they said', lines: said },
      { title: 'What you did', lines: little ? [] : did },
      { title: 'The path', lines: pathLines(diagnosis) },
      { title: 'Why it may be stuck (guesses, never scores)', lines: little ? [] : causeLines(diagnosis) },
      { title: 'Is it dead?', lines: little || diagnosis.path.length === 0 ? [] : signLines(diagnosis.dead) },
      { title: 'Next', lines: nextLines(diagnosis, command) },
    ],
    foot: diagnosis.playbooks.map(({ id, version }) => `${id} ${version}`).join(', '),
  };
}

/** The first of some items; the others are counted. */
function some<T>(items: readonly T[], linesOf: (item: T) => ReportLine[]): ReportLine[] {
  const more = items.length - MOST;
  const rest = more > 0 ? [line('more', `and ${more} more (--format json has them all)`)] : [];
  return [...items.slice(0, MOST).flatMap(linesOf), ...rest];
}

function pathLines({ path, stands, ending }: Diagnosis): ReportLine[] {
  const answered = path.map(({ title, answer, turn, items }) => {
    const words = items.length > 0 ? items.map((item) => `${item.title}: ${item.answer}`).join('; ') : answer || 'done';
    return turn > 0
      ? line('plain', `${title} - ${words}`, { place: `turn ${turn}` })
      : line('item', `${title} - ${words}`);
  });
  if (stands === undefined) return answered;
  return [
    ...answered,
    line('calm', `${ending ? 'Ends at' : 'Stands at'}: ${stands.title} (${stands.step})`),
    ...stands.note.map((note) => line('note', note)),
  ];
}

/** What was agreed comes before all else: a date that nobody writes down is lost. */
function nextLines({ agreed, next }: Diagnosis, command: string | undefined): ReportLine[] {
  const goOn = command === undefined ? [] : [line('command', command)];
  if (agreed.length > 0)
    return [
      ...agreed.map((item) => line('item', spoken(item.text), { cite: placeOf(item) })),
      line('item', 'Write down now what you agreed, and when.', { cite: 'ours' }),
      ...goOn,
    ];
  if (next === undefined) return [];
  const { say, do: deeds, when } = next;
  return [
    ...say.map(({ text, cite }) => line('quote', spoken(text), { cite })),
    ...deeds.map(({ text, cite }) => line('item', text, { cite })),
    ...(when
      ? [line('item', when.day === undefined ? when.text : `${when.text}: ${when.day}`, { cite: when.cite })]
      : []),
    ...goOn,
  ];
}

/** Who is who, and why we think so. */
function whoWords({ input }: Diagnosis): string {
  const who = input.speakers.map(
    ({ name, role, why }) => `${name}: ${role === 'unknown' ? 'role unknown' : role} (${why})`,
  );
  return `${input.turns} ${input.turns === 1 ? 'turn' : 'turns'}, ${input.words} words, ${input.format}. ${who.length > 0 ? `${who.join('; ')}.` : 'No speakers are named: every line is heard as a prospect might say it.'}`;
}

function slippedLines({ evidence, line: { text, cite }, instead }: Done, also: string): ReportLine[] {
  const better = instead ? [line('instead', `Instead: ${instead.text}`, { cite: instead.cite })] : [];
  return [line('bad', `${spoken(evidence.quote)}${also} - ${text}`, { place: placeOf(evidence), cite }), ...better];
}

/** So many turns are named of one thing that was said again and again. */
const NAMED = 3;

/** Puts together what was heard in the same words: the first, and the turns in which it was heard also. */
function repeats<T>(items: readonly T[], evidenceOf: (item: T) => Evidence): { item: T; also: string }[] {
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

/** Causes with what speaks for and against them; where nothing is in the way, or the lead is dead, nobody has to settle the others. */
function causeLines({ causes, dead, path }: Diagnosis): ReportLine[] {
  const told = causes.filter((cause) => cause.for.length + cause.against.length > 0);
  const isSettled = path.length === 0 || dead.some(({ seen }) => seen);
  const silent = isSettled ? [] : causes.filter((cause) => !told.includes(cause));
  const quotes = (items: readonly Evidence[]) =>
    [...new Set(items.map((item) => `${spoken(item.quote)} (${placeOf(item)})`))].slice(0, 2).join(', ');
  return [
    ...told.flatMap((cause) => {
      const speaks = [
        ...(cause.for.length > 0 ? [`Speaks for it: ${quotes(cause.for)}`] : []),
        ...(cause.against.length > 0 ? [`speaks against it: ${quotes(cause.against)}`] : []),
      ];
      return [
        line('item', `${cause.title}? ${speaks.join('; ')}`, { cite: cause.cite }),
        line('below', `To settle it: ${cause.settle.text}`, { cite: cause.settle.cite }),
      ];
    }),
    ...(silent.length > 0 ? [line('plain', 'Unknown, for I heard nothing of it. What would settle each:')] : []),
    ...silent.map((cause) => line('item', `${cause.title}? ${cause.settle.text}`, { cite: cause.settle.cite })),
  ];
}

function signLines(signs: readonly Sign[]): ReportLine[] {
  const named = ({ text, cite }: Sign) => `${text} [${cite}]`;
  const silent = signs.filter((sign) => sign.heard.length === 0);
  const where = (sign: Sign) => [...new Set(sign.heard.map(placeOf))].slice(0, 4).join(', ');
  return [
    ...signs
      .filter((sign) => sign.heard.length > 0)
      .map((sign) =>
        line('item', `${named(sign)}: ${sign.seen ? 'yes' : 'heard, but not constantly'} (${where(sign)})`),
      ),
    ...(silent.length > 0 ? [line('item', `Not heard: ${silent.map(named).join('; ')}.`)] : []),
  ];
}

/** Counts in words; what cannot be measured is said to be so. */
export function measureWords({ repShare, longest, questions, pauses }: Measures, speakers: number): string {
  return [
    repShare === undefined
      ? speakers === 0
        ? 'Who talked how much: unknown'
        : 'Talk share: unknown'
      : `You talked ${repShare} % of the words`,
    ...(longest ? [`your longest turn was ${longest.words} words (turn ${longest.turn})`] : []),
    `questions: ${questions.rep} from you, ${questions.prospect} from them`,
    pauses
      ? `pauses: ${pauses.count}, interruptions: ${pauses.interruptions}`
      : 'pauses and interruptions cannot be measured, as the export has no end times',
  ]
    .join('; ')
    .concat('.');
}

/** Where something was said: the turn, and the time if the export has it. */
export function placeOf({ turn, at }: Pick<Evidence, 'turn' | 'at'>): string {
  return at === undefined ? `turn ${turn}` : `turn ${turn} at ${clock(at)}`;
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
