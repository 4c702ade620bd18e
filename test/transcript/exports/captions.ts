import { heard, written, type Row } from './row.ts';

const two = (seconds: number) => String(seconds).padStart(2, '0');
const srt = (seconds: number) => `00:00:${two(seconds)},000`;
const vtt = (seconds: number) => `00:00:${two(seconds)}.000`;
const cue = (at: number, end: number, text: string) => `${srt(at)} --> ${srt(end)}\n${text}\n`;

/** Captions, well made and not. */
export const CAPTIONS: Row[] = [
  {
    name: 'Zoom (WebVTT with names)',
    format: 'webvtt',
    text: `WEBVTT\n\n${written((who, at, text, end) => `${at}\n${vtt(at)} --> ${vtt(end)}\n${who}: ${text}\n`)}`,
    turns: heard(),
  },
  {
    name: 'Teams (WebVTT with voices)',
    format: 'webvtt',
    text: `WEBVTT\n\n${written((who, at, text, end) => `${vtt(at)} --> ${vtt(end)}\n<v ${who}>${text}</v>\n`)}`,
    turns: heard(),
  },
  {
    name: 'Teams of old: a name below each time',
    format: 'srt',
    text: written((who, at, text, end) => `${vtt(at)} --> ${vtt(end)}\n${who}\n${text}\n`),
    turns: heard(),
  },
  {
    name: 'SRT with names',
    format: 'srt',
    text: written((who, at, text, end) => cue(at, end, `${who}: ${text}`)),
    turns: heard(),
  },
  {
    name: 'SRT with names in brackets',
    format: 'srt',
    text: written((who, at, text, end) => cue(at, end, `[${who}] ${text}`)),
    turns: heard(),
  },
  {
    name: 'SRT with arrows and capitals',
    format: 'srt',
    text: written((who, at, text, end) => cue(at, end, `>> ${who.toUpperCase()}: ${text}`)),
    turns: heard({ ann: 'ANN LEE', bo: 'BO ROY' }),
  },
  {
    name: 'SBV',
    format: 'sbv',
    text: written((who, at, text, end) => `0:00:${two(at)}.000,0:00:${two(end)}.000\n${who}: ${text}\n`),
    turns: heard(),
  },
  {
    name: 'TTML with agents',
    format: 'ttml',
    text: `<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><head><metadata><ttm:agent xml:id="a" type="person"><ttm:name type="full">Ann Lee</ttm:name></ttm:agent><ttm:agent xml:id="b"><ttm:name>Bo Roy</ttm:name></ttm:agent></metadata></head><body><div>${written((who, at, text, end) => `<p begin="${vtt(at)}" end="${vtt(end)}" ttm:agent="${who === 'Ann Lee' ? 'a' : 'b'}">${text.replace(' ', '<br/>')}</p>`)}</div></body></tt>`,
    turns: heard(),
  },
  {
    name: 'TTML with names before a colon, in offsets',
    format: 'ttml',
    text: `<tt xmlns="http://www.w3.org/ns/ttml" ttp:tickRate="10">\n<body><div>\n${written((who, at, text, end) => `<p begin="${at * 10}t" dur="${(end - at) * 1000}ms"><span>${who}: ${text}</span></p>`)}\n</div></body></tt>`,
    turns: heard(),
  },
  {
    name: 'captions out of order, one person after the other',
    format: 'srt',
    text: [
      cue(1, 3, 'Ann: Hello, Bo.'),
      cue(6, 8, 'Ann: Any news?'),
      cue(4, 5, 'Bo: Hi.'),
      cue(9, 10, 'Bo: None.'),
    ].join('\n'),
    turns: ['1-3 Ann: Hello, Bo.', '4-5 Bo: Hi.', '6-8 Ann: Any news?', '9-10 Bo: None.'],
    remarks: ['The captions were out of order; I read them by their times.'],
  },
  {
    name: 'captions that overlap',
    format: 'srt',
    text: [cue(1, 5, 'Ann: Hello, Bo.'), cue(3, 6, 'Bo: Hi.'), cue(4, 8, 'Ann: Any news?')].join('\n'),
    turns: ['1-5 Ann: Hello, Bo.', '3-6 Bo: Hi.', '4-8 Ann: Any news?'],
  },
  {
    name: 'captions that roll, each with the line before it',
    format: 'webvtt',
    text: `WEBVTT

00:00.000 --> 00:02.000
so we looked at it

00:02.000 --> 00:02.010
so we looked at it

00:02.010 --> 00:04.000
so we looked at it
and there is no budget

00:04.000 --> 00:06.000
and there is no budget
this year`,
    turns: ['0-6 ?: so we looked at it and there is no budget this year'],
  },
  {
    name: 'captions that stand there twice',
    format: 'srt',
    text: [
      cue(1, 3, 'Ann: Hello, Bo.'),
      cue(1, 3, 'Ann: Hello, Bo.'),
      cue(4, 5, 'Bo: Hi.'),
      cue(6, 7, 'Ann: Bye.'),
    ].join('\n'),
    turns: ['1-3 Ann: Hello, Bo.', '4-5 Bo: Hi.', '6-7 Ann: Bye.'],
  },
  {
    name: 'no end, a time below zero, and hours over 99',
    format: 'srt',
    text: '-00:00:01,000 --> 00:00:02,000\nAnn: Hello.\n\n00:00:03,000 -->\nBo: Yes?\n\n100:00:03,000 --> 100:00:05,000\nAnn: Bye.\n',
    turns: ['0-2 Ann: Hello.', '3 Bo: Yes?', '360003-360005 Ann: Bye.'],
  },
];
