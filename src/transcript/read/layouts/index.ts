/** All layouts of transcripts as text, in the order in which they are tried. */
import { sbv, srt, webvtt } from './captions.ts';
import type { Layout } from './layout.ts';
import { markdown, plain } from './named.ts';

export const LAYOUTS: Layout[] = [webvtt, srt, sbv, markdown, plain];

/** The layout of a text by its first lines; the last one fits any. */
export function layoutOf(lines: readonly string[]): Layout {
  return LAYOUTS.find((layout) => layout.fits(lines)) ?? plain;
}
