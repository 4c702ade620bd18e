import { describe, expect, it, test } from 'vitest';
import { hiddenIn, hiddenShown, oneLine, withoutHidden } from '../../src/basics/hidden-characters.ts';

describe('hidden characters', () => {
  test.each([
    ['U+0007', 'bell'],
    ['U+009B', 'C1 control'],
    ['U+00AD', 'soft hyphen'],
    ['U+061C', 'Arabic letter mark'],
    ['U+200B', 'zero width space'],
    ['U+200F', 'right-to-left mark'],
    ['U+202E', 'right-to-left override'],
    ['U+2066', 'left-to-right isolate'],
    ['U+2060', 'word joiner'],
    ['U+FEFF', 'byte order mark'],
    ['U+3164', 'Hangul filler'],
    ['U+E0041', 'tag letter'],
  ])('%s, %s, is found by its name, taken out, and never shown', (name) => {
    const hidden = String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    const text = `pay${hidden}ing`;
    expect(hiddenIn(text)).toBe(name);
    expect(withoutHidden(text)).toBe('paying');
    expect(hiddenShown(text, (found) => `<${found}>`)).toBe(`pay<${name}>ing`);
    expect(oneLine(text)).toBe(`pay${' '.repeat(hidden.length)}ing`);
  });

  it('white space, accents, other scripts and emoji are none', () => {
    for (const text of ['a\tb\nc', 'naïve café', 'می‌خواهم', '👩‍💻', '日本語', 'שלום'])
      expect(hiddenIn(text)).toBeUndefined();
  });

  it('a joiner in Latin text is one: it hides in a word', () => {
    expect(hiddenIn('no bud\u200cget')).toBe('U+200C');
  });

  it('escape sequences go whole', () => {
    expect(withoutHidden('red \u001b[31mwords\u001b[0m \u001b]0;title\u0007')).toBe('red words ');
  });
});
