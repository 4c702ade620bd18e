/** The prompts by themselves: which key comes to what. */
import { render } from '@inquirer/testing';
import { describe, expect, it, vi } from 'vitest';
import { linePrompt, type LineConfig } from '../../src/terminal/line.ts';
import { pickPrompt, type PickConfig } from '../../src/terminal/pick.ts';
import { tickPrompt, type TickConfig } from '../../src/terminal/tick.ts';

const THREE = ['yes', 'no', 'later'].map((id) => ({ id, text: `They said ${id}` }));
const never = () => () => {};

const pick = (config: Partial<PickConfig> = {}) =>
  render(pickPrompt, {
    message: 'What came back?',
    options: THREE,
    draw: ({ text }, number, active) => `${active ? '>' : ' '} ${number} ${text}`,
    keys: 'keys',
    pageSize: 10,
    active: 0,
    canGoBack: true,
    canType: true,
    onResize: never,
    isLate: () => false,
    ...config,
  });

const line = (config: Partial<LineConfig> = {}) =>
  render(linePrompt, {
    message: 'In their words?',
    keys: 'keys',
    text: '',
    canGoBack: true,
    check: () => undefined,
    onType: () => {},
    onResize: never,
    isLate: () => false,
    ...config,
  });

const tick = (config: Partial<TickConfig> = {}) =>
  render(tickPrompt, {
    message: 'Which of these?',
    items: THREE,
    draw: ({ id }, number, active, ticked) => `${active ? '>' : ' '} ${number} [${ticked ? 'x' : ' '}] ${id}`,
    keys: 'keys',
    pageSize: 10,
    active: 0,
    ticked: [],
    onResize: never,
    isLate: () => false,
    ...config,
  });

describe('a pick', () => {
  it('shows the question, its options and the keys', async () => {
    const { getScreen } = await pick();
    expect(getScreen()).toBe('What came back?\n> 1 They said yes\n  2 They said no\n  3 They said later\nkeys');
  });

  it.each([
    [['enter'], 'yes'],
    [['down', 'enter'], 'no'],
    [['down', 'down', 'down', 'enter'], 'yes'],
    [['up', 'enter'], 'later'],
    [['down', 'up', 'enter'], 'yes'],
    [['2'], 'no'],
    [['9', '0', 'x', 'space', '3'], 'later'],
  ])('%j picks %s', async (keys, id) => {
    const { answer, events } = await pick();
    for (const key of keys) events.keypress(key);
    expect(await answer).toMatchObject({ kind: 'option', id });
  });

  it.each([
    ['b', 'back'],
    ['left', 'back'],
    ['w', 'why'],
    ['h', 'help'],
    ['t', 'type'],
    ['q', 'quit'],
  ])('%s asks for %s, and remembers where the arrow stood', async (key, kind) => {
    const { answer, events } = await pick({ active: 1 });
    events.keypress('down');
    events.keypress(key);
    expect(await answer).toEqual({ kind, active: 2 });
  });

  it('? asks for help, whatever key it is on', async () => {
    const { answer, events } = await pick();
    events.keypress({ sequence: '?', shift: true } as never);
    expect(await answer).toEqual({ kind: 'help', active: 0 });
  });

  it('what cannot be done here does nothing, nor do letters with Ctrl', async () => {
    const { answer, events } = await pick({ canGoBack: false, canType: false });
    events.keypress('b');
    events.keypress('t');
    events.keypress({ name: 'q', ctrl: true });
    events.keypress('2');
    expect(await answer).toMatchObject({ kind: 'option', id: 'no' });
  });

  it('the first answer counts, however fast the second comes', async () => {
    const { answer, events } = await pick();
    events.keypress('2');
    events.keypress('3');
    expect(await answer).toMatchObject({ kind: 'option', id: 'no' });
  });

  it('asks to be drawn anew when the terminal changes its size', async () => {
    const onResize = vi.fn<PickConfig['onResize']>(never);
    const { answer, events } = await pick({ onResize });
    events.keypress('down');
    onResize.mock.lastCall?.[0]();
    expect(await answer).toEqual({ kind: 'redraw', active: 1 });
  });

  it('keeps the arrow in sight where the list is longer than the screen', async () => {
    const { events, getScreen } = await pick({ pageSize: 2 });
    events.keypress('up');
    expect(getScreen()).toContain('> 3 They said later');
    expect(getScreen()).not.toContain('1 They said yes');
  });
});

describe('a line', { timeout: 60_000 }, () => {
  it('gives what was typed, without the space around it', async () => {
    const { answer, events, input, getScreen } = await line();
    input.write(' bq w?1 ');
    expect(getScreen()).toContain('>  bq w?1');
    events.keypress('enter');
    expect(await answer).toEqual({ kind: 'text', text: 'bq w?1' });
  });

  it('may stay empty, and opens with what it held', async () => {
    const empty = await line();
    empty.events.keypress('enter');
    expect(await empty.answer).toEqual({ kind: 'text', text: '' });

    const full = await line({ text: 'the back' });
    full.input.write(' door');
    full.events.keypress('enter');
    expect(await full.answer).toEqual({ kind: 'text', text: 'the back door' });
  });

  it('keeps what is wrong in the line, and says so until it changes', async () => {
    const { answer, events, input, getScreen } = await line({
      check: (text) => (text === 'no' ? 'A number, please.' : undefined),
    });
    input.write('no');
    events.keypress('enter');
    expect(getScreen()).toMatch(/> no\n.*A number, please/);
    input.write('!');
    expect(getScreen()).toMatch(/> no!\n.*keys/);
    events.keypress('enter');
    expect(await answer).toEqual({ kind: 'text', text: 'no!' });
  });

  it('goes back on Esc, but not from where there is no way back', async () => {
    const { answer, events, input } = await line();
    input.write('half');
    events.keypress('escape');
    expect(await answer).toEqual({ kind: 'back', text: 'half' });

    const first = await line({ canGoBack: false });
    first.events.keypress('escape');
    first.events.keypress('enter');
    expect(await first.answer).toEqual({ kind: 'text', text: '' });
  });

  it('tells every change, and hands its words on when the terminal changes its size', async () => {
    const onType = vi.fn<LineConfig['onType']>();
    const onResize = vi.fn<LineConfig['onResize']>(never);
    const { answer, input } = await line({ text: 'a', onType, onResize });
    input.write('bc');
    expect(onType.mock.lastCall).toEqual(['abc']);
    onResize.mock.lastCall?.[0]();
    expect(await answer).toEqual({ kind: 'redraw', text: 'abc' });
  });

  it('takes no control characters, and says where it is full', async () => {
    const { answer, events, input, getScreen } = await line();
    input.write('a\tb\u009Bc');
    expect(getScreen()).toContain('> a b c');
    input.write('x'.repeat(2000));
    expect(getScreen()).toMatch(/2000/);
    events.keypress('enter');
    expect((await answer).text).toHaveLength(2000);
  });
});

describe('a list to tick', () => {
  it.each([
    [['enter'], []],
    [['space', 'enter'], ['yes']],
    [
      ['3', '1', 'enter'],
      ['yes', 'later'],
    ],
    [['2', '2', 'enter'], []],
    [
      ['down', 'space', 'up', 'up', 'space', 'enter'],
      ['no', 'later'],
    ],
    [['9', 'x', 'enter'], []],
  ])('%j ticks %j', async (keys, ticked) => {
    const { answer, events } = await tick();
    for (const key of keys) events.keypress(key);
    expect(await answer).toMatchObject({ kind: 'done', ticked });
  });

  it('hands its ticks on when the terminal changes its size', async () => {
    const onResize = vi.fn<TickConfig['onResize']>(never);
    const { answer, events, getScreen } = await tick({ onResize, ticked: ['yes'] });
    events.keypress('3');
    expect(getScreen()).toContain('  1 [x] yes\n  2 [ ] no\n> 3 [x] later');
    onResize.mock.lastCall?.[0]();
    expect(await answer).toEqual({ kind: 'redraw', ticked: ['yes', 'later'], active: 2 });
  });
});
