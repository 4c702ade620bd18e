/** The words of the "no" script and of the front door, held against the article; and the script, heard as a call. */
import { describe, expect, it, test } from 'vitest';
import { conductOf } from '../../src/diagnose/conduct.ts';
import { listener } from '../../src/diagnose/evidence.ts';
import { trace } from '../../src/diagnose/trace.ts';
import { lookUp } from '../../src/playbook/model/cite.ts';
import { kindOf } from '../../src/playbook/steps/index.ts';
import type { Step } from '../../src/playbook/model/schema.ts';
import { addressOf, asked, standing } from '../../src/walk/session.ts';
import { playbookIn } from '../support/making.ts';
import { library } from '../support/shipped.ts';
import { matcher, notes } from '../support/shipped-signals.ts';

const script = playbookIn(library, 'no-script');
const door = playbookIn(library, 'start');

interface Shown {
  from: string;
  text: string;
}

/** The lines that stand on the screen of a step; with `avoid`, also what is a key away there and on the card. */
function shownOn(step: Step, avoid: boolean): Shown[] {
  const lines = [...(step.say ?? []), ...(step.do ?? []), ...(step.note ?? [])];
  const options = step.kind === 'choose' ? Object.values(step.options).map(({ text, from }) => ({ text, from: from ?? 'ours' })) : [];
  const when = step.kind === 'end' && step.when ? [step.when] : [];
  const avoids = avoid ? (step.avoid ?? []).flatMap((line) => [line, ...(line.instead ? [line.instead] : [])]) : [];
  return [...lines, ...options, ...when, ...avoids];
}

const shown = (avoid: boolean) => [
  ...[script, door].flatMap(({ steps }) => Object.values(steps).flatMap((step) => shownOn(step, avoid))),
  ...Object.values(script.blanks ?? {}).map(({ ask, from }) => ({ text: ask, from: from ?? 'ours' })),
];

/**
 * What a line must say to cite a statement; where a statement stands in several lines, each line is one
 * of these. Not made from the YAML: whoever rewrites a line looks at the statement once more.
 */
const TELLS: Record<string, RegExp[]> = {
  'manfer.2': [/Pushing on after the no\. .*annoys.* can burn a later chance/, /Leave it.* push on after a no annoys.* can burn a later chance/],
  'manfer.4': [/^Leave it there\. .* rare, ½%–1%/],
  'manfer.5': [/no interest at this moment/],
  'manfer.6': [/excuse: "that would never get approved" means no/],
  'manfer.7': [/easiest way to be rid of you/],
  'manfer.8': [/no when you make it all about you, wanting to sell/],
  'manfer.9': [/may be interest.* not to deal with it now/],
  'manfer.11': [/ADT.* pushed on/],
  'manfer.12': [/^Take the first no.* few questions about them/],
  'manfer.13': [/^"Well, it appears that .* concerns about security\?"$/],
  'manfer.15': [/"And what other issues or feeling do you have about securing your office\?"/],
  'manfer.16': [/answers show .* how they see it.* next step that fits/],
  'manfer.17': [/first no, or an excuse/],
  'manfer.18': [/^I can appreciate that, however, what issues are you facing as it relates to \{\{topic\}\}\?$/],
  'manfer.19': [/^Let them talk\. Listen, and do not push/],
  'manfer.20': [/^Explore, to learn more/],
  'manfer.21': [/^"Oh really, how come\?" or "Tell me more\."$/, /absurd.*"I want to kill my boss\."/],
  'manfer.22': [/^Leaving it at that.* give up some details/],
  'manfer.23': [/^"I have no issues\."$/, /^Thank them, and move on\. There is no interest/],
  'manfer.24': [/^Keep "I" out of the question/],
  'manfer.25': [/^"However, 'I' was just wondering what issues …"$/],
  'manfer.26': [/^With "I".* about you\. They do not care about you, and check out/],
  'manfer.27': [/^Make it about them.* they open up/],
  'manfer.28': [/^"Well, I can't help you there\."$/],
  'manfer.29': [/^Ask on.* the reason to say "Well then, good-bye\."/],
  'manfer.30': [/^Just show that you heard it, and get them to tell you more/],
  'manfer.31': [/^Do not ask "Why\?": .*confrontational.* on the defensive/, /^"Why\?" It is confrontational .* on the defensive/],
  'manfer.32': [/^"How come\?" or "What's that about\?" or "Tell me more\."$/],
  'manfer.33': [/^You may take it that they have issues.* ask about them/],
  'manfer.34': [/^Everyone in business has problems.* counts far more .* than a push of products/],
  'manfer.35': [/"What issues are you facing as it relates to …"/],
  'manfer.36': [/"What issues are you facing as it relates to sales\?" or "your sales team\?" or "your customers\/prospects, etc\?"/],
  'manfer.37': [/^If I can give you some good suggestions .* talking with me further\?$/],
  'manfer.38': [/^Yes$/, /^Set a time to call back\.$/],
  'manfer.39': [/^Solving it there and then\.$/, /^Do not try to solve it there and then\.$/],
  'manfer.40': [/^You may not be able to/],
  'manfer.41': [/^Some space shows that you are sincere.* no hollow pitch/, /^Give it some space\. It shows that you are sincere/],
  'manfer.42': [/^No$/, /^Good night$/, /^Put them on the follow-up program\.$/],
  'manfer.43': [/^"I doubt if you can help me\."$/, /^Well you'd be impressed .* the same tough situations\.$/, /^So unless I do some research.* in 2 weeks\?$/],
  'manfer.44': [/^Yes, two weeks$/, /^In 2 weeks$/],
  'manfer.45': [/^So tell me a little more about this issue/],
  'manfer.46': [/^Accept it as a no, but find out how come/],
  'manfer.47': [/^Ask about their issues, as they relate to your world/],
  'manfer.48': [/^Something to hold on to$/],
  'manfer.49': [/not worth my time$/, /^Move on\.$/],
  'manfer.50': [/real talk\. It can grow into a professional relationship/],
  'manfer.52': [/script into your own style and words/],
  'usherpa.3': [/not talking to the decision maker/],
  'usherpa.4': [/twice as hard\. They may still fail to pass on your value/],
  'journey.12': [/can solve their problems\? Then do not strike them off/],
  'journey.2': [/^An ideal prospect says "I'm not interested"$/, /can solve their problems\? Then it is an ideal prospect.* If not, it is a first no/],
  'white.1': [/^A hot lead that fits, and will not move$/],
  'usherpa.1': [/^A warm lead has gone quiet$/],
};

describe('what the article says', () => {
  const cited = shown(true).filter(({ from }) => from !== 'ours');

  it('stands under its own number: each line that cites a statement says what it says', () => {
    expect(cited.filter(({ from, text }) => !(TELLS[from] ?? []).some((tells) => tells.test(text)))).toEqual([]);
  });

  test.each(Object.entries(TELLS))('%s is told', (from, tells) => {
    for (const words of tells) expect(cited.some((line) => line.from === from && words.test(line.text)), String(words)).toBe(true);
  });

  it('is all on a screen or the card, but for stories and asides', () => {
    const advice = Object.entries(library.sources['manfer']?.statements ?? {}).filter(([, { tags }]) => tags.some((tag) => tag !== 'note' && tag !== 'story'));
    expect(advice.map(([number]) => `manfer.${number}`).filter((from) => !cited.some((line) => line.from === from))).toEqual([]);
  });

  test.each([4, 27, 31, 33, 34, 36, 39, 40, 41, 52])('manfer.%s is on the screen itself, without asking why', (number) => {
    expect(shown(false).map(({ from }) => from)).toContain(`manfer.${number}`);
  });

  it('gives each thing not to do its better line in this playbook, where there is one', () => {
    const pushed = Object.values(script.steps).flatMap(({ avoid }) => avoid ?? []).filter(({ signal }) => signal === 'rep-pushed');
    expect(pushed.map(({ instead }) => instead?.from)).toEqual(['manfer.12']);
  });
});

describe('waiting times', () => {
  const digits = (text: string): string[] => text.match(/\d+/g) ?? [];

  it('are those of the statement, and there is no other', () => {
    const dues = Object.entries(script.steps).flatMap(([id, step]) => (step.kind === 'end' && step.when ? [{ id, ...step.when }] : []));
    expect(dues).toEqual([{ id: 'two-weeks', text: 'In 2 weeks', weeks: 2, from: 'manfer.44' }]);
    expect(lookUp(library.sources, 'manfer.44')?.says).toContain('2 weeks');
  });

  it('have in a line the numbers that its statement has', () => {
    const wrong = shown(true).filter(({ from, text }) => digits(text).some((number) => !digits(lookUp(library.sources, from)?.says ?? '').includes(number)));
    expect(wrong).toEqual([]);
  });

  it('are named only on the way to the two weeks', () => {
    const naming = Object.entries(script.steps).filter(([, step]) => shownOn(step, true).some(({ text }) => /\b(?:day|week|month|year)s?\b/i.test(text.replace('the day in your calendar', ''))));
    expect(naming.map(([id]) => id)).toEqual(['reassure', 'two-weeks']);
  });
});

const OPENED = ['names-issue', 'trigger', 'interest'];
const EXCUSES = ['no-budget', 'no-time', 'send-info', 'later', 'think-it-over', 'has-solution', 'locked-in', 'hassle'];
const OTHERS = ['needs-approval', 'wrong-person', 'names-decision-maker'];
const DEAD = ['adamant', 'remove-me', 'hostile'];
const NONE = ['no-issues', 'no-need'];
const NO = ['not-interested'];
const DOUBT = ['doubt'];

/** What is heard as which answer, step by step. An answer that is not here is the rep's to judge. */
const HEARS: Record<string, Record<string, string[]>> = {
  accept: { issue: OPENED, absurd: ['absurd'], 'no-issues': NONE, excuse: EXCUSES, doubt: DOUBT, decider: OTHERS, 'plain-no': NO, adamant: DEAD },
  'draw-out': { issue: OPENED, absurd: ['absurd'], 'no-issues': NONE, excuse: EXCUSES, doubt: DOUBT, decider: OTHERS, 'plain-no': NO, adamant: DEAD },
  excuse: { issue: OPENED, 'no-issues': NONE, decider: OTHERS, 'still-no': [...NO, ...EXCUSES, ...DOUBT], adamant: DEAD },
  decider: { named: ['names-decision-maker'], issue: OPENED, declines: [...NO, ...NONE, ...EXCUSES, ...DOUBT], adamant: DEAD },
  dig: { handhold: OPENED, 'nothing-more': NONE, doubt: DOUBT, decider: OTHERS, declines: [...NO, ...EXCUSES], adamant: DEAD },
  offer: { agrees: ['agrees-to-talk', 'interest'], doubt: [...DOUBT, 'cannot-picture-it'], decider: OTHERS, declines: [...NO, ...NONE, ...EXCUSES], adamant: DEAD },
  reassure: { agrees: ['agrees-to-talk', 'interest'], decider: OTHERS, declines: [...NO, ...NONE, ...EXCUSES, ...DOUBT, 'cannot-picture-it'], adamant: DEAD },
};
const YOU_DECIDE = ['accept.not-asked', 'draw-out.nothing-real', 'dig.not-worth-it'];

describe('by ear', () => {
  test.each(Object.entries(script.steps))('%s hears what it should', (id, step) => {
    const heard: Record<string, string[]> = {};
    for (const { name, signal } of kindOf(step).listens(step)) (heard[name] ??= []).push(signal);
    const sorted = (table: Record<string, string[]>) => Object.fromEntries(Object.entries(table).map(([name, signals]) => [name, signals.toSorted()]));
    expect(sorted(heard)).toEqual(sorted(HEARS[id] ?? {}));
  });

  it('every answer is heard, but for those that the rep must judge', () => {
    const deaf = Object.entries(script.steps).flatMap(([id, step]) =>
      step.kind === 'choose' ? Object.keys(step.options).filter((option) => HEARS[id]?.[option] === undefined).map((option) => `${id}.${option}`) : [],
    );
    expect(deaf.toSorted()).toEqual(YOU_DECIDE.toSorted());
  });

  it('every step is reached, but for the two endings that the rep decides on', () => {
    const reached = new Set([script.start]);
    for (const id of reached) {
      const step = script.steps[id];
      if (step === undefined) continue;
      for (const { id: option, go } of kindOf(step).exits(step))
        if (!go.includes('/') && (step.kind !== 'choose' || HEARS[id]?.[option])) reached.add(go);
    }
    expect(Object.keys(script.steps).filter((id) => !reached.has(id))).toEqual(['next-time', 'not-a-fit']);
  });

  it('each line to say in a step that asks is told by a signal, so that the reply counts', () => {
    const untold = Object.values(script.steps).flatMap((step) => (step.kind === 'end' ? [] : (step.say ?? []).filter(({ signal }) => signal === undefined)));
    expect(untold).toEqual([]);
  });
});

/** A call as it was said; the rep's lines begin with a dash. */
function hearing(call: string) {
  const listening = listener(matcher, notes, library.sources, false);
  for (const [at, line] of call.trim().split('\n').entries()) {
    const role = line.trim().startsWith('-') ? 'rep' : 'prospect';
    listening.hear({ speaker: role, text: line.trim().replace(/^- /, ''), line: at + 1 }, role);
  }
  const { findings } = listening.heard();
  const traced = trace(library, findings);
  const now = standing(library, traced.session);
  const { kept, slipped, unsaid } = conductOf(library, findings, traced);
  return {
    path: traced.session.log.map(({ step, option }) => `${step}=${option}`),
    at: asked(now) ?? addressOf(now.place),
    kept: kept.map(({ line: { from } }) => from),
    slipped: slipped.map(({ line: { from }, instead }) => `${from} ${instead?.from}`),
    unsaid: unsaid.map(({ text }) => text),
  };
}

const OPENING = `
  - We look after alarms for offices like yours. May I show you what ours costs?
  No. We have no budget for that.
  - I can appreciate that, however, what issues are you facing as it relates to keeping the office safe?
  I want to kill my boss.
  - Oh really, how come?
  The biggest problem is that he leaves the back door open every night.
  - And what other issues or feelings do you have about keeping the office safe?
  We keep losing laptops.
  - If I can give you some good suggestions on how to deal with these issues, would you be interested in talking with me further?`;
const TO_OFFER = ['start/moment=first-no', 'no-script/accept=absurd', 'no-script/draw-out=issue', 'no-script/dig=handhold'];
const KEPT_SO_FAR = ['manfer.18', 'manfer.21', 'manfer.37'];

describe('the script, heard as a call of our own', () => {
  it('ends at the call back where they say yes, with its lines credited', () => {
    const heard = hearing(`${OPENING}
      Sure, let's talk.
      - So tell me a little more about this issue so I can solicit the best resources.
      Three went missing this year.
      - Thank you. I'll call you on Thursday at ten.`);
    expect(heard).toMatchObject({ at: 'no-script/call-back', slipped: [], unsaid: [] });
    expect(heard.path).toEqual([...TO_OFFER, 'no-script/offer=agrees', 'no-script/ask-more=']);
    expect(heard.kept).toEqual(expect.arrayContaining([...KEPT_SO_FAR, 'manfer.45', 'manfer.38']));
  });

  it('ends at the two weeks where they doubt it and agree, with its lines credited', () => {
    const heard = hearing(`${OPENING}
      I doubt if you can help me.
      - Well you'd be impressed with what my company has done for others like you facing the same tough situations. So unless I do some research, we'll never know, will we? Can we agree to talk again in 2 weeks?
      Okay, let's talk then.
      - So tell me a little more about this issue so I can solicit the best resources.
      Three went missing this year.`);
    expect(heard).toMatchObject({ at: 'no-script/two-weeks', slipped: [], unsaid: [] });
    expect(heard.path).toEqual([...TO_OFFER, 'no-script/offer=doubt', 'no-script/reassure=agrees', 'no-script/ask-more-first=']);
    expect(heard.kept).toEqual(expect.arrayContaining([...KEPT_SO_FAR, 'manfer.43', 'manfer.45']));
  });

  it('ends at the follow-up program where they say no', () => {
    const heard = hearing(`${OPENING}
      No, I'm not interested.
      - Good night.`);
    expect(heard).toMatchObject({ at: 'no-script/done', slipped: [] });
    expect(heard.kept).toEqual(expect.arrayContaining([...KEPT_SO_FAR, 'manfer.42']));
  });

  it('moves on where they have no issues', () => {
    const heard = hearing(`
      I'm not interested.
      - I can appreciate that, however, what issues are you facing as it relates to keeping the office safe?
      I have no issues.
      - Thank you for your time.`);
    expect(heard).toMatchObject({ at: 'no-script/move-on', slipped: [], unsaid: [] });
  });

  it('goes to the one who decides where they name them', () => {
    const heard = hearing(`
      I'm not interested.
      - I can appreciate that, however, what issues are you facing as it relates to keeping the office safe?
      I'm not the right person for that.
      - Who else has a say in this?
      My boss decides that.`);
    expect(heard).toMatchObject({ at: 'no-script/ask-them-in', slipped: [], unsaid: [] });
  });

  it('gives a rep who pushed on the better line of this playbook', () => {
    const heard = hearing(`
      I'm not interested.
      - But it would only cost you a dollar a day.`);
    expect(heard).toMatchObject({ at: 'no-script/accept', slipped: ['manfer.2 manfer.12'] });
  });
});
