import { heard, TALK, written, type Row } from './row.ts';

const NO_TIMES = heard({ starts: false });

/** Names and signs that are hard to read. */
export const ODD: Row[] = [
  {
    name: 'HTML entities in names and words',
    format: 'plain',
    text: 'Bo &amp; Co: Morning.\nAnn O&#39;Hara: Hello &lt;there&gt;.\nBo &amp; Co: Bye.',
    turns: ['Bo & Co: Morning.', "Ann O'Hara: Hello <there>.", 'Bo & Co: Bye.'],
  },
  {
    name: 'a team before the name',
    format: 'plain',
    text: 'Birch: Ann Lee: Morning.\nOak: Bo Roy: Hello.\nBirch: Ann Lee: Any news?\nOak: Bo Roy: No.',
    turns: ['Ann Lee (Birch): Morning.', 'Bo Roy (Oak): Hello.', 'Ann Lee (Birch): Any news?', 'Bo Roy (Oak): No.'],
  },
  {
    name: 'a colon in a voice',
    format: 'webvtt',
    text: 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Sales: Ann>Hello.</v>\n\n00:03.000 --> 00:04.000\n<v Bo>Hi.</v>',
    turns: ['1-2 Sales: Ann (rep): Hello.', '3-4 Bo (prospect): Hi.'],
  },
  {
    name: 'an emoji in a name',
    format: 'plain',
    text: 'Ann 🌟: Morning.\nBo 🐶 Roy: Hello.\nAnn 🌟: Bye.',
    turns: ['Ann 🌟: Morning.', 'Bo 🐶 Roy: Hello.', 'Ann 🌟: Bye.'],
  },
  {
    name: 'names from right to left, with marks of direction',
    format: 'plain',
    text: '\u200fדנה לוי: שלום\n\u200fאحمد:\u200f مرحبا\n\u200fדנה לוי: תודה',
    turns: ['דנה לוי: שלום', 'אحمد: مرحبا', 'דנה לוי: תודה'],
  },
  {
    name: 'a telephone number for a name',
    format: 'plain',
    text: written((who, _, text) => `${who === 'Ann Lee' ? '+44 20 7946 0000' : who}: ${text}`),
    turns: heard({ starts: false, ann: '+44 20 7946 0000' }),
  },
  {
    name: 'a byte-order mark',
    format: 'plain',
    text: `\ufeff${written((who, _, text) => `${who}: ${text}`)}`,
    turns: NO_TIMES,
  },
  {
    name: 'commas too many in JSON',
    format: 'json',
    text: `{"talk": [\n${TALK.map(([speaker, , , text]) => JSON.stringify({ speaker, text })).join(',\n')},\n],}`,
    turns: NO_TIMES,
    remarks: ['The JSON had commas too many, in lines 5, 6; I left them out.'],
  },
  {
    name: 'a time below zero in JSON, and people one after the other',
    format: 'json',
    text: JSON.stringify([
      { speaker: 'Ann', text: 'Hello.', start: -0.5, end: 1 },
      { speaker: 'Ann', text: 'Any news?', start: 4, end: 5 },
      { speaker: 'Bo', text: 'Hi.', start: 2, end: 3 },
    ]),
    turns: ['0-1 Ann: Hello.', '2-3 Bo: Hi.', '4-5 Ann: Any news?'],
  },
];
