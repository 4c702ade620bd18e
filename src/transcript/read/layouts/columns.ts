/** Two columns, as a table is copied from a page or from Word: the speaker, a tab, what was said. */
import { isFact, isNameLike, labelKey } from '../../people/labels.ts';
import { rewritten } from './rewritten.ts';
import type { Layout } from './layout.ts';

const COLUMNS = /^([^\t:]{1,60})\t+(\S[^\t]*)$/;
const ENOUGH = 3;
/** The share of lines that shows how all are laid out. */
const MOST = 0.8;

function speakerIn(line: string): string | undefined {
  const name = COLUMNS.exec(line)?.[1]?.trim();
  return name !== undefined && isNameLike(name) && !isFact(labelKey(name)) ? name : undefined;
}

export const columns: Layout = {
  format: 'columns',
  fits(lines) {
    const full = lines.filter((line) => line.trim() !== '');
    const names = full.flatMap((line) => speakerIn(line) ?? []);
    return names.length >= ENOUGH && names.length >= full.length * MOST && new Set(names).size < names.length;
  },
  reader: rewritten(() => (hand) => ({
    line(line, number) {
      hand(speakerIn(line) === undefined ? line : line.replace(COLUMNS, '$1: $2'), number);
    },
    end() {},
  })),
};
