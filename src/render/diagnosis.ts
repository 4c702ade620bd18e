/** A diagnosis as a screen: in short first, then what they said, what you did, the path, the causes, what next. */
import type { Sign } from '../diagnose/causes.ts';
import type { Done } from '../diagnose/conduct.ts';
import type { Diagnosis } from '../diagnose/diagnosis.ts';
import type { Evidence } from '../diagnose/evidence.ts';
import type { Measures } from '../diagnose/measure.ts';
import { cited, paragraph, spoken } from './layout.ts';
import type { Paint } from './paint.ts';

/** More findings than this do not fit on a screen; the rest are counted. */
const MOST = 12;

/**
 * A diagnosis for a page of some columns.
 * @param command the command that opens the walk where the call stands
 */
export function diagnosisText(diagnosis: Diagnosis, command: string | undefined, width: number, paint: Paint): string {
  const { conduct, measures, next, input } = diagnosis;
  const page: string[] = [
    ...paragraph(diagnosis.short, width, '', paint.heading),
    ...paragraph(whoWords(diagnosis), width, '', paint.faint),
  ];
  const line = (text: string, cite: string, lead: string, tint?: (text: string) => string) =>
    cited(text, cite, width, { lead, faint: paint.faint, ...(tint && { paint: tint }) });
  const section = (title: string, lines: string[]) =>
    lines.length > 0 && page.push('', ...paragraph(title, width, '', paint.heading), ...lines);
  const some = <T>(items: readonly T[], draw: (item: T) => string[]) => [
    ...items.slice(0, MOST).flatMap(draw),
    ...(items.length > MOST ? [paint.faint(`  and ${items.length - MOST} more (--format json has them all)`)] : []),
  ];

  section(
    'What they said',
    some(
      repeats(diagnosis.heard, (item) => item),
      ({ item, also }) => line(`${item.title}: ${spoken(item.quote)}${also}`, item.cite, `${placeOf(item)} `),
    ),
  );
  if (!diagnosis.little)
    section('What you did', [
      ...some(
        repeats(conduct.slipped, ({ evidence }) => evidence),
        ({ item, also }) => slippedLines(item, also, line),
      ),
      ...conduct.unsaid.flatMap((item) => line(`Not said: ${spoken(item.text)}`, item.cite, 'x ')),
      ...some(
        repeats(conduct.kept, ({ evidence }) => evidence),
        ({ item, also }) =>
          line(
            `${item.evidence.title}: ${spoken(item.evidence.quote)}${also}`,
            item.line.cite,
            `+ ${placeOf(item.evidence)} `,
          ),
      ),
      ...paragraph(measureWords(measures, input.speakers.length), width, '', paint.faint),
    ]);
  section('The path', [
    ...diagnosis.path.flatMap(({ title, answer, turn, items }) =>
      paragraph(
        `${title} - ${items.length > 0 ? items.map((item) => `${item.title}: ${item.answer}`).join('; ') : answer || 'done'}`,
        width,
        turn > 0 ? `turn ${turn} ` : '- ',
      ),
    ),
    ...(diagnosis.stands
      ? paragraph(
          `${diagnosis.ending ? 'Ends at' : 'Stands at'}: ${diagnosis.stands.title} (${diagnosis.stands.step})`,
          width,
          '- ',
          paint.calm,
        )
      : []),
    ...(diagnosis.stands?.note ?? []).flatMap((note) => paragraph(note, width, '  * ')),
  ]);
  if (!diagnosis.little) {
    section('Why it may be stuck (guesses, never scores)', causeLines(diagnosis, width, line));
    section('Is it dead?', diagnosis.path.length > 0 ? signLines(diagnosis.dead, width) : []);
  }
  const goOn = command === undefined ? [] : ['', 'Go on from here:', `  ${command}`];
  if (diagnosis.agreed.length > 0) section('Next', [...agreedLines(diagnosis.agreed, line), ...goOn]);
  else if (next) {
    section('Next', [
      ...next.say.flatMap((item) => line(spoken(item.text), item.cite, '  ', paint.quote)),
      ...next.do.flatMap((item) => line(item.text, item.cite, '- ')),
      ...(next.when
        ? line(
            next.when.day === undefined ? next.when.text : `${next.when.text}: ${next.when.day}`,
            next.when.cite,
            '- ',
          )
        : []),
      ...goOn,
    ]);
  }
  page.push(
    '',
    ...paragraph(diagnosis.playbooks.map(({ id, version }) => `${id} ${version}`).join(', '), width, '', paint.faint),
  );
  return `${page.join('\n')}\n`;
}

/** What was agreed: a date that nobody writes down is lost. */
function agreedLines(
  agreed: readonly Evidence[],
  line: (text: string, cite: string, lead: string) => string[],
): string[] {
  return [
    ...agreed.flatMap((item) => line(spoken(item.text), placeOf(item), '- ')),
    ...line('Write down now what you agreed, and when.', 'ours', '- '),
  ];
}

/** Who is who, and why we think so. */
function whoWords({ input }: Diagnosis): string {
  const who = input.speakers.map(
    ({ name, role, why }) => `${name}: ${role === 'unknown' ? 'role unknown' : role} (${why})`,
  );
  return `${input.turns} ${input.turns === 1 ? 'turn' : 'turns'}, ${input.words} words, ${input.format}. ${who.length > 0 ? `${who.join('; ')}.` : 'No speakers are named: every line is heard as a prospect might say it.'}`;
}

function slippedLines(
  { evidence, line: { text, cite }, instead }: Done,
  also: string,
  line: (text: string, cite: string, lead: string) => string[],
): string[] {
  const better = instead ? line(`Instead: ${instead.text}`, instead.cite, '    ') : [];
  return [...line(`${spoken(evidence.quote)}${also} - ${text}`, cite, `x ${placeOf(evidence)} `), ...better];
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
function causeLines(
  { causes, dead, path }: Diagnosis,
  width: number,
  line: (text: string, cite: string, lead: string) => string[],
): string[] {
  const told = causes.filter((cause) => cause.for.length + cause.against.length > 0);
  const silent =
    path.length === 0 || dead.some(({ seen }) => seen) ? [] : causes.filter((cause) => !told.includes(cause));
  const quotes = (items: readonly Evidence[]) =>
    [...new Set(items.map((item) => `${spoken(item.quote)} (${placeOf(item)})`))].slice(0, 2).join(', ');
  return [
    ...told.flatMap((cause) => [
      ...line(
        `${cause.title}? ${[cause.for.length > 0 && `Speaks for it: ${quotes(cause.for)}`, cause.against.length > 0 && `speaks against it: ${quotes(cause.against)}`].filter(Boolean).join('; ')}`,
        cause.cite,
        '- ',
      ),
      ...line(`To settle it: ${cause.settle.text}`, cause.settle.cite, '  '),
    ]),
    ...(silent.length > 0 ? paragraph('Unknown, for I heard nothing of it. What would settle each:', width) : []),
    ...silent.flatMap((cause) => line(`${cause.title}? ${cause.settle.text}`, cause.settle.cite, '- ')),
  ];
}

function signLines(signs: readonly Sign[], width: number): string[] {
  const named = ({ text, cite }: Sign) => `${text} [${cite}]`;
  const heard = signs.filter((sign) => sign.heard.length > 0);
  const silent = signs.filter((sign) => sign.heard.length === 0);
  const where = (sign: Sign) => [...new Set(sign.heard.map(placeOf))].slice(0, 4).join(', ');
  return [
    ...heard.flatMap((sign) =>
      paragraph(`${named(sign)}: ${sign.seen ? 'yes' : 'heard, but not constantly'} (${where(sign)})`, width, '- '),
    ),
    ...(silent.length > 0 ? paragraph(`Not heard: ${silent.map(named).join('; ')}.`, width, '- ') : []),
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
