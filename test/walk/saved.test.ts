import { describe, expect, it, test } from 'vitest';
import { replay } from '../../src/walk/answers.ts';
import { readSaved, writeSaved } from '../../src/walk/saved.entry.ts';
import { begin, type Session } from '../../src/walk/session.ts';
import { libraryOf, page, walked } from '../support/making.ts';

const A = page(`
  x:
    title: A question
    ask: Well?
    options:
      on: { text: On, go: y }
      away: { text: Away, go: b/start }
  y: { title: Words, write: What?, fills: issue, go: z }
  z: { title: The end, end: let-go }
`);
const B = page('  x: { title: A question of b, ask: Well?, options: { back: { text: Back, go: a/y } } }\n', {
  id: 'b',
});
const library = libraryOf(A, B);

const session = walked(library, begin('a', { topic: 'the "door"' }), 'away', 'back', 'so, "what"? \\ é\u2026');
const saved = writeSaved(library, session);
const read = (text: string, now = library) => readSaved(now, text);
const sessionIn = (text: string): Session => {
  const back = read(text);
  if ('message' in back) throw new Error(back.message);
  return back.session;
};

describe('a saved walk', () => {
  it('comes back as it was', () => {
    expect(read(saved)).toEqual({ session, edited: [] });
  });

  it('remembers where else it began', () => {
    const elsewhere = walked(library, begin('a', {}, 'b/start'), 'back');
    expect(sessionIn(writeSaved(library, elsewhere))).toEqual(elsewhere);
  });

  it('is JSON that a person can read: ids, line by line', () => {
    expect(saved).toMatch(/\n$/);
    expect(JSON.parse(saved)).toMatchObject({
      version: 1,
      playbook: 'a',
      log: [{ step: 'a/x', option: 'away' }, { step: 'b/x', option: 'back' }, { step: 'a/y' }],
    });
    expect(saved.split('\n').length).toBeGreaterThan(10);
  });

  it('names the versions of the playbooks it went through', () => {
    expect(JSON.parse(saved)).toMatchObject({
      playbooks: { a: library.playbooks['a']?.version, b: library.playbooks['b']?.version },
    });
  });
});

describe('a file that cannot be resumed says what is wrong and what to do', () => {
  const edited = (change: object) => JSON.stringify({ ...(JSON.parse(saved) as object), ...change });

  test.each([
    ['cut off', saved.slice(0, saved.length / 2), 'JSON'],
    ['empty', '', 'JSON'],
    ['something else', 'Say no more.', 'JSON'],
    ['JSON of another kind', '{"kind":"coach card"}', 'kind'],
    ['null', 'null', 'saved walk'],
    ['a list', '[]', 'saved walk'],
    ['from another version', edited({ version: 2 }), 'format 2'],
    ['given an unknown key', edited({ playbok: 'a' }), 'playbok'],
    ['without its log', edited({ log: undefined }), 'log'],
    ['a log of text', edited({ log: 'x=on' }), 'log'],
    ['a position instead of an id', edited({ log: [{ step: 'a/x', option: 1 }] }), 'log.0.option'],
    ['an answer with one key too many', edited({ log: [{ step: 'a/x', option: 'on', at: 1 }] }), 'log.0'],
    ['a blank that is a number', edited({ blanks: { topic: 5 } }), 'blanks.topic'],
    ['too long', edited({ log: Array.from({ length: 10_001 }, () => ({ step: 'a/x', option: 'on' })) }), 'log'],
  ])('%s', (_, text, named) => {
    expect(read(text)).toMatchObject({
      message: expect.stringContaining(named) as unknown,
      hint: expect.stringMatching(/./) as unknown,
    });
  });

  it('at every place where it may be cut off', () => {
    for (let end = 0; end < saved.trimEnd().length; end += 1)
      expect(read(saved.slice(0, end))).toHaveProperty('message');
  });
});

describe('a playbook that was edited in between', () => {
  const resumed = (a: string, b = B) => {
    const now = libraryOf(a, b);
    const back = read(saved, now);
    if ('message' in back) throw new Error(back.message);
    return { edited: back.edited, ...replay(now, { ...back.session, log: [] }, back.session.log) };
  };

  it('is named', () => {
    expect(resumed(A.replace('A question', 'The question')).edited).toEqual(['a']);
    expect(resumed(A, B.replace('of b', 'from b')).edited).toEqual(['b']);
  });

  it('keeps every answer that still fits', () => {
    expect(resumed(A.replace('Away', 'Far away'))).toMatchObject({ session, unused: [] });
  });

  it('keeps the answers before the step that is gone, and returns the others', () => {
    const { session: kept, unused } = resumed(
      A,
      B.replace('go: a/y', 'go: z').concat('  z: { title: The end, end: let-go }\n'),
    );
    expect(kept.log).toEqual(session.log.slice(0, 2));
    expect(unused).toEqual(session.log.slice(2));
  });

  it('says which option is gone, and returns it with the rest', () => {
    const { session: kept, refused, unused } = resumed(A, B.replace('back: {', 'return: {'));
    expect(kept.log).toEqual(session.log.slice(0, 1));
    expect(refused?.answer).toEqual({ step: 'b/x', option: 'back' });
    expect(unused).toEqual(session.log.slice(1));
  });
});
