/** A diagnosis as a report: in short first, then what they said, what you did, the path, the causes, what next. */
import type { Sign } from '../diagnose/causes.ts';
import type { Done } from '../diagnose/conduct.ts';
import type { Diagnosis } from '../diagnose/diagnosis.ts';
import type { Evidence } from '../diagnose/evidence.ts';
import type { Measures } from '../diagnose/measure.ts';
import { PUSHED } from '../diagnose/pushes.ts';
import { spoken } from './layout.ts';
import { line, type Report, type ReportLine } from './report.ts';

/** So many findings of a kind are told in full; the rest are counted. */
const MOST = 12;
/** So many in short, so that the whole fits on a screen. */
const FEW = 2;

/** How much of a diagnosis is told. */
export interface Telling {
  /** The command that opens the walk where the call stands. */
  command: string | undefined;
  /** Whether all of it is told, and not only what fits on a screen. */
  full: boolean;
}

/** A diagnosis as a report: the verdict, what next, then the rest. */
export function diagnosisReport(diagnosis: Diagnosis, { command, full }: Telling): Report {
  const { little } = diagnosis;
  const sections = full
    ? [
        { title: 'What they said', lines: saidLines(diagnosis) },
        { title: 'What you did', lines: little ? [] : didLines(diagnosis, MOST) },
        { title: 'The path', lines: pathLines(diagnosis) },
        { title: 'Why it may be stuck (guesses, never scores)', lines: little ? [] : causeLines(diagnosis) },
        { title: 'Is it dead?', lines: little || diagnosis.path.length === 0 ? [] : signLines(diagnosis.dead) },
      ]
    : [
        { title: 'What they said', lines: objectionLines(diagnosis) },
        { title: 'What you did', lines: little ? [] : didLines(diagnosis, FEW) },
      ];
  return {
    short: diagnosis.short,
    about: full ? whoWords(diagnosis) : whoInShort(diagnosis),
    sections: [
      { title: 'Next', lines: little ? [] : nextLines(diagnosis, command) },
      ...sections,
      { title: '', lines: momentLines(diagnosis) },
    ],
    foot: full
      ? diagnosis.playbooks.map(({ id, version }) => `${id} ${version}`).join(', ')
      : 'All of it, with the path and the causes: --full. Why each thing was heard: --why.',
  };
}

function saidLines({ heard, perhaps }: Diagnosis): ReportLine[] {
  const told =
    (lead: string) =>
    ({ item, also }: { item: Evidence; also: string }) => [
      line('plain', `${lead}${item.title}: ${spoken(item.quote)}${also}`, { place: placeOf(item), cite: item.cite }),
    ];
  return [
    ...some(
      repeats(heard, (item) => item),
      MOST,
      told(''),
    ),
    ...some(
      repeats(perhaps, (item) => item),
      MOST,
      told('Perhaps '),
    ),
  ];
}

/** The objections, what is open first; each by the sentence that raised it last. */
function objectionLines({ objections, heard }: Diagnosis): ReportLine[] {
  const quotes = objections.map(({ quote }) => quote);
  const open = objections
    .filter(({ quote }, nth) => quotes.lastIndexOf(quote) === nth)
    .toSorted(
      (one, two) => Number(one.state === 'answered') - Number(two.state === 'answered') || two.last - one.last,
    );
  const atOf = (turn: number) => heard.find((item) => item.turn === turn)?.at;
  return some(open, FEW + 1, ({ title, state, quote, last, raised, cite }) => {
    const at = atOf(last);
    const also = state === 'repeated' ? ` (first in turn ${raised})` : state === 'answered' ? ' (settled since)' : '';
    return [
      line('plain', `${title}: ${spoken(inShort(quote))}${also}`, {
        place: placeOf({ turn: last, ...(at !== undefined && { at }) }),
        cite,
      }),
    ];
  });
}

/** A sentence, or where it is very long its beginning. In characters. */
const LONGEST = 140;
const inShort = (quote: string): string =>
  quote.length <= LONGEST ? quote : `${quote.slice(0, LONGEST).replace(/\s+\S*$/, '')} ...`;

function didLines({ conduct, measures, input, outcome }: Diagnosis, most: number): ReportLine[] {
  const isFull = most === MOST;
  // A call that ended well needs no fault found in it, but a push is always told.
  const isGood = outcome.kind === 'agreed' || outcome.kind === 'next-step';
  const slipped = conduct.slipped.filter(({ evidence }) => isFull || !isGood || evidence.signal === PUSHED);
  return [
    ...some(
      repeats(slipped, ({ evidence }) => evidence),
      most,
      ({ item, also }) => slippedLines(item, also),
    ),
    ...(isFull ? conduct.unsaid.map((item) => line('bad', `Not said: ${spoken(item.text)}`, { cite: item.cite })) : []),
    ...some(
      repeats(conduct.kept, ({ evidence }) => evidence),
      most,
      ({ item, also }) => [
        line('good', `${item.evidence.title}: ${spoken(inShort(item.evidence.text))}${also}`, {
          place: placeOf(item.evidence),
          cite: item.line.cite,
        }),
      ],
    ),
    ...(isFull
      ? [line('faint', measureWords(measures, input.speakers.length))]
      : measures.repShare === undefined
        ? []
        : [line('faint', `You talked ${measures.repShare} % of the words.`)]),
  ];
}

/** The first of some items; the others are counted. */
function some<T>(items: readonly T[], most: number, linesOf: (item: T) => ReportLine[]): ReportLine[] {
  const more = items.length - most;
  const rest = more > 0 ? [line('more', `and ${more} more (--format json has them all)`)] : [];
  return [...items.slice(0, most).flatMap(linesOf), ...rest];
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

/** What to say and do, and what to have ready for what is still open. */
function nextLines({ next, outcome, ready }: Diagnosis, command: string | undefined): ReportLine[] {
  const goOn = command === undefined ? [] : [line('command', command)];
  if (next === undefined) return goOn;
  const { title, say, do: deeds, when } = next;
  return [
    line('calm', title),
    ...say.map(({ text, cite }) => line('quote', spoken(text), { cite })),
    ...deeds.map(({ text, cite }) => line('item', text, { cite })),
    ...(outcome.when !== undefined
      ? [line('item', `When: ${outcome.when}`, { cite: `turn ${outcome.turn}` })]
      : when
        ? [line('item', when.day === undefined ? when.text : `${when.text}: ${when.day}`, { cite: when.cite })]
        : []),
    ...ready.flatMap(({ objection, line: answer }) => [
      line('item', `Have an answer ready: ${objection.title.toLowerCase()}, ${spoken(inShort(objection.quote))}`, {
        cite: `turn ${objection.last}`,
      }),
      ...(answer ? [line('quote', spoken(answer.text), { cite: answer.cite })] : []),
    ]),
    ...goOn,
  ];
}

/** Which moment it was taken for, and how to say that it was another. */
function momentLines({ moment, little }: Diagnosis): ReportLine[] {
  if (little) return [];
  const other = 'Another moment? Name it with --stage.';
  return [
    line('faint', moment === undefined ? other : `Taken for ${MOMENT_WORDS[moment.kind]}. ${moment.because} ${other}`),
  ];
}

const MOMENT_WORDS = {
  'first-no': 'a first no',
  'hot-lead': 'a hot lead',
  'ideal-prospect': 'an ideal prospect',
  'gone-cold': 'a lead that has gone quiet',
  dead: 'a dead lead',
} as const;

/** Who is taken for whom; where that was guessed or is not known, how to say it. */
function whoInShort({ input }: Diagnosis): string {
  const names = (role: string) => input.speakers.filter((speaker) => speaker.role === role).map(({ name }) => name);
  const [reps, others] = [names('rep'), names('prospect')];
  const size = `${input.turns} ${input.turns === 1 ? 'turn' : 'turns'}`;
  if (reps.length === 0)
    return input.speakers.length === 0
      ? `${size}. No speakers are named: every line is heard as a prospect might say it.`
      : `${size}. I cannot tell who is the rep: say it with --rep "${input.speakers[0]?.name ?? ''}".`;
  return `${size}. You: ${reps.join(', ')}. They: ${others.slice(0, 4).join(', ')}${others.length > 4 ? ' and others' : ''}. Wrong? --rep NAME.`;
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
  return [line('bad', `${spoken(inShort(evidence.text))}${also} - ${text}`, { place: placeOf(evidence), cite }), ...better];
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
