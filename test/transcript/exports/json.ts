import { each, row } from './as-json.ts';
import { heard, long, type Row } from './row.ts';

const DAY = '2026-11-12T10:00:';
const instant = (seconds: number) => `${DAY}${String(seconds).padStart(2, '0')}.000Z`;
const NUMBERED = heard({ ann: '1', bo: '2' });

/** Meetings and telephony as JSON, as their public documentation describes them. */
export const JSON_ROWS: Row[] = [
  row('Fireflies, from its API', 'fireflies', {
    data: {
      transcript: {
        title: 'Intro',
        meeting_attendees: [{ displayName: 'Ann Lee', email: 'ann@birch.test' }],
        speakers: [
          { id: 1, name: 'Ann Lee' },
          { id: 2, name: 'Bo Roy' },
        ],
        sentences: each(({ who, at, end, text, number }) => ({
          index: at,
          speaker_name: who,
          speaker_id: number,
          text,
          raw_text: text,
          start_time: at,
          end_time: end,
        })),
      },
    },
  }),
  row(
    'Fireflies, as downloaded',
    'fireflies',
    each(({ who, at, end, text, number }) => ({
      sentence: text,
      startTime: long(at),
      endTime: long(end),
      speaker_name: who,
      speaker_id: number,
    })),
  ),
  row(
    'Fathom',
    'fathom',
    { transcript: each(({ who, at, text }) => ({ speaker: { display_name: who }, text, timestamp: long(at) })) },
    heard({ ends: false }),
  ),
  row(
    'Grain',
    'grain',
    each(({ who, at, end, text, number }) => ({
      start: at * 1000,
      end: end * 1000,
      text,
      speaker: who,
      participant_id: `p${number}`,
    })),
  ),
  row('tl;dv', 'tldv', {
    id: '1',
    meetingId: 'm',
    data: each(({ who, at, end, text }) => ({ speaker: who, text, startTime: at, endTime: end })),
  }),
  row('Avoma', 'avoma', {
    uuid: 'u',
    speakers: [
      { id: 1, name: 'Ann Lee', is_rep: true },
      { id: 2, name: 'Bo Roy', is_rep: false },
    ],
    transcript: each(({ number, at, end, text }) => ({
      speaker_id: number,
      transcript: text,
      timestamps: [at, at + 0.5, end],
    })),
  }),
  row(
    'Google Meet, from its API',
    'google-meet',
    {
      participants: [
        { name: 'conferenceRecords/1/participants/1', signedinUser: { user: 'users/7', displayName: 'Ann Lee' } },
        { name: 'conferenceRecords/1/participants/2', anonymousUser: { displayName: 'Bo Roy' } },
      ],
      transcriptEntries: each(({ number, at, end, text }) => ({
        name: `conferenceRecords/1/transcripts/2/entries/${at}`,
        participant: `conferenceRecords/1/participants/${number}`,
        text,
        languageCode: 'en-GB',
        startTime: instant(at),
        endTime: instant(end),
      })),
    },
    heard({ from: 1 }),
  ),
  row('HubSpot', 'hubspot', {
    engagementId: 1,
    transcriptUtterances: each(({ who, at, end, text, number }) => ({
      id: `${at}`,
      speaker: { id: `s${number}`, name: who, email: 'x@x.test' },
      text,
      languageCode: 'en',
      startTimeMillis: at * 1000,
      endTimeMillis: end * 1000,
    })),
  }),
  row(
    'Salesforce',
    'salesforce',
    {
      conversationEntries: each(({ at, text, is }) => ({
        clientTimestamp: 1_762_941_600_000 + at * 1000,
        identifier: `${at}`,
        messageText: text,
        sender: { role: is === 'rep' ? 'Agent' : 'EndUser', subject: 'x' },
      })),
    },
    heard({ ann: 'Agent', bo: 'Customer', ends: false, from: 1 }),
  ),
  row(
    'Aircall',
    'aircall',
    {
      transcription: {
        id: 1,
        call_id: 2,
        content: {
          language: 'en',
          utterances: each(({ at, end, text, is }) => ({
            start_time: at,
            end_time: end,
            text,
            ...(is === 'rep'
              ? { participant_type: 'internal', user_id: 7 }
              : { participant_type: 'external', phone_number: '+1' }),
          })),
        },
      },
    },
    heard({ ann: 'Agent', bo: 'Customer' }),
  ),
  row(
    'RingCentral',
    'ringcentral',
    {
      status: 'Success',
      response: {
        utteranceInsights: each(({ at, end, text, number }) => ({
          speakerId: number,
          start: at,
          end,
          text,
          insights: [{ name: 'Emotion', value: 'neutral' }],
          wordTimings: [],
        })),
        speakerInsights: { speakerCount: 2 },
      },
    },
    NUMBERED,
  ),
  row('RingSense', 'ringcentral', {
    speakerInfo: [
      { speakerId: 'p1', name: 'Ann Lee' },
      { speakerId: 'p2', name: 'Bo Roy' },
    ],
    insights: {
      Transcript: each(({ at, end, text, number }) => ({ speakerId: `p${number}`, text, start: at, end })),
      Summary: [
        {
          value:
            'A summary of many more words than were ever said in the call that it sums up, told at length and twice.',
          start: 0,
          end: 9,
        },
      ],
    },
  }),
  row(
    'Dialpad',
    'dialpad',
    {
      call_id: '1',
      lines: [
        ...each(({ who, at, text }) => ({
          name: who,
          content: text,
          time: `${DAY}${String(at).padStart(2, '0')}.000000`,
          type: 'transcript',
        })),
        { name: 'Bo Roy', content: 'not_interested', time: `${DAY}11`, type: 'moment' },
      ],
    },
    heard({ ends: false, from: 1 }),
  ),
];
