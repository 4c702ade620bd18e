import { describe, expect, it } from 'vitest';
import { workshop } from './support.ts';

const MISS = "That's rather rich for us, I'm afraid.";

describe('coach hear --missed and --wrong', () => {
  it('keep a line in the own folder, beside what stands there, and are heard from then on', async () => {
    const own = workshop({
      '.coach/signals/mine.yaml':
        '# ours\nlater:\n  extends: later # theirs too\n  examples:\n    counts: [Not yet.]\n',
    });
    expect(await own.run('hear', '--missed', 'no-budget', MISS)).toMatchObject({ exit: 0 });
    expect(own.read('.coach/signals/corrections.yaml')).toContain(
      `no-budget:\n  extends: no-budget\n  examples:\n    counts:\n      - ${MISS}\n`,
    );
    expect((await own.run('hear', MISS)).stdout).toContain('No budget');
    expect(await own.run('hear', '--wrong', 'I have no budget')).toMatchObject({ exit: 0 });
    expect((await own.run('hear', 'I have no budget')).stdout).toContain('no objection');
    expect(await own.run('hear', '--missed', 'later', 'When the cows come home.')).toMatchObject({ exit: 0 });
    expect(own.read('.coach/signals/mine.yaml')).toMatch(/^# ours\nlater:\n {2}extends: later # theirs too\n/);
    expect(own.read('.coach/signals/mine.yaml')).toContain('When the cows come home.');
    expect(await own.run('playbook', 'check')).toMatchObject({ exit: 0 });
  }, 60_000);

  it.each([
    { words: ['--missed', 'no-bugdet', 'x'], says: 'Did you mean no-budget?', exit: 2 },
    { words: ['--missed', 'rep-pushed', 'x'], says: 'heard from the rep', exit: 2 },
    { words: ['--missed', 'no-budget', 'We have no budget.'], says: 'heard as no-budget already', exit: 0 },
    { words: ['--wrong', 'Good morning.'], says: 'nothing is wrong', exit: 0 },
    { words: ['--wrong'], says: 'nothing to hear', exit: 2 },
  ])('refuse $words, and write nothing', async ({ words, says, exit }) => {
    const own = workshop({});
    const ran = await own.run('hear', ...words);
    expect(ran.exit).toBe(exit);
    expect(ran.stderr).toContain(says);
    expect(() => own.read('.coach/signals/corrections.yaml')).toThrow();
  });

  it('leave a file with errors as it is', async () => {
    const own = workshop({ '.coach/signals/mine.yaml': 'no-budget: [\n' });
    expect(await own.run('hear', '--missed', 'no-budget', MISS)).toMatchObject({ exit: 2 });
    expect(own.read('.coach/signals/mine.yaml')).toBe('no-budget: [\n');
  });
});

describe('coach playbook which', () => {
  it('names the phrase with its file and line, and the words that weigh', async () => {
    const { stdout, exit } = await workshop({}).run('playbook', 'which', 'We have no budget.');
    expect(exit).toBe(0);
    expect(stdout).toMatch(/no-budget, by the phrase "[^"]+"\s+\(playbooks\/signals\/money-and-time\.yaml:\d+\)/);
    expect(stdout).toMatch(/no-budget \d\.\d \(sure; sure from [^)]+\): budget \d/);
  });

  it('says what it sounds like where nothing is heard, and what stopped a phrase', async () => {
    const { stdout } = await workshop({}).run('playbook', 'which', 'Is it too expensive?');
    expect(stdout).toContain('Nothing is heard in it.');
    expect(stdout).toContain('stopped by the rule for question');
  });

  it('gives the same as JSON', async () => {
    const told = await workshop({}).json<{ heard: { signal: string; place: string }[] }>(
      'playbook',
      'which',
      'We have no budget.',
    );
    expect(told.heard).toMatchObject([{ signal: 'no-budget', place: expect.stringContaining('.yaml:') }]);
  });
});
