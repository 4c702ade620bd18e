/** All of a playbook on paper, as text: what they may say at the left, what you say beside it. */
import type { FullCard, FullCardRow } from '../playbook/views/full-card.ts';
import type { CitedLine } from '../playbook/model/cite.ts';
import { cited, ends, paragraph, sideBySide, spoken } from './layout.ts';
import type { Paint } from './paint.ts';

/** Narrower than this, the two columns stand below each other. */
const TWO_COLUMNS = 64;
const GAP = 2;

/** A card for a page of some columns. */
export function fullCardText(card: FullCard, width: number, paint: Paint): string {
  const page: string[] = [
    ...ends(card.title, card.id, width).map(paint.heading),
    ...paragraph(fullCredit(card), width, '', paint.faint),
    ...blankLines(card, width, paint),
    '',
    ...table('THEY SAY', 'YOU SAY', card.rows, width, paint),
  ];
  if (card.avoid.length > 0) {
    page.push('', ...columns([paint.bad('NOT THIS')], [paint.good('BUT THIS')], width, 0.5));
    const [left, right] = widths(width, 0.5);
    const line = (item: CitedLine, room: number) =>
      cited(item.text, item.cite, room, { lead: 'x ', faint: paint.faint });
    for (const { instead, ...item } of card.avoid)
      page.push(
        ...columns(
          line(item, left),
          instead ? cited(instead.text, instead.cite, right, { faint: paint.faint }) : [],
          width,
          0.5,
        ),
      );
  }
  if (card.stops.length > 0) page.push('', ...table('WHEN TO STOP', 'A GOOD END', card.stops, width, paint));
  page.push('', ...paragraph(`${card.id} ${card.version}`, width, '', paint.faint));
  return `${page.join('\n')}\n`;
}

/** Whose statements the bare numbers are. */
export function fullCredit({ by }: Pick<FullCard, 'by'>): string {
  const numbers = by
    ? `A number is the statement of ${by.author ?? 'the article (author unnamed)'}, "${by.title.replaceAll('"', "'")}". `
    : '';
  return `${numbers}Lines marked ours come from no article.`;
}

function blankLines(card: FullCard, width: number, paint: Paint): string[] {
  return card.blanks
    .filter(({ text }) => text === undefined)
    .flatMap(({ name, ask, example }) =>
      paragraph(`____ ${ask} Fill it in with --set ${name}="${example}"`, width, '', paint.faint),
    );
}

function table(left: string, right: string, rows: readonly FullCardRow[], width: number, paint: Paint): string[] {
  return [
    ...columns([paint.heading(left)], [paint.heading(right)], width),
    ...rows.flatMap((row) => rowLines(row, width, paint)),
  ];
}

function rowLines(row: FullCardRow, width: number, paint: Paint): string[] {
  const [left, right] = widths(width);
  const replies = row.after.flatMap((text) => paragraph(text, left));
  const line = (item: CitedLine, lead: string, tint?: (text: string) => string) =>
    cited(item.text, item.cite, right, { lead, faint: paint.faint, ...(tint && { paint: tint }) });
  const isEnd = row.outcome !== undefined;
  return columns(
    replies,
    [
      ...(row.say.length > 0 && !isEnd ? [] : paragraph(row.title, right, '', isEnd ? paint.calm : paint.heading)),
      ...row.say.flatMap((item) => line({ ...item, text: spoken(item.text) }, isEnd ? '  ' : '', paint.quote)),
      ...row.ask.flatMap((item) => line(item, '  ? ')),
      ...row.do.flatMap((item) => line(item, '  - ')),
      ...(row.when ? line(row.when, '  - ') : []),
      ...row.note.flatMap((item) => line(item, '  * ')),
    ],
    width,
  );
}

/** The share of the page that the left column takes; the wider one holds what the rep says. */
const LEFT = 0.34;

function widths(width: number, share = LEFT): [left: number, right: number] {
  if (width < TWO_COLUMNS) return [width, width];
  const left = Math.round(width * share) - GAP;
  return [left, width - left - GAP];
}

function columns(left: readonly string[], right: readonly string[], width: number, share = LEFT): string[] {
  return width < TWO_COLUMNS ? [...left, ...right] : sideBySide(left, right, widths(width, share)[0] + GAP);
}
