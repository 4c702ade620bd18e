/** A whole call on one line, or on a few: `Dave: Hi. Elena: Yes? Dave: …`. */
import { isFact, isNameLike, labelKey } from '../../people/labels.ts';
import { CLOCK } from '../stamp.ts';
import { rewritten, type Rewriter } from './rewritten.ts';
import type { Layout } from './layout.ts';

/** A label amid a line, with what stands before it. */
const LABEL =
  /(^|[.?!…"”’)\]]\s+|\s)((?:\p{Lu}[\p{L}.'’-]*|\p{Ll}{1,15})(?: \p{Lu}[\p{L}.'’-]*){0,2}(?: \d{1,2})?):(?=\s)/gu;
/** So many labels in a line are no accident. */
const ENOUGH = 3;
/** Only a text of few lines is looked at; and only so much of each, in characters. */
const FEW_LINES = 12;
const LOOKED_AT = 20_000;

/** The names that begin a sentence, or come back, in lines that hold several. */
function namesIn(lines: readonly string[]): Set<string> {
  const full = lines.filter((line) => line.trim() !== '');
  const names = new Set<string>();
  if (full.length <= FEW_LINES) {
    const found = full.map((line) =>
      [...line.slice(0, LOOKED_AT).matchAll(LABEL)].map(([, before = '', label = '']) => ({
        label,
        isFirst: before !== ' ',
      })),
    );
    const labels = found.filter((some) => some.length >= ENOUGH).flat();
    const sure = new Set(labels.filter(({ isFirst }) => isFirst).map(({ label }) => label));
    for (const label of new Set(labels.map(({ label: name }) => name))) {
      const count = labels.filter((other) => other.label === label).length;
      // A name in lower case looks like any word: it has to come back.
      const isName = isNameLike(label) ? sure.has(label) || count > 1 : count > 1;
      if (isName && !isFact(labelKey(label))) names.add(label);
    }
    const counts = [...names].map((name) => labels.filter(({ label }) => label === name).length);
    // Two people, one of whom speaks again; else it is somebody who says `Note: …`.
    if (names.size < 2 || Math.max(...counts) < 2) names.clear();
  }
  return names;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const cutAtNames =
  (lines: readonly string[]): Rewriter =>
  (hand) => {
    const names = [...namesIn(lines)].toSorted((a, b) => b.length - a.length).map(escaped);
    const cut = new RegExp(`\\s+(?=(?:[[(]?(?:${CLOCK})[\\])]?\\s*[-–]?\\s*)?(?:${names.join('|')}):\\s)`, 'u');
    return {
      line(line, number) {
        for (const piece of line.split(cut)) hand(piece, number);
      },
      end() {},
    };
  };

export const oneLine: Layout = {
  format: 'one-line',
  fits: (lines) => namesIn(lines).size > 0,
  reader: rewritten(cutAtNames),
};
