/** All playbooks on one page: what each is for and its first line. */
import type { Card } from '../playbook/views/card.ts';
import { cited, ends, paragraph, spoken } from './layout.ts';
import type { Paint } from './paint.ts';

export function cardsText(cards: readonly Card[], width: number, paint: Paint): string {
  const page = cards.flatMap((card) => {
    const { opens } = card;
    const words = opens && (opens.isSaid ? spoken(opens.you.text) : opens.you.text);
    return [
      ...ends(card.title, card.id, width).map(paint.heading),
      ...paragraph(card.for, width, '  ', paint.faint),
      ...(words === undefined
        ? []
        : cited(words, opens?.you.cite ?? '', width, { lead: '  ', faint: paint.faint, paint: paint.quote })),
      '',
    ];
  });
  return `${[...page, ...paragraph('The whole card: coach objection no-script', width, '', paint.faint)].join('\n')}\n`;
}
