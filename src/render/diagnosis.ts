/** A diagnosis as a report: the verdict first, what next, then the rest, on one screen or in full. */
import { amid, inShort } from '../basics/words.ts';
import type { Diagnosis } from '../diagnose/diagnosis.ts';
import { HOW_TO_NOTE, NOBODY_NAMED, remarkWords, sizeWords } from './diagnosis-input.ts';
import { causeLines, pathLines, saidLines, signLines, whoWords } from './diagnosis-full.ts';
import { LONGEST, measureWords, MOST, placeOf, repeats, slippedLines, some } from './diagnosis-lines.ts';
import { spoken } from './layout.ts';
import type { Page } from './page.ts';
import { line, reportText, type Report, type ReportLine } from './report.ts';

/** So much is told of each thing where it is told in short. */
interface Brief {
  objections: number;
  slips: number;
  kept: number;
  deeds: number;
  /** Answers to have ready. */
  ready: number;
  /** A sentence is quoted so far, in characters. */
  quoted: number;
  /** Whether the share of talk is told, and why the moment is taken for that. */
  asides: boolean;
}

/** From the fullest to the shortest. */
const BRIEFS: readonly Brief[] = [
  { objections: 3, slips: 2, kept: 1, deeds: 4, ready: 2, quoted: LONGEST, asides: true },
  { objections: 2, slips: 1, kept: 1, deeds: 3, ready: 2, quoted: 100, asides: true },
  { objections: 2, slips: 1, kept: 1, deeds: 2, ready: 1, quoted: 80, asides: false },
  { objections: 1, slips: 1, kept: 1, deeds: 1, ready: 1, quoted: 60, asides: false },
];
/** The height of the smallest usual terminal, with a line left for the prompt. */
const SCREEN = 24;

/** How much of a diagnosis is told. */
export interface Telling {
  /** The command that opens the walk where the call stands. */
  command: string | undefined;
  /** Whether all of it is told, and not only what fits on a screen. */
  full: boolean;
}

/** A diagnosis as a screen; told in short, it fits 24 lines as a rule: what matters least gives way. */
export function diagnosisText(diagnosis: Diagnosis, telling: Telling, page: Page): string {
  const told = (brief: Brief) => reportText(diagnosisReport(diagnosis, telling, brief), page);
  const [first, ...shorter] = BRIEFS as [Brief, ...Brief[]];
  const fits = (text: string) => telling.full || text.split('\n').length <= SCREEN;
  return shorter.reduce((text, brief) => (fits(text) ? text : told(brief)), told(first));
}

/** A diagnosis as a report: the verdict, what next, then the rest. */
export function diagnosisReport(
  diagnosis: Diagnosis,
  { command, full }: Telling,
  brief: Brief = BRIEFS[0] as Brief,
): Report {
  const { little, input } = diagnosis;
  // Notes in prose tell what was said, and not how.
  const isSilent = little || input.medium === 'reported';
  const sections = full
    ? [
        { title: 'What they said', lines: saidLines(diagnosis) },
        { title: 'What you did', lines: isSilent ? [] : didLines(diagnosis) },
        { title: 'The path', lines: pathLines(diagnosis) },
        { title: 'Why it may be stuck (guesses, never scores)', lines: little ? [] : causeLines(diagnosis) },
        { title: 'Is it dead?', lines: little || diagnosis.path.length === 0 ? [] : signLines(diagnosis.dead) },
      ]
    : [
        {
          title: 'What they said',
          lines: input.medium === 'reported' ? saidLines(diagnosis) : objectionLines(diagnosis, brief),
        },
        { title: 'What you did', lines: isSilent ? [] : didLines(diagnosis, brief) },
      ];
  return {
    short: diagnosis.short,
    about: full ? whoWords(diagnosis) : whoInShort(diagnosis),
    sections: [
      { title: 'Next', lines: little ? [] : nextLines(diagnosis, command, full ? undefined : brief) },
      ...sections,
      { title: '', lines: full ? momentWords(diagnosis, true).map((words) => line('faint', words)) : [] },
    ],
    foot: full
      ? diagnosis.playbooks.map(({ id, version }) => `${id} ${version}`).join(', ')
      : [...momentWords(diagnosis, brief.asides), 'Another? --stage NAME. More: --full, and --why.'].join(' '),
  };
}

/** The objections, what is open first, each by the sentence that raised it last; not those that stand under Next. */
function objectionLines({ objections, heard, ready }: Diagnosis, brief: Brief): ReportLine[] {
  const told = new Set(ready.map(({ objection }) => objection.signal));
  const quotes = objections.map(({ quote }) => quote);
  const open = objections
    .filter(({ quote, signal }, nth) => quotes.lastIndexOf(quote) === nth && !told.has(signal))
    .toSorted((one, two) => Number(one.state === 'answered') - Number(two.state === 'answered') || two.last - one.last);
  const atOf = (turn: number) => heard.find((item) => item.turn === turn)?.at;
  return some(
    open,
    brief.objections,
    ({ title, state, quote, last, raised, cite }) => {
      const at = atOf(last);
      const also = state === 'repeated' ? ` (first in turn ${raised})` : state === 'answered' ? ' (settled since)' : '';
      return [
        line('plain', `${title}: ${spoken(inShort(quote, brief.quoted))}${also}`, {
          place: placeOf({ turn: last, ...(at !== undefined && { at }) }),
          cite,
        }),
      ];
    },
    '--full',
  );
}

function didLines({ conduct, measures, input, outcome }: Diagnosis, brief?: Brief): ReportLine[] {
  const isFull = brief === undefined;
  const quoted = brief?.quoted ?? LONGEST;
  // A call that ended well needs no fault found in it, but a push is always told.
  const isGood = outcome.kind === 'agreed' || outcome.kind === 'next-step';
  const slipped = conduct.slipped.filter(({ isPush }) => isFull || !isGood || isPush);
  return [
    ...some(
      repeats(slipped, ({ evidence, line: { text } }) => ({
        ...evidence,
        // In short, what is wrong with it is told once.
        quote: isFull ? evidence.quote : text,
      })),
      brief?.slips ?? MOST,
      ({ item, also }) => slippedLines(item, also, quoted),
      isFull ? undefined : '--full',
    ),
    ...(isFull ? conduct.unsaid.map((item) => line('bad', `Not said: ${spoken(item.text)}`, { cite: item.cite })) : []),
    ...some(
      repeats(conduct.kept, ({ evidence }) => evidence),
      brief?.kept ?? MOST,
      ({ item, also }) => [
        line('good', `${item.evidence.title}: ${spoken(inShort(item.evidence.text, quoted))}${also}`, {
          place: placeOf(item.evidence),
          cite: item.line.cite,
        }),
      ],
      isFull ? undefined : '--full',
    ),
    ...(isFull
      ? [line('faint', measureWords(measures, input.speakers.length))]
      : measures.repShare === undefined || !brief.asides
        ? []
        : [line('faint', `You did ${measures.repShare} % of the talking.`)]),
  ];
}

/** What to say and do, and what to have ready for what is still open. */
function nextLines(
  { next, outcome, ready }: Diagnosis,
  command: string | undefined,
  brief: Brief | undefined,
): ReportLine[] {
  const goOn = command === undefined ? [] : [line('command', command)];
  if (next === undefined) return goOn;
  const { title, say, do: deeds, when } = next;
  return [
    line('calm', title),
    // A day that was given is not asked for.
    ...(outcome.kind === 'put-off' && outcome.when !== undefined ? [] : say).map(({ text, cite }) =>
      line('quote', spoken(text), { cite }),
    ),
    ...deeds.slice(0, brief?.deeds).map(({ text, cite }) => line('item', text, { cite })),
    ...(outcome.when !== undefined
      ? [line('item', `When: ${outcome.when}`, { cite: `turn ${outcome.turn}` })]
      : when
        ? [line('item', when.day === undefined ? when.text : `${when.text}: ${when.day}`, { cite: when.cite })]
        : []),
    ...ready.slice(0, brief?.ready).flatMap(({ objection, line: answer }) => [
      line(
        'item',
        `Have an answer ready: ${amid(objection.title)}, ${spoken(inShort(objection.quote, brief?.quoted ?? LONGEST))}`,
        {
          cite: `turn ${objection.last}`,
        },
      ),
      ...(answer ? [line('quote', spoken(answer.text), { cite: answer.cite })] : []),
    ]),
    ...goOn,
  ];
}

/** Which moment it was taken for; nothing where that is not known. */
function momentWords({ moment, little }: Diagnosis, withReason: boolean): string[] {
  if (little || moment === undefined) return [];
  const taken = `I took it for ${MOMENT_WORDS[moment.kind]}.`;
  return [withReason ? `${taken} ${moment.because}` : taken];
}

const MOMENT_WORDS = {
  'first-no': 'a first no',
  'hot-lead': 'a hot lead',
  'ideal-prospect': 'an ideal prospect',
  'gone-cold': 'a lead that has gone quiet',
  dead: 'a dead lead',
} as const;

/** So many names are told. */
const MOST_NAMES = 4;

/** Who is taken for whom; where that was guessed or is not known, how to say it. */
function whoInShort({ input }: Diagnosis): string {
  const names = (role: string) => input.speakers.filter((speaker) => speaker.role === role).map(({ name }) => name);
  const [reps, others] = [names('rep'), names('prospect')];
  const size = sizeWords(input);
  if (input.medium === 'reported') return `${size} ${HOW_TO_NOTE}${remarkWords(input)}`;
  if (reps.length === 0)
    return input.speakers.length === 0
      ? `${size} ${NOBODY_NAMED}${remarkWords(input)}`
      : `${size} I cannot tell who is the rep: say it with --rep "${input.speakers[0]?.name ?? ''}".${remarkWords(input)}`;
  const few = (all: readonly string[]) =>
    `${all.slice(0, MOST_NAMES).join(', ')}${all.length > MOST_NAMES ? ' and others' : ''}`;
  const they = others.length > 0 ? ` They: ${few(others)}.` : '';
  return `${size} You: ${few(reps)}.${they} Wrong? --rep NAME.${remarkWords(input)}`;
}
