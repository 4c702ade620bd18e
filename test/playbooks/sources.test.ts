import { describe, expect, it, test } from 'vitest';
import { lookUp, quotesIn } from '../../src/playbook/model/cite.ts';
import { citationsOf } from '../../src/playbook/model/library.ts';
import type { Source } from '../../src/playbook/model/schema.ts';
import { fingerprintOf, holds, readFingerprint, writeFingerprint } from '../sources/words.ts';
import { library, playbooks, problems, textsIn } from '../support/shipped.ts';

const sources = Object.values(library.sources);
const cited = new Set(playbooks.flatMap(({ steps, blanks }) => [...Object.values(steps).flatMap(citationsOf), ...Object.values(blanks ?? {}).flatMap(({ from }) => from ?? [])]));

it('every playbook and source is sound: each citation exists, each quote is its source\'s to the letter', () => {
  expect(problems).toEqual([]);
  expect([playbooks.length, sources.length]).toEqual([7, 5]);
  for (const citation of cited) if (citation !== 'ours') expect(lookUp(library.sources, citation), citation).toBeDefined();
});

describe.each(sources)('$id', ({ id, statements, ...source }) => {
  it('has its statements numbered without a gap', () => {
    expect(Object.keys(statements)).toEqual(Object.keys(statements).map((_, at) => String(at + 1)));
  });

  it('has every statement that is advice in some step of some playbook', () => {
    const advice = Object.entries(statements).filter(([, { tags }]) => tags.some((tag) => tag !== 'note' && tag !== 'story'));
    expect(advice.map(([number]) => `${id}.${number}`).filter((citation) => !cited.has(citation))).toEqual([]);
  });

  it('has nothing in double quotes that its article does not have', () => {
    const article = fingerprintFor(id);
    const quotes = wordsIn({ id, statements, ...source }).flatMap(quotesIn);
    expect(quotes.filter((quote) => !holds(article, quote))).toEqual([]);
  });

  it('has the title that its article has', () => {
    expect(holds(fingerprintFor(id), source.title)).toBe(true);
  });
});

test('the five sources have 170 statements, as many as the articles', () => {
  expect(sources.flatMap(({ statements }) => Object.keys(statements))).toHaveLength(170);
});

describe('a fingerprint', () => {
  const article = fingerprintOf('He said:  “Take the no,\nand ask ‘why not’.” Then he left; we did not.');

  test.each(['Take the no', 'Take the no, and ask', '"Take the no, and ask \'why not\'."', 'left', 'Then he left', 'did not.'])('holds %s', (quote) => {
    expect(holds(article, quote)).toBe(true);
  });

  test.each(['take the no', 'Take the no and ask', 'Take no', 'the no, and asked', 'left we', 'he said', 'Said', 'not. He', ''])('does not hold %s', (quote) => {
    expect(holds(article, quote)).toBe(false);
  });

  it('is read again as it was written', () => {
    expect(readFingerprint(writeFingerprint(article))).toEqual(article);
  });
});

function fingerprintFor(id: string) {
  const [file] = textsIn('test/sources/', `${id}.txt`);
  return readFingerprint(file?.text ?? '');
}

/** All words of a source that may quote its article. */
const wordsIn = ({ holes, statements }: Source): string[] => [...(holes ?? []), ...Object.values(statements).map(({ says }) => says)];
