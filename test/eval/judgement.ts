/**
 * How well whole calls are judged: how they ended, what stood open, the pushes after the no, and what to do next.
 *
 * `judgement.jsonl` says what two readers, blind to each other and to the program, made of calls that lie elsewhere:
 * `outcome`, `open` (both named it) and `mayBeOpen` (one did), `pushes` (turns), `moment`, and `next`, the kinds of
 * advice that they would accept. Our own labelled calls say the same of themselves.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hearCall } from '../../src/commands/call.ts';
import { diagnosisOf, type Call, type Diagnosis } from '../../src/diagnose/diagnosis.ts';
import { listener } from '../../src/diagnose/evidence.ts';
import { measuring } from '../../src/diagnose/measure.ts';
import type { Library } from '../../src/playbook/model/library.ts';
import type { ShippedSignals } from '../../src/shelf/shipped.ts';
import { callJudge, voiceOf } from '../../src/signals/call-judge.ts';
import { matcherOf } from '../../src/signals/matcher.entry.ts';
import type { LabelledCall } from '../../src/signals/training/calls.ts';
import { terminalIo } from '../../src/world/io.ts';

/** What readers made of a call. */
export interface Judgement {
  file: string;
  outcome: string[];
  open: string[];
  mayBeOpen: string[];
  pushes: number[];
  moment: string[];
  next: string[];
}

/** How one call was judged, beside what its readers say. */
export interface Judged {
  judgement: Judgement;
  outcome: string;
  open: string[];
  pushes: number[];
  moment: string;
  next: string[];
  contradictions: string[];
}

const TODAY = '2026-11-22';

/** Judges the calls of a folder that a file of judgements names. */
export async function judgeFiles(
  file: string,
  folder: string,
  library: Library,
  signals: ShippedSignals,
): Promise<Judged[]> {
  const { notes, index } = signals;
  const ears = { library, notes, index, matcher: matcherOf(index), voice: voiceOf(index) };
  const judgements = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Judgement);
  const judged: Judged[] = [];
  for (const judgement of judgements) {
    const path = join(folder, judgement.file);
    if (!existsSync(path)) continue;
    const call = await hearCall(terminalIo(), path, ears, { rep: [], why: false });
    judged.push(beside(judgement, diagnosisOf(library, call, TODAY)));
  }
  return judged;
}

/** Judges labelled calls of our own. */
export function judgeOwn(calls: readonly LabelledCall[], library: Library, { notes, index }: ShippedSignals): Judged[] {
  const matcher = matcherOf(index);
  return calls.map(({ about, outcome, open, moment, turns }) => {
    const listening = listener(matcher, notes, library.sources, false, callJudge(index));
    const measured = measuring();
    turns.forEach(({ role, text }, nth) => {
      const turn = { speaker: role, text, line: nth + 1 };
      listening.hear(turn, role);
      measured.hear(turn, role);
    });
    const speaker = (role: 'rep' | 'prospect') => ({ name: role, names: [role], role, turns: 1, words: 1, why: '' });
    const call: Call = {
      format: 'plain',
      medium: 'spoken',
      remarks: [],
      speakers: [speaker('rep'), speaker('prospect')],
      measures: measured.measures(),
      heard: listening.heard(),
    };
    const pushes = turns.flatMap(({ labels }, nth) => (labels.includes('rep-pushed') ? [nth + 1] : []));
    const judgement = {
      file: about,
      outcome: [outcome],
      open,
      mayBeOpen: open,
      pushes,
      moment: [moment],
      next: ACCEPTED[outcome] ?? [],
    };
    return beside(judgement, diagnosisOf(library, call, TODAY));
  });
}

/** The kinds of advice that fit an outcome; a call of our own names no others. */
const ACCEPTED: Record<string, string[]> = {
  agreed: ['confirm-step'],
  'next-step': ['confirm-step'],
  'follow-up': ['confirm-step', 'prepare-objection', 'answer-objection', 'ask-issues'],
  'put-off': ['wait-for-date'],
  refused: ['thank-and-let-go'],
  'leave-alone': ['leave-alone'],
  unclear: ['unclear', 'ask-issues'],
};

/** The kind of advice that a diagnosis gives. */
const KINDS: Record<string, string> = {
  agreed: 'confirm-step',
  'next-step': 'confirm-step',
  'follow-up': 'confirm-step',
  'put-off': 'wait-for-date',
  refused: 'thank-and-let-go',
  'leave-alone': 'leave-alone',
};

function beside(judgement: Judgement, diagnosis: Diagnosis): Judged {
  const { outcome, objections, did, moment, next, ready } = diagnosis;
  const advice = KINDS[outcome.kind] ?? (next === undefined ? 'unclear' : 'ask-issues');
  return {
    judgement,
    outcome: outcome.kind,
    open: objections.filter(({ state }) => state !== 'answered').map(({ signal }) => signal),
    pushes: [...new Set(did.filter(({ signal }) => signal === 'rep-pushed').map(({ turn }) => turn))],
    moment: moment?.kind ?? 'none',
    next: [advice, ...(ready.length > 0 ? ['prepare-objection'] : [])],
    contradictions: contradictionsIn(diagnosis),
  };
}

/** What a report says in one place and denies in another. */
export function contradictionsIn({ outcome, next, conduct, causes, dead }: Diagnosis): string[] {
  const isGood = outcome.kind === 'agreed' || outcome.kind === 'next-step';
  const at = next?.step ?? '';
  const pushed = new Set(
    conduct.slipped.filter(({ evidence }) => evidence.signal === 'rep-pushed').map(({ evidence }) => evidence.turn),
  );
  return [
    ...(isGood && ['let-go', 'leave-alone', undefined].includes(next?.ends) ? [`${outcome.kind}, and yet ${at}`] : []),
    ...(outcome.kind === 'leave-alone' && !at.startsWith('dead-lead/') ? [`leave-alone, and yet ${at}`] : []),
    ...(isGood && dead.some(({ seen }) => seen) ? [`${outcome.kind}, and yet dead`] : []),
    ...conduct.kept
      .filter(({ evidence }) => pushed.has(evidence.turn) && /accepted|next-step|left/.test(evidence.signal))
      .map(({ evidence }) => `turn ${evidence.turn} is a push and ${evidence.signal}`),
    ...causes
      .filter((cause) =>
        cause.for.some(({ turn, quote }) => cause.against.some((item) => item.turn === turn && item.quote === quote)),
      )
      .map(({ id }) => `${id}: for and against on the same words`),
  ];
}

/** The figures of some judged calls, as lines to print. */
export function judgementLines(name: string, judged: readonly Judged[]): string[] {
  const total = judged.length;
  const right = (isRight: (call: Judged) => boolean) => judged.filter(isRight).length;
  const sum = (count: (call: Judged) => number) => judged.reduce((all, call) => all + count(call), 0);
  const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)} %`);
  const open = sum(({ judgement }) => judgement.open.length);
  const openFound = sum(
    ({ judgement, open: found }) => judgement.open.filter((signal) => found.includes(signal)).length,
  );
  const openWrong = sum(
    ({ judgement, open: found }) => found.filter((signal) => !judgement.mayBeOpen.includes(signal)).length,
  );
  const pushes = sum(({ judgement }) => judgement.pushes.length);
  const pushesFound = sum(
    ({ judgement, pushes: found }) => judgement.pushes.filter((turn) => found.includes(turn)).length,
  );
  const pushesWrong = sum(
    ({ judgement, pushes: found }) => found.filter((turn) => !judgement.pushes.includes(turn)).length,
  );
  const outcomes = right(({ judgement, outcome }) => judgement.outcome.includes(outcome));
  const wrong = right(({ judgement, outcome }) => outcome !== 'unclear' && !judgement.outcome.includes(outcome));
  // Of some calls nobody said which moment they were.
  const known = right(({ judgement }) => judgement.moment.some((moment) => moment !== ''));
  const moments = right(({ judgement, moment }) => judgement.moment.includes(moment));
  const next = right(({ judgement, next: given }) => given.some((kind) => judgement.next.includes(kind)));
  return [
    `${name}: ${total} calls`,
    `outcome right ${percent(outcomes, total)} (${outcomes}), wrong ${wrong}, unclear where it was not ${total - outcomes - wrong}`,
    `open objections found ${percent(openFound, open)} (${openFound} of ${open}), not open ${openWrong}`,
    `pushes found ${percent(pushesFound, pushes)} (${pushesFound} of ${pushes}), false ${pushesWrong}`,
    `moment right ${percent(moments, known)} (${moments} of ${known})`,
    `next acceptable ${percent(next, total)} (${next})`,
    `contradictions ${sum(({ contradictions }) => contradictions.length)}`,
  ];
}

/** The calls that were judged otherwise than by their readers, a line each. */
export const faultLines = (judged: readonly Judged[]): string[] =>
  judged.flatMap(({ judgement, outcome, open, pushes, next, contradictions }) => {
    const faults = [
      ...(judgement.outcome.includes(outcome) ? [] : [`${outcome}, not ${judgement.outcome.join(' or ')}`]),
      ...judgement.open.filter((signal) => !open.includes(signal)).map((signal) => `missed ${signal}`),
      ...open.filter((signal) => !judgement.mayBeOpen.includes(signal)).map((signal) => `not open: ${signal}`),
      ...judgement.pushes.filter((turn) => !pushes.includes(turn)).map((turn) => `missed the push in turn ${turn}`),
      ...pushes.filter((turn) => !judgement.pushes.includes(turn)).map((turn) => `no push in turn ${turn}`),
      ...(next.some((kind) => judgement.next.includes(kind)) ? [] : [`advice ${next.join(', ')}`]),
      ...contradictions,
    ];
    return faults.length === 0 ? [] : [`${judgement.file}: ${faults.join('; ')}`];
  });
