import { describe, expect, it, test } from 'vitest';
import { blanksIn, EMPTY, fill } from '../../src/playbook/model/fill.ts';

describe('filling a blank', () => {
  test.each([
    ['about {{topic}}?', { topic: 'safety' }, 'about safety?'],
    ['{{topic}} and {{ topic }}', { topic: 'safety' }, 'safety and safety'],
    ['no blank', { topic: 'safety' }, 'no blank'],
    ['$5 {{topic}}', { topic: "$& $1 $'" }, "$5 $& $1 $'"],
    ['{{constructor}}', { constructor: 'a builder' }, 'a builder'],
  ])('%j with %j', (text, blanks, filled) => {
    expect(fill(text, blanks as Record<string, string>)).toBe(filled);
  });

  test.each([[{}], [{ topic: '' }]])('leaves a line to write on with %j', (blanks) => {
    expect(fill('about {{topic}}', blanks)).toBe(`about ${EMPTY}`);
    expect(fill('{{constructor}} {{to-string}}', blanks)).toBe(`${EMPTY} ${EMPTY}`);
  });

  it('never reads again what was filled in', () => {
    expect(fill('{{a}} {{b}}', { a: '{{b}}', b: '{{a}}' })).toBe('{{b}} {{a}}');
  });

  it('makes double quotes single, because double quotes mark exact words', () => {
    expect(fill('about {{topic}}', { topic: 'the "safe" office' })).toBe("about the 'safe' office");
  });
});

it('names the blanks of a text, in order', () => {
  expect(blanksIn('{{topic}} and {{ next-need }} and {topic} and {{Topic}}')).toEqual(['topic', 'next-need']);
});
