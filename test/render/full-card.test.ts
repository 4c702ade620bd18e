import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { cardOf } from '../../src/playbook/views/card.ts';
import { fullCardOf, type FullCard } from '../../src/playbook/views/full-card.ts';
import type { CitedLine } from '../../src/playbook/model/cite.ts';
import { cardsText } from '../../src/render/cards.ts';
import { fullCardText } from '../../src/render/full-card.ts';
import { spoken, toAscii } from '../../src/render/layout.ts';
import { PLAIN, type Paint } from '../../src/render/paint.ts';
import { playbookIn } from '../support/making.ts';
import { columnsOf, EVERY_WIDTH, squashed, tooWide, WIDTHS } from '../support/screens.ts';
import { library, playbooks } from '../support/fixture.ts';

const COLOURED = Object.fromEntries(
  Object.keys(PLAIN).map((name) => [name, (text: string) => `\u001B[1m${text}\u001B[22m`]),
) as unknown as Paint;
const cards = playbooks.map((playbook) => fullCardOf(library, playbook, {}));

/** Every line of a card that carries a citation, as it is printed. */
function linesOf({ rows, stops, avoid }: FullCard): Pick<CitedLine, 'text' | 'cite'>[] {
  const ofRow = [...rows, ...stops].flatMap(({ say, ask, do: to, when, note }) => [
    ...say.map((item) => ({ ...item, text: spoken(item.text) })),
    ...note,
    ...ask,
    ...to,
    ...(when ? [when] : []),
  ]);
  return [...ofRow, ...avoid, ...avoid.flatMap(({ instead }) => instead ?? [])];
}

describe.each(cards)('the card of $id', (card) => {
  it('is never wider than the page', () => {
    for (const width of EVERY_WIDTH)
      expect(tooWide(fullCardText(card, width, PLAIN), width), `at ${width}`).toEqual([]);
  });

  describe.each(WIDTHS)('at %i columns', (width) => {
    const page = fullCardText(card, width, PLAIN);
    const columns = columnsOf(page);
    const stands = (text: string) =>
      columns.some(({ left, right }) => left.includes(squashed(text)) || right.includes(squashed(text)));

    it('shows every line with its citation', () => {
      expect(
        linesOf(card)
          .map(({ text, cite }) => `${text} ${cite}`)
          .filter((line) => !stands(line)),
      ).toEqual([]);
    });

    it('shows every branch: each reply, and each step', () => {
      const rows = [...card.rows, ...card.stops];
      const replies = rows.flatMap(({ after }) => after);
      expect(replies.filter((reply) => !stands(reply))).toEqual([]);
      const steps = rows.map(({ say, title, outcome }) => (say[0] && !outcome ? spoken(say[0].text) : title));
      expect(steps.filter((step) => !stands(step))).toEqual([]);
    });

    it('has what to say, what not to say, and when to stop, each in a section of its own', () => {
      const firsts = [card.rows[0]?.after[0], card.avoid[0]?.text, card.stops[0]?.title].filter(
        (text) => text !== undefined,
      );
      const sections = firsts.map((text) =>
        columns.findIndex(({ left, right }) => left.includes(squashed(text)) || right.includes(squashed(text))),
      );
      expect(sections).not.toContain(-1);
      expect(new Set(sections).size).toBe(firsts.length);
    });

    it('names its playbook and its version', () => {
      expect(stands(`${card.id} ${card.version}`)).toBe(true);
    });
  });

  it('is the same with colours and without', () => {
    expect(stripVTControlCharacters(fullCardText(card, 80, COLOURED))).toBe(fullCardText(card, 80, PLAIN));
  });

  it('is all ASCII for a terminal that shows nothing else', () => {
    expect(toAscii(fullCardText(card, 80, PLAIN))).toMatch(/^[\n\u0020-\u007E]*$/);
  });
});

test('every shipped card but the front door says when to stop, and each shows whom it follows', () => {
  for (const card of cards.filter(({ id }) => id !== 'start')) {
    expect(card.stops, card.id).not.toEqual([]);
    expect(squashed(fullCardText(card, 80, PLAIN))).toContain(squashed(card.by?.author ?? 'author unnamed'));
  }
});

describe('a blank', () => {
  const noScript = playbookIn(library, 'no-script');

  it('that is not filled shows how to fill it', () => {
    const page = squashed(fullCardText(fullCardOf(library, noScript, {}), 80, PLAIN));
    expect(page).toContain('--settopic=');
    expect(page).toContain('____');
  });

  test.each(['keeping the office safe', 'x'.repeat(90), '\u5B89\u5168'.repeat(30)])(
    'filled with %s stands in the card, which is no wider for it',
    (topic) => {
      const card = fullCardOf(library, noScript, { topic });
      for (const width of WIDTHS) {
        const page = fullCardText(card, width, PLAIN);
        expect(tooWide(page, width)).toEqual([]);
        expect(page).not.toContain('--set');
      }
      expect(squashed(fullCardText(card, 40, PLAIN))).toContain(squashed(topic));
    },
  );
});

describe('all cards in brief', () => {
  it('name each playbook, what it is for and its first line, no wider than the page', () => {
    for (const width of EVERY_WIDTH)
      expect(
        tooWide(
          cardsText(
            playbooks.map((playbook) => cardOf(library, playbook, {})),
            width,
            PLAIN,
          ),
          width,
        ),
        `at ${width}`,
      ).toEqual([]);
    const page = squashed(
      cardsText(
        playbooks.map((playbook) => cardOf(library, playbook, {})),
        80,
        PLAIN,
      ),
    );
    for (const { id, title, for: moment } of cards)
      for (const words of [id, title, moment]) expect(page).toContain(squashed(words));
  });
});
