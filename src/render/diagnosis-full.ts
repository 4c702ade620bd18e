/** What a diagnosis tells besides, where all of it is asked for: every finding, the path, the causes, the signs. */
import type { Sign } from '../diagnose/causes.ts';
import type { Diagnosis } from '../diagnose/diagnosis.ts';
import type { Evidence } from '../diagnose/evidence.ts';
import { MOST, placeOf, repeats, some } from './diagnosis-lines.ts';
import { HOW_TO_NOTE, NOBODY_NAMED, remarkWords, sizeWords } from './diagnosis-input.ts';
import { spoken } from './layout.ts';
import { line, type ReportLine } from './report.ts';

export function saidLines({ heard, perhaps }: Diagnosis): ReportLine[] {
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

export function pathLines({ path, stands, ending }: Diagnosis): ReportLine[] {
  const answered = path.map(({ title, answer, turn, items, decided }) => {
    const words = items.length > 0 ? items.map((item) => `${item.title}: ${item.answer}`).join('; ') : answer || 'done';
    if (decided) return line('item', `${title} - you decide; what was said later fits: ${words}`);
    return turn > 0
      ? line('plain', `${title} - ${words}`, { place: `turn ${turn}` })
      : line('item', `${title} - ${words}`);
  });
  if (stands === undefined) return answered;
  return [
    ...answered,
    line('calm', `${ending ? 'It ends at' : 'It stands at'}: ${stands.title} (${stands.step})`),
    ...stands.note.map((note) => line('note', note)),
  ];
}

/** Who is who, and why we think so. */
export function whoWords({ input }: Diagnosis): string {
  const who = input.speakers.map(
    ({ name, role, why }) => `${name}: ${role === 'unknown' ? 'role unknown' : role} (${why})`,
  );
  const whoever = input.medium === 'reported' ? HOW_TO_NOTE : who.length > 0 ? `${who.join('; ')}.` : NOBODY_NAMED;
  return `${sizeWords(input, true)} ${whoever}${remarkWords(input)}`;
}

/** Causes with what speaks for and against them; where nothing is in the way, or the lead is dead, nobody has to settle the others. */
export function causeLines({ causes, dead, path }: Diagnosis): ReportLine[] {
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

export function signLines(signs: readonly Sign[]): ReportLine[] {
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
