/** The version of the JSON that coach writes; it changes when a key changes its meaning or goes. */
const VERSION = 1;

/** Data as a JSON document, as every command writes it. */
export const json = (data: object): string => `${JSON.stringify({ version: VERSION, ...data }, null, 2)}\n`;

/** The same on one line, for documents that come one after the other. */
export const jsonLine = (data: object): string => `${JSON.stringify({ version: VERSION, ...data })}\n`;
