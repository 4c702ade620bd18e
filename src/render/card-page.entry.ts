/** Call cards as a page to print: each on one sheet of A5 or letter paper, and nothing is reached for. */
import type { Answer, Card } from '../playbook/views/card.ts';
import type { CitedLine } from '../playbook/model/cite.ts';
import { credit } from './card.ts';
import { spoken } from './layout.ts';
import { el, html, type Child } from './preview/element.ts';

const STYLE = `
body { font: 11pt/1.35 Georgia, serif; color: #111; background: #fff; margin: 0 auto; max-width: 40rem; padding: 1rem; }
article { break-after: page; } article:last-child { break-after: auto; }
h1 { font-size: 1.35rem; margin: 0; } h2 { font: bold .8rem/1.4 sans-serif; margin: .7rem 0 .1rem; color: #444; }
p { margin: 0; } .by, cite { color: #555; font-size: .8rem; font-style: normal; white-space: nowrap; }
.by { white-space: normal; } .opens { font-size: 1.1rem; }
table { border-collapse: collapse; width: 100%; margin-top: .6rem; }
th { text-align: left; font: bold .8rem/1.4 sans-serif; color: #444; }
td, th { vertical-align: top; padding: .18rem .8rem .18rem 0; border-bottom: 1px solid #ccc; width: 62%; }
td:first-child, th:first-child { width: 38%; }
.not { color: #8a1c00; } .but { color: #0b5a2b; }
@page { margin: 12mm; } @media print { body { font-size: 9.5pt; padding: 0; max-width: none; } }
`;

/** The page. */
export function cardsPage(cards: readonly Card[]): string {
  const page = el(
    'html',
    { lang: 'en' },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { name: 'viewport', content: 'width=device-width' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
      el('title', {}, cards.length === 1 && cards[0] ? cards[0].title : 'Call cards'),
      el('style', {}, STYLE),
    ),
    el('body', {}, ...cards.map(article)),
  );
  return `<!doctype html>\n${html(page)}\n`;
}

function article(card: Card): Child {
  const { opens, replies, avoid, stops } = card;
  return el(
    'article',
    {},
    el('h1', {}, card.title),
    el('p', { class: 'by' }, [card.for, credit(card)].filter(Boolean).join('. ')),
    opens && el('h2', {}, 'You open'),
    opens && el('p', { class: 'opens' }, ...you(opens)),
    replies.length > 0 && table(['They say', 'You say'], replies),
    avoid.length > 0 && el('h2', {}, 'Not this'),
    ...avoid.flatMap(({ instead, ...item }) => [
      el('p', { class: 'not' }, 'Not: ', ...line(item)),
      instead && el('p', { class: 'but' }, 'But: ', ...line(instead)),
    ]),
    stops.length > 0 && table(['Stop, when they say', 'A good end'], stops),
  );
}

const table = (heads: readonly string[], rows: Card['replies']): Child =>
  el(
    'table',
    {},
    el('tr', {}, ...heads.map((head) => el('th', {}, head))),
    ...rows.map((row) => el('tr', {}, el('td', {}, spoken(row.they)), el('td', {}, ...you(row)))),
  );

const you = ({ you: item, isSaid }: Answer): Child[] => line(isSaid ? { ...item, text: spoken(item.text) } : item);
const line = ({ text, cite }: Pick<CitedLine, 'text' | 'cite'>): Child[] => [`${text} `, el('cite', {}, cite)];
