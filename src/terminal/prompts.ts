/** inquirer, held to what coach needs: it ends cleanly when the input ends, and knows the size of the terminal. */
import { emitKeypressEvents } from 'node:readline';
import type { WriteStream } from 'node:tty';
import { createPromptModule } from 'inquirer';
import type { Io } from '../world/io.ts';
import { linePrompt, type LineConfig, type Typed } from './line.ts';
import { pickPrompt, type PickConfig, type Picked } from './pick.ts';
import { tickPrompt, type TickConfig, type Ticked } from './tick.ts';

/** The rep pressed Ctrl-C, or the input ended in the middle of a question. */
export class Left extends Error {
  readonly how: 'interrupted' | 'ended';
  /** What stood in the line, not yet entered. */
  readonly typed: string;

  constructor(how: 'interrupted' | 'ended', typed: string) {
    super(how);
    this.how = how;
    this.typed = typed;
  }
}

/** What each prompt gets from here. */
type Shared = 'onResize' | 'isLate';

export interface Prompts {
  pick(config: Omit<PickConfig, Shared>): Promise<Picked>;
  line(config: Omit<LineConfig, Shared | 'onType'>): Promise<Typed>;
  tick(config: Omit<TickConfig, Shared>): Promise<Ticked>;
  close(): void;
}

/** How many milliseconds a lone Esc waits for the rest of an arrow key. Readline's own half a second swallows the next letter. */
const ESCAPE_WAIT = 80;

/** After a number was pressed, Enter does nothing for so many milliseconds: `2`, Enter answers one screen, not two. */
const LATE = 400;

/** The words of a prompt; `draw` draws one item of a list. */
interface Drawn {
  message: string;
  keys: string;
  draw?(...item: never[]): string;
}

/**
 * Opens the prompts on a terminal. Each rejects with `Left` when the rep leaves.
 * @param shown lets a text through as the terminal can show it
 */
export function openPrompts(io: Io, shown: (text: string) => string): Prompts {
  let typed = '';
  let enterFrom = 0;
  const isLate = () => io.now().getTime() < enterFrom;
  const over = new AbortController();
  const onEnd = () => over.abort();
  // Ctrl-D closes readline without settling its prompt.
  const onKey = (_: unknown, key?: { ctrl?: boolean; name?: string }) => {
    if (key?.ctrl && key.name === 'd') onEnd();
    // Whoever has pressed another key since means this screen.
    if (key?.name !== 'return' && key?.name !== 'enter') enterFrom = 0;
  };
  emitKeypressEvents(io.stdin, { escapeCodeTimeout: ESCAPE_WAIT } as never);
  io.stdin.once('end', onEnd).on('keypress', onKey);
  const prompt = createPromptModule({
    input: io.stdin,
    output: io.stdout,
    signal: over.signal,
    clearPromptOnDone: true,
  });
  prompt.registerPrompt('pick', pickPrompt as never);
  prompt.registerPrompt('line', linePrompt as never);
  prompt.registerPrompt('tick', tickPrompt as never);

  const ask = async <T>(type: string, { draw, ...config }: Drawn): Promise<T> => {
    typed = '';
    const drawn = draw && { draw: (...item: never[]) => shown(draw(...item)) };
    const question = {
      ...config,
      type,
      name: 'answer',
      message: shown(config.message),
      keys: shown(config.keys),
      ...drawn,
      onResize,
      onType,
      isLate,
    };
    try {
      const { answer } = (await prompt([question as never])) as { answer: T };
      return answer;
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'ExitPromptError') throw new Left('interrupted', typed);
      if (name === 'AbortPromptError') throw new Left('ended', typed);
      throw error;
    }
  };
  const onType = (text: string) => void (typed = text);
  const onResize = (redraw: () => void) => {
    const screen = io.stdout as WriteStream;
    screen.on('resize', redraw);
    return () => void screen.off('resize', redraw);
  };
  return {
    async pick(config) {
      const picked = await ask<Picked>('pick', config);
      if (picked.kind === 'option' && picked.byNumber) enterFrom = io.now().getTime() + LATE;
      return picked;
    },
    line: (config) => ask<Typed>('line', config),
    tick: (config) => ask<Ticked>('tick', config),
    close: () => void io.stdin.off('end', onEnd).off('keypress', onKey),
  };
}
