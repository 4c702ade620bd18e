import { describe, expect, it } from 'vitest';
import { said, transcriptOf } from './said.ts';

describe('WebVTT', () => {
  it('reads voice tags, closed and open, with classes and commas, and joins fragments', () => {
    const text = `WEBVTT

1
00:00:01.000 --> 00:00:02.500 position:10% align:start
<v Lee, Ann>It would have</v>

2
00:00:02.500 --> 00:00:04.000
<v Lee, Ann>cost more.</v>

3
00:00:04.000 --> 00:00:05.000
<v.loud.first Bo &amp; Co>Would it?

4
00:00:05.000 --> 00:00:06.000
<v Lee, Ann>Yes.</v> <v Bo &amp; Co>Well.</v>
`;
    expect(said(text)).toEqual([
      'Lee, Ann: It would have cost more.',
      'Bo & Co: Would it?',
      'Lee, Ann: Yes.',
      'Bo & Co: Well.',
    ]);
    expect(transcriptOf(text).turns[0]).toEqual({
      speaker: 'Lee, Ann',
      text: 'It would have cost more.',
      line: 5,
      at: 1,
      end: 4,
    });
    expect(transcriptOf(text).format).toBe('webvtt');
  });

  it('passes over STYLE, REGION and NOTE blocks, cue names and inner tags', () => {
    const text = `WEBVTT - a call
Kind: captions

STYLE
::cue(v[voice="Ann"]) { color: red }

REGION
id:left

NOTE Ann: this is not said
nor: is this

a-cue-name
00:01.000 --> 00:02.000
<c.yellow>Well</c>, <00:01.500><i>now</i> &lt;then&gt; 2 &lt; 3.
`;
    expect(said(text)).toEqual(['Well, now <then> 2 < 3.']);
    expect(transcriptOf(text).turns[0]).toMatchObject({ line: 15, at: 1, end: 2 });
  });

  it('reads names before a colon, goes on with the speaker until the next, and leaves out facts', () => {
    const text = [
      'WEBVTT',
      '',
      ...[
        'Ann Lee: Good morning.',
        'how are you today?',
        'Bo Roy: Fine. So here is the thing: no money.',
        'Ann Lee: Oh.',
        'Bo Roy: Yes.',
        'Meeting title: Renewal',
        'Hosted by: Ann Lee',
      ].flatMap((line, i) => [`00:0${i}.000 --> 00:0${i + 1}.000`, line, '']),
    ].join('\n');
    expect(said(text)).toEqual([
      'Ann Lee: Good morning. how are you today?',
      'Bo Roy: Fine. So here is the thing: no money.',
      'Ann Lee: Oh.',
      'Bo Roy: Yes.',
    ]);
  });

  it('adds up seconds and minutes beyond their range', () => {
    expect(transcriptOf('WEBVTT\n\n00:00:60.000 --> 00:00:75.500\n<v Ann>Late.\n').turns[0]).toMatchObject({
      at: 60,
      end: 75.5,
    });
  });

  it('reads a file without a blank line at the end, with CRLF and a byte-order mark', () => {
    expect(said('\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nHello\r\nthere.')).toEqual(['Hello there.']);
  });

  it('keeps cues apart that name nobody, unless the sentence goes on', () => {
    expect(
      said(
        'WEBVTT\n\n00:01.000 --> 00:02.000\nWe have no\n\n00:02.000 --> 00:03.000\nbudget.\n\n00:03.000 --> 00:04.000\nI see.',
      ),
    ).toEqual(['We have no budget.', 'I see.']);
  });
});

describe('SubRip', () => {
  it('reads commas, cue numbers, mark-up and two people in a cue', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:03,500\n<font color="red">Welcome</font>.\n\n2\n00:00:04,250 --> 00:00:06,000\n- Who is it?\n- {\\an8}Ann.\n';
    expect(said(text)).toEqual(['Welcome.', 'Who is it?', 'Ann.']);
    expect(transcriptOf(text).format).toBe('srt');
    expect(transcriptOf(text).turns.map(({ at, end }) => [at, end])).toEqual([
      [1, 3.5],
      [4.25, undefined],
      [undefined, 6],
    ]);
  });
});

describe('SBV', () => {
  it('reads timing lines with a comma, times and names', () => {
    const text = `0:00:01.000,0:00:03.500
Ann: Did you get the plan?

0:00:04.000,0:00:06.000
Bo: I did. It is
on my desk.
`;
    expect(transcriptOf(text).format).toBe('sbv');
    expect(said(text)).toEqual(['Ann: Did you get the plan?', 'Bo: I did. It is on my desk.']);
    expect(transcriptOf(text).turns[1]).toMatchObject({ at: 4, end: 6, line: 5 });
  });
});
