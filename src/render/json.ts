import { hiddenShown } from '../basics/hidden-characters.ts';

/** The version of the JSON that coach writes; it changes when a key changes its meaning or goes. */
const VERSION = 1;

/** Data as a JSON document, as every command writes it. */
export const json = (data: object): string => `${seen(JSON.stringify({ version: VERSION, ...data }, null, 2))}\n`;

/** The same on one line, for documents that come one after the other. */
export const jsonLine = (data: object): string => `${seen(JSON.stringify({ version: VERSION, ...data }))}\n`;

/** JSON may be read on a terminal too: what cannot be seen is written as its number, which means the same to a program. */
const seen = (text: string): string =>
  hiddenShown(text, (name) =>
    Array.from(
      String.fromCodePoint(Number.parseInt(name.slice(2), 16)).split(''),
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
