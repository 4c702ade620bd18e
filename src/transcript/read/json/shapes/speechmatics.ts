/** Speechmatics: words and marks, each with its speaker in the best guess. */
import { at, listOf, timesIn, wordsOf } from '../fields.ts';
import { wordsToSaid } from '../words.ts';
import { LINE } from '../parse.ts';
import type { Shape } from './shape.ts';

/** What Speechmatics calls a speaker that it does not know. */
const NOBODY = 'UU';

export const speechmatics: Shape = {
  format: 'speechmatics',
  read(root) {
    const list = listOf(at(root, 'results'));
    if (!list || at(list, 'alternatives.content') === undefined) return undefined;
    return wordsToSaid(
      list.map((item) => {
        const speaker = wordsOf(at(item, 'alternatives.speaker')) || wordsOf(item['channel']);
        return {
          speaker: speaker === NOBODY || speaker === '' ? undefined : speaker,
          text: wordsOf(at(item, 'alternatives.content')),
          line: item[LINE] ?? 1,
          ...timesIn(item),
        };
      }),
    );
  },
};
