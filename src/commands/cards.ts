/** Cards in the format that was asked for. */
import type { Library, LoadedPlaybook } from '../playbook/model/library.ts';
import { cardOf, type Card } from '../playbook/views/card.ts';
import { fullCardOf, type FullCard } from '../playbook/views/full-card.ts';
import { cardText } from '../render/card.ts';
import { cardsText } from '../render/cards.ts';
import { cardJson, cardMarkdown, fullCardMarkdown, type WholeCard } from '../render/formats.ts';
import { fullCardText } from '../render/full-card.ts';
import type { Page } from '../render/page.ts';
import type { ObjectionOptions } from './objection.command.ts';

/** A playbook's card, and the same with every branch. */
export interface BothCards {
  card: Card;
  full: FullCard;
}

/** Makes both cards of a playbook. */
export const bothCards = (library: Library, playbook: LoadedPlaybook, blanks: Record<string, string>): BothCards => ({
  card: cardOf(library, playbook, blanks),
  full: fullCardOf(library, playbook, blanks),
});

/** Both in one, for a program. */
export const wholeCard = ({ card: { opens, replies }, full }: BothCards): WholeCard => ({ ...full, opens, replies });

/** Writes cards out: one on a screen, several in brief, or with every branch; a program gets everything. */
export async function writeCards(
  cards: readonly BothCards[],
  { format, full: everything }: Pick<ObjectionOptions, 'format' | 'full'>,
  { width, paint }: Page,
): Promise<string> {
  switch (format) {
    case 'text':
      if (cards.length > 1 && everything !== true)
        return cardsText(
          cards.map(({ card }) => card),
          width,
          paint,
        );
      return cards
        .map(({ card, full }) => (everything ? fullCardText(full, width, paint) : cardText(card, width, paint)))
        .join('\n');
    case 'markdown':
      return cards.map(({ card, full }) => (everything ? fullCardMarkdown(full) : cardMarkdown(card))).join('\n');
    case 'html': {
      const { cardsPage } = await import('../render/card-page.entry.ts');
      return cardsPage(cards.map(({ card }) => card));
    }
    case 'json': {
      const whole = cards.map(wholeCard);
      return cardJson(whole.length === 1 && whole[0] ? whole[0] : whole);
    }
  }
}
