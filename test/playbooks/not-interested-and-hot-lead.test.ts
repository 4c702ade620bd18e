import { describe, expect, it, test } from 'vitest';
import { conductOf } from '../../src/diagnose/conduct.ts';
import { listener } from '../../src/diagnose/evidence.ts';
import { trace } from '../../src/diagnose/trace.ts';
import type { Step } from '../../src/playbook/model/schema.ts';
import { addressOf, standing } from '../../src/walk/session.ts';
import { matcher, notes } from '../support/shipped-signals.ts';
import { library, playbooks } from '../support/shipped.ts';

const PLAYBOOKS = playbooks.filter(({ id }) => id === 'not-interested' || id === 'hot-lead');

/**
 * Words that tell that a line says what its statement says; inverted, it would not have them. Each must stand on a
 * screen, where nobody has to ask why: in a line to say or do, a note, a question or an answer.
 */
const TELLING: Record<string, Record<number, RegExp>> = {
  journey: {
    1: /^Most sellers drop them.*newsletter list/,
    2: /something much different/,
    3: /what they mean, and how to address it, makes all the difference/,
    5: /^Are you adding new clients at the rate you need to be to reach your goals\?$/,
    6: /not even close.*average of 2 new clients a month/,
    7: /^Why do you think you're not reaching your goal\?$/,
    8: /not enough ideal prospects, barely 20 a month/,
    9: /^You are talking to 20 ideal prospects per month and NOT getting 2 clients/,
    10: /What do they say to you when you talk to them about the problems/,
    11: /told people of his products.*not interested/,
    12: /"Then what do you do\?" He took them off his list|^Then what do you do\?$/,
    13: /does need help, but not for the reason that he thinks/,
    14: /can't explain how they really feel/,
    15: /^In words, or through their actions$/,
    16: /too hard for them, because you offer no other option/,
    17: /^Do they have problems that you enjoy solving\?$|good at it\?$|make money solving them\?$|all three/,
    18: /"really mean" is missing/,
    19: /haven't helped them understand what they need to, yet/,
    20: /^They need to be educated by you\.$/,
    21: /^Learn WHY to educate them\.$/,
    22: /^Learn WHEN to educate them\.$/,
    23: /^Learn HOW to educate them\.$/,
    24: /worth \$5,000 a year.*loses \$10,000/,
    25: /asks you, the seller: "How much are you losing each month by not addressing this problem\?"/,
    26: /more than they want to admit/,
    27: /"numbers game".*wastes time and money/,
    28: /often not the ideal fit/,
    29: /Change your process\. The sooner you do, the sooner you stop losing sales/,
    30: /^Think like a buyer, not like a salesperson\.$/,
    31: /what they need to know to move themselves through the process/,
    32: /in order.*communicate first, and what next/,
    33: /how to respond to their questions/,
    34: /challenging ones.*how to overcome/,
    35: /sales and marketing tools that you must build and use/,
    36: /since 2008/,
    37: /Not everyone should be the author's client\. All should know the buyer's journey/,
    38: /names no stages|online course of 10 lessons/,
  },
  white: {
    1: /hot lead that fits, and will not move/,
    3: /not relevant to them right now/,
    4: /gap between what you share and what they are interested in/,
    5: /Miss the sweet spot of relevance, and they won't move forward/,
    6: /what is important to them.*how important it is|told me what matters/,
    7: /make your offer completely relevant and important to them|Your offer is built on it/,
    8: /information that makes them feel it's something they must resolve/,
    9: /better placed to move forward and win/,
    10: /There is not enough reward for them in saying yes/,
    11: /found it too small, and put it behind them|too little in it/,
    12: /emotional rewards.*tangible outcomes/,
    13: /"How is it going to make them feel\?"/,
    14: /"How is it going to make them look\?"/,
    15: /"How is it going to help them be portrayed to other people\?"/,
    16: /Highlight what they named, and show the impact of what you can do/,
    17: /how much the outcome means to them|what it would mean to them/,
    18: /what follows from not getting this resolved, or not putting something in place/,
    19: /^Find out what the reward is for them\.$/,
    20: /don't believe you can solve it the way that you said/,
    21: /can't picture the problem-free future/,
    22: /"you salespeople come here and try to create miracles and it's not going to happen\."/,
    23: /^Bring the solution alive\.$/,
    24: /^Show (clients|a client) like them,? whom you have helped\.$/,
    25: /^what do you need to see in order to feel more comfortable that this could happen\?$|what they need to see/,
    26: /Make it real for them, offer value, make it relevant\. Then a yes is likelier/,
    27: /"How relevant are you to their world right now\?"/,
    28: /"What reward are they going to gain from working with you\?"/,
    29: /"How realistic have you made it\?"/,
    30: /hot lead that you want to bring over the line, focus on these three/,
  },
};

/** The lines that a step shows without being asked why, with who says so. */
function seenOn(step: Step): { text: string; from: string }[] {
  const items = step.kind === 'check' ? Object.values(step.check).map(({ ask: text, from }) => ({ text, from })) : [];
  const options =
    step.kind === 'choose' ? Object.values(step.options).map(({ text, from = 'ours' }) => ({ text, from })) : [];
  return [...(step.say ?? []), ...(step.do ?? []), ...(step.note ?? []), ...items, ...options];
}

/** The front door names the moments by the articles too. */
const SEEN = playbooks
  .filter((playbook) => PLAYBOOKS.includes(playbook) || playbook.id === 'start')
  .flatMap(({ steps }) => Object.values(steps).flatMap(seenOn));

const CITED = PLAYBOOKS.flatMap(({ steps }) => Object.values(steps).flatMap(seenOn));

describe.each(Object.keys(TELLING))('%s, where it is seen', (source) => {
  const telling = TELLING[source] ?? {};

  test.each(Object.entries(telling))('%s is said', (number, words) => {
    const lines = SEEN.filter(({ from }) => from === `${source}.${number}`);
    expect(lines.map(({ text }) => text).some((text) => words.test(text))).toBe(true);
    expect(lines.filter(({ text }) => !words.test(text) && !text.startsWith('An ideal prospect says'))).toEqual([]);
  });

  it('has telling words for every statement that is cited', () => {
    const cited = CITED.filter(({ from }) => from.startsWith(`${source}.`)).map(({ from }) => from.split('.')[1]);
    expect(cited.filter((number) => telling[Number(number)] === undefined)).toEqual([]);
  });

  it('has every piece of advice on a screen', () => {
    const advice = Object.entries(library.sources[source]?.statements ?? {}).filter(([, { tags }]) =>
      tags.some((tag) => tag !== 'note' && tag !== 'story'),
    );
    expect(
      advice.map(([number]) => number).filter((number) => !SEEN.some(({ from }) => from === `${source}.${number}`)),
    ).toEqual([]);
  });
});

/** What is warned of, and what to do in its place: shown on the card, and to whoever asks why. */
const INSTEAD = [
  ['journey.1', /^Dropping them, or just adding them to a newsletter list\.$/, 'journey.20', /educated by you/],
  ['journey.11', /^Telling them about your products and services\. That gets a no\.$/, 'journey.10', /^Talk .*problems/],
  ['journey.12', /^Taking them off your list because they said so\.$/, 'journey.20', /educated by you/],
  ['journey.27', /^The "numbers game".*It wastes time and money\.$/, 'journey.29', /^Change your process\./],
] as const;

it('warns of what the articles warn of, with the better line beside it', () => {
  const avoids = PLAYBOOKS.flatMap(({ steps }) => Object.values(steps).flatMap(({ avoid = [] }) => avoid));
  const cited = avoids.filter(({ from }) => from !== 'ours');
  expect(cited.map(({ from, instead }) => [from, instead?.from])).toEqual(INSTEAD.map(([from, , to]) => [from, to]));
  for (const [at, [, words, , better]] of INSTEAD.entries()) {
    expect(cited[at]?.text).toMatch(words);
    expect(cited[at]?.instead?.text).toMatch(better);
  }
});

const stepsOf = (id: string) => library.playbooks[id]?.steps ?? {};

describe('not-interested', () => {
  it('puts the words of the talk with Mike to nobody but those who sell too', () => {
    const asked = Object.entries(stepsOf('not-interested')).filter(([, { say = [] }]) =>
      say.some(({ from }) => from !== 'ours'),
    );
    expect(asked.map(([id]) => id)).toEqual(['goal', 'reason', 'their-talk']);
    const waysTo = (to: string) =>
      Object.entries(stepsOf('not-interested')).flatMap(([id, step]) =>
        step.kind === 'choose'
          ? Object.entries(step.options).flatMap(([option, { go }]) => (go === to ? [`${id}=${option}`] : []))
          : 'go' in step && step.go === to
            ? [id]
            : [],
      );
    expect(asked.map(([id]) => waysTo(id))).toEqual([['talks=seller'], ['goal=gap'], ['reason']]);
  });

  it('marks the question about the cost as ours where it is put to the prospect', () => {
    expect(stepsOf('not-interested')['ask-cost']?.say?.map(({ from }) => from)).toEqual(['ours']);
  });

  it('has a row to fill in beside each thing that the article names and says no more of', () => {
    const bare = Object.values(stepsOf('not-interested')).filter((step) =>
      seenOn(step).some(({ from }) => /^journey\.(21|22|23|32|33|34|35)$/.test(from)),
    );
    expect(bare.map(({ kind }) => kind)).toEqual(['write', 'write', 'write', 'write']);
  });
});

describe('hot-lead', () => {
  it('says "you told me" only of what was written down once they had said it', () => {
    const quoting = Object.entries(stepsOf('hot-lead')).flatMap(([id, { say = [] }]) =>
      say.some(({ text }) => /\byou (told|spoke|said)\b/i.test(text)) ? [id] : [],
    );
    const before = (to: string) =>
      Object.entries(stepsOf('hot-lead')).flatMap(([id, step]) => ('go' in step && step.go === to ? [id] : []));
    expect(quoting.map((id) => [id, ...before(id)])).toEqual([
      ['moving', 'fit-offer'],
      ['show-reward', 'reward-said'],
      ['show-it', 'proof'],
    ]);
  });
});

/** A call as it may go: the rep's lines begin with `>`. */
const CALLS = {
  relevant: `
    We like what you do. It's just on the back burner, we have other priorities this year.
    > Fair enough. What matters most to you right now, and how important is it to you?
    The month end is killing us, it takes us three days and everyone works late.
    > Then let me bring you what speaks to that alone. How about Thursday at ten?
    Okay, Thursday at ten works.`,
  reward: `
    It isn't worth it for what we'd get out of it.
    > If this worked out, what would it do for you, and how much would that mean to you?
    My team would get their weekends back, that would be huge.
    > Then I'll show you how. How about Tuesday at nine?
    Tuesday at nine works.`,
  realistic: `
    Honestly, I can't picture that ever happening here.
    > We helped a clinic just like yours. What do you need to see in order to feel more comfortable that this could happen?
    I'd need to see it running in a clinic our size.
    > I'll call you Monday at two, and you can see it then.
    Monday at two works.`,
  educated: `
    I'm not interested, thanks.
    > I hear you. What has changed on your side since we last met?
    Well, the phones. It takes us two days to get back to everyone who rang.
    > What does it cost you each month to leave this as it is?
    I never added it up. Tell me more about what you'd do.
    > Gladly. How about Thursday at ten?
    Thursday at ten works.`,
  stillNo: `
    I'm not interested, thanks.
    > I hear you. How are the phones these days?
    They're fine. Still not interested.`,
  mike: `
    > Are you adding new clients at the rate you need to be to reach your goals?
    Nowhere near. It takes two a month, and we don't get them.
    > Why do you think you're not reaching your goal?
    We aren't getting in front of enough good prospects, twenty or so.
    > You are talking to 20 ideal prospects per month and NOT getting 2 clients out of that?
    Yes, that's how it is.
    > What do they say to you when you talk to them about the problems you can solve for them?
    I go through our products and services, and I hear "I'm not interested".
    > Then what do you do?
    They come off my list, since they told me they're not interested.`,
  unasked: `
    I'm not interested, thanks.
    > I hear you. How are the phones these days?
    It takes us two days to get back to everyone who rang.
    > We offer three packages, gold, silver and bronze.
    I'm not interested.`,
};

describe('a call of our own, as the article has it', () => {
  const follow = (call: string, stage: string) => {
    const { hear, heard } = listener(matcher, notes, library.sources, false);
    for (const [at, spoken] of call.trim().split('\n').entries()) {
      const text = spoken.trim();
      const isRep = text.startsWith('>');
      hear(
        { speaker: isRep ? 'Ann' : 'Bob', text: text.replace(/^>\s*/, ''), line: at + 1 },
        isRep ? 'rep' : 'prospect',
      );
    }
    const { findings } = heard();
    const traced = trace(library, findings, { stage });
    const { kept, slipped } = conductOf(library, findings, traced);
    const signals = (done: typeof kept) => [...new Set(done.map(({ evidence }) => evidence.signal))];
    return {
      at: addressOf(standing(library, traced.session).place),
      through: traced.marks.map(({ step, option }) => `${step.split('/')[1]}=${option}`),
      kept: signals(kept),
      slipped: signals(slipped),
    };
  };

  it('that asks what matters comes back with it', () => {
    const { at, through, kept } = follow(CALLS.relevant, 'hot-lead');
    expect(at).toBe('hot-lead/moving');
    expect(through.slice(-3)).toEqual(['relevant=matters', 'important=', 'fit-offer=']);
    expect(kept).toEqual(expect.arrayContaining(['rep-asked-importance', 'rep-next-step']));
  });

  it('that asks for the reward shows how to get it', () => {
    const { at, kept } = follow(CALLS.reward, 'hot-lead');
    expect(at).toBe('hot-lead/show-reward');
    expect(kept).toEqual(expect.arrayContaining(['rep-asked-reward', 'rep-next-step']));
  });

  it('that asks what they need to see shows it', () => {
    const { at, kept } = follow(CALLS.realistic, 'hot-lead');
    expect(at).toBe('hot-lead/show-it');
    expect(kept).toEqual(
      expect.arrayContaining(['rep-showed-client', 'rep-asked-need-to-see', 'rep-next-step']),
    );
  });

  it('that gets an ideal prospect to name the cost ends in a second talk', () => {
    const { at, through, kept } = follow(CALLS.educated, 'not-interested');
    expect(at).toBe('not-interested/you-talk');
    expect(through.filter((mark) => !mark.endsWith('='))).toEqual([
      'moment=not-interested',
      // Only the rep can say so; what was said later fits.
      'ideal.enjoy=holds',
      'ideal.trust=holds',
      'ideal.pays=holds',
      'meaning=in-words',
      'talks=opened-up',
      'ask-cost=sees-it',
    ]);
    expect(kept).toEqual(expect.arrayContaining(['rep-asked-cost-of-nothing', 'rep-next-step']));
  });

  it('that asks a seller as Mike was asked is followed to its end, and no word he reports is his own no', () => {
    const { at, through, kept } = follow(CALLS.mike, 'not-interested');
    expect(at).toBe('not-interested/ask-cost');
    expect(through.slice(-4)).toEqual(['talks=seller', 'goal=gap', 'reason=', 'their-talk=']);
    expect(kept).toEqual(['rep-asked-goal', 'rep-asked-their-reason', 'rep-asked-their-talk']);
  });

  it('that gets a second no goes on with educating them', () => {
    expect(follow(CALLS.stillNo, 'not-interested').at).toBe('not-interested/keep-educating');
  });

  it('that lists products, as Mike does, stands where the cost was not asked', () => {
    expect(follow(CALLS.unasked, 'not-interested')).toMatchObject({
      at: 'not-interested/ask-cost',
      slipped: ['rep-talked-products'],
    });
  });

  test.each([
    ['relevant', 'hot-lead', 'relevant'],
    ['reward', 'hot-lead', 'reward-ask'],
    ['realistic', 'hot-lead', 'realistic'],
    ['educated', 'not-interested', 'ask-cost'],
  ] as const)('that has no question about it (%s) stands where it should have been asked', (call, stage, step) => {
    const silent = CALLS[call].replace(/> .*\b(?:What matters|If this worked|What do you need|What does it cost).*/, '> Fair enough.');
    expect(follow(silent, stage).at).toBe(`${stage}/${step}`);
  });

  /** What the prospect's words cannot show: whether they are ideal, sell too, or were not asked yet; and what to work out. */
  const YOU_DECIDE = [
    'ideal',
    'not-ideal',
    'talks=not-yet',
    'talks=seller',
    'ask-cost=work-it-out',
    'not-ideal=ask-them',
    'relevant=not-asked',
    'reward-ask=not-asked',
    'realistic=not-asked',
    'all-good=ask-them',
  ];

  it('can show every answer but those that the rep decides', () => {
    const silent = PLAYBOOKS.flatMap(({ steps }) =>
      Object.entries(steps).flatMap(([id, step]) => {
        if (step.kind === 'check') return Object.values(step.check).every(({ hears = [] }) => hears.length === 0) ? [id] : [];
        if (step.kind !== 'choose') return [];
        return Object.entries(step.options).flatMap(([option, { hears = [] }]) =>
          hears.length === 0 ? [`${id}=${option}`] : [],
        );
      }),
    );
    expect(silent.filter((answer) => !YOU_DECIDE.includes(answer))).toEqual([]);
  });
});
