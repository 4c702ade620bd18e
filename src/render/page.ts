import type { Paint } from './paint.ts';

/** What a text is laid out for: so many columns, in these colours. */
export interface Page {
  width: number;
  paint: Paint;
}

/** A writer for each format of a command. A format without a writer, or a writer without its format, does not compile. */
export type Writers<Format extends string, Data> = Record<Format, (data: Data, page: Page) => string>;
