/** All playbooks on one page: what each is for and its first line. */
import type { Card } from '../playbook/views/card.ts';
import { cited, ends, paragraph, spoken } from './layout.ts';
import type { Paint } from './paint.ts';

export function briefText(cards: readonly Card[], width: number, paint: Paint): string {
  const page = cards.flatMap((card) => {
    const [first] = card.rows;
    const line = first?.say[0] ?? first?.ask[0] ?? first?.do[0];
    const words = line && line === first?.say[0] ? spoken(line.text) : line?.text;
    const cite = line?.cite && /^\d/.test(line.cite) ? `${card.by?.short ?? ''} ${line.cite}` : (line?.cite ?? '');
    return [
      ...ends(card.title, card.id, width).map(paint.heading),
      ...paragraph(card.for, width, '  ', paint.faint),
      ...(words === undefined ? [] : cited(words, cite, width, { lead: '  ', faint: paint.faint, paint: paint.quote })),
      '',
    ];
  });
  return `${[...page, ...paragraph('The whole card: coach objection no-script --before', width, '', paint.faint)].join('\n')}\n`;
}
