import { describe, expect, it, test } from 'vitest';
import { cardOf, type Card } from '../../src/playbook/views/card.ts';
import { cardText } from '../../src/render/card.ts';
import { cardsPage } from '../../src/render/card-page.entry.ts';
import { cardMarkdown } from '../../src/render/formats.ts';
import { spoken } from '../../src/render/layout.ts';
import { PLAIN } from '../../src/render/paint.ts';
import { EVERY_WIDTH, squashed, tooWide } from '../support/screens.ts';
import { library, playbooks } from '../support/shipped.ts';

const cards = playbooks.map((playbook) => cardOf(library, playbook, { topic: 'keeping the office safe' }));

const wordsOf = ({ opens, replies, stops }: Card) => [
  ...(opens ? [opens.you.text] : []),
  ...[...replies, ...stops].flatMap(({ they, you }) => [spoken(they), you.text]),
];

describe.each(cards)('the card of $id', (card) => {
  it('is one screen of 24 lines at 80 columns, with all its replies', () => {
    const page = cardText(card, 80, PLAIN);
    expect(page.trimEnd().split('\n').length).toBeLessThan(24);
    expect(page).not.toContain('--set');
    for (const { they } of [...card.replies, ...card.stops])
      expect(squashed(page)).toContain(squashed(they).slice(0, 12));
  });

  it('is never wider than the page, and whole on a narrow one', () => {
    for (const width of EVERY_WIDTH) expect(tooWide(cardText(card, width, PLAIN), width), `at ${width}`).toEqual([]);
    const narrow = squashed(cardText(card, 60, PLAIN));
    for (const words of wordsOf(card)) expect(narrow).toContain(squashed(words));
  });

  it('says the same in Markdown and on a page to print', () => {
    const markdown = squashed(cardMarkdown(card).replace(/\\/g, ''));
    const printed = squashed(
      cardsPage([card]).replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
    );
    for (const words of wordsOf(card)) {
      expect(markdown).toContain(squashed(words));
      expect(printed).toContain(squashed(words));
    }
  });
});

test('a card whose words are long gives up replies, last ones first, and still fits', () => {
  const [card] = cards;
  if (card === undefined) throw new Error('no card');
  const long = {
    ...card,
    replies: Array.from({ length: 5 }, (_, nth) => ({
      they: `Reply ${nth}.`,
      step: 'a/b',
      isSaid: true,
      you: { text: 'word '.repeat(60).trim(), from: 'ours', cite: 'ours' },
    })),
  };
  const page = cardText(long, 80, PLAIN);
  expect(page.trimEnd().split('\n').length).toBeLessThan(24);
  expect(page).toContain('Reply 0.');
  expect(page).not.toContain('Reply 4.');
});

test('a page to print runs nothing and reaches for nothing', () => {
  const [card] = cards;
  if (card === undefined) throw new Error('no card');
  const page = cardsPage([{ ...card, title: '<script>alert(1)</script>' }]);
  expect(page).toContain('default-src &#39;none&#39;');
  expect(page).not.toMatch(/<script|src=|href=|url\(/);
});
