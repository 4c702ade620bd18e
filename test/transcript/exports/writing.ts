import type { Row } from './row.ts';

const CHAT = [
  '0 Kay Birch (rep): Morning Mr Oak! This is Kay from Birch. Did you see the quote? It has nine panels.',
  '8780 Pat Oak (prospect): Looks good',
  '118000 Pat Oak (prospect): Not interested: too dear',
];

/** Mails, messages and notes. */
export const WRITING: Row[] = [
  {
    name: 'WhatsApp from Android, the day first, over several lines, with notes of the program',
    format: 'whatsapp',
    medium: 'written',
    text: `12/03/2026, 09:10 - Messages and calls are end-to-end encrypted. Learn more
12/03/2026, 09:14 - Kay Birch: Morning Mr Oak! This is Kay from Birch.
Did you see the quote?

It has nine panels.
12/03/2026, 11:40 - Pat Oak: Looks good
13/03/2026, 11:41 - Kay Birch: <Media omitted>
13/03/2026, 11:42 - Pat Oak: This message was deleted
13/03/2026, 11:43 - Pat Oak: IMG-20260313-WA0001.jpg (file attached)
13/03/2026, 18:00 - Pat Oak: Not interested: too dear <This message was edited>`,
    turns: CHAT.map((turn) => turn.replace('8780', '8760').replace('118000', '117960')),
  },
  {
    name: 'WhatsApp from Android, the month first',
    format: 'whatsapp',
    medium: 'written',
    text: `3/12/26, 9:14\u202fAM - Kay Birch: This is Kay from Birch.
3/12/26, 1:14\u202fPM - Pat Oak: Hi
3/14/26, 9:14\u202fAM - Kay Birch: Any news?`,
    turns: [
      '0 Kay Birch (rep): This is Kay from Birch.',
      '14400 Pat Oak (prospect): Hi',
      '172800 Kay Birch (rep): Any news?',
    ],
  },
  {
    name: 'WhatsApp from an iPhone',
    format: 'whatsapp',
    medium: 'written',
    text: `\u200e[12/03/2026, 09:14:02] Kay Birch: \u200eMessages and calls are end-to-end encrypted.
[12/03/2026, 09:14:02] Kay Birch: Morning Mr Oak! This is Kay from Birch. Did you see the quote? It has nine panels.
[12/03/2026, 11:40:22] ~\u202fPat Oak: Looks good
[12/03/2026, 11:41:00] ~\u202fPat Oak: \u200eimage omitted
[13/03/2026, 18:00:42] ~\u202fPat Oak: Not interested: too dear`,
    turns: CHAT,
  },
  {
    name: 'WhatsApp with dots, where only the order in time tells the day',
    format: 'whatsapp',
    medium: 'written',
    text: '[09.02.26, 10:00:00] Kay: This is Kay from Birch.\n[08.03.26, 10:00:00] Pat: Hello\n[07.04.26, 10:00:00] Kay: Hello.',
    turns: ['0 Kay (rep): This is Kay from Birch.', '2332800 Pat (prospect): Hello', '4924800 Kay (rep): Hello.'],
  },
  {
    name: 'the chat of a Zoom meeting, old and new',
    format: 'zoom-chat',
    medium: 'written',
    text: `10:02:15\t From  Ann Lee : This is Ann from Birch.
10:02:40\t From  Bo Roy : Not interested, sorry.
10:03:00 From Ann Lee to Everyone:
\tReplying to "Not interested"
\tFair enough,
\tthanks.
10:03:20 From Bo Roy to Ann Lee(Direct Message):
\tBye.`,
    turns: [
      '0 Ann Lee (rep): This is Ann from Birch.',
      '25 Bo Roy (prospect): Not interested, sorry.',
      '45 Ann Lee (rep): Fair enough, thanks.',
      '65 Bo Roy (prospect): Bye.',
    ],
  },
  {
    name: 'mails one after the other, with a quoted reply',
    format: 'mail',
    medium: 'written',
    text: `From: Ann Lee <ann@birch.test>
To: Bo Roy <bo@oak.test>
Date: Mon, 9 Nov 2026 09:12:00 +0000
Subject: Quote

Hi Bo,

I'll send you our prices. Any thoughts?

Ann

-----

From: Bo Roy <bo@oak.test>
To: Ann Lee <ann@birch.test>
Date: Mon, 9 Nov 2026 10:12:00 +0000
Subject: Re: Quote

Not interested, thanks.

Bo Roy
--
Head of Works | Oak

> On 9 Nov 2026, at 09:12, Ann Lee wrote:
> I'll send you our prices. Any thoughts?
`,
    turns: [
      "0 Ann Lee (rep): Hi Bo, I'll send you our prices. Any thoughts?",
      '3600 Bo Roy (prospect): Not interested, thanks.',
    ],
  },
  {
    name: 'a mail above those that it answers, as Outlook has it',
    format: 'mail',
    medium: 'written',
    text: `From: Roy, Bo <bo@oak.test>
Sent: 10 November 2026 16:40
To: Ann Lee <ann@birch.test>
Subject: RE: Quote

Not interested, thanks.

Kind regards
Bo Roy
Head of Works | Oak Ltd

From: Ann Lee <ann@birch.test>
Sent: 09 November 2026 16:40
To: Bo Roy
Subject: Quote

I'll send you our prices.
`,
    turns: ["0 Ann Lee (rep): I'll send you our prices.", '86400 Bo Roy (prospect): Not interested, thanks.'],
  },
  {
    name: 'a reply without a header, above what it quotes twice over',
    format: 'mail',
    medium: 'written',
    text: `Not interested, thanks.

Bo

On Mon, Nov 9, 2026 at 9:12 AM Ann Lee <ann@birch.test>
wrote:

> I'll send you our prices.
>
> On Fri, Nov 6, 2026 at 9:12 AM Bo <bo@oak.test> wrote:
>> Please send prices.
`,
    turns: [
      '0 Bo (prospect): Please send prices.',
      "259200 Ann Lee (rep): I'll send you our prices.",
      'Bo (prospect): Not interested, thanks.',
    ],
  },
  {
    name: 'a mail that forwards another',
    format: 'mail',
    medium: 'written',
    text: `Hi Jo,

See below, we are not interested.

Bo

---------- Forwarded message ---------
From: Ann Lee <ann@birch.test>
Date: Thu, Mar 12, 2026 at 9:14 AM
Subject: Quote
To: Bo Roy <bo@oak.test>


I'll send you our prices.

Thanks,
Ann
`,
    turns: ["0 Ann Lee (rep): I'll send you our prices.", 'Bo (prospect): Hi Jo, See below, we are not interested.'],
  },
  {
    name: 'notes from memory with a name',
    format: 'notes',
    medium: 'noted',
    text: 'oak 12/3\nme: hi bo\nbo: not really, driving\nme: call later?\nbo: try june',
    turns: [
      'me (rep): hi bo',
      'bo (prospect): not really, driving',
      'me (rep): call later?',
      'bo (prospect): try june',
    ],
  },
  {
    name: 'notes from memory',
    format: 'notes',
    medium: 'noted',
    text: 'Call w/ Bob 24/11\n\nI: Hi Bob, any news?\nHim: nope, try in march\nMe: ok',
    turns: ['Me (rep): Hi Bob, any news?', 'Him (prospect): nope, try in march', 'Me (rep): ok'],
  },
  {
    name: 'notes from memory with dashes, in lower case',
    format: 'notes',
    medium: 'noted',
    text: 'me - hi bob\nher - hi\nme - any news?\nher - not yet',
    turns: ['me (rep): hi bob', 'her (prospect): hi', 'me (rep): any news?', 'her (prospect): not yet'],
  },
  {
    name: 'notes in prose',
    format: 'prose',
    medium: 'reported',
    text: 'Spoke to Jo at Elm. She said they have no budget. Said to email her. I pushed a bit. Need to follow up.',
    turns: [
      'Me (rep): Spoke to Jo at Elm.',
      '?: She said they have no budget.',
      '?: Said to email her.',
      'Me (rep): I pushed a bit.',
      'Me (rep): Need to follow up.',
    ],
  },
  {
    name: 'notes as a list',
    format: 'prose',
    medium: 'reported',
    text: '- spoke to Bo (owner)\n- using Elm until June\n- asked me to send an email',
    turns: ['Me (rep): spoke to Bo (owner)', '?: using Elm until June', '?: asked me to send an email'],
  },
  {
    name: 'talk without names is no notes, even where it tells of others',
    format: 'plain',
    text: 'Is that Bob? She said I should call you.\nHe wants to hear about your ladders.\nNot interested.',
    turns: [
      '?: Is that Bob? She said I should call you.',
      '?: He wants to hear about your ladders.',
      '?: Not interested.',
    ],
  },
];
