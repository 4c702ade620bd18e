/** What a walk came to, on one screen: the ending, what next and when, what was kept to, and a note to paste. */
import type { CitedLine } from '../playbook/model/cite.ts';
import type { Result } from '../walk/result.ts';
import type { Point } from '../walk/review.ts';
import { cited, ends, paragraph, spoken } from './layout.ts';
import { noteLines } from './note.ts';
import type { Paint } from './paint.ts';
import { pointWords, whenWords } from './result-words.ts';

/** The height of the smallest usual terminal, with a line left for the prompt. */
const SCREEN = 24;
/** So many points are told of what was kept to, and of what was not. */
const TOLD = 2;

/** A result for a page of some columns; at 80 it fits a screen of 24 lines as a rule. */
export function resultText(result: Result, width: number, paint: Paint): string {
  const pages = [
    linesOf(result, width, paint, { points: TOLD, isAiry: true }),
    linesOf(result, width, paint, { points: 1, isAiry: true }),
    linesOf(result, width, paint, { points: 1, isAiry: false }),
    linesOf(result, width, paint, { points: 0, isAiry: false }),
  ];
  const page = pages.find(({ length }) => length < SCREEN) ?? pages.at(-1);
  return `${page?.join('\n')}\n`;
}

function linesOf(
  result: Result,
  width: number,
  paint: Paint,
  { points, isAiry }: { points: number; isAiry: boolean },
): string[] {
  const { ending, playbooks, causes, kept, missed, open, note } = result;
  const line = ({ text, cite }: Pick<CitedLine, 'text' | 'cite'>, lead: string, tint?: (text: string) => string) =>
    cited(text, cite, width, { lead, faint: paint.faint, ...(tint && { paint: tint }) });
  const some = (all: readonly Point[], how: 'kept' | 'missed', lead: string) =>
    all.slice(0, points).flatMap((item) => line({ ...item, text: pointWords(item, how) }, lead));
  const untold = kept.length + missed.length - Math.min(points, kept.length) - Math.min(points, missed.length);
  const more = [
    ...(untold > 0 ? [`${untold} more point${untold === 1 ? '' : 's'} of the script`] : []),
    ...(open.length > 0 ? [`${open.length} point${open.length === 1 ? '' : 's'} of the script not ticked`] : []),
  ];
  const likely = causes.filter(({ weight }) => weight === 'for');
  const title = ending?.title ?? 'This walk has not come to an end yet.';
  const tint = ending === undefined ? paint.heading : ending.outcome === 'talk-again' ? paint.good : paint.calm;
  const sections = [
    [
      ...ends(title, playbooks.at(-1)?.id ?? '', width).map(tint),
      ...(ending?.say ?? []).flatMap((item) => line({ ...item, text: spoken(item.text) }, '  ', paint.quote)),
      ...(ending?.do ?? []).flatMap((item) => line(item, '- ')),
      ...(ending?.when ? line({ ...ending.when, text: whenWords(ending.when) }, '- ') : []),
    ],
    likely.flatMap(({ title: cause, cite }) => line({ text: `It may be this: ${cause}`, cite }, '')),
    [...some(kept, 'kept', '+ '), ...some(missed, 'missed', 'x ')],
    note ? [paint.heading('For your CRM'), ...noteLines(note, width)] : [],
    paragraph([...more, 'All of it: --full'].join('. '), width, '', paint.faint),
  ].filter(({ length }) => length > 0);
  return sections.flatMap((lines, at) => (isAiry && at > 0 ? ['', ...lines] : lines));
}
