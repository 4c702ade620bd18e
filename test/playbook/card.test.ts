import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src/playbook/views/card.ts';
import { END, libraryOf, page, playbookIn } from '../support/making.ts';
import { library, playbooks } from '../support/shipped.ts';

const cards = playbooks.filter(({ id }) => id !== 'start').map((playbook) => cardOf(library, playbook, {}));

describe.each(cards)('the card of $id', (card) => {
  it('answers what they say with a line of the step that the playbook names', () => {
    expect(card.replies.length).toBeGreaterThanOrEqual(3);
    for (const { step, you } of [...card.replies, ...card.stops]) {
      const [id = '', at = ''] = step.split('/');
      const { title, say = [], do: deeds = [] } = library.playbooks[id]?.steps[at] ?? { title: '' };
      expect([...say, ...deeds].map(({ from }) => from)[0] ?? 'ours').toBe(you.from);
      if (say.length + deeds.length === 0) expect(you.text).toBe(title);
    }
  });

  it('has on the left only what people say: whole sentences, and no account of what happened', () => {
    for (const { they } of [...card.replies, ...card.stops]) {
      expect(they).toMatch(/^[A-Z].*[.?!]$/);
      expect(they).not.toMatch(/\b(?:[Tt]hey|[Aa]n excuse|[Nn]othing)\b/);
    }
  });

  it('says when to stop, and puts what an author warns of before our own', () => {
    expect(card.stops.length).toBeGreaterThan(0);
    const ours = card.avoid.map(({ from }) => from === 'ours');
    expect(ours).toEqual(ours.toSorted());
  });

  it('shows no borrowed example as the words to say', () => {
    const words = [card.opens, ...card.replies].map((answer) => answer?.you.text).join(' ');
    expect(words).not.toMatch(/securing your office|20 ideal prospects|boss\./);
  });
});

describe('a playbook that says nothing about its card', () => {
  const made = libraryOf(
    page(`
  x:
    title: A question
    say: [{ text: Well?, from: ours }]
    ask: Well?
    options: { yes: { text: Yes, go: y }, no: { text: No, go: z } }
  y: { title: Another, do: [{ text: Do it., from: ours }], end: talk-again }
  z: { title: The end, end: let-go }
`),
  );

  it('opens with its first step, answers what may be answered to it, and stops where it lets go', () => {
    const { opens, replies, stops } = cardOf(made, playbookIn(made), {});
    expect(opens).toMatchObject({ step: 'a/x', you: { text: 'Well?' }, isSaid: true });
    expect(replies).toMatchObject([{ they: 'Yes', step: 'a/y', you: { text: 'Do it.' }, isSaid: false }]);
    expect(stops).toMatchObject([{ they: 'No', step: 'a/z', you: { text: 'The end', cite: 'ours' } }]);
  });

  it('may have nothing but an ending', () => {
    const bare = libraryOf(page(END));
    expect(cardOf(bare, playbookIn(bare), {})).toMatchObject({ replies: [], stops: [] });
  });
});
