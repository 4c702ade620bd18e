/** What each key does on the way, in a real terminal. */
import { beforeAll, describe, expect, it } from 'vitest';
import { built } from '../cli/built.ts';
import { coach, LEFT_OUT } from './support.ts';

beforeAll(built, 60_000);

const AFTER = ['objection', 'no-script', '--after', '--set', 'topic=locks'];

describe.skipIf(LEFT_OUT)(`the keys of a walk${LEFT_OUT}`, { timeout: 60_000 }, () => {
  it('arrows move and Enter picks', async () => {
    const terminal = coach(AFTER);
    await terminal.on('Take the no', 'down');
    await terminal.on('> 2', 'up');
    await terminal.on('> 1', 'up');
    await terminal.on('> 9', 'down');
    await terminal.on('> 1', 'enter');
    await terminal.on('Dig deeper');
  });

  it('a number picks at once; one that is not there does nothing', async () => {
    const terminal = coach(AFTER);
    await terminal.on('Take the no', '0', 'x', '4');
    await terminal.on('find out how come');
  });

  it('b takes the last answer back, and stands on it', async () => {
    const terminal = coach(AFTER);
    await terminal.on('Take the no', 'b', '4');
    await terminal.on('find out how come', 'b');
    await terminal.on('Take the no');
    expect(terminal.screen()).toContain('> 4');
  });

  it('w shows who says so, page by page, and comes back to the same step', async () => {
    const terminal = coach(AFTER);
    await terminal.on('Take the no', 'down');
    await terminal.on('> 2', 'w');
    await terminal.on(/Why: .*[^]*> More/, 'enter');
    await terminal.on(/Sam Manfer[^]*> Back to the step/, 'enter');
    await terminal.on('Take the no');
    expect(terminal.screen()).toContain('> 2');
  });

  it('? shows the keys and comes back', async () => {
    const terminal = coach(AFTER);
    await terminal.on('Take the no', '?');
    await terminal.on(/Ctrl-C[^]*> Back to the step/, 'b');
    await terminal.on('Take the no', '1');
    await terminal.on('Dig deeper');
  });

  it('t takes what was heard and proposes an answer, which the rep still picks', async () => {
    const terminal = coach(AFTER);
    await terminal.on('Take the no', 't');
    await terminal.on('in their words', "sorry, there's no budget for that", 'enter');
    await terminal.on(/sounds like[^]*> 4/, 'enter');
    await terminal.on('find out how come');
  });

  it('Enter right after a number answers nothing more', async () => {
    const terminal = coach(['objection', 'no-script', '--after', '--set', 'topic=x']);
    await terminal.on('Take the no', '1', 'enter');
    await terminal.see('Dig deeper');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(terminal.screen()).toContain('Dig deeper');
    await terminal.on('Dig deeper', 'ctrl-c');
    expect(await terminal.exit).toBe(130);
    expect(terminal.history()).toMatch(/--answers accept=issue$/);
  });

  it('b goes back to a blank, and its words can be mended', async () => {
    const terminal = coach(['objection', 'no-script', '--after']);
    await terminal.on('Finish the sentence', 'the ofice', 'enter');
    await terminal.on('the ofice?', 'b');
    await terminal.on('> the ofice', 'backspace', 'backspace', 'backspace', 'fice', 'enter');
    await terminal.on('the office?', 'ctrl-c');
    expect(await terminal.exit).toBe(130);
  });

  it('a step that a rating led to says so', async () => {
    const terminal = coach([
      'objection',
      'hot-lead',
      '--after',
      '--answers',
      'rate.relevant=told-yes,rate.reward=told-yes,rate.realistic=guess',
    ]);
    await terminal.on('By your ratings. Weakest: Realistic.', 'ctrl-c');
    expect(await terminal.exit).toBe(130);
  });

  it('a free line may hold anything, and is kept for the note', async () => {
    const terminal = coach([...AFTER, '--answers', 'accept=issue,dig=handhold,offer=agrees', '--today', '2026-11-22']);
    await terminal.on('in their words', 'bq?w1 the "back" dor', 'backspace', 'or, 日本 😀', 'enter');
    await terminal.on('Which of these', 'enter');
    await terminal.on(/When is\s+the\s+next\s+step/, 'enter');
    expect(await terminal.exit).toBe(0);
    expect(terminal.history()).toContain("bq?w1 the 'back' door, 日本 😀");
  });

  it('Esc goes back from a free line, and the number that was typed before is still there', async () => {
    const terminal = coach([
      'objection',
      'not-interested',
      '--after',
      '--answers',
      'ideal.enjoy=holds,ideal.trust=holds,ideal.pays=holds,meaning=in-words,next-need=,when-to=,how-to=,next-talk=,talks=opened-up,ask-cost=work-it-out',
    ]);
    await terminal.on('one client worth', '$4,000', 'enter');
    await terminal.on('How many clients', 'escape');
    await terminal.on('one client worth', 'backspace', '5', 'enter');
    await terminal.on('How many clients', '2', 'enter');
    await terminal.on('8,010');
  });

  it('a number that is none is told, and can be mended', async () => {
    const terminal = coach([
      'objection',
      'not-interested',
      '--after',
      '--answers',
      'ideal.enjoy=holds,ideal.trust=holds,ideal.pays=holds,meaning=in-words,next-need=,when-to=,how-to=,next-talk=,talks=opened-up,ask-cost=work-it-out',
    ]);
    await terminal.on('one client worth', '5O', 'enter');
    await terminal.see('A number, please', '> 5O');
    terminal.press('backspace');
    await terminal.on(/> 5$/m, '00', 'enter');
    await terminal.on('How many clients', '3', 'enter');
    await terminal.on('1,500');
  });
});
