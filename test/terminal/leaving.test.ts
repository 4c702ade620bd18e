/** Leaving in the middle: nothing that a rep typed is lost, and what is printed goes on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { built } from '../cli/built.ts';
import { MINE } from '../cli/cases.ts';
import { coach, LEFT_OUT, newFolder, shell, type Terminal } from './support.ts';

beforeAll(built, 60_000);

/** The command that coach printed to go on with. */
const printed = (terminal: Terminal) =>
  /Go on with:\s*(coach .*)/.exec(terminal.history())?.[1] ?? 'nothing was printed';

describe.skipIf(LEFT_OUT)(`leaving${LEFT_OUT}`, { timeout: 60_000 }, () => {
  it('q saves, and the printed command goes on where it stood', async () => {
    const first = coach(['objection', 'no-script', '--after', '--today', '2026-11-22']);
    await first.on('Finish the sentence', 'the office', 'enter');
    await first.on('Take the no', '1');
    await first.on('Dig deeper', 'q');
    expect(await first.exit).toBe(0);
    expect(readdirSync(first.cwd)).toEqual(['coach-no-script-2026-11-22.json']);

    const second = shell(printed(first), { cwd: first.cwd });
    await second.on('Dig deeper', 'b');
    await second.on('Take the no', '3');
    await second.on('Which of these', 'enter');
    expect(await second.exit).toBe(0);
    expect(second.history()).toContain('the office');
    expect(readFileSync(join(first.cwd, 'coach-no-script-2026-11-22.json'), 'utf8')).toContain('no-issues');
  });

  it('coach open goes on where q left, from any folder', async () => {
    const home = newFolder();
    const env = { HOME: home, XDG_CACHE_HOME: home };
    const first = coach(['no-script', '--after', '--set', 'topic=x'], { env });
    await first.on('Take the no', '1');
    await first.on('Dig deeper', 'q');
    await first.exit;
    await coach(['open'], { env }).on('Dig deeper');
  });

  it('q never writes over a walk that is there', async () => {
    const place = coach(['objection', 'dead-lead', '--after', '--today', '2026-11-22']);
    await place.on('Is this lead dead', 'q');
    await place.exit;
    const again = coach(['objection', 'dead-lead', '--after', '--today', '2026-11-22'], place);
    await again.on('Is this lead dead', 'q');
    await again.exit;
    expect(readdirSync(place.cwd)).toEqual(['coach-dead-lead-2026-11-22-2.json', 'coach-dead-lead-2026-11-22.json']);
  });

  it('Ctrl-C stores nothing and prints a command that goes on with every answer', async () => {
    const first = coach(['objection', '--after']);
    await first.on('Which moment', '1');
    await first.on('Finish the sentence', `what's "safe", mostly`, 'enter');
    await first.on('Take the no', '1');
    await first.on('Dig deeper', '1');
    await first.on('Offer suggestions', '1');
    await first.on('in their words', `it's the "back" door, and $HOME`, 'enter');
    await first.on('Which of these', 'ctrl-c');
    expect(await first.exit).toBe(130);
    expect(readdirSync(first.cwd)).toEqual([]);

    const second = shell(`${printed(first)} --full`);
    await second.on('Which of these', 'enter');
    await second.on(/When is\s+the\s+next\s+step/, 'enter');
    expect(await second.exit).toBe(0);
    expect(second.history()).toContain(`it's the 'back' door, and $HOME`);
    expect(second.history()).toContain(`what's 'safe', mostly`);
  });

  it('--save keeps each answer at once, and Ctrl-C names the file', async () => {
    const terminal = coach(['objection', 'dead-lead', '--save', 'my walk.json']);
    await terminal.on('Is this lead dead', '3');
    await terminal.on('Do they really need it');
    expect(readFileSync(join(terminal.cwd, 'my walk.json'), 'utf8')).toContain('adamant');
    terminal.press('ctrl-c');
    expect(await terminal.exit).toBe(130);
    await shell(printed(terminal), terminal).on('Do they really need it');
  });

  it('the printed command names the folder of playbooks that was named', async () => {
    const place = { cwd: newFolder('my own/mine.yaml', MINE) };
    for (const key of ['q', 'ctrl-c']) {
      const terminal = coach(['objection', 'mine', '--after', '--playbooks', 'my own'], place);
      await terminal.on('The first step', '2');
      await terminal.on('The second step', key);
      await terminal.exit;
      await shell(printed(terminal), place).on('The second step');
    }
  });

  it('Ctrl-C and Ctrl-D give back the words that were not entered yet', async () => {
    const free = coach([
      'objection',
      'no-script',
      '--after',
      '--set',
      'topic=x',
      '--answers',
      'accept=issue,dig=handhold,offer=agrees',
    ]);
    await free.on('in their words', 'half a sen', 'ctrl-c');
    expect(await free.exit).toBe(130);
    expect(free.history()).toMatch(/typed: half a sen$/m);

    const blank = coach(['objection', 'no-script', '--before']);
    await blank.on('Finish the sentence', 'half a blank', 'ctrl-d');
    expect(await blank.exit).toBe(2);
    expect(blank.history()).toMatch(/typed: half a blank$/m);
  });

  it('the end of input is told, and prints a command that goes on', async () => {
    const first = coach(['objection', 'no-script', '--after', '--set', 'topic=x']);
    await first.on('Take the no', '4');
    await first.on('find out how come', 'ctrl-d');
    expect(await first.exit).toBe(2);
    expect(first.history()).toContain('The input ended');
    await shell(printed(first)).on('find out how come');
  });

  it.each([
    ['q', 0],
    ['ctrl-c', 130],
    ['ctrl-d', 2],
  ])('%s at the first question ends with %i', async (key, code) => {
    const terminal = coach(['objection']);
    await terminal.on('Before the call', key);
    expect(await terminal.exit).toBe(code);
    expect(terminal.history()).not.toMatch(/ at .*:\d+/);
  });

  it('a file that cannot be written is told before the first question', async () => {
    const terminal = coach(['objection', 'dead-lead', '--save', 'gone/walk.json']);
    expect(await terminal.exit).toBe(2);
    expect(terminal.history()).toContain('gone/walk.json');
    expect(terminal.history()).not.toContain('Is this lead dead');
  });
});
