import { describe, expect, it, test } from 'vitest';
import { citing, lookUp, plain, quotesIn, shortCite } from '../../src/playbook/model/cite.ts';
import { load } from '../support/making.ts';

const { sources } = load(
  [],
  ["id: book\nshort: The Book\ntitle: A book\nstatements:\n  12: { tags: [rule, don't], says: Listen. }\n"],
).library;

describe('a citation', () => {
  it('is looked up by its source and its number', () => {
    expect(lookUp(sources, 'book.12')).toMatchObject({
      citation: 'book.12',
      source: { id: 'book' },
      says: 'Listen.',
      tags: ['rule', "don't"],
    });
  });

  test.each(['ours', 'book', 'book.1', 'other.12', 'constructor.12', 'book.constructor', ''])(
    'finds nothing under %j',
    (citation) => {
      expect(lookUp(sources, citation)).toBeUndefined();
    },
  );

  test.each([
    ['book.12', 'The Book 12'],
    ['ours', 'ours'],
    ['other.3', 'other.3'],
  ])('%s stands beside a line as %s', (citation, short) => {
    expect(shortCite(sources, citation)).toBe(short);
  });

  it('goes with its line, whose blanks are filled', () => {
    expect(citing(sources, { topic: 'safety' })({ text: 'About {{topic}}', from: 'book.12' })).toEqual({
      text: 'About safety',
      from: 'book.12',
      cite: 'The Book 12',
    });
  });
});

it('evens out curly quotes and white space, and nothing else', () => {
  expect(plain('  “Oh  really”,\n\t‘how’ come…  – É ')).toBe('"Oh really", \'how\' come… – É');
});

describe('the exact words of a text', () => {
  test.each([
    ['none here', []],
    ['"How come?" or “Tell\n me more.”', ['How come?', 'Tell me more.']],
    ['an open " quote', []],
    ['Not: "However, \'I\' was"', ["However, 'I' was"]],
  ])('%j has %j', (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });
});
