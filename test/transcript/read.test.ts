import { describe, expect, it } from 'vitest';
import { turnReader } from '../../src/transcript/read/read.ts';
import { problemOf, said, transcriptOf } from './said.ts';
import type { Turn } from '../../src/transcript/turn.ts';

function streamed(text: string, size: number): Turn[] {
  const turns: Turn[] = [];
  const reader = turnReader((turn) => turns.push(turn));
  for (const chunk of chunks(text, size)) reader.write(chunk);
  expect(reader.end()).toBeUndefined();
  return turns;
}

function* chunks(text: string, size: number): Generator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

/** About 200 KB, well over the sample that decides the format. */
const LONG = Array.from(
  { length: 3000 },
  (_, i) =>
    `[00:${String(i % 60).padStart(2, '0')}] ${i % 2 ? 'Ann' : 'Bo'}: This is line number ${i}, and it goes\n    on.`,
).join('\r\n');

describe('in chunks', () => {
  it.each([1, 7, 4096, 1 << 20])('of %i characters gives the same as at once', (size) => {
    const small = 'Date: today\r\n\r\nAnn: One\r\n  two.\r\nBo: Three.\r\nAnn: Four.';
    expect(streamed(small, size)).toEqual(transcriptOf(small).turns);
    if (size > 1) expect(streamed(LONG, size)).toEqual(transcriptOf(LONG).turns);
  });

  it('hands on turns before the end', () => {
    const turns: Turn[] = [];
    const reader = turnReader((turn) => turns.push(turn));
    for (const chunk of chunks(LONG, 10_000)) reader.write(chunk);
    expect(turns.length).toBeGreaterThan(2900);
    expect(reader.format).toBe('plain');
    expect(reader.end()).toBeUndefined();
    expect(turns.length).toBe(3000);
    expect(turns.at(-1)).toMatchObject({
      speaker: 'Ann',
      line: 5999,
      text: 'This is line number 2999, and it goes on.',
    });
  });

  it('knows the format and the people before the first turn', () => {
    const seen: string[] = [];
    const reader = turnReader((turn) => seen.push(reader.format, reader.people[0]?.name ?? '', turn.text));
    reader.write('Attendees: Ann Lee (AE, Birch)\n\nAnn: Hi.');
    reader.end();
    expect(seen).toEqual(['plain', 'Ann Lee', 'Hi.']);
  });

  it.each([
    ['{"a": [}', 'bad-json'],
    ['', 'empty'],
  ])('says what is wrong with %j', (text, code) => {
    const reader = turnReader(() => {});
    reader.write(text);
    expect(reader.end()).toMatchObject({ code });
  });
});

describe('hostile input', () => {
  const size = 1_500_000;

  it.each([
    ['one endless line', 'no budget '],
    ['one endless line with a name', 'Ann: no budget ', 'Ann: hi\nBo: hi\n'],
    ['colons', ':'],
    ['brackets', '[a ', 'Ann: hi\nBo: '],
    ['asterisks', '*a ', 'Ann: hi\nBo: '],
    ['open quotes', '"[', 'Ann: "hi"\nBo: "'],
    ['carriage returns', 'a\r'],
    ['escape characters', '\u001b]0;x'],
    ['backticks', '`'],
    ['dashes', '- '],
    ['spaces', ' ', '--- a'],
    ['voice tags', '<v a>b', 'WEBVTT\n\n00:00.000 --> 00:01.000\n'],
    ['arrows', '-->'],
    ['commas in a header', 'Ann, ', 'Attendees: '],
    ['paragraphs of XML', '<p>a</p>', '<tt>'],
    ['a paragraph that never ends', '<p>a\n', '<tt>'],
    ['headers of mail', 'From: a\nTo: b\nDate: c\n'],
    ['quotations in quotations', '> On 1 2 2000 1:00 a wrote:\n>> a\n', 'From: a\nTo: b\nDate: c\n\n'],
    ['messages', '[12/03/2026, 09:14:02] a: b\n'],
    ['names on one line', 'Ann: a. Bo: b. '],
    ['times and names', '0:01\nAnn\nhello\n'],
    ['rows', 'Ann,"a', 'Speaker,Text\n'],
    ['reports', 'She said no. Spoke to Bo. '],
  ])('%s is read in time that grows with its length', (_, unit, before = '') => {
    const start = performance.now();
    transcriptless(before + unit.repeat(size / unit.length));
    expect(performance.now() - start).toBeLessThan(8000);
  });

  function transcriptless(text: string): void {
    const reader = turnReader(() => undefined);
    for (const chunk of chunks(text, 1 << 16)) reader.write(chunk);
    reader.end();
  }

  it('hands on an endless turn in parts, so that memory stays flat', () => {
    const lengths: number[] = [];
    const reader = turnReader(({ text }) => lengths.push(text.length));
    for (const chunk of chunks(`Ann: ${'we have time '.repeat(300_000)}`, 1 << 16)) reader.write(chunk);
    reader.end();
    expect(Math.max(...lengths)).toBeLessThan(1 << 21);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeGreaterThan(3_800_000);
  });

  it('removes escape sequences and hidden characters, and names no more speakers than a call can have', () => {
    expect(
      said(
        'An\u200bn: \u001b[1mNo\u001b[0m \u001b]8;;http://x.test\u0007link\u001b]8;;\u0007, \u202eback\u0000.\nBo: Ok.\nAnn: Ok.\nBo: Bye.',
      )[0],
    ).toBe('Ann: No link, back.');
    expect(said('Ann: &#27;[31mred\nBo: Ok.\nAnn: Ok.')[0]).toBe('Ann: red');
    const crowd = Array.from({ length: 9000 }, (_, i) => `Guest ${i.toString(36)}: hello from me.`).join('\n');
    expect(new Set(transcriptOf(crowd).turns.map(({ speaker }) => speaker)).size).toBeLessThan(3000);
  });
});

describe('what is no transcript', () => {
  it.each([
    ['', 'empty'],
    [' \n\t\n', 'empty'],
    ['%PDF-1.7\nAnn: hi', 'binary'],
    ['PK\u0003\u0004rest', 'binary'],
    ['\u0000\u0001\u0002\u0003\u0004\u0005abc', 'binary'],
    ['{\\rtf1 Ann: hi}', 'markup'],
    ['<!DOCTYPE html><p>Ann: hi', 'markup'],
    ['WEBVTT\n\nNOTE nothing\n', 'no-talk'],
    ['Date: today\nAttendees: Ann Lee', 'no-talk'],
  ])('%j is refused: %s', (text, code) => {
    const problem = problemOf(text);
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(/\.$/);
    expect(problem.hint).toMatch(/\.$/);
  });

  it.each([
    ['Date: today\nAttendees: Ann Lee', 'I read it as plain, and saw 2 lines without talk, the first “Date: today”.'],
    ['<?xml version="1.0"?>\n<timedtext><p t="0">hi</p></timedtext>', 'This is XML (<timedtext>)'],
    ['<transcript><text start="1">hi</text></transcript>', 'This is XML (<transcript>)'],
    ['<html><p>Ann: hi', 'This is a web page'],
    ['{"id": 1, "title": "x", "summary": {"a": 2}}', 'an object with "id", "title", "summary".'],
    ['[{"a": 1}]', 'a list whose first entry has "a".'],
  ])('%j is refused with what was seen in it', (text, seen) => {
    expect(problemOf(text).message).toContain(seen);
  });

  it('counts lines from the true start where blank lines come first', () => {
    expect(transcriptOf(`${'\n'.repeat(100_000)}Ann: Hi.`).turns).toEqual([
      { speaker: 'Ann', text: 'Hi.', line: 100_001 },
    ]);
  });
});
