/** Terminals that are narrow, low, resized, plain or without colours. */
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { built } from '../cli/built.ts';
import { coach, LEFT_OUT } from './support.ts';

beforeAll(built, 60_000);

const WALK = ['objection', 'no-script', '--after', '--set', 'topic=locks'];
const WRITING = [...WALK, '--answers', 'accept=issue,dig=handhold,offer=agrees'];

describe.skipIf(LEFT_OUT)(`a terminal that gets narrower${LEFT_OUT}`, { timeout: 60_000 }, () => {
  it('is drawn anew, and stays on the same answer', async () => {
    const terminal = coach(WALK);
    await terminal.on('Take the no', 'down');
    await terminal.on('> 2');
    await terminal.narrow(40);
    await terminal.on('> 2', 'enter');
    await terminal.on('Draw it out');
  });

  it('keeps the words that are being typed', async () => {
    const terminal = coach(WRITING);
    await terminal.on('in their words', 'the back');
    await terminal.on('> the back');
    await terminal.narrow(50);
    await terminal.on('> the back', ' door', 'enter');
    await terminal.on('Which of these', 'enter');
    expect(await terminal.exit).toBe(0);
    expect(terminal.history()).toContain('They said: "the back door"');
  });

  it('keeps a blank that is being typed', async () => {
    const terminal = coach(['objection', 'no-script', '--before']);
    await terminal.on('Finish the sentence', 'locks');
    await terminal.on('> locks');
    await terminal.narrow(40);
    await terminal.on('> locks', 'enter');
    expect(await terminal.exit).toBe(0);
    expect(terminal.history()).toContain('locks?"');
  });

  it('keeps what was heard, the page of why, and the ticks', async () => {
    const terminal = coach(WALK);
    await terminal.on('Take the no', 't');
    await terminal.on('as you remember it', 'no budget');
    await terminal.on('> no budget');
    await terminal.narrow(60);
    await terminal.on('> no budget', 'escape');
    await terminal.on('What came back?', 'w');
    await terminal.on(/Why: [^]*> More/);
    await terminal.narrow(50);
    await terminal.on(/Why: [^]*> More/, 'b');
    await terminal.on('What came back?', '3');
    await terminal.on('Which of these', '2');
    await terminal.on('> 2 [x]');
    await terminal.narrow(40);
    await terminal.on('> 2 [x]', 'enter');
    expect(await terminal.exit).toBe(0);
    expect(terminal.history()).toMatch(/\n\+ Avoided: [^+]* Manfer 2\nx /);
  });
});

describe.skipIf(LEFT_OUT)(`a small terminal${LEFT_OUT}`, { timeout: 60_000 }, () => {
  it('of 20 columns can be walked', async () => {
    const terminal = coach(['objection', '--today', '2026-11-22'], { columns: 20 });
    await terminal.on(/Before:[^]*After:/, '2');
    await terminal.on('It looks dead', '5');
    await terminal.on('None of these', '1');
    expect(await terminal.exit).toBe(0);
    expect(terminal.screen()).toMatch(/coach dead-lead/);
  });

  it('of 20 columns takes words that are wider', async () => {
    const terminal = coach(WRITING, { columns: 20 });
    await terminal.on(/in\s+their\s+words/, 'the back door of the warehouse', 'enter');
    await terminal.on(/Which of\s+these/, 'enter');
    expect(await terminal.exit).toBe(0);
    expect(terminal.history().replace(/\s+/g, ' ')).toContain('the back door of the warehouse');
  });

  it('of 10 rows shows the question, every answer can be reached, and why is paged', async () => {
    const terminal = coach(WALK, { rows: 10 });
    await terminal.on(/What came back\?\n> 1/, 'up');
    await terminal.on('> 9', 'up');
    await terminal.on('> 8', 'up');
    await terminal.on('> 7', 'w');
    await terminal.on(/^Why: [^]*> More/, 'enter');
    await terminal.on(/^(?!Why: )[^]*> More/, 'b');
    await terminal.on('> 7', 'enter');
    await terminal.on('Which of these', 'enter');
    expect(await terminal.exit).toBe(0);
  });
});

describe.skipIf(LEFT_OUT)(`a plain terminal${LEFT_OUT}`, { timeout: 60_000 }, () => {
  it.each([
    [{ NO_COLOR: '1' }, false],
    [{}, true],
  ])('with %j sends colours: %s', async (env, coloured) => {
    const terminal = coach(WALK, { env });
    await terminal.on('Take the no', '3');
    await terminal.on('Which of these', 'enter');
    await terminal.exit;
    expect(/\u001B\[[\d;]*m/.test(terminal.sent())).toBe(coloured);
  });

  it('TERM=dumb is walked without moving about on the screen', async () => {
    const terminal = coach(WALK, { env: { TERM: 'dumb' } });
    await terminal.on('Take the no', '3');
    await terminal.on('Which of these', 'enter');
    expect(await terminal.exit).toBe(0);
    expect(terminal.sent()).not.toContain('\u001B[H');
    expect(terminal.history()).toContain('For your CRM');
  });

  it('without Unicode is sent ASCII alone', async () => {
    const terminal = coach(['objection', 'no-script', '--after'], { env: { LANG: 'C' } });
    await terminal.on('Finish the sentence', 'locks', 'enter');
    await terminal.on('Take the no', '3');
    await terminal.on('Which of these', 'enter');
    await terminal.exit;
    expect(stripVTControlCharacters(terminal.sent())).not.toMatch(/[^\t\r\n -~]/);
  });
});
