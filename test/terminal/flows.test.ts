/** A rep's ways through coach, from the first question to the end, in a real terminal. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { built } from '../cli/built.ts';
import { coach, LEFT_OUT, newFolder } from './support.ts';

beforeAll(built, 60_000);

describe.skipIf(LEFT_OUT)(`before a call${LEFT_OUT}`, { timeout: 60_000 }, () => {
  it('a card, its blank filled, and off to the call', async () => {
    const terminal = coach(['objection']);
    await terminal.on('Before the call', '1');
    await terminal.on('Which moment', '1');
    await terminal.on('Finish the sentence', 'the office', 'enter');
    expect(await terminal.exit).toBe(0);
    expect(terminal.history()).toMatch(/You open[^]*the office\?"[^]*Stop, when/);
  });

  it('asks nothing of one who names what comes after a call, but how it ended', async () => {
    const terminal = coach(['objection', 'after-call']);
    await terminal.on('What did you come away with', '1');
    await terminal.on('When is the next step', 'enter');
    expect(await terminal.exit).toBe(0);
  });

  it('a card and a rehearsal, of which nothing is kept', async () => {
    const terminal = coach(['objection', 'dead-lead', '--before', '--practise']);
    await terminal.on(/practice[^]*Is this lead dead/, '4');
    await terminal.on('They keep putting you off', '1');
    expect(await terminal.exit).toBe(0);
    expect(terminal.screen()).toMatch(/You cut them free.*\s.*Nothing was kept/s);
    expect(readdirSync(terminal.cwd)).toEqual([]);
  });

  it('a rehearsal can be left, with nothing to go on with', async () => {
    const terminal = coach(['objection', 'dead-lead', '--before', '--practise']);
    await terminal.on('Is this lead dead', '3');
    await terminal.on('Do they really need it', 'ctrl-c');
    expect(await terminal.exit).toBe(130);
    expect(terminal.history()).not.toContain('Go on with');
  });
});

/** As far as the honest question to a lead gone cold. */
const REACHED =
  'worth-it=high, causes.wrong-person=unknown, causes.wrong-pace=unknown, causes.no-value=unknown, causes.misread=against, come-back=honest';

describe.skipIf(LEFT_OUT)(`what they said, typed${LEFT_OUT}`, { timeout: 60_000 }, () => {
  it('waits for a choice where none of the answers is heard, and keeps the words for the note', async () => {
    const terminal = coach(['objection', 'dead-lead', '--after', '--next', 'none']);
    await terminal.on('Is this lead dead', 't');
    await terminal.on('in their words', 'the moon is rather full tonight', 'enter');
    await terminal.on('I hear none of these', 'enter');
    await terminal.on('I hear none of these', '1');
    expect(await terminal.exit).toBe(0);
    expect(terminal.history()).toContain('They said: "the moon is rather full tonight"');
  });

  it('need not be typed again where the next screen asks for it', async () => {
    const terminal = coach(['objection', 'gone-cold', '--after', '--answers', REACHED]);
    await terminal.on('What came back', 't');
    await terminal.on('in their words', 'we have no budget left this year', 'enter');
    await terminal.on('That sounds like: They named the hold-up', 'enter');
    await terminal.on('> we have no budget left this year', 'ctrl-c');
    expect(await terminal.exit).toBe(130);
  });

  it('takes no yes for a no without asking', async () => {
    const answers = 'accept=issue, dig=handhold';
    const terminal = coach(['objection', 'no-script', '--after', '--set', 'topic=vans', '--answers', answers]);
    await terminal.on('What did they say', 't');
    await terminal.on('in their words', 'sure, send me something about that', 'enter');
    await terminal.on('That may be: Yes; or: No. Pick one.', '1');
    await terminal.on('What is the issue', 'b', 'enter');
    await terminal.on('What did they say', 'ctrl-c');
    expect(await terminal.exit).toBe(130);
  });
});

/** From the front door: what is seen and pressed, screen by screen, and the ending. */
const ENDINGS: readonly [kind: string, ending: string, screens: readonly (readonly [string, ...string[]])[]][] = [
  [
    'talk again',
    'You talk again',
    [
      ['Which moment', '1'],
      ['Finish the sentence', 'enter'],
      ['Take the no', '1'],
      ['Dig deeper', '1'],
      ['Offer suggestions', '2'],
      ['two weeks', '1'],
      ['in their words', 'late', 'enter'],
    ],
  ],
  [
    'follow up',
    'Not now',
    [
      ['Which moment', '2'],
      [/Relevant$/m.source, '1'],
      [/Reward$/m.source, '4'],
      [/Realistic$/m.source, '4'],
      ['Ask what matters', '3'],
    ],
  ],
  [
    'keep at it',
    'You keep them',
    [
      ['Which moment', '3'],
      ['Enjoy it', '3'],
      ['Good at it', '3'],
      ['Paid for it', '3'],
      ['What the phrase hides', '1'],
      ['not understand yet', 'pricing', 'enter'],
      ['hear first', 'enter'],
      ['show or send', 'enter'],
      ['hard question', 'enter'],
      ['Talk about their problems', '1'],
    ],
  ],
  [
    'let go',
    'You let it go',
    [
      ['Which moment', '4'],
      ['worth the time', '4'],
    ],
  ],
  [
    'leave alone',
    'Leave them alone',
    [
      ['Which moment', '5'],
      ['Is this lead dead', '2'],
    ],
  ],
];

describe.skipIf(LEFT_OUT)(`after a call${LEFT_OUT}`, { timeout: 60_000 }, () => {
  it.each(ENDINGS)('through the front door to: %s', async (_, ending, screens) => {
    const terminal = coach(['objection', '--today', '2026-11-22']);
    await terminal.on('Before the call', '2');
    for (const [words, ...keys] of screens) await terminal.on(new RegExp(words, 'm'), ...keys);
    const first = await terminal.see(/Which of these|When is the next step|For your CRM/);
    if (first.includes('Which of these')) await terminal.on('Which of these', 'enter');
    const then = await terminal.see(/When is the next step|For your CRM/);
    if (then.includes('When is')) await terminal.on('When is the next step', 'enter');
    expect(await terminal.exit).toBe(0);
    expect(terminal.history()).toContain(ending);
    expect(terminal.screen()).toContain('Sunday 22 November 2026');
  });

  it('a playbook that hands over to another one stays one path', async () => {
    const terminal = coach(['objection', 'hot-lead', '--after', '--full'], { rows: 60 });
    await terminal.on('Relevant', '1');
    await terminal.on('What reward', '4');
    await terminal.on('How realistic', '4');
    await terminal.on('Ask what matters', '6');
    await terminal.on('How firm', 'b');
    await terminal.on('Ask what matters', '6');
    await terminal.on('How firm', '1');
    await terminal.on('Which of these', 'enter');
    expect(await terminal.exit).toBe(0);
    expect(terminal.history()).toMatch(
      /The path\n- Relevant, reward, realistic\n[^]*\n- Ask what matters[^]*\n- How firm[^]*hot-lead [0-9a-f]{8}, dead-lead [0-9a-f]{8}/,
    );
  });

  it('what was ticked was kept to, and the rest was missed', async () => {
    const terminal = coach(['objection', 'no-script', '--after', '--set', 'topic=x', '--answers', 'accept=no-issues'], {
      rows: 60,
    });
    await terminal.on('Which of these', '3');
    await terminal.on('> 3 [x]', '1');
    await terminal.on('> 1 [x]', 'down');
    await terminal.on('> 2 [ ]', 'space');
    await terminal.on('> 2 [x]', 'space');
    await terminal.on('> 2 [ ]', 'enter');
    expect(await terminal.exit).toBe(0);
    expect(terminal.history()).toMatch(
      /\n\+ Said[^]*Manfer 18\n\+ Not said[^]*Manfer 25\nx It happened[^]*Manfer 2\n\n/,
    );
  });
});

describe.skipIf(LEFT_OUT)(`a window on the call${LEFT_OUT}`, { timeout: 60_000 }, () => {
  it('stays open for line after line, and q leaves', async () => {
    const terminal = coach(['hear']);
    await terminal.on('What did they say?', 'we have no budget', 'enter');
    await terminal.see('> we have no budget', 'Say: ');
    await terminal.on('What did they say?', 'they rang on Tuesday', 'enter');
    await terminal.see('I hear no objection in it');
    await terminal.on('What did they say?', 'q', 'enter');
    expect(await terminal.exit).toBe(0);
  });

  it('Ctrl-C and Ctrl-D leave it, with no word', async () => {
    for (const [key, code] of [
      ['ctrl-c', 130],
      ['ctrl-d', 0],
    ] as const) {
      const terminal = coach(['hear']);
      await terminal.on('What did they say?', key);
      expect(await terminal.exit).toBe(code);
      expect(terminal.screen()).not.toContain('coach:');
    }
  });
});

describe.skipIf(LEFT_OUT)(`the day of the next step${LEFT_OUT}`, { timeout: 60_000 }, () => {
  it('is asked in words where no author gives it; a weekend becomes Monday, and it is said so', async () => {
    const terminal = coach([
      'objection',
      'after-call',
      '--after',
      '--answers',
      'ended=put-off',
      '--today',
      '2026-11-27',
    ]);
    await terminal.on('When is the next step', 'when it suits', 'enter');
    await terminal.see('I cannot tell which day');
    terminal.press(...Array<string>(13).fill('backspace'), 'tomorrow');
    await terminal.on('> tomorrow', 'enter');
    expect(await terminal.exit).toBe(0);
    expect(terminal.history()).toContain('That is a Saturday, so it is Monday, 2026-11-30.');
    expect(terminal.history()).toContain('Next: Monday 30 November 2026');
  });
});

describe.skipIf(LEFT_OUT)(`a drill${LEFT_OUT}`, { timeout: 60_000 }, () => {
  it('asks a line, shows the author beside the rep, and keeps how it went, whenever the rep leaves', async () => {
    const data = newFolder();
    const env = { XDG_DATA_HOME: data };
    const terminal = coach(['drill', 'no-script', '--today', '2026-11-27'], { env });
    await terminal.on('"No budget for that."', 'Why not?', 'enter');
    await terminal.see('You:  "Why not?"', '"That\'s fair. How come?"', 'puts people on the defensive');
    await terminal.on('How did it go', '3');
    await terminal.on('"My boss decides that."', 'ctrl-c');
    expect(await terminal.exit).toBe(130);
    const kept = JSON.parse(readFileSync(join(data, 'coach', 'drill.json'), 'utf8')) as unknown;
    expect(kept).toEqual({ 'no-script: No budget for that.': { well: 1, due: '2026-11-30' } });
    const again = coach(['drill', 'no-script', '--today', '2026-11-30'], { env });
    await again.on('"No budget for that."', 'q', 'enter');
    expect(await again.exit).toBe(0);
  });
});
