/** TTML captions (also DFXP): XML with a paragraph a cue. */
import { cueOrder } from '../cues.ts';
import { profileOf } from '../profile.ts';
import { ttmlReader, ttmlText } from '../ttml.ts';
import type { Layout } from './layout.ts';

/** The root of TTML stands within so many lines. */
const TOP = 20;

export const ttml: Layout = {
  format: 'ttml',
  isMarkup: true,
  fits: (lines) => lines.slice(0, TOP).some((line) => /<(?:\w+:)?tt[\s>]/.test(line)),
  reader({ lines, whole }, joiner, _, remark) {
    const order = cueOrder(joiner.add, () => remark('The captions were out of order; I read them by their times.'));
    const reader = ttmlReader(profileOf(ttmlText(lines.join('\n')), whole), order.add);
    return {
      line: reader.line,
      end() {
        reader.end();
        order.end();
      },
    };
  },
};
