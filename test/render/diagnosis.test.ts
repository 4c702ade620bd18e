import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { diagnosisOf, type Diagnosis } from '../../src/diagnose/diagnosis.ts';
import { DIAGNOSE_WRITERS, type Named } from '../../src/render/diagnoses.ts';
import { diagnosisReport, diagnosisText as screenText } from '../../src/render/diagnosis.ts';
import type { Paint } from '../../src/render/paint.ts';
import { reportMarkdown, reportText } from '../../src/render/report.ts';
import { PLAIN } from '../../src/render/paint.ts';
import { call, heard } from '../diagnose/making.ts';
import { library } from '../support/fixture.ts';

const diagnosisText = (diagnosis: Diagnosis, command: string | undefined, width: number, paint: Paint) =>
  reportText(diagnosisReport(diagnosis, { command, full: true }), { width, paint });
const diagnosisMarkdown = (diagnosis: Diagnosis, command: string | undefined, title: string) =>
  reportMarkdown(diagnosisReport(diagnosis, { command, full: true }), title);
const written = (format: 'text' | 'json', calls: Named[], more = {}) =>
  DIAGNOSE_WRITERS[format](
    { calls, several: calls.length > 1, why: false, full: true, ...more },
    { width: 80, paint: PLAIN },
  );

const stuck = diagnosisOf(
  library,
  call(
    heard(1, 'no-budget', 'there is no money left'),
    heard(2, 'rep-pushed', 'it is only a dollar'),
    heard(4, 'being-polite'),
  ),
  '2026-11-22',
);
const little = diagnosisOf(
  library,
  { ...call(), measures: { turns: 1, words: 2, english: true, questions: { rep: 0, prospect: 0 } } },
  '2026-11-22',
);
const COMMAND = 'coach objection no-script --after';
const sections = (text: string) =>
  text
    .split('\n')
    .filter(
      (line) =>
        ['What they said', 'What you did', 'The path', 'Is it dead?', 'Next'].includes(line) ||
        line.startsWith('Why it may'),
    );

describe('a diagnosis on the screen', () => {
  it('has its sections in order, in short first', () => {
    const text = diagnosisText(stuck, COMMAND, 80, PLAIN);
    expect(text.startsWith(stuck.short.slice(0, 40))).toBe(true);
    expect(sections(text)).toEqual([
      'Next',
      'What they said',
      'What you did',
      'The path',
      'Why it may be stuck (guesses, never scores)',
      'Is it dead?',
    ]);
  });

  it('gives exact words, their turn and a citation, and the command to go on with', () => {
    const text = diagnosisText(stuck, COMMAND, 80, PLAIN);
    expect(text).toContain('turn 1 no-budget: "there is no money left"');
    expect(text).toMatch(/x turn 2 "it is only a dollar".*\n?.*Manfer 2/);
    expect(text).toContain(COMMAND);
  });

  it.each([20, 40, 80])('keeps within %i columns, but for the command, which is pasted whole', (width) => {
    for (const line of diagnosisText(stuck, COMMAND, width, PLAIN).split('\n'))
      if (!line.includes(COMMAND)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  it('says once what was said again and again, and in which turns', () => {
    const again = diagnosisOf(
      library,
      call(
        ...[1, 3, 5, 7, 9].map((turn) => heard(turn, 'no-budget', turn === 3 ? 'No Budget' : 'no budget')),
        heard(11, 'later'),
      ),
      '2026-11-22',
    );
    const text = diagnosisText(again, undefined, 80, PLAIN).replace(/\s+/g, ' ');
    expect(text).toContain('turn 1 no-budget: "no budget" (also in turns 3, 5, 7 and 1 more)');
    expect(text.match(/no-budget: /g)).toHaveLength(1);
  });

  it('asks what would settle each cause of which nothing was heard, unless the lead is dead', () => {
    const flat = (diagnosis: typeof stuck) => diagnosisText(diagnosis, undefined, 80, PLAIN).replace(/\s+/g, ' ');
    for (const { title, verdict, settle } of stuck.causes)
      expect(flat(stuck)).toContain(
        verdict === 'unknown' ? `${title}? ${settle.text}` : `To settle it: ${settle.text}`,
      );
    expect(flat(diagnosisOf(library, call(heard(1, 'hostile')), '2026-11-22'))).not.toContain('What would settle each');
  });

  it('says in two lines that there is too little to say', () => {
    const text = diagnosisText(little, undefined, 80, PLAIN);
    expect(text).toMatch(/^Too little to say/);
    expect(text).not.toContain('Go on:');
  });

  it('says what cannot be measured', () => {
    expect(diagnosisText(stuck, undefined, 80, PLAIN).replaceAll('\n', ' ')).toContain('cannot be measured');
  });
});

describe('a diagnosis elsewhere', () => {
  it('is JSON with a version, the turns and the words', () => {
    const data = JSON.parse(written('json', [{ name: 'a.txt', diagnosis: stuck, command: COMMAND }])) as Record<
      string,
      unknown
    >;
    expect(data).toMatchObject({
      version: 1,
      file: 'a.txt',
      command: COMMAND,
      input: { turns: 10, words: 160 },
      heard: [{ signal: 'no-budget', turn: 1, quote: 'there is no money left' }, { turn: 4 }],
      did: [{ signal: 'rep-pushed' }],
    });
  });

  it('lets no mark-up of a transcript through in Markdown', () => {
    const sly = diagnosisOf(library, call(heard(1, 'no-budget', '<img src=x> [click](http://x) `code`')), '2026-11-22');
    const text = diagnosisMarkdown(sly, COMMAND, 'call.txt');
    expect(text).toMatch(/^# call\.txt\n/);
    expect(text).not.toMatch(/(?<!\\)<img|(?<!\\)\[click|(?<!\\)`code/);
  });

  it('tells in Markdown what was kept to from what slipped', () => {
    const text = diagnosisMarkdown(stuck, COMMAND, 'call.txt');
    expect(text).toMatch(/^- Slipped: turn 2 "it is only a dollar"/m);
  });

  it('adds several up', () => {
    const text = written('text', [
      { name: 'a.txt', diagnosis: stuck, command: undefined },
      { name: 'b.txt', diagnosis: little, command: undefined },
    ]);
    expect(text).toMatch(/a\.txt +2 heard, 1 slipped in/);
    expect(text).toMatch(/2 calls: 2 heard, 1 slipped in/);
  });

  it('lists each rule that fired, and what stopped each that nearly did', () => {
    const near = { ...heard(6, 'no-time', 'if we had no time'), stoppedBy: { guard: 'condition', words: 'if' } };
    const lines = written('text', [{ name: 'a.txt', diagnosis: { ...stuck, nearly: [near] }, command: undefined }], {
      why: true,
    });
    expect(lines).toMatch(/turn 1 no-budget .* by the phrase "a phrase"/);
    expect(lines.replaceAll('\n', ' ')).toMatch(
      /no-time "if we had no time".* stopped +by +the +rule +for +condition: "if"/,
    );
  });
});

describe('a diagnosis told in short', () => {
  const long = 'and so it goes on, word after word, until nobody on the call knows any more where it began';
  const crowded = diagnosisOf(
    library,
    call(
      ...['no-budget', 'no-time', 'has-solution', 'doubt', 'needs-approval', 'later', 'hassle'].map((signal, nth) =>
        heard(2 * nth + 1, signal, `${signal}, ${long}`),
      ),
      ...[2, 4, 6, 8].map((turn) => heard(turn, 'rep-pushed', `pushed in turn ${turn}, ${long}`)),
    ),
    '2026-11-22',
  );

  it('fits a screen of 24 lines, however much there is to tell, and still says what matters', () => {
    const page = screenText(crowded, { command: 'coach objection', full: false }, { width: 80, paint: PLAIN });
    expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
    for (const words of ['Next', 'What they said', 'What you did', 'Go on: coach objection', '--full'])
      expect(page).toContain(words);
  });

  it('tells all of it where all is asked for', () => {
    const page = screenText(crowded, { command: undefined, full: true }, { width: 80, paint: PLAIN });
    for (const turn of [1, 3, 5, 7, 9, 11, 13]) expect(page).toContain(`turn ${turn} `);
  });
});
