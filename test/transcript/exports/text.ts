import { clock, heard, long, written, type Row } from './row.ts';

const STARTS = heard({ ends: false });
const NO_TIMES = heard({ starts: false });

/** Talk in plain text, as tools export it and pages are copied. */
export const TEXT: Row[] = [
  {
    name: 'Otter',
    format: 'plain',
    text: `Cold call\nWed, Nov 25, 2026 10:02AM • 0:12\n\nSUMMARY KEYWORDS\nladders, prices\n\nSPEAKERS\nAnn Lee, Bo Roy\n\n${written((who, at, text) => `${who}  ${clock(at)}\n${text}\n`)}`,
    turns: STARTS,
  },
  {
    name: 'Teams, pasted from Word',
    format: 'plain',
    text: `Intro-20261124_140215-Meeting Recording\nNovember 24, 2026, 2:02PM\n34m 10s\n\nAnn Lee started transcription\n\n${written((who, at, text) => `${who}   ${clock(at)}\n${text} \n`)}\nAnn Lee stopped transcription`,
    turns: STARTS,
  },
  {
    name: 'Teams, with the day first',
    format: 'plain',
    text: `24 November 2026, 14:02\n34m 10s\n\n${written((who, at, text) => `${who}   ${clock(at)}\n${text}\n`)}`,
    turns: STARTS,
  },
  {
    name: 'Gong, copied from the page',
    format: 'plain',
    text: `Oak <> Birch | Intro\nRecorded on Nov 23, 2026 via Zoom, 12m\n\nParticipants\nBirch\nAnn Lee, Account Executive\nOak\nBo Roy, Head of Works\n\nTranscript\n\n${written((who, at, text) => `${clock(at)} | ${who.split(' ')[0]}\n${text}\n`)}`,
    turns: heard({ ends: false, ann: 'Ann', bo: 'Bo' }),
  },
  {
    name: 'Gong, with titles beside the names',
    format: 'plain',
    text: written(
      (who, at, text) =>
        `${clock(at)} | ${who}, ${who === 'Ann Lee' ? 'Account Executive' : 'Head of Works'}\n${text}\n`,
    ),
    turns: heard({ ends: false, ann: 'Ann Lee, Account Executive', bo: 'Bo Roy, Head of Works' }),
  },
  {
    name: 'Fathom',
    format: 'plain',
    text: `Birch / Oak - November 12\nVIEW RECORDING - 31 mins (No highlights): https://fathom.test/calls/1\n\n---\n\n${written((who, at, text) => `${clock(at)} - ${who}\n  ${text}\n`)}  ACTION ITEM: Send prices - WATCH: https://fathom.test/1\n`,
    turns: STARTS,
  },
  {
    name: 'Fathom, as it is copied',
    format: 'plain',
    text: written((who, at, text) => `@${clock(at)} - ${who}\n${text}\n`),
    turns: STARTS,
  },
  {
    name: 'Fireflies',
    format: 'plain',
    text: written((who, at, text) => `${who} - ${long(at)}\n${text}\n`),
    turns: STARTS,
  },
  {
    name: 'Avoma',
    format: 'plain',
    text: written((who, at, text) => `${who} (${clock(at)}):\n${text}\n`),
    turns: STARTS,
  },
  {
    name: 'Grain',
    format: 'plain',
    text: written((who, at, text) => `${who} (${clock(at)})\n${text}\n`),
    turns: STARTS,
  },
  {
    name: 'tl;dv',
    format: 'plain',
    text: `Birch intro\nhttps://tldv.test/app/meetings/1/\n\n${written((who, at, text) => `[${clock(at)}] ${who}: ${text}`)}`,
    turns: STARTS,
  },
  {
    name: 'tl;dv, copied from the page',
    format: 'stacked',
    text: written((who, at, text) => `${clock(at)} ${who}\n${text}`),
    turns: STARTS,
  },
  {
    name: 'HubSpot, copied from a call',
    format: 'stacked',
    text: written((who, at, text) => `${who}\n${clock(at)}\n${text}\n`),
    turns: STARTS,
  },
  {
    name: 'a page with the time above the name',
    format: 'stacked',
    text: written((who, at, text) => `${long(at)}\n${who}\n${text}`),
    turns: STARTS,
  },
  {
    name: 'Google Meet',
    format: 'plain',
    text: `Birch intro (2026-11-12 10:00 GMT) - Transcript\nAttendees\nAnn Lee, Bo Roy\nTranscript\nThis editable transcript was computer generated and might contain errors.\n00:00:01\n \n${written((who, _, text) => `${who}: ${text}`)}\nMeeting ended after 00:06:12 👋`,
    turns: NO_TIMES.map((turn, i) => (i === 0 ? `1 ${turn}` : turn)),
  },
  {
    name: 'Salesforce, a logged call',
    format: 'plain',
    text: `Subject: Call\nCall Type: Outbound\nCall Duration: 320\nComments:\n${written((who, _, text) => `${who}: ${text}`)}`,
    turns: NO_TIMES,
  },
  {
    name: 'Salesforce, a chat',
    format: 'salesforce-chat',
    medium: 'written',
    text: `Chat Started: Tuesday, November 10, 2026, 10:02:01 (+0000)\nChat Origin: Sales\n${written((who, at, text) => `( ${at}s ) ${who}: ${text}`)}`,
    turns: STARTS,
  },
  {
    name: 'Aircall',
    format: 'plain',
    text: written((who, at, text) => `${who === 'Ann Lee' ? 'Agent' : 'Customer'} - ${clock(at)}\n${text}`),
    turns: heard({ ends: false, ann: 'Agent', bo: 'Customer' }),
  },
  {
    name: 'RingCentral, with a number for a name',
    format: 'plain',
    text: `Nov 12, 2026 10:02 AM\n\n${written((who, at, text) => `${who === 'Bo Roy' ? '+1 555 0100' : who} | ${clock(at)}\n${text}\n`)}`,
    turns: heard({ ends: false, bo: '+1 555 0100' }),
  },
  {
    name: 'Dialpad, by the time of day',
    format: 'plain',
    text: written((who, at, text) => `${who} 10:02:${String(at).padStart(2, '0')} AM\n${text}`),
    turns: heard({ ends: false, from: 1 }),
  },
  {
    name: 'a call on one line',
    format: 'one-line',
    text: written((who, _, text) => `${who}: ${text}`, ' '),
    turns: NO_TIMES,
  },
  {
    name: 'a call on one line, with times',
    format: 'one-line',
    text: written((who, at, text) => `[${clock(at)}] ${who}: ${text}`, ' '),
    turns: STARTS,
  },
  {
    name: 'a call on one line in lower case, without stops',
    format: 'one-line',
    text: 'dave: hi elena, got a minute elena: who is this dave: dave from birch elena: no thanks',
    turns: ['dave: hi elena, got a minute', 'elena: who is this', 'dave: dave from birch', 'elena: no thanks'],
  },
  {
    name: 'times without speakers, in brackets or not',
    format: 'plain',
    text: '0:01 Good morning, is this a bad time?\n0:04 We have nothing left.\n0:09 Fine then.',
    turns: ['1 ?: Good morning, is this a bad time?', '4 ?: We have nothing left.', '9 ?: Fine then.'],
  },
  {
    name: 'times above what is said, in one word or more',
    format: 'plain',
    text: '0:01\nGood morning. Is this a bad time?\n0:04\nOkay\n0:06\nWe ask about the ladders.\n0:09\nYes',
    turns: ['1 ?: Good morning. Is this a bad time?', '4 ?: Okay', '6 ?: We ask about the ladders.', '9 ?: Yes'],
  },
  {
    name: 'a table from a spreadsheet',
    format: 'table',
    text: `Speaker,Start Time,End Time,Text\n${written((who, at, text, end) => `${who},${long(at)},${long(end)},"${text}"`)}`,
    turns: heard(),
  },
  {
    name: 'a table with line breaks and quotation marks in it',
    format: 'table',
    text: 'Name;Text\nAnn Lee;"Any plans\nfor new ladders?"\nBo Roy;"He said ""no""."',
    turns: ['Ann Lee: Any plans for new ladders?', 'Bo Roy: He said "no".'],
  },
  {
    name: 'two columns from Word',
    format: 'columns',
    text: written((who, _, text) => `${who}\t${text}`),
    turns: NO_TIMES,
  },
];
