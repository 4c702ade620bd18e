import { describe, expect, it } from 'vitest';
import { diagnosisOf } from '../../src/diagnose/diagnosis.ts';
import { redact } from '../../src/diagnose/redact.ts';
import { readAnswers, replay, writeAnswers } from '../../src/walk/answers.ts';
import { begin } from '../../src/walk/session.ts';
import { library } from '../support/fixture.ts';
import { call, heard } from './making.ts';

const TODAY = '2026-11-22';
const signals = (items: readonly { evidence: { signal: string } }[]) => items.map(({ evidence }) => evidence.signal);

describe('what the rep did', () => {
  it('puts pushes after the no first, with the better line beside what has one', () => {
    const { conduct } = diagnosisOf(
      library,
      call(heard(1, 'no-time'), heard(2, 'rep-asked-why'), heard(4, 'rep-pushed')),
      TODAY,
    );
    expect(signals(conduct.slipped)).toEqual(['rep-pushed', 'rep-asked-why']);
    expect(conduct.slipped[1]?.instead).toMatchObject({ from: 'manfer.32' });
  });

  it('holds nothing against the rep that came before the no', () => {
    const { conduct } = diagnosisOf(library, call(heard(1, 'rep-pushed'), heard(2, 'no-time')), TODAY);
    expect(conduct.slipped).toEqual([]);
  });

  it('holds "Why?" against the rep in the "no" script only', () => {
    const asked = [heard(1, 'cannot-picture-it'), heard(2, 'rep-asked-why')];
    expect(diagnosisOf(library, call(...asked), TODAY, { stage: 'hot-lead' }).conduct.slipped).toEqual([]);
    expect(
      signals(diagnosisOf(library, call(heard(1, 'doubt'), heard(2, 'rep-asked-why')), TODAY).conduct.slipped),
    ).toEqual(['rep-asked-why']);
  });

  it('names the line that was not said where the call stands', () => {
    expect(diagnosisOf(library, call(heard(1, 'no-budget')), TODAY).conduct.unsaid.map(({ from }) => from)).toEqual([
      'manfer.18',
    ]);
    const asked = diagnosisOf(library, call(heard(1, 'no-budget'), heard(2, 'rep-issues-question')), TODAY).conduct;
    expect([asked.unsaid, signals(asked.kept)]).toEqual([[], ['rep-issues-question']]);
  });
});

describe('causes and signs', () => {
  const verdicts = (...evidence: Parameters<typeof call>) =>
    new Map(diagnosisOf(library, call(...evidence), TODAY).causes.map(({ id, verdict }) => [id, verdict]));

  it('weighs the three questions and the four causes, and nothing else', () => {
    expect([...verdicts().keys()].toSorted()).toEqual([
      'gone-cold.misread',
      'gone-cold.no-value',
      'gone-cold.wrong-pace',
      'gone-cold.wrong-person',
      'hot-lead.realistic',
      'hot-lead.relevant',
      'hot-lead.reward',
    ]);
  });

  it('leaves unknown what was not heard, and what was heard both ways', () => {
    expect([...verdicts(heard(1, 'no-budget')).values()].every((verdict) => verdict === 'unknown')).toBe(true);
    expect(verdicts(heard(1, 'being-polite')).get('gone-cold.misread')).toBe('for');
    expect(verdicts(heard(1, 'being-polite'), heard(2, 'interest')).get('gone-cold.misread')).toBe('unknown');
  });

  it('gives each cause the question that would settle it', () => {
    for (const { settle } of diagnosisOf(library, call(), TODAY).causes)
      expect(settle).toMatchObject({
        text: expect.stringMatching(/\S/) as unknown,
        cite: expect.stringMatching(/\S/) as unknown,
      });
  });

  it('takes being put off for a sign only when it goes on and on', () => {
    const postponing = (...turns: number[]) =>
      diagnosisOf(library, call(...turns.map((turn) => heard(turn, 'later'))), TODAY).dead.find(
        ({ id }) => id === 'postponing',
      );
    expect(postponing(1, 3)).toMatchObject({ seen: false });
    expect(postponing(1, 1, 1)).toMatchObject({ seen: false });
    expect(postponing(1, 3, 7)).toMatchObject({ seen: true });
  });
});

describe('what comes next', () => {
  it('gives a walk that opens at the very step, when its answers are typed in', () => {
    const { next, stands } = diagnosisOf(
      library,
      call(heard(1, 'doubt'), heard(2, 'rep-issues-question'), heard(3, 'doubt'), heard(5, 'agrees-to-talk')),
      TODAY,
    );
    const typed = readAnswers(writeAnswers(next?.walk.log ?? [], next?.walk.playbook ?? ''));
    const played = replay(
      library,
      { ...(next?.walk ?? begin('no-script')), log: [] },
      Array.isArray(typed) ? typed : [],
    );
    expect(played).toMatchObject({ unused: [], session: { log: next?.walk.log } });
    expect([next?.step, next?.walk.playbook]).toEqual([stands?.step, 'no-script']);
  });

  it('says to leave them alone where they are hostile, and offers no line', () => {
    const { next, ending } = diagnosisOf(library, call(heard(1, 'no-budget'), heard(3, 'hostile')), TODAY);
    expect([ending?.outcome, next?.say, next?.do[0]?.from]).toEqual(['leave-alone', [], 'deadlead.9']);
  });

  it('has nothing to open where nothing was heard', () => {
    expect(diagnosisOf(library, call(), TODAY)).toMatchObject({ next: undefined, stands: undefined, path: [] });
  });
});

describe('too little', () => {
  it('is said to be so', () => {
    const short = { ...call(), measures: { turns: 2, words: 6, english: true, questions: { rep: 0, prospect: 0 } } };
    expect(diagnosisOf(library, short, TODAY)).toMatchObject({
      little: true,
      short: expect.stringContaining('Too little') as unknown,
    });
    expect(diagnosisOf(library, call(), TODAY).little).toBe(false);
  });
});

describe('redacting', () => {
  it('strikes out names, addresses and numbers, and keeps what was heard', () => {
    const text = 'Bob here, Stone, write to bob.stone@example.com or call 555-0199 by 12:30, Ann';
    const { heard: redacted, speakers } = redact(call(heard(1, 'no-time', text)));
    const [finding] = redacted.findings;
    expect(finding?.text).toBe('[Prospect] here, [Prospect], write to [e-mail] or call # by #, [Rep]');
    expect([finding?.signal, finding?.speaker, finding?.turn]).toEqual(['no-time', 'Prospect', 1]);
    expect(JSON.stringify({ redacted, speakers })).not.toMatch(/Bob|Ann|Stone|555/);
  });

  it('strikes out who takes part where captions write all words small, and keeps words that names may be', () => {
    const one = call(heard(1, 'no-time', 'this is bob stone and will you call ann tomorrow'));
    const will = {
      ...one,
      speakers: one.speakers.map((speaker) => ({ ...speaker, names: [...speaker.names, 'Will'] })),
    };
    expect(redact(will).heard.findings[0]?.text).toBe('this is [Prospect] [Prospect] and will you call [Rep] tomorrow');
  });

  it('leaves nothing in what is made into findings later, nor in what nearly was one', () => {
    const text = 'But Bob, our tool costs 9,999 and Saul has it';
    const nearly = { ...heard(4, 'rep-pushed', text), stoppedBy: { guard: 'likeness', words: text } };
    const one = call(heard(2, 'no-time', text));
    const replies = [{ to: 2, turn: 3, asked: false, at: { line: 3, speaker: 'Ann', text } }];
    const ending = { kind: 'refused' as const, score: 1, turn: 2, role: 'prospect' as const, quote: text };
    const { heard: redacted } = redact({ ...one, heard: { ...one.heard, replies, nearly: [nearly], ending } });
    expect(JSON.stringify(redacted)).not.toMatch(/Bob|Ann|Saul|9,999/);
  });

  it('strikes out who is spoken of, at the start of a sentence too, and no day or plain word', () => {
    const texts = ['Well, Dave would have to sign off on Monday.', "Dave is in Cedar Rapids. It's late, I'm off."];
    const { heard: redacted } = redact(call(...texts.map((text, nth) => heard(nth + 1, 'needs-approval', text))));
    expect(redacted.findings.map(({ text }) => text)).toEqual([
      'Well, [name] would have to sign off on Monday.',
      "[name] is in [name] [name]. It's late, I'm off.",
    ]);
  });
});
