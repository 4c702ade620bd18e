import { each, eachWord, row } from './as-json.ts';
import { heard, TALK, type Row } from './row.ts';

const NUMBERED = heard({ ann: '1', bo: '2' });

/** Speech services as JSON, as their public documentation describes it. */
export const SPEECH_ROWS: Row[] = [
  row(
    'Twilio',
    'twilio',
    {
      meta: { page: 0 },
      sentences: each(({ at, end, text, number }) => ({
        media_channel: number,
        sentence_index: at,
        start_time: `${at}.0`,
        end_time: `${end}.0`,
        transcript: text,
        confidence: '0.9',
      })),
    },
    heard({ ann: 'channel 1', bo: 'channel 2' }),
  ),
  row(
    'Twilio, with its participants',
    'twilio',
    {
      channel: {
        participants: [
          { channel_participant: 1, full_name: 'Ann Lee', role: 'Agent' },
          { channel_participant: 2, role: 'Customer' },
        ],
      },
      sentences: each(({ at, end, text, number }) => ({
        media_channel: number,
        start_time: at,
        end_time: end,
        transcript: text,
      })),
    },
    heard({ bo: 'Customer' }),
  ),
  row(
    'Azure, in batches',
    'azure',
    {
      combinedRecognizedPhrases: [{ channel: 0, display: 'All of it.' }],
      recognizedPhrases: each(({ at, end, text, number }) => ({
        recognitionStatus: 'Success',
        channel: 0,
        speaker: number,
        offsetInTicks: at * 1e7,
        durationInTicks: (end - at) * 1e7,
        nBest: [{ lexical: text.toLowerCase(), display: text, words: [] }, { display: 'another guess' }],
      })),
    },
    NUMBERED,
  ),
  row(
    'Azure, with a channel a person, one after the other',
    'azure',
    {
      recognizedPhrases: each(({ at, end, text, number }) => ({
        channel: number - 1,
        offsetInTicks: at * 1e7,
        durationInTicks: (end - at) * 1e7,
        nBest: [{ display: text }],
      })).toSorted((a, b) => (a as { channel: number }).channel - (b as { channel: number }).channel),
    },
    heard({ ann: 'channel 0', bo: 'channel 1' }),
  ),
  row(
    'Azure, fast',
    'azure',
    {
      durationMilliseconds: 10_000,
      combinedPhrases: [{ text: 'All of it.' }],
      phrases: each(({ at, end, text, number }) => ({
        speaker: number,
        offsetMilliseconds: at * 1000,
        durationMilliseconds: (end - at) * 1000,
        text,
        words: [],
      })),
    },
    NUMBERED,
  ),
  row(
    'Google Speech, version 1, all words again at the end',
    'google',
    {
      results: [
        {
          alternatives: [
            {
              transcript: 'Hi Bo.',
              words: eachWord(({ at, end, text }) => ({ startTime: `${at}s`, endTime: `${end}s`, word: text })),
            },
          ],
        },
        {
          alternatives: [
            {
              words: eachWord(({ at, end, text, number }) => ({
                startTime: `${at}s`,
                endTime: `${end}s`,
                word: text,
                speakerTag: number,
              })),
            },
          ],
        },
      ],
    },
    NUMBERED,
  ),
  row(
    'Google Speech, version 2, a result a turn',
    'google',
    {
      results: TALK.map(([who], i) => ({
        alternatives: [
          {
            transcript: 'x',
            words: eachWord(({ at, end, text, number, who: other }) => ({
              startOffset: `${at}s`,
              endOffset: `${end}s`,
              word: text,
              speakerLabel: `${number}`,
              who: other,
            })).filter((word) => {
              const { startOffset, who: other } = word as { startOffset: string; who: string };
              const [, from = 0, to = 0] = TALK[i] ?? [];
              return other === who && Number.parseFloat(startOffset) >= from && Number.parseFloat(startOffset) <= to;
            }),
          },
        ],
      })),
    },
    NUMBERED,
  ),
  row(
    'Speechmatics',
    'speechmatics',
    {
      format: '2.9',
      results: eachWord(({ at, end, text, number }) => {
        const [, word = '', mark = ''] = /^(.*?)([.,?]?)$/.exec(text) ?? [];
        const item = (type: string, content: string, from: number) => ({
          type,
          start_time: from,
          end_time: end,
          alternatives: [{ content, confidence: 1, speaker: `S${number}` }],
        });
        return mark === '' ? [item('word', word, at)] : [item('word', word, at), item('punctuation', mark, end)];
      }).flat(),
    },
    heard({ ann: 'S1', bo: 'S2' }),
  ),
];
