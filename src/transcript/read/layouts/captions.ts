/** Caption files: WebVTT, SubRip and SBV differ only in their timing lines. */
import { captionNames, captionText } from '../caption-sample.ts';
import { captionReader, TIMING } from '../captions.ts';
import { cueOrder } from '../cues.ts';
import { profileOf } from '../profile.ts';
import type { Layout } from './layout.ts';

/** The timing line of an SBV cue, as YouTube exports it: `0:00:01.000,0:00:03.500`. */
const SBV_TIMING = /^[ \t]*(-?\d{1,3}:\d\d:\d\d\.\d{3}),(-?\d{1,3}:\d\d:\d\d\.\d{3})?[ \t]*$/;

/** A caption file has its first cue within so many lines. */
const FIRST_CUE = 40;

const MOVED = 'The captions were out of order; I read them by their times.';

const hasCue = (lines: readonly string[], timing: RegExp) =>
  lines.slice(0, FIRST_CUE).some((line) => timing.test(line));

const captions = (format: string, timing: RegExp, fits: Layout['fits']): Layout => ({
  format,
  fits,
  reader({ lines, whole, firstLine }, joiner, _, remark) {
    const order = cueOrder(joiner.add, () => remark(MOVED));
    const profile = profileOf(captionText(lines, timing), whole, firstLine);
    const reader = captionReader(profile, captionNames(lines, timing), order.add, timing);
    return {
      line: reader.line,
      end() {
        reader.end();
        order.end();
      },
    };
  },
});

export const webvtt = captions('webvtt', TIMING, ([first = '']) => /^\s*WEBVTT/.test(first));
export const srt = captions('srt', TIMING, (lines) => hasCue(lines, TIMING));
export const sbv = captions('sbv', SBV_TIMING, (lines) => hasCue(lines, SBV_TIMING));
