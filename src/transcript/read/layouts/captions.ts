/** Caption files: WebVTT, SubRip and SBV differ only in their timing lines. */
import { captionReader, captionText, TIMING } from '../captions.ts';
import { profileOf } from '../profile.ts';
import type { Layout } from './layout.ts';

/** The timing line of an SBV cue, as YouTube exports it: `0:00:01.000,0:00:03.500`. */
const SBV_TIMING = /^[ \t]*(\d{1,3}:\d\d:\d\d\.\d{3}),(\d{1,3}:\d\d:\d\d\.\d{3})[ \t]*$/;

/** A caption file has its first cue within so many lines. */
const FIRST_CUE = 40;

const hasCue = (lines: readonly string[], timing: RegExp) =>
  lines.slice(0, FIRST_CUE).some((line) => timing.test(line));

const captions = (format: string, timing: RegExp, fits: Layout['fits']): Layout => ({
  format,
  fits,
  reader: ({ lines, whole, firstLine }, joiner) =>
    captionReader(profileOf(captionText(lines, timing), whole, firstLine), joiner.add, timing),
});

export const webvtt = captions('webvtt', TIMING, ([first = '']) => /^\s*WEBVTT/.test(first));
export const srt = captions('srt', TIMING, (lines) => hasCue(lines, TIMING));
export const sbv = captions('sbv', SBV_TIMING, (lines) => hasCue(lines, SBV_TIMING));
