/** The screens of a drill: the prospect's line, then the author's words beside the rep's. */
import type { DrillItem } from '../drill/items.ts';
import type { Point } from '../drill/points.ts';
import { json } from './json.ts';
import { cited, ends, paragraph, spoken } from './layout.ts';
import type { Paint } from './paint.ts';

/** The prospect's line. */
export function promptText({ they, moment }: DrillItem, place: string, width: number, paint: Paint): string {
  return [
    ...ends(moment, place, width).map(paint.faint),
    '',
    ...paragraph(spoken(they), width, '', paint.heading),
  ].join('\n');
}

/** The author's words beside the rep's, and what was found in these. */
export function answerText(
  { you, isSaid, isStop }: DrillItem,
  said: string,
  points: readonly Point[],
  width: number,
  paint: Paint,
): string {
  const words = isSaid ? spoken(you.text) : you.text;
  return [
    ...(said === '' ? [] : [...paragraph(spoken(said), width, 'You:  '), '']),
    ...(isStop ? paragraph('Here the right thing is to stop.', width, '', paint.calm) : []),
    ...cited(words, you.cite, width, { lead: 'Here: ', paint: paint.quote, faint: paint.faint }),
    ...points.flatMap(({ isGood, title, line, instead }) => [
      ...cited(isGood ? title : line.text, line.cite, width, {
        lead: isGood ? `${paint.good('+')} ` : `${paint.bad('x')} `,
        faint: paint.faint,
      }),
      ...(instead ? cited(`Instead: ${instead.text}`, instead.cite, width, { lead: '  ', faint: paint.faint }) : []),
    ]),
  ].join('\n');
}

/** How many lines are due. */
export const dueWords = (due: number, fresh: number): string =>
  due === 0 && fresh === 0
    ? 'Nothing is due. Come back another day.'
    : `${due} ${due === 1 ? 'line is' : 'lines are'} due, and ${fresh} ${fresh === 1 ? 'was' : 'were'} never asked.`;

/** The lines with their authors' answers, for a program. */
export const drillJson = (items: readonly DrillItem[]): string =>
  json({
    drill: items.map(({ id, playbook, they, you, isSaid, isStop }) => ({
      id,
      playbook,
      they,
      [isSaid ? 'say' : 'do']: you.text,
      from: you.from,
      stop: isStop,
    })),
  });
