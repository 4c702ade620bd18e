/** A call card on one screen: the line to open with, the replies that matter, what not to say, when to stop. */
import type { Answer, Card } from '../playbook/views/card.ts';
import type { CitedLine } from '../playbook/model/cite.ts';
import { cited, ends, paragraph, sideBySide, spoken } from './layout.ts';
import type { Paint } from './paint.ts';

/** Narrower than this, what you say stands below what they say. */
const TWO_COLUMNS = 64;
const GAP = 2;
/** The share of the page for what they say. */
const LEFT = 0.34;
/** The height of the smallest usual terminal, with a line left for the prompt. */
const SCREEN = 24;

/** A card for a page of some columns; at 80 it fits a screen of 24 lines: what is long gives way, the last replies last. */
export function cardText(card: Card, width: number, paint: Paint): string {
  const { replies, avoid } = card;
  const shorter = [
    { card, isAiry: true },
    { card: { ...card, avoid: avoid.slice(0, 1) }, isAiry: true },
    { card: { ...card, avoid: avoid.slice(0, 1) }, isAiry: false },
    ...replies.map((_, gone) => ({
      card: { ...card, avoid: avoid.slice(0, 1), replies: replies.slice(0, replies.length - gone - 1) },
      isAiry: false,
    })),
  ];
  const pages = shorter.map(({ card: some, isAiry }) => linesOf(some, width, paint, isAiry));
  const page = (width < TWO_COLUMNS ? undefined : pages.find(({ length }) => length < SCREEN)) ?? pages[0];
  return `${page?.join('\n')}\n`;
}

/** Who wrote what a card follows. */
export function credit({ by }: Pick<Card, 'by'>): string {
  return by ? `${by.author ?? 'Author unnamed'}, "${by.title.replaceAll('"', "'")}"` : '';
}

/** How to fill the blanks that are still empty; nothing where none is. */
export function blankWords({ blanks }: Pick<Card, 'blanks'>): string[] {
  return blanks
    .filter(({ text }) => text === undefined)
    .map(({ name, example }) => `____: --set ${name}="${example}", or fill it in as you speak.`);
}

function linesOf(card: Card, width: number, paint: Paint, isAiry: boolean): string[] {
  const { opens, replies, avoid, stops } = card;
  const isWide = width >= TWO_COLUMNS;
  const left = isWide ? Math.round(width * LEFT) - GAP : width;
  const right = isWide ? width - left - GAP : width;
  const beside = (head: readonly string[], body: readonly string[]) =>
    isWide ? sideBySide(head, body, left + GAP) : [...head, ...body];
  const you = ({ you: line, isSaid }: Answer) =>
    cited(isSaid ? spoken(line.text) : line.text, line.cite, right, {
      faint: paint.faint,
      lead: isWide ? '' : '  ',
      ...(isSaid && { paint: paint.quote }),
    });
  const rows = (head: readonly string[], list: Card['replies']) =>
    list.length === 0
      ? []
      : [head.join(''), ...list.flatMap((row) => beside(paragraph(spoken(row.they), left), you(row)))];
  const line = ({ text, cite }: CitedLine, lead: string) => cited(text, cite, width, { lead, faint: paint.faint });
  const sections = [
    opens ? beside([paint.heading('You open')], you(opens)) : [],
    rows(beside([paint.heading('They say')], isWide ? [paint.heading('You say')] : []), replies),
    avoid.flatMap(({ instead, ...item }) => [
      ...line(item, `${paint.bad('Not:')} `),
      ...(instead ? line(instead, `${paint.good('But:')} `) : []),
    ]),
    rows([paint.heading('Stop, when they say')], stops),
    paragraph([...blankWords(card), 'Every branch: --full'].join(' '), width, '', paint.faint),
  ].filter(({ length }) => length > 0);
  return [
    ...ends(card.title, card.id, width).map(paint.heading),
    ...(credit(card) === '' ? [] : paragraph(credit(card), width, '', paint.faint)),
    ...sections.flatMap((lines) => (isAiry ? ['', ...lines] : lines)),
  ];
}
