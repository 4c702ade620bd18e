import { describe, expect, it, test } from 'vitest';
import { resultOf, type Result } from '../../src/walk/result.ts';
import { begin } from '../../src/walk/session.ts';
import { answered, libraryOf, load, page, walked } from '../support/making.ts';
import { library } from '../support/fixture.ts';

const TODAY = '2026-11-22';

const shipped = (playbook: string, answers: string) => answered(library, playbook, answers);
const DOUBTER = shipped(
  'no-script',
  'accept=issue, dig=handhold, offer=doubt, reassure=agrees, ask-more-first="the back door"',
);
const ids = (points: Result['kept']) => points.map(({ kind, from }) => `${kind} ${from}`);

describe('the ending', () => {
  it('names its step and what kind of ending it is', () => {
    expect(resultOf(library, DOUBTER, TODAY).ending).toMatchObject({
      step: 'no-script/two-weeks',
      outcome: 'talk-again',
    });
  });

  it('has the day where the source counts the weeks', () => {
    expect(resultOf(library, DOUBTER, TODAY).ending?.when).toMatchObject({
      date: '2026-12-06',
      day: 'Sunday 6 December 2026',
      from: 'manfer.44',
    });
    expect(resultOf(library, DOUBTER, '2026-12-20').ending?.when).toMatchObject({ date: '2027-01-03' });
  });

  it('has no day where the source gives none', () => {
    const few = resultOf(library, shipped('dead-lead', 'signs=adamant, how-firm=adamant, need=need-it'), TODAY).ending;
    expect(few?.when).toMatchObject({ from: 'deadlead.7' });
    expect(few?.when).not.toHaveProperty('date');
  });

  it('says again what the rep typed', () => {
    expect(resultOf(library, DOUBTER, TODAY).ending?.say[0]?.text).toContain('the back door');
  });

  it('is none while a question is open', () => {
    const result = resultOf(library, shipped('no-script', 'accept=issue'), TODAY);
    expect(result.ending).toBeUndefined();
    expect(result.path.map(({ step }) => step)).toEqual(['no-script/accept']);
  });
});

describe('the path', () => {
  it('has each step with the id and the words of its answer', () => {
    expect(resultOf(library, DOUBTER, TODAY).path.map(({ step, option }) => [step, option])).toEqual([
      ['no-script/accept', 'issue'],
      ['no-script/dig', 'handhold'],
      ['no-script/offer', 'doubt'],
      ['no-script/reassure', 'agrees'],
      ['no-script/ask-more-first', 'the back door'],
    ]);
    expect(resultOf(library, DOUBTER, TODAY).path[0]?.answer).toBe(answerText('no-script', 'accept', 'issue'));
  });

  it('has a step with items once, and each item with its answer', () => {
    const { path } = resultOf(
      library,
      shipped(
        'hot-lead',
        'rate.relevant=guess, rate.reward=told-no, rate.realistic=unknown, reward="peace", reward-ask=quiet',
      ),
      TODAY,
    );
    expect(path[0]).toMatchObject({
      step: 'hot-lead/rate',
      option: '',
      items: [
        { id: 'relevant', option: 'guess' },
        { id: 'reward', option: 'told-no' },
        { id: 'realistic', option: 'unknown' },
      ],
    });
    expect(path[0]?.items.every(({ answer, option }) => answer !== option)).toBe(true);
  });

  it('goes on into another playbook, and both are named with their versions', () => {
    const { path, playbooks, ending } = resultOf(
      library,
      shipped('no-script', 'accept=adamant, how-firm=hostile'),
      TODAY,
    );
    expect(path.map(({ step }) => step)).toEqual(['no-script/accept', 'dead-lead/how-firm']);
    expect(playbooks.map(({ id, version }) => [id, version])).toEqual(
      ['no-script', 'dead-lead'].map((id) => [id, library.playbooks[id]?.version]),
    );
    expect(ending?.outcome).toBe('leave-alone');
  });

  it('has what was typed, and leaves out what was not', () => {
    expect(resultOf(library, DOUBTER, TODAY).words.map(({ text }) => text)).toEqual(['the back door']);
    expect(
      resultOf(library, shipped('no-script', 'accept=issue, dig=handhold, offer=agrees, ask-more='), TODAY).words,
    ).toEqual([]);
  });
});

describe('causes', () => {
  const weighed =
    'worth-it=high, causes.wrong-person=for, causes.wrong-pace=against, causes.no-value=unknown, causes.misread=unknown, come-back=let-go';

  it('are each for, against or unknown, in the order of the playbook, with what would settle them', () => {
    const { causes } = resultOf(library, shipped('gone-cold', weighed), TODAY);
    expect(causes.map(({ id, weight }) => [id, weight])).toEqual([
      ['wrong-person', 'for'],
      ['wrong-pace', 'against'],
      ['no-value', 'unknown'],
      ['misread', 'unknown'],
    ]);
    for (const { settle, cite } of causes) expect([settle.text, cite]).not.toContain('');
  });

  it('are none before they are weighed', () => {
    expect(resultOf(library, shipped('gone-cold', 'worth-it=high, causes.wrong-person=for'), TODAY).causes).toEqual([]);
  });
});

describe('the script', () => {
  it('is open until the rep says what was kept to', () => {
    const { kept, missed, open } = resultOf(library, DOUBTER, TODAY);
    expect([kept, missed]).toEqual([[], []]);
    expect(ids(open)).toEqual(
      expect.arrayContaining(['say manfer.18', 'avoid manfer.25', 'say manfer.37', 'say manfer.43', 'avoid manfer.39']),
    );
  });

  it('is kept to where the rep says so, and missed everywhere else', () => {
    const { open: all } = resultOf(library, DOUBTER, TODAY);
    const { kept, missed, open } = resultOf(library, DOUBTER, TODAY, { kept: ['manfer.18', 'manfer.25'] });
    expect(ids(kept)).toEqual(['say manfer.18', 'avoid manfer.25']);
    expect([...ids(kept), ...ids(missed)].toSorted()).toEqual(ids(all).toSorted());
    expect(open).toEqual([]);
  });

  it('is missed as a whole where nothing was kept to', () => {
    const { kept, missed, open } = resultOf(library, DOUBTER, TODAY, { kept: [] });
    expect([kept, open]).toEqual([[], []]);
    expect(missed.length).toBeGreaterThan(0);
  });

  it('has each point once, though a step is met twice', () => {
    const { open } = resultOf(
      library,
      shipped('no-script', 'accept=absurd, draw-out=absurd, draw-out=absurd, draw-out=no-issues'),
      TODAY,
    );
    expect(new Set(ids(open)).size).toBe(open.length);
  });

  it('says what would have been better in place of a slip', () => {
    expect(
      resultOf(library, DOUBTER, TODAY, { kept: [] }).missed.find(({ from }) => from === 'manfer.25')?.instead?.from,
    ).toBe('manfer.24');
  });

  it('holds nobody to our own lines, to stories, or to a line for the next call', () => {
    const { library: small } = load(
      [
        page(`
  x:
    title: A question
    say: [{ text: Ours, from: ours }, { text: A rule, from: book.1 }, { text: A story, from: book.2 }]
    avoid: [{ text: Ours, from: ours }, { text: A story, from: book.2 }]
    ask: Well?
    options: { on: { text: On, go: y } }
  y:
    title: The end
    end: talk-again
    say: [{ text: Next time, from: book.3 }]
`),
      ],
      [
        'id: book\nshort: Book\ntitle: A book\nstatements:\n  1: { tags: [rule], says: \'"A rule"\' }\n  2: { tags: [story, "don\'t"], says: \'"A story"\' }\n  3: { tags: [line], says: \'"Next time"\' }\n',
      ],
    );
    expect(ids(resultOf(small, walked(small, begin('a'), 'on'), TODAY).open)).toEqual(['say book.1']);
  });
});

test('answers and titles have their blanks filled', () => {
  const small = libraryOf(
    page(
      `
  x:
    title: About {{topic}}
    ask: Well?
    options: { on: { text: 'On with {{topic}}', go: y } }
  y: { title: 'The end of {{topic}}', end: let-go }
`,
      { top: 'blanks: { topic: { ask: What?, example: this } }\n' },
    ),
  );
  const { path, ending } = resultOf(small, walked(small, begin('a', { topic: 'cake' }), 'on'), TODAY);
  expect([path[0]?.title, path[0]?.answer, ending?.title]).toEqual(['About cake', 'On with cake', 'The end of cake']);
});

function answerText(playbook: string, id: string, option: string): string | undefined {
  const step = library.playbooks[playbook]?.steps[id];
  return step?.kind === 'choose' ? step.options[option]?.text : undefined;
}
