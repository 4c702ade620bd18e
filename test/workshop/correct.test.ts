import { describe, expect, it } from 'vitest';
import { workshop } from './support.ts';

const MISS = 'That would eat the piggy bank.';

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

describe('a correction and what a trainer wrote', () => {
  const FILE = '.coach/signals/corrections.yaml';
  const after = async (text: string, ...words: string[]) => {
    const own = workshop({ [FILE]: text });
    const { exit, stderr } = await own.run('hear', ...words);
    return { exit, stderr, text: own.read(FILE) };
  };
  const missed = ['--missed', 'no-budget', MISS];
  it.each([
    { name: 'nothing', text: '' },
    { name: 'a comment', text: '# ours\n' },
    { name: 'an empty entry', text: 'no-budget:\n' },
    { name: 'empty examples', text: 'no-budget:\n  extends: no-budget\n  examples:\n' },
    { name: 'a list on one line', text: 'no-budget: {extends: no-budget, examples: {counts: [a b]}}\n' },
    { name: 'lines of Windows', text: '# ours\r\nlater:\r\n  extends: later\r\n' },
    { name: 'a byte order mark', text: '\uFEFF# ours\nlater:\n  extends: later\n' },
  ])('stand beside each other: $name', async ({ text }) => {
    const done = await after(text, ...missed);
    expect(done.exit).toBe(0);
    expect(done.text).toContain(MISS);
    expect(done.text.includes('\r\n')).toBe(text.includes('\r\n'));
    expect(done.text.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
    for (const word of text.match(/\w+/g) ?? []) expect(done.text).toContain(word);
  });
  it.each([
    { name: 'one string for a list', text: 'no-budget:\n  extends: no-budget\n  examples:\n    counts: just one\n' },
    { name: 'an alias', text: 'later:\n  examples: &e\n    counts: [x y]\nno-budget:\n  examples: *e\n' },
    { name: 'a list for an entry', text: 'no-budget: [a]\n' },
  ])('do not touch what nothing can be added to: $name', async ({ text }) => {
    const done = await after(text, ...missed);
    expect(done).toMatchObject({ exit: 2, text });
    expect(done.stderr).toContain('left as it is');
  });
  it('take a line from the opposite, and keep it once', async () => {
    const own = workshop({});
    for (const words of [['--wrong'], ['--missed', 'no-budget'], ['--wrong'], ['--missed', 'no-budget']])
      await own.run('hear', ...words, 'We have no budget.');
    expect(own.read(FILE).match(/We have no budget\./g)).toHaveLength(1);
    expect(await own.run('playbook', 'check')).toMatchObject({ exit: 0 });
  }, 60_000);
  it('count over the same line as it is shipped', async () => {
    const own = workshop({});
    await own.run('hear', '--wrong', 'send me an email');
    expect((await own.run('hear', 'send me an email')).stdout).toContain('no objection');
  });
  it('lose nothing where several are made at once', async () => {
    const own = workshop({});
    const lines = Array.from({ length: 6 }, (_, nth) => `Zebra quux number ${'abcdef'[nth]} wibble.`);
    await Promise.all(lines.map((line) => own.run('hear', '--missed', 'no-budget', line)));
    for (const line of lines) expect(own.read(FILE)).toContain(line);
    expect(own.has(`${FILE}.lock`)).toBe(false);
  }, 60_000);
  it.each([
    { line: '---', says: 'no words' },
    { line: 'very '.repeat(100), says: 'characters long' },
  ])('need words, and not too many: $says', async ({ line, says }) => {
    const { exit, stderr } = await workshop({}).run('hear', '--missed', 'no-budget', '--', line);
    expect([exit, stderr.includes(says)]).toEqual([2, true]);
  });
});
