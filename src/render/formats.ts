/** A card and a result as Markdown, and as JSON for other programs. */
import type { Answer, Card } from '../playbook/views/card.ts';
import type { FullCard, FullCardRow } from '../playbook/views/full-card.ts';
import type { CitedLine } from '../playbook/model/cite.ts';
import type { Result } from '../walk/result.ts';
import { blankWords, credit } from './card.ts';
import { fullCredit } from './full-card.ts';
import { json } from './json.ts';
import { spoken } from './layout.ts';
import { escape } from './markdown.ts';
import { noteText } from './note.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';
import { pointWords, versionsOf, whenWords } from './result-words.ts';

/** A card as JSON, short and whole. */
export type WholeCard = FullCard & Pick<Card, 'opens' | 'replies'>;
/** Cards as JSON: one, or all of them. */
export const cardJson = (cards: WholeCard | readonly WholeCard[]) =>
  json(Array.isArray(cards) ? { cards } : { card: cards });

/** A result as JSON; `asks` names the step that has no answer yet. */
export const resultJson = (result: Result, asks: string | undefined) =>
  json({
    result: {
      ...result,
      asks: asks ?? null,
      note: result.note ? noteText(result.note) : '',
      fields: result.note ?? null,
    },
  });

/** A card as Markdown. */
export function cardMarkdown(card: Card): string {
  const you = ({ you: item, isSaid }: Answer) => line(isSaid ? { ...item, text: spoken(item.text) } : item);
  const rows = (heads: string[], list: Card['replies']) =>
    list.length === 0
      ? []
      : [
          '',
          ...table(
            heads,
            list.map((row) => [escape(spoken(row.they)), you(row)]),
          ),
        ];
  return `${[
    `# ${escape(card.title)}`,
    ...(credit(card) === '' ? [] : ['', `_${escape(credit(card))}_`]),
    ...(card.opens ? ['', `**You open:** ${you(card.opens)}`] : []),
    ...rows(['They say', 'You say'], card.replies),
    ...(card.avoid.length > 0 ? [''] : []),
    ...card.avoid.map(({ instead, ...item }) => `- Not: ${line(item)}${instead ? `<br>But: ${line(instead)}` : ''}`),
    ...rows(['Stop, when they say', 'A good end'], card.stops),
    ...(blankWords(card).length > 0 ? ['', escape(blankWords(card).join(' '))] : []),
  ].join('\n')}\n`;
}

/** All of a playbook as Markdown: the two columns are tables. */
export function fullCardMarkdown(card: FullCard): string {
  return `${[
    `# ${escape(card.title)}`,
    '',
    `_${escape(card.for)}._ ${escape(fullCredit(card))}`,
    '',
    ...table(['They say', 'You say'], card.rows.map(cells)),
    ...(card.avoid.length > 0
      ? [
          '',
          '## Not this',
          '',
          ...table(
            ['Not this', 'But this'],
            card.avoid.map(({ instead, ...item }) => [line(item), instead ? line(instead) : '']),
          ),
        ]
      : []),
    ...(card.stops.length > 0
      ? ['', '## When to stop', '', ...table(['When', 'A good end'], card.stops.map(cells))]
      : []),
    '',
    `_${card.id} ${card.version}_`,
  ].join('\n')}\n`;
}

/** A result as Markdown. */
export function resultMarkdown(result: Result): string {
  const { ending } = result;
  const section = (title: string, lines: string[]) => (lines.length > 0 ? ['', `## ${title}`, '', ...lines] : []);
  return `${[
    `# ${ending ? escape(ending.title) : 'This walk has not come to an end yet'}`,
    ...(ending ? ['', `_Outcome: ${OUTCOME_WORDS[ending.outcome].toLowerCase()}_`] : []),
    ...section(
      'The path',
      result.path.flatMap(({ title, answer, items }) => [
        `- ${escape(title)}${items.length > 0 || answer === '' ? '' : `: ${escape(answer)}`}`,
        ...items.map((item) => `  - ${escape(item.title)}: ${escape(item.answer || 'left open')}`),
      ]),
    ),
    ...section(
      'What may be the cause (guesses, never scores)',
      result.causes.map(
        ({ title, weight, settle, cite }) =>
          `- ${escape(title)}: ${weight} (${cite})${weight === 'unknown' ? `. To settle it: ${line(settle)}` : ''}`,
      ),
    ),
    ...section(
      'Kept to the script',
      result.kept.map((item) => `- ${line({ ...item, text: pointWords(item) })}`),
    ),
    ...section(
      'Not kept to',
      result.missed.map(
        (item) =>
          `- ${line({ ...item, text: pointWords(item, 'missed') })}${item.instead ? `. Instead: ${line(item.instead)}` : ''}`,
      ),
    ),
    ...section(
      'Did you keep to it?',
      result.open.map((item) => `- ${line({ ...item, text: pointWords(item, 'open') })}`),
    ),
    ...section(
      'Next',
      [
        ...(ending?.do ?? []),
        ...(ending?.when ? [{ ...ending.when, text: whenWords(ending.when) }] : []),
        ...(ending?.note ?? []),
      ].map((item) => `- ${line(item)}`),
    ),
    ...section(
      'The line to say',
      (ending?.say ?? []).map((item) => `> ${line({ ...item, text: spoken(item.text) })}`),
    ),
    ...(result.note
      ? section(
          'A note to paste',
          noteText(result.note)
            .trimEnd()
            .split('\n')
            .map((words) => `${escape(words)}  `),
        )
      : []),
    '',
    `_${versionsOf(result)}_`,
  ].join('\n')}\n`;
}

function cells(row: FullCardRow): string[] {
  const lines = [
    ...(row.say.length > 0 && row.outcome === undefined ? [] : [`**${escape(row.title)}**`]),
    ...row.say.map((item) => line({ ...item, text: spoken(item.text) })),
    ...row.ask.map((item) => `? ${line(item)}`),
    ...[...row.do, ...(row.when ? [row.when] : [])].map((item) => `- ${line(item)}`),
    ...row.note.map((item) => `* ${line(item)}`),
  ];
  return [row.after.map(escape).join('<br>'), lines.join('<br>')];
}

const line = ({ text: words, cite }: Pick<CitedLine, 'text' | 'cite'>) => `${escape(words)} _(${escape(cite)})_`;

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
