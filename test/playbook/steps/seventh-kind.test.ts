/** A seventh kind of step is one file and one line: everything that handles steps handles it, and asks no other place. */
import type * as Z from 'zod';
import type * as Steps from '../../../src/playbook/steps/index.ts';
import { describe, expect, it, vi } from 'vitest';
import { lint } from '../../../src/check/lint.ts';
import { trace } from '../../../src/diagnose/trace.ts';
import { loadTexts } from '../../../src/playbook/loading/load.ts';
import { fullCardOf } from '../../../src/playbook/views/full-card.ts';
import { graphOf } from '../../../src/playbook/views/graph.ts';
import { jsonSchemas } from '../../../src/playbook/views/json-schema.ts';
import { printoutOf } from '../../../src/playbook/views/printout.ts';
import type { Parts, Zod } from '../../../src/playbook/steps/parts.ts';
import { replay, readAnswers } from '../../../src/walk/answers.ts';
import { questionOf } from '../../../src/walk/question.ts';
import { resultOf } from '../../../src/walk/result.ts';
import { begin, fits, refusalOf, standing } from '../../../src/walk/session.ts';
import { surveyOf } from '../../../src/walk/survey.ts';

/** A day that the rep types. */
vi.mock('../../../src/playbook/steps/index.ts', async (original) => {
  const steps = await original<typeof Steps>();
  const { onward, stepKind, thenRow } = await import('../../../src/playbook/steps/kind.ts');
  const schema = (z: Zod, { id, words, target, step }: Parts) =>
    z.strictObject({
      kind: z.literal('when'),
      ...step,
      day: words.describe('The question to the rep. They type a day.'),
      fills: id.describe('The blank that the day fills.'),
      go: target,
    });
  const when = stepKind<Z.infer<ReturnType<typeof schema>>, ReturnType<typeof schema>>({
    key: 'day',
    schema,
    exits: ({ go }) => onward(go),
    words: ({ day }) => [{ text: day, path: ['day'] }],
    question: ({ day }) => ({ kind: 'words', ask: day }),
    fills: ({ fills }) => fills,
    filling: (_, option) => option,
    refusal: (_, typed) =>
      /^\w+day$/.test(typed)
        ? undefined
        : { asks: 'asks for a day', hint: 'Write it as Monday.', again: 'A day, please, such as Monday.' },
    rows: ({ day, go }) => [{ label: 'Day', text: day }, thenRow(go)],
  });
  Object.assign(steps.STEP_KINDS, { when });
  return steps;
});

const playbook = (day: string, go = 'bye') => `id: dated
title: Set a day
for: They said yes
source: ours
blanks:
  topic: { ask: What about?, example: doors }
start: when
steps:
  when:
    title: The day
    day: ${day}
    fills: day
    go: ${go}
  bye:
    title: Until {{day}}
    end: talk-again
    say: [{ text: 'See you on {{day}}.', from: ours }]
tests:
  - { name: a day is set, answers: when=Monday, ends: bye }
`;
const load = (text: string) => loadTexts({ playbooks: [{ file: 'dated.yaml', text }], signals: [], sources: [] });
const loaded = load(playbook("'Which day, for {{topic}}?'"));
const { library } = loaded;
const dated = library.playbooks['dated'];
if (dated === undefined) throw new Error(JSON.stringify(loaded.problems));
const codes = (text: string) => lint(load(text)).map(({ code, line }) => `${line} ${code}`);
const walked = (option: string) => replay(library, begin('dated', { topic: 'doors' }), [{ step: 'when', option }]);

describe('a seventh kind of step', () => {
  it('is loaded and checks clean, its own test included', () => {
    expect(lint(loaded)).toEqual([]);
  });

  it('is checked: an unknown blank in its question, an unknown target', () => {
    expect(codes(playbook("'Which {{dey}}, {{topic}}?'"))).toContain('11 unknown-blank');
    expect(codes(playbook("'Which, {{topic}}?'", 'by'))).toContain('13 unknown-step');
  });

  it("fails a trainer's test that ends elsewhere, for the right reason", () => {
    const wrong = lint(load(playbook("'Which, {{topic}}?'").replace('ends: bye', 'ends: when')));
    expect(wrong.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'failed-test The test "a day is set" fails: It ends on "bye", not on "when".',
    ]);
  });

  it('is asked in a walk, with its blanks filled, and refuses what does not fit', () => {
    const now = standing(library, begin('dated', { topic: 'doors' }));
    expect(questionOf(now)).toEqual({ kind: 'words', ask: 'Which day, for doors?' });
    expect([fits(now, 'Monday'), fits(now, 'soon')]).toEqual([true, false]);
    expect(walked('soon').refused).toMatchObject({
      message: '"when" asks for a day, not "soon".',
      hint: 'Write it as Monday.',
    });
    expect(refusalOf(now, 'soon')?.again).toBe('A day, please, such as Monday.');
  });

  it('is answered on the command line, and fills its blank', () => {
    expect(readAnswers('when=Monday')).toEqual([{ step: 'when', option: 'Monday' }]);
    const result = resultOf(library, walked('Monday').session, '2026-11-22');
    expect(result.ending).toMatchObject({ title: 'Until Monday', say: [{ text: 'See you on Monday.' }] });
    expect(result.path).toMatchObject([{ step: 'dated/when', answer: 'Monday' }]);
    expect(result.words).toEqual([]);
  });

  it('stands on the card, in the printout, in the picture and in the survey', () => {
    expect(fullCardOf(library, dated, {}).rows.map(({ step }) => step)).toEqual(['dated/when', 'dated/bye']);
    const rows = printoutOf(library, dated).sections.flatMap((section) => section.rows);
    expect(rows).toContainEqual({ label: 'Day', text: 'Which day, for {{topic}}?' });
    expect(rows).toContainEqual({ label: 'Then', text: '→ bye' });
    expect(graphOf(library, dated).edges).toMatchObject([{ from: 'dated/when', to: 'dated/bye' }]);
    const [survey] = surveyOf(library, [dated], []);
    expect(survey?.steps[0]).toMatchObject({ ask: 'Which day, for [topic]?', tests: 1, ways: [{ to: 'dated/bye' }] });
    expect(survey?.tests).toMatchObject([{ ok: true }]);
  });

  it('is in the schema for editors, told by its key', () => {
    expect(JSON.stringify(jsonSchemas()['playbook.schema.json'])).toContain(
      'The question to the rep. They type a day.',
    );
  });

  it('stops a trace, for a call does not tell it', () => {
    const door = { ...dated, id: 'start', start: 'when' };
    const { session, marks } = trace({ ...library, playbooks: { start: door } }, []);
    expect([session.log, marks]).toEqual([[], []]);
  });
});
