/** What the two articles say about cold and dead leads: on screens, within their waiting times, and by ear. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { lookUp } from '../../src/playbook/model/cite.ts';
import { built } from '../cli/built.ts';
import { runInside } from '../cli/support.ts';
import { sharedCache } from '../support/shared-cache.ts';
import { library, playbooks } from '../support/shipped.ts';

const BOTH = playbooks.filter(({ id }) => id === 'gone-cold' || id === 'dead-lead');

/** A line on a screen or a card, and who says so. `why` is none: it is read only by who asks for it. */
interface Shown {
  step: string;
  text: string;
  from: string;
}

const shown = BOTH.flatMap(({ id, steps }) =>
  Object.entries(steps).flatMap(([step, written]) => linesIn(written).map((line) => ({ step: `${id}/${step}`, ...line }))),
);

/** Words that tell each statement, in every line that cites it. */
const TELLING: Record<string, RegExp> = {
  'manfer.6': /never get approved.* excuse/,
  'usherpa.1': /probably your fault/,
  'usherpa.2': /reason.*seller's mistakes/,
  'usherpa.3': /decision maker|wrong person/,
  'usherpa.4': /twice as hard.*fail to pass on|pass on your value|pass it on themselves/,
  'usherpa.5': /pace/,
  'usherpa.6': /let them set the pace|more time/,
  'usherpa.7': /pressured and get scared off|^I was too fast$/,
  'usherpa.8': /take their money elsewhere|took their money elsewhere|^I was too slow$/,
  'usherpa.9': /worth to them|see the value/,
  'usherpa.10': /car is easier to sell than a speedboat.*need cars/,
  'usherpa.11': /need it.*much less likely to buy/,
  'usherpa.12': /never warm/,
  'usherpa.13': /do not shut a seller down because they do not want to be rude/,
  'usherpa.14': /always cold.*notice now/,
  'usherpa.15': /Sometimes it can be turned around, if you go carefully/,
  'usherpa.16': /looks ready to cut ties/,
  'usherpa.17': /surprise them into the same|ask them openly/,
  'usherpa.18': /seem to have lost interest.*correct|hold-up|obstacles/,
  'usherpa.19': /on hold/,
  'usherpa.20': /touch base on the sale|anything you can do to help|rather help/,
  'usherpa.21': /easier: a resource, a favor/,
  'usherpa.22': /truly want to solve their problems.*less desperate/,
  'usherpa.23': /let (?:them )?go|kind no/,
  'usherpa.24': /not a good fit|Not a good fit|do not need it/,
  'usherpa.25': /Waste no more time on people who will never close/,
  'usherpa.26': /most qualified and most likely to close|most likely to close|best leads|Others come first/,
  'deadlead.1': /nearly impossible to admit that a lead is dead/,
  'deadlead.2': /try again later.*firm, final no/,
  'deadlead.3': /Firm but calm/,
  'deadlead.4': /do they really need your product/,
  'deadlead.5': /hint of hope/,
  'deadlead.6': /refuse outright probably know their situation/,
  'deadlead.7': /few months|try again then\. They may not have changed their minds/,
  'deadlead.8': /^Anger|hostile lead is unlikely ever to come to anything/,
  'deadlead.9': /^Listen to their wishes and leave them alone\.$/,
  'deadlead.10': /will most likely tatter your reputation/,
  'deadlead.11': /with force.*[Tt]ake them at their word|a no with force$/,
  'deadlead.12': /keep a door open/,
  'deadlead.13': /undecided way of saying no thanks/,
  'deadlead.14': /call back in a few months|Cut them free\. It might be best|think it over|nothing\. They only put it off again/,
  'deadlead.15': /triggers, such as a return to your website/,
  'deadlead.16': /back on our website, after a year or so/,
  'deadlead.17': /personal and friendly.*new interest/,
  'deadlead.18': /Tailor your email.*stagnant|nothing has moved/,
  'deadlead.19': /really dead.*name in their mind|name stays in their mind.*really dead/,
  'deadlead.20': /see the benefit, they go to you and not to a competitor/,
};

describe('what the articles say stands on a screen', () => {
  test.each(Object.entries(TELLING))('%s', (citation, telling) => {
    const lines = shown.filter(({ from }) => from === citation).map(({ text }) => text);
    expect(lines).not.toEqual([]);
    expect(lines.filter((text) => !telling.test(text))).toEqual([]);
  });

  it('all of it that is cited has its telling words here', () => {
    expect(shown.map(({ from }) => from).filter((from) => from !== 'ours' && !Object.hasOwn(TELLING, from))).toEqual([]);
  });

  it('nothing stands only behind "why"', () => {
    const behind = BOTH.flatMap(({ steps }) => Object.values(steps).flatMap(({ why = [] }) => why));
    expect(behind.filter((citation) => !shown.some(({ from }) => from === citation))).toEqual([]);
  });
});

describe('a waiting time', () => {
  it('stands nowhere but where the cited statement gives it', () => {
    expect(shown.filter((line) => !isTimely(line))).toEqual([]);
  });

  it('is counted in weeks only where the statement counts them', () => {
    const counted = BOTH.flatMap(({ steps }) =>
      Object.values(steps).flatMap((step) => (step.kind === 'end' && step.when?.weeks !== undefined ? [step.when] : [])),
    );
    expect(counted).toEqual([]);
  });

  test.each([
    ['In 2 weeks', 'manfer.44', true],
    ['In 20 weeks', 'manfer.44', false],
    ['In a few months', 'deadlead.7', true],
    ['In three months', 'deadlead.7', false],
    ['In two weeks', 'deadlead.14', false],
    ['In a few months', 'ours', false],
  ])('%s, by %s: %s', (text, from, right) => {
    expect(isTimely({ text, from })).toBe(right);
  });
});

describe('by ear', () => {
  it('every answer that a prospect can give is heard; these the rep decides', () => {
    const decided = BOTH.flatMap(({ id, steps }) =>
      Object.entries(steps).flatMap(([step, written]) =>
        written.kind === 'choose'
          ? Object.entries(written.options).flatMap(([option, { hears = [] }]) =>
              hears.length === 0 ? [`${id}/${step}=${option}`] : [],
            )
          : [],
      ),
    );
    expect(decided.toSorted()).toEqual([
      'dead-lead/postponing=not-often',
      'dead-lead/signs=none',
      'gone-cold/decider=not-asked',
      'gone-cold/decider=silence',
      'gone-cold/faster=not-asked',
      'gone-cold/faster=silence',
      'gone-cold/help=not-offered',
      'gone-cold/honest=not-asked',
      'gone-cold/honest=silence',
      'gone-cold/never-warm=not-asked',
      'gone-cold/slower=not-asked',
      'gone-cold/slower=silence',
      'gone-cold/value=deeper',
      'gone-cold/value=silence',
      'gone-cold/worth-it=lower',
      'gone-cold/worth-it=not-a-fit',
    ]);
  });
});

/** A call of our own: the rep begins, and they take turns. */
interface Story {
  name: string;
  stage?: string;
  turns: string[];
  ends: string;
  /** What the rep did that the article asks for. */
  kept: string[];
}

const STORIES: Story[] = [
  {
    name: 'the wrong person: the contact brings in the one who decides',
    turns: [
      'Hi Joan, you liked the plan in May, and then it went quiet.',
      "To be honest we've lost a bit of interest.",
      "It seems you've lost interest. Is there anything I can do to put it right?",
      "You'd have to talk to Karen, she runs the office. She has the final say.",
      'Who else has a say in this? Could the three of us talk?',
      "Sure, I'd be happy to set it up. Tuesday works for me.",
    ],
    ends: 'gone-cold/meet-decider',
    kept: ['rep-was-honest', 'rep-asked-decision-maker'],
  },
  {
    name: 'too fast: they set the pace, and want it on hold',
    turns: [
      "Hi Dana, it's Ann from Brightside. In spring you liked the plan, and then it went quiet.",
      "Yes, to be honest we've lost a bit of interest.",
      'It seems you have lost interest. Is there anything I can do to put it right?',
      'I felt rushed, it was all moving too fast for us.',
      'I went too fast. What pace would suit you?',
      'We need more time. Call me again after the summer.',
    ],
    ends: 'gone-cold/on-hold',
    kept: ['rep-was-honest', 'rep-asked-pace'],
  },
  {
    name: 'too slow: they still want it',
    turns: [
      "Hello Mr Cole, it's Ann from Brightside. We talked about the new phones in March.",
      'Yes, and then nobody ever called me back.',
      'I am sorry.',
      'We went weeks without hearing anything from you.',
      'I kept you waiting, and I am sorry. How soon do you need it?',
      "We'd still like it. How soon could you start?",
    ],
    ends: 'gone-cold/deliver',
    kept: ['rep-asked-pace'],
  },
  {
    name: 'too slow: they took their money elsewhere',
    turns: [
      "Hello Mr Cole, it's Ann from Brightside. We talked about the new phones in March.",
      'Yes, and then nobody ever called me back.',
      'I am sorry.',
      'We went weeks without hearing anything from you.',
      'I kept you waiting, and I am sorry. How soon do you need it?',
      'We already have a vendor for that now.',
    ],
    ends: 'gone-cold/let-go',
    kept: ['rep-asked-pace'],
  },
  {
    name: 'the value was not seen: they say what it would change',
    turns: [
      'Hi Sue, last month you liked the plan, then it went quiet.',
      "We've gone cool on the idea since the spring.",
      'It seems you have lost interest. Is there anything I can do to put it right?',
      "I just don't see the value in it for us.",
      'What would it change for you?',
      "Our biggest problem is finding drivers, we can't keep anyone.",
    ],
    ends: 'gone-cold/show-value',
    kept: ['rep-was-honest', 'rep-asked-reward'],
  },
  {
    name: 'never warm: they did not want to be rude',
    turns: [
      'Hi Tom, you seemed to like the plan in May.',
      "Sure, yeah, whatever you think. I'm sure it's a great product.",
      'Did I misread your interest? A plain no is fine.',
      "I didn't want to be rude, so I let you talk.",
      'Thank you for saying so.',
      "It's just not for us, we're not interested.",
    ],
    ends: 'gone-cold/let-go',
    kept: [],
  },
  {
    name: 'an honest question brings out the hold-up',
    turns: [
      'Hi Lee, in spring you liked the plan.',
      "I'll be honest, we've lost a bit of interest. It was moving too fast.",
      'I see.',
      "It's not a priority for us any more.",
      'It seems you have lost interest. Is there anything I can do to put it right?',
      "The trouble is we've no budget left until the new year.",
    ],
    ends: 'gone-cold/talking-again',
    kept: ['rep-was-honest'],
  },
  {
    name: 'help is offered and taken, and nothing more comes',
    turns: [
      "Hi Eve, it's Ann from Brightside. It has been a while.",
      "Yes, we've lost a bit of interest, and it was all moving too fast.",
      'I see. How are things at the depot?',
      "Our biggest problem is finding drivers, we can't keep anyone.",
      'This is not about the sale. Is there anything I can do to help you with that?',
      'Sounds nice, just send me something.',
    ],
    ends: 'gone-cold/help-taken',
    kept: ['rep-offered-help'],
  },
  {
    name: 'adamant, and they do not need it',
    stage: 'dead-lead',
    turns: [
      'Hello Mr Park, may I tell you about our service contract?',
      "The answer is no, and it's going to stay no.",
      'I understand.',
      'We really have no need for it, we sold the machines.',
      'Thank you for a clear answer. Good luck with the move.',
    ],
    ends: 'dead-lead/let-go',
    kept: ['rep-thanked-and-left'],
  },
  {
    name: 'hostile, and left alone',
    stage: 'dead-lead',
    turns: [
      "Hello Mr Park, it's Ann again about the contract.",
      'Get lost. You salespeople are vultures.',
      "I'll leave you alone, sorry to have bothered you.",
    ],
    ends: 'dead-lead/leave-alone',
    kept: ['rep-thanked-and-left'],
  },
  {
    name: 'a polite wish to be taken off the list is no anger',
    stage: 'dead-lead',
    turns: [
      "Hello Ms Bell, it's Ann from Brightside.",
      'Could you please take us off your list? Thank you.',
      "Of course. I'm taking you off our list right now.",
    ],
    ends: 'dead-lead/removed',
    kept: ['rep-thanked-and-left'],
  },
  {
    name: 'the same wish after a first no',
    turns: [
      'Hello Ms Bell, may I tell you about our contract?',
      "We're not interested.",
      'I understand.',
      'Could you please take us off your list? Thank you.',
    ],
    ends: 'dead-lead/removed',
    kept: [],
  },
  {
    name: 'put off again, with nothing in between',
    stage: 'dead-lead',
    turns: [
      'Hello Mr Ito, in spring you asked me to call back now.',
      'Could you call back in a few months?',
      'Happy to. Has something changed since we last spoke?',
      'Nothing really. Just call me back in six months.',
    ],
    ends: 'dead-lead/cut-free',
    kept: ['rep-was-honest'],
  },
  {
    name: 'put off again, but they did think it over',
    stage: 'dead-lead',
    turns: [
      'Hello Mr Ito, in spring you asked me to call back now.',
      'Could you call back in a few months?',
      'Happy to. Has something changed since we last spoke?',
      'We are still weighing it up, I need to think it over with my partner.',
    ],
    ends: 'dead-lead/call-later',
    kept: ['rep-was-honest'],
  },
  {
    name: 'put off, pushed, and then taken off the list, though the question was never asked',
    stage: 'dead-lead',
    turns: [
      'Hello Mr Ito, in spring you asked me to call back now.',
      'Could you call back in a few months?',
      "But this offer's only good today.",
      'Please take us off your calling list.',
    ],
    ends: 'dead-lead/removed',
    kept: [],
  },
  {
    name: 'back on the website after a year',
    stage: 'dead-lead',
    turns: [
      'Hello Ms Roy, it has been a year.',
      'Funny you call. I was on your website the other day and had another look.',
      'It is good to see you back. Is there anything I can help you with?',
    ],
    ends: 'dead-lead/gentle-email',
    kept: ['rep-offered-help'],
  },
];

describe('a call, from its transcript to its ending', { timeout: 60_000 }, () => {
  beforeAll(built, 60_000);

  test.each(STORIES)('$name', async ({ stage, turns, ends, kept }) => {
    const call = turns.map((words, at) => `${at % 2 === 0 ? 'Ann (rep)' : 'Bob (customer)'}: ${words}\n`).join('');
    const argv = ['diagnose', '--format', 'json', '--today', '2026-11-22', ...(stage ? ['--stage', stage] : [])];
    const { stdout, stderr } = await runInside({ argv, stdin: call, env: sharedCache() });
    const { stands, ending, conduct } = JSON.parse(stdout || stderr) as Diagnosed;
    expect(ending && stands.step).toBe(ends);
    expect(conduct.kept.map(({ evidence }) => evidence.signal)).toEqual(expect.arrayContaining(kept));
  });
});

/** What is looked at of a diagnosis as JSON. */
interface Diagnosed {
  /** Where the call stands in the playbooks. */
  stands: { step: string };
  ending?: object | null;
  conduct: { kept: { evidence: { signal: string } }[] };
}

/** All lines in a part of a step: its words, and the citation beside them. */
function linesIn(part: unknown, key = ''): Omit<Shown, 'step'>[] {
  if (typeof part !== 'object' || part === null || key === 'why') return [];
  const { text, ask, from = 'ours' } = part as { text?: unknown; ask?: unknown; from?: string };
  const words = [text, ask].filter((one): one is string => typeof one === 'string');
  return [
    ...words.map((one) => ({ text: one, from })),
    ...Object.entries(part).flatMap(([name, inner]) => linesIn(inner, name)),
  ];
}

/** Whether every stretch of time in a line is its statement's. */
function isTimely({ text, from }: Omit<Shown, 'step'>): boolean {
  const says = lookUp(library.sources, from)?.says ?? '';
  const times = text.match(/\b(?:\d+|one|two|three|four|five|six|few|several)\s+(?:days?|weeks?|months?|quarters?|years?)\b|\ban?\s+(?:week|month|quarter|year)\b/gi);
  return (times ?? []).every((time) => new RegExp(`\\b${time}\\b`, 'i').test(says));
}
