import { describe, expect, it } from 'vitest';
import type { CitedLine } from '../../src/playbook/model/cite.ts';
import { spoken } from '../../src/render/layout.ts';
import { PLAIN } from '../../src/render/paint.ts';
import { standingText } from '../../src/render/standing.ts';
import { helpText, stepText, whyText } from '../../src/render/step.ts';
import { questionOf } from '../../src/walk/question.ts';
import { begin, standing } from '../../src/walk/session.ts';
import { reasonsOf, viewOf } from '../../src/walk/view.ts';
import { EVERY_WIDTH, squashed, tooWide, WIDTHS } from '../support/screens.ts';
import { library, playbooks } from '../support/fixture.ts';

const cited = ({ text, cite }: CitedLine) => squashed(`${text}${cite}`);

describe.each(playbooks)('every step of $id', ({ id, steps }) => {
  const screens = Object.keys(steps).flatMap((step) => {
    const now = standing(library, begin(id, {}, step));
    const view = viewOf(library, now);
    return view ? [{ step, view, question: questionOf(now), reasons: reasonsOf(library, now) }] : [];
  });

  it('has a screen, with its reasons, that is never wider than the page', () => {
    expect(screens).toHaveLength(Object.keys(steps).length);
    for (const { step, view, question, reasons } of screens) {
      for (const width of EVERY_WIDTH) {
        expect(tooWide(stepText(view, `${id}/${step}`, width, PLAIN), width), `${step} at ${width}`).toEqual([]);
        expect(tooWide(whyText(view, reasons, width, PLAIN), width), `why ${step} at ${width}`).toEqual([]);
        if (question)
          expect(
            tooWide(standingText(view, question, `${id}/${step}`, width, PLAIN), width),
            `${step} at ${width}`,
          ).toEqual([]);
      }
    }
  });

  it('shows each of its lines with its citation, and says for every statement who says so', () => {
    for (const width of WIDTHS) {
      for (const { step, view, reasons } of screens) {
        const page = squashed(stepText(view, step, width, PLAIN));
        for (const line of [
          ...view.say.map((item) => ({ ...item, text: spoken(item.text) })),
          ...view.do,
          ...view.note,
        ])
          expect(page, `${step} at ${width}`).toContain(cited(line));
        const why = squashed(whyText(view, reasons, width, PLAIN));
        for (const line of view.avoid) expect(why).toContain(cited(line));
        for (const { from, cite } of reasons.statements) expect(why, from).toContain(squashed(cite));
        for (const { author } of reasons.articles) expect(why).toContain(squashed(author));
      }
    }
  });

  it('names the ids to answer with', () => {
    for (const { step, view, question } of screens) {
      if (question?.kind !== 'pick') continue;
      const page = standingText(view, question, `${id}/${step}`, 80, PLAIN);
      for (const option of question.options) expect(page).toMatch(new RegExp(`^ *${option.id} `, 'm'));
    }
  });
});

describe('help', () => {
  it('is never wider than the page', () => {
    for (const width of EVERY_WIDTH) expect(tooWide(helpText(width, PLAIN), width), `at ${width}`).toEqual([]);
  });
});
