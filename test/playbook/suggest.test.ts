import { describe, expect, it, test } from 'vitest';
import { didYouMean, nearest } from '../../src/basics/suggest.ts';

const STEPS = ['accept', 'draw-out', 'excuse', 'dig', 'offer'];

describe('the nearest known word', () => {
  test.each([
    ['acept', 'accept'],
    ['Accept', 'accept'],
    ['draw', 'draw-out'],
    ['excuze', 'excuse'],
    ['dog', 'dig'],
    ['of', undefined],
    ['dx', undefined],
    ['something-else', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%j means %j', (word, meant) => {
    expect(nearest(word, STEPS)).toBe(meant);
  });

  it('has one letter less, however short it is', () => {
    expect(nearest('goo', ['go', 'text', 'from'])).toBe('go');
    expect(nearest('gi', ['go', 'text', 'from'])).toBeUndefined();
  });

  it('is none where nothing is known', () => {
    expect(nearest('accept', [])).toBeUndefined();
  });
});

describe('a hint', () => {
  it('names the word that was probably meant, and no other', () => {
    expect(didYouMean('acept', STEPS)).toContain('accept');
    expect(didYouMean('acept', STEPS)).not.toContain('offer');
  });

  it('lists a few words to choose from', () => {
    for (const step of STEPS) expect(didYouMean('nothing-like-it', STEPS)).toContain(step);
  });

  it('counts many, and names the first', () => {
    const many = Array.from({ length: 40 }, (_, at) => `step-${at}`);
    expect(didYouMean('nothing-like-it', many)).toContain('40');
    expect(didYouMean('nothing-like-it', many)).toContain('step-0');
    expect(didYouMean('nothing-like-it', many)).not.toContain('step-30');
  });

  it('says so where there are none', () => {
    expect(didYouMean('accept', [])).not.toBe('');
  });
});
