import { describe, expect, it } from 'vitest';
import { assignRoles } from '../../src/transcript/people/roles.ts';
import { problemOf, said, transcriptOf } from './said.ts';

const json = (value: unknown) => JSON.stringify(value);
const TALK = ['A: Shall we renew?', 'B: Not this year.'];

describe('known shapes', () => {
  it('AssemblyAI, in milliseconds', () => {
    const text = json({
      id: 'x',
      status: 'completed',
      text: 'Shall we renew? Not this year.',
      utterances: [
        {
          start: 2100,
          end: 5400,
          text: 'Shall we renew?',
          speaker: 'A',
          words: [{ text: 'Shall', start: 2100, end: 2200, speaker: 'A' }],
        },
        { start: 5400, end: 7900, text: 'Not this year.', speaker: 'B', words: [] },
      ],
    });
    expect(said(text)).toEqual(TALK);
    expect(transcriptOf(text)).toMatchObject({
      format: 'assemblyai',
      turns: [
        { at: 2.1, end: 5.4 },
        { at: 5.4, end: 7.9 },
      ],
    });
  });

  it('AssemblyAI without speakers, a turn a sentence', () => {
    const words = 'We wait. Call in May.'
      .split(' ')
      .map((text, i) => ({ text, start: i * 500, end: i * 500 + 400, speaker: null }));
    expect(transcriptOf(json({ id: 'x', status: 'completed', utterances: null, words })).turns).toEqual([
      { speaker: undefined, text: 'We wait.', line: 1, at: 0, end: 0.9 },
      { speaker: undefined, text: 'Call in May.', line: 1, at: 1, end: 2.4 },
    ]);
  });

  const deepgramWords = [
    { word: 'shall', punctuated_word: 'Shall', start: 0.5, end: 0.9, speaker: 0 },
    { word: 'we', punctuated_word: 'we?', start: 0.9, end: 1.4, speaker: 0 },
    { word: 'no', punctuated_word: 'No.', start: 2, end: 2.2, speaker: 1 },
  ];

  it('Deepgram utterances, or else words', () => {
    const channels = [{ alternatives: [{ transcript: 'shall we no', words: deepgramWords }] }];
    const utterances = [
      { start: 0.5, end: 1.4, transcript: 'Shall we?', speaker: 0, channel: 0 },
      { start: 2, end: 2.2, transcript: 'No.', speaker: 1, channel: 0 },
    ];
    for (const text of [json({ results: { channels, utterances } }), json({ results: { channels } })]) {
      expect(said(text)).toEqual(['0: Shall we?', '1: No.']);
      expect(transcriptOf(text)).toMatchObject({
        format: 'deepgram',
        turns: [
          { at: 0.5, end: 1.4 },
          { at: 2, end: 2.2 },
        ],
      });
    }
  });

  it('Deepgram with a channel a person, interleaved by time', () => {
    const channel = (...words: [string, number][]) => ({
      alternatives: [{ words: words.map(([word, start]) => ({ word, start, end: start + 0.3 })) }],
    });
    const text = json({ results: { channels: [channel(['hello', 0], ['bye', 5]), channel(['yes', 2])] } });
    expect(said(text)).toEqual(['channel 0: hello', 'channel 1: yes', 'channel 0: bye']);
  });

  it('WhisperX', () => {
    const text = json({
      segments: [
        { start: 0.5, end: 2, text: ' Shall we', speaker: 'SPEAKER_00' },
        { start: 2, end: 3, text: ' renew?', speaker: 'SPEAKER_00' },
        { start: 3, end: 4, text: ' No.', speaker: 'SPEAKER_01' },
      ],
      word_segments: [],
      language: 'en',
    });
    expect(said(text)).toEqual(['SPEAKER_00: Shall we renew?', 'SPEAKER_01: No.']);
    expect(transcriptOf(text)).toMatchObject({ format: 'whisperx', turns: [{ at: 0.5, end: 3 }, {}] });
  });

  it('Rev', () => {
    const element = (value: string, ts?: number) =>
      ts === undefined ? { type: 'punct', value } : { type: 'text', value, ts, end_ts: ts + 0.2 };
    const text = json({
      monologues: [
        { speaker: 0, elements: [element('Well', 1), element('-'), element('known', 2), element('.')] },
        { speaker: 1, elements: [element('Yes', 3), element(','), element(' '), element('it', 4), element('.')] },
      ],
    });
    expect(said(text)[1]).toBe('1: Yes, it.');
    expect(transcriptOf(text)).toMatchObject({
      format: 'rev',
      turns: [
        { at: 1, end: 2.2 },
        { at: 3, end: 4.2 },
      ],
    });
  });

  const awsItem = (content: string, start?: string, extra = {}) => ({
    alternatives: [{ content }],
    type: start ? 'pronunciation' : 'punctuation',
    ...(start && { start_time: start, end_time: `${start}5` }),
    ...extra,
  });

  it('AWS Transcribe, old: speakers by time', () => {
    const text = json({
      jobName: 'x',
      results: {
        speaker_labels: {
          segments: [
            { start_time: '0.5', end_time: '1.4', speaker_label: 'spk_0', items: [] },
            { start_time: '2.0', end_time: '2.7', speaker_label: 'spk_1', items: [] },
          ],
        },
        items: [awsItem('Shall', '0.5'), awsItem('we', '0.9'), awsItem('?'), awsItem('No', '2.0'), awsItem('.')],
      },
    });
    expect(said(text)).toEqual(['spk_0: Shall we?', 'spk_1: No.']);
    expect(transcriptOf(text)).toMatchObject({ format: 'aws-transcribe', turns: [{ at: 0.5, end: 0.95 }, { at: 2 }] });
  });

  it('AWS Transcribe, new: speakers in the items; channels; call analytics', () => {
    const items = [
      awsItem('No', '0.5', { speaker_label: 'spk_1' }),
      awsItem('.', undefined, { speaker_label: 'spk_1' }),
      awsItem('Oh', '1.5', { speaker_label: 'spk_0' }),
    ];
    expect(said(json({ results: { items } }))).toEqual(['spk_1: No.', 'spk_0: Oh']);
    const channels = {
      channels: [
        { channel_label: 'ch_0', items: [awsItem('No', '2.5')] },
        { channel_label: 'ch_1', items: [awsItem('Hi', '1.5')] },
      ],
    };
    expect(said(json({ results: { items, channel_labels: channels } }))).toEqual(['ch_1: Hi', 'ch_0: No']);
    const Transcript = [{ ParticipantRole: 'AGENT', Content: 'Hi.', BeginOffsetMillis: 1500, EndOffsetMillis: 2500 }];
    expect(transcriptOf(json({ Transcript })).turns).toEqual([
      { speaker: 'AGENT', text: 'Hi.', line: 1, at: 1.5, end: 2.5 },
    ]);
  });

  it('Clarify: a channel a person, interleaved by time', () => {
    const person = (name: string, start: number, ...terms: string[]) => ({
      name,
      transcript: {
        segments: [
          {
            start,
            dur: 1,
            terms: terms.map((term, i) => ({
              term,
              start: start + i / 10,
              dur: 0.1,
              ...(/\W/.test(term) && { type: 'mark' }),
            })),
          },
        ],
      },
    });
    const text = json({ participants: [person('agent', 2, 'Sure', '.'), person('client', 1, 'Any', 'news', '?')] });
    expect(said(text)).toEqual(['client: Any news?', 'agent: Sure.']);
    expect(transcriptOf(text)).toMatchObject({ format: 'clarify', turns: [{ at: 1, end: 1.3 }, { at: 2 }] });
  });

  it('MeetingBank', () => {
    const text = json({
      meeting_id: 'x',
      transcription: [{ speaker_id: 'SPEAKER_0', start_time: 2.5, end_time: 4, text: 'Order.' }],
    });
    expect(transcriptOf(text)).toMatchObject({
      format: 'meetingbank',
      turns: [{ speaker: 'SPEAKER_0', text: 'Order.', at: 2.5, end: 4 }],
    });
  });

  it('Gong, with the parties and their affiliation', () => {
    const text = json({
      callTranscripts: [
        {
          callId: '1',
          transcript: [
            {
              speakerId: '77',
              topic: 'Intro',
              sentences: [
                { start: 1000, end: 2000, text: 'Good morning.' },
                { start: 2000, end: 3500, text: 'Any plans?' },
              ],
            },
            { speakerId: '78', topic: null, sentences: [{ start: 4000, end: 5000, text: 'None.' }] },
          ],
        },
      ],
      calls: [
        {
          parties: [
            { speakerId: '77', name: 'Ann Lee', title: 'Field', affiliation: 'Internal' },
            { speakerId: '78', name: 'Bo Roy', affiliation: 'External' },
          ],
        },
      ],
    });
    const transcript = transcriptOf(text);
    expect(transcript).toMatchObject({
      format: 'gong',
      turns: [
        { speaker: 'Ann Lee', text: 'Good morning. Any plans?', at: 1, end: 3.5 },
        { speaker: 'Bo Roy', at: 4 },
      ],
    });
    expect(assignRoles(transcript).map(({ role, why }) => [role, why])).toEqual([
      ['rep', 'listed in the export as “Field, Internal”'],
      ['prospect', 'listed in the export as “External”'],
    ]);
  });

  it('Fathom, with the calendar invitees', () => {
    const text = json({
      title: 'Call',
      transcript: [
        {
          speaker: { display_name: 'Ann Lee', matched_calendar_invitee_email: 'ann@birch.test' },
          text: 'Any plans?',
          timestamp: '00:00:05',
        },
        { speaker: { display_name: 'Bo Roy' }, text: 'None.', timestamp: '00:01:10' },
      ],
      calendar_invitees: [
        { name: 'Ann Lee', is_external: false },
        { name: 'Bo Roy', is_external: true },
      ],
    });
    const transcript = transcriptOf(text);
    expect(transcript).toMatchObject({
      format: 'fathom',
      turns: [
        { speaker: 'Ann Lee', at: 5 },
        { speaker: 'Bo Roy', at: 70 },
      ],
    });
    expect(assignRoles(transcript).map(({ role }) => role)).toEqual(['rep', 'prospect']);
  });

  it('Gladia', () => {
    const utterances = [
      { speaker: 0, text: 'Any plans?', start: 0.5, end: 1.5, words: [] },
      { speaker: 1, text: 'None.', start: 2, end: 3, words: [] },
    ];
    for (const result of [{ utterances }, { transcription: { utterances } }]) {
      expect(transcriptOf(json({ id: 'x', status: 'done', result }))).toMatchObject({
        format: 'gladia',
        turns: [
          { speaker: '0', at: 0.5 },
          { speaker: '1', end: 3 },
        ],
      });
    }
  });
});

describe('any other shape', () => {
  it.each([
    [
      'a list',
      [
        { speaker: 'A', text: 'Shall we renew?' },
        { speaker: 'B', text: 'Not this year.' },
      ],
    ],
    [
      'other keys',
      {
        call: {
          messages: [
            { role: 'A', content: 'Shall we renew?' },
            { role: 'B', content: 'Not this year.' },
          ],
        },
      },
    ],
    [
      'names in objects',
      [
        { speaker: { name: 'A', company: 'x.test' }, text: 'Shall we renew?' },
        { speaker: { name: 'B' }, text: 'Not this year.' },
      ],
    ],
    [
      'numbers that stand for people',
      {
        speakers: [
          { id: 3, name: 'A' },
          { id: 4, name: 'B' },
        ],
        utterances: [
          { speakerId: 3, text: 'Shall we renew?' },
          { speakerId: 4, text: 'Not this year.' },
        ],
      },
    ],
    [
      'words in entries',
      [
        { participant: { name: 'A' }, words: [{ text: 'Shall' }, { text: 'we' }, { text: 'renew?' }] },
        { participant: { name: 'B' }, words: [{ text: 'Not' }, { text: 'this' }, { text: 'year.' }] },
      ],
    ],
    [
      'speakers as keys',
      { talk: [{ agent: 'Shall we renew?' }, { customer: 'Not this year.' }] },
      ['agent: Shall we renew?', 'customer: Not this year.'],
    ],
    ['a plain transcript inside', { id: 4, transcript: 'A: Shall we renew?\nB: Not this year.' }],
    ['a list of lines', { lines: ['A: Shall we renew?', 'B: Not this year.'] }],
  ] as [string, unknown, string[]?][])('%s', (_, value, talk = TALK) => {
    expect(said(json(value))).toEqual(talk);
    expect(said(JSON.stringify(value, undefined, 2))).toEqual(talk);
  });

  it('JSON Lines', () => {
    const text = '{"speaker":"A","text":"Shall we renew?"}\n{"speaker":"B","text":"Not this year."}\n';
    expect(said(text)).toEqual(TALK);
    expect(transcriptOf(text).turns.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('tells seconds from milliseconds by how long the words would take', () => {
    const list = (unit: number) =>
      json([
        { speaker: 'A', text: 'one two three', start: 1 * unit, end: 3 * unit },
        { speaker: 'B', text: 'four', start: 4 * unit, end: 5 * unit },
      ]);
    for (const unit of [1, 1000])
      expect(transcriptOf(list(unit)).turns.map(({ at, end }) => [at, end])).toEqual([
        [1, 3],
        [4, 5],
      ]);
  });

  it('reads times in every spelling, and a length for an end', () => {
    const at = (value: object) => transcriptOf(json([{ speaker: 'A', text: 'one two three four', ...value }])).turns[0];
    expect(at({ startTime: '00:01:05.5', endTime: '00:01:07' })).toMatchObject({ at: 65.5, end: 67 });
    expect(at({ start_time: '1.5s', duration: 2 })).toMatchObject({ at: 1.5, end: 3.5 });
    expect(at({ start_timestamp: { relative: 3.25 } })).toMatchObject({ at: 3.25 });
    expect(at({ timestamp: '2030-01-02T10:00:00Z' })).not.toHaveProperty('at');
  });

  it('knows the line each turn starts on', () => {
    const text = JSON.stringify(
      [
        { speaker: 'A', text: 'One.' },
        { speaker: 'B', text: 'Two.' },
      ],
      undefined,
      1,
    );
    expect(transcriptOf(`\n\n${text}`).turns.map(({ line }) => line)).toEqual([4, 8]);
  });
});

describe('faults', () => {
  it('overlooks a comma too many', () => {
    expect(
      said(
        '{"utterances":[\n {"speaker":"A","text":"Shall we renew?",},\n {"speaker":"B","text":"Not this year."},\n],}',
      ),
    ).toEqual(TALK);
  });

  it('overlooks a line break inside a text, and still counts lines', () => {
    expect(transcriptOf('[{"speaker":"A","text":"One\ntwo."},\n{"speaker":"B","text":"Three."}]').turns).toEqual([
      { speaker: 'A', text: 'One two.', line: 1 },
      { speaker: 'B', text: 'Three.', line: 3 },
    ]);
  });

  it.each([
    ['{"a": [\n  {"text": "x"}\n  {"text": "y"}\n]}', 3, 3, 'expected a comma or ], found {'],
    ['{"a": "x"\n "b": 1}', 2, 2, 'expected a comma or }, found "'],
    ['{"a": [{"text": "x"},\n', 2, 1, 'the text ends before what opens on line 1 is closed'],
    ['{"a": "x', 1, 7, 'a text in quotation marks is never closed'],
    ["{\n'a': 1}", 2, 1, "expected a key in double quotes, found '"],
    ['{"a" 1}', 1, 6, 'expected a colon after the key "a"'],
    ['{"a": yes}', 1, 7, 'expected a value, found y'],
    ['{"a": }', 1, 7, 'expected a value, found }'],
    ['[{"a": 1}] and more', 1, 12, 'expected a value, found a'],
  ])('says where it breaks: %j', (text, line, column, message) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ code: 'bad-json', line, column });
    expect(problem.message).toBe(`This looks like JSON, but it breaks at line ${line}, column ${column}: ${message}.`);
    expect(problem.hint).not.toBe('');
  });

  it('says so where the JSON holds no talk', () => {
    expect(problemOf('{"a": 1, "b": [{"c": true}]}').code).toBe('no-talk');
  });

  it('is not tripped up by depth or by odd keys and names', () => {
    expect(problemOf(`${'[['.repeat(100_000)}${']]'.repeat(100_000)}`).code).toBe('no-talk');
    expect(
      said('[{"__proto__": {"speaker": "x"}, "constructor": 1, "speaker": "__proto__", "text": "Hello there."}]'),
    ).toEqual(['__proto__: Hello there.']);
    expect(Object.prototype).not.toHaveProperty('speaker');
  });

  it('removes control characters from texts and names', () => {
    expect(said(json([{ speaker: 'A\u0007\u001b[31m', text: 'He\u0000llo\u202e \u001b]0;x\u0007there.' }]))).toEqual([
      'A: Hello there.',
    ]);
  });
});

describe('two people heard as one', () => {
  const spoken = (text: string, speaker = 'A') =>
    said(json({ id: 'x', status: 'completed', utterances: [{ speaker, text, start: 0, end: 9000 }] }));

  it('are split at the spoken role words', () => {
    expect(spoken('Rep. Good morning. Prospect. Who is it? Rep Ann from Birch.')).toEqual([
      'Rep: Good morning.',
      'Prospect: Who is it?',
      'Rep: Ann from Birch.',
    ]);
  });

  it('are left whole where that is not safe', () => {
    for (const text of [
      'Rep quotas are low. The prospect said no.',
      'We met. Rep. Prospect. All of them.',
      'Rep. Good morning. Rep. Hello.',
    ]) {
      expect(spoken(text)).toEqual([`A: ${text}`]);
    }
    expect(spoken('Rep. Hi. Prospect. No.', 'Ann Lee')).toHaveLength(1);
  });
});
