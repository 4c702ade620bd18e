/** All layouts of transcripts as text, in the order in which they are tried. */
import { sbv, srt, webvtt } from './captions.ts';
import { columns } from './columns.ts';
import type { Layout } from './layout.ts';
import { mail } from './mail.ts';
import { markdown, plain } from './named.ts';
import { noted, reported } from './notes.ts';
import { oneLine } from './one-line.ts';
import { salesforceChat } from './salesforce-chat.ts';
import { stacked } from './stacked.ts';
import { table } from './table.ts';
import { ttml } from './ttml.ts';
import { whatsapp } from './whatsapp.ts';
import { zoomChat } from './zoom-chat.ts';

export const LAYOUTS: Layout[] = [
  ttml,
  webvtt,
  srt,
  sbv,
  whatsapp,
  zoomChat,
  salesforceChat,
  mail,
  table,
  columns,
  oneLine,
  stacked,
  noted,
  reported,
  markdown,
  plain,
];

/** The layout of a text by its first lines; the last one fits any. */
export function layoutOf(lines: readonly string[]): Layout {
  return LAYOUTS.find((layout) => layout.fits(lines)) ?? plain;
}
