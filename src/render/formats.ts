/** A card and a result as Markdown, and as JSON for other programs. */
import type { Card, CardRow } from '../playbook/views/card.ts';
import type { CitedLine } from '../playbook/model/cite.ts';
import type { Result } from '../walk/result.ts';
import { credit } from './card.ts';
import { json } from './json.ts';
import { spoken } from './layout.ts';
import { escape } from './markdown.ts';
import { noteText } from './note.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';
import { pointWords, versionsOf, whenWords } from './result.ts';

/** Cards as JSON: one, or all of them. */
export const cardJson = (cards: Card | readonly Card[]) => json(Array.isArray(cards) ? { cards } : { card: cards });

/** A result as JSON; `asks` names the step that has no answer yet. */
export const resultJson = (result: Result, asks: string | undefined) =>
  json({ result: { ...result, asks: asks ?? null, note: noteText(result) } });

/** A card as Markdown: the two columns are tables. */
export function cardMarkdown(card: Card): string {
  return `${[
    `# ${escape(card.title)}`,
    '',
    `_${escape(card.for)}._ ${escape(credit(card))} Lines marked ours come from no article.`,
    '',
    ...table(['', 'They say', 'You say'], card.rows.map(cells)),
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
      ? ['', '## When to stop', '', ...table(['', 'When', 'A good end'], card.stops.map(cells))]
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
    ...(ending
      ? section(
          'A note to paste',
          noteText(result)
            .trimEnd()
            .split('\n')
            .map((words) => `${escape(words)}  `),
        )
      : []),
    '',
    `_${versionsOf(result)}_`,
  ].join('\n')}\n`;
}

function cells(row: CardRow): string[] {
  const says = row.outcome === undefined ? row.say : [];
  const lines = [
    ...(says.length > 0 ? [] : [`**${escape(row.title)}**`]),
    ...says.map((item) => line({ ...item, text: spoken(item.text) })),
    ...row.ask.map((item) => `? ${line(item)}`),
    ...[...row.do, ...(row.when ? [row.when] : [])].map((item) => `- ${line(item)}`),
  ];
  return [
    String(row.number ?? ''),
    row.after.map(({ rows, text: reply }) => escape(`${rows.join(' ')} ${reply}`.trim())).join('<br>'),
    lines.join('<br>'),
  ];
}

const line = ({ text: words, cite }: Pick<CitedLine, 'text' | 'cite'>) => `${escape(words)} _(${escape(cite)})_`;

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
