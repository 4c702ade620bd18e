import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readAnswers, replay, whyUnused, writeAnswers } from '../../src/walk/answers.ts';
import { asked, begin, standing, type Answer } from '../../src/walk/session.ts';
import { libraryOf, page } from '../support/making.ts';

describe('a list of answers', () => {
  test.each<[string, [step: string, option: string][]]>([
    ['', []],
    ['  ', []],
    ['accept=issue', [['accept', 'issue']]],
    [
      'accept=issue,offer=doubt',
      [
        ['accept', 'issue'],
        ['offer', 'doubt'],
      ],
    ],
    [
      ' accept = issue ,\n offer = doubt , ',
      [
        ['accept', 'issue'],
        ['offer', 'doubt'],
      ],
    ],
    ['ask-more=', [['ask-more', '']]],
    [
      'ask-more=,offer=no',
      [
        ['ask-more', ''],
        ['offer', 'no'],
      ],
    ],
    ['ask-more=the back door', [['ask-more', 'the back door']]],
    ['ask-more="the back door, mostly"', [['ask-more', 'the back door, mostly']]],
    ['ask-more=" the "', [['ask-more', ' the ']]],
    ['ask-more="so \\"safe\\" \\\\ = no"', [['ask-more', 'so "safe" \\ = no']]],
    ['ask-more="C:\\new"', [['ask-more', 'C:new']]],
    ['ask-more="two\nlines"', [['ask-more', 'two\nlines']]],
    ['dead-lead/how-firm=hostile', [['dead-lead/how-firm', 'hostile']]],
    ['gone-cold/causes.wrong-pace=for', [['gone-cold/causes.wrong-pace', 'for']]],
    ['cost=$5.50', [['cost', '$5.50']]],
  ])('%j is read', (text, answers) => {
    expect(readAnswers(text)).toEqual(answers.map(([step, option]) => ({ step, option })));
  });

  test.each([
    ['accept', 'accept'],
    ['=issue', '=issue'],
    ['accept=issue,,offer=doubt', ',offer=doubt'],
    ['accept=issue,offer', 'offer'],
    ['accept=issue,ask-more="the back', 'ask-more="the back'],
    ['ask-more="the" back', 'ask-more="the" back'],
    ['ask-more=the "back"', 'ask-more=the "back"'],
    ['Accept=issue', 'Accept=issue'],
  ])('%j is refused from where it cannot be read', (text, from) => {
    expect(readAnswers(text)).toMatchObject({
      message: expect.stringContaining(from) as unknown,
      hint: expect.stringContaining('=') as unknown,
    });
  });

  it('is read again as it was written, whatever was typed', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
    const step = fc.oneof(
      id,
      fc.tuple(id, id).map(([playbook, own]) => `${playbook}/${own}`),
      fc.tuple(id, id, id).map(([playbook, own, item]) => `${playbook}/${own}.${item}`),
    );
    const words = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', '\\', ',', '=', ' ', '\n', 'a', 'é') }),
      id,
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ step, option: words })),
        fc.constantFrom('a', 'no-script'),
        (answers, playbook) => {
          const bare = (given: Answer) =>
            given.step.startsWith(`${playbook}/`) ? { ...given, step: given.step.slice(playbook.length + 1) } : given;
          expect(readAnswers(writeAnswers(answers, playbook))).toEqual(answers.map(bare));
        },
      ),
    );
  });

  it('is written as a person would type it', () => {
    expect(
      writeAnswers(
        [
          { step: 'a/x', option: 'issue' },
          { step: 'b/y', option: 'the door' },
          { step: 'a/z.one', option: '' },
        ],
        'a',
      ),
    ).toBe('x=issue,b/y="the door",z.one=');
  });
});

describe('playing answers back', () => {
  const library = libraryOf(
    page(`
  x:
    title: A question
    ask: Well?
    options:
      again: { text: Again, go: x }
      on: { text: On, go: y }
      away: { text: Away, go: b/start }
  y:
    title: A sum
    sum: { value: { ask: How much?, example: 5 } }
    fills: cost
    go: z
  z: { title: The end, end: let-go }
`),
    page('  x: { title: A question of b, ask: Well?, options: { back: { text: Back, go: a/y } } }\n', { id: 'b' }),
  );
  const played = (text: string) => {
    const answers = readAnswers(text);
    if (!Array.isArray(answers)) throw new Error(answers.message);
    return replay(library, begin('a'), answers);
  };
  const logged = (text: string) => played(text).session.log.map(({ step, option }) => `${step}=${option}`);

  it('gives each to the step it names', () => {
    expect(logged('x=on, y.value=5')).toEqual(['a/x=on', 'a/y.value=5']);
    expect(logged('a/x=on, a/y.value=5')).toEqual(['a/x=on', 'a/y.value=5']);
  });

  it('takes them in the order of the walk, not of the list', () => {
    expect(logged('y.value=5, x=on')).toEqual(['a/x=on', 'a/y.value=5']);
  });

  it('gives a step that is met again the next of its answers', () => {
    expect(logged('x=again, x=again, x=on')).toEqual(['a/x=again', 'a/x=again', 'a/x=on']);
  });

  it('tells steps of one name in two playbooks apart', () => {
    expect(logged('x=away, b/x=back, y.value=')).toEqual(['a/x=away', 'b/x=back', 'a/y.value=']);
    expect(logged('x=away, x=back')).toEqual(['a/x=away', 'b/x=back']);
  });

  it('stops where no answer is left', () => {
    const { session, unused, refused } = played('x=again');
    expect([asked(standing(library, session)), unused, refused]).toEqual(['a/x', [], undefined]);
  });

  it('returns what was not asked, and never drops it', () => {
    expect(played('x=on, w=1, y.value=5, x=again').unused).toEqual([
      { step: 'w', option: '1' },
      { step: 'x', option: 'again' },
    ]);
  });

  test.each([
    ['x=no', 'x', 'no', 'on'],
    ['x=on, y.value=many', 'y.value', 'many', '5000'],
    ['x=away, b/x=bakc', 'b/x', 'bakc', 'back'],
    ['x=constructor', 'x', 'constructor', 'again'],
  ])('stops at the first answer that does not fit: %s', (text, step, option, hint) => {
    const { refused, unused, session } = played(text);
    expect(refused).toMatchObject({ answer: { step, option }, hint: expect.stringContaining(hint) as unknown });
    expect(refused?.message).toContain(option);
    expect(unused).toContainEqual({ step, option });
    expect(session.log).toHaveLength(text.split(',').length - 1);
  });

  it('says of an unused answer whether its step is unknown or on another path', () => {
    const { session, unused } = played('x=on, xx=1, b/x=back, y.valeu=3');
    const [unknown, elsewhere, item] = unused.map((given) => whyUnused(library, session, given));
    expect(unknown?.message).toContain('"xx"');
    expect(unknown?.hint).toContain('x');
    expect(elsewhere?.message).toContain('"b/x"');
    expect(elsewhere?.hint).toContain('a/y.value');
    expect(item?.message).toContain('y.valeu');
  });
});
