/** inquirer, held to what coach needs: it ends cleanly when the input ends, and knows the size of the terminal. */
import type { WriteStream } from 'node:tty';
import { createPromptModule } from 'inquirer';
import type { Io } from '../io.ts';
import { linePrompt, type LineConfig, type Typed } from './line.ts';
import { pickPrompt, type PickConfig, type Picked } from './pick.ts';

/** The rep pressed Ctrl-C, or the input ended in the middle of a question. */
export class Left extends Error {
  readonly how: 'interrupted' | 'ended';

  constructor(how: 'interrupted' | 'ended') {
    super(how);
    this.how = how;
  }
}

export interface Prompts {
  pick(config: Omit<PickConfig, 'onResize'>): Promise<Picked>;
  line(config: Omit<LineConfig, 'onResize'>): Promise<Typed>;
  /** Several of a list; the ids that were ticked. */
  tick(message: string, items: readonly { id: string; text: string }[], pageSize: number): Promise<string[]>;
  close(): void;
}

/** Opens the prompts on a terminal. Each rejects with `Left` when the rep leaves. */
export function openPrompts(io: Io): Prompts {
  const over = new AbortController();
  const onEnd = () => over.abort();
  // Ctrl-D closes readline without settling its prompt.
  const onKey = (_: unknown, key?: { ctrl?: boolean; name?: string }) => key?.ctrl && key.name === 'd' && onEnd();
  io.stdin.once('end', onEnd).on('keypress', onKey);
  const prompt = createPromptModule({ input: io.stdin, output: io.stdout, signal: over.signal, clearPromptOnDone: true });
  prompt.registerPrompt('pick', pickPrompt as never);
  prompt.registerPrompt('line', linePrompt as never);

  const ask = async <T>(question: object): Promise<T> => {
    try {
      const { answer } = (await prompt([{ name: 'answer', ...question } as never])) as { answer: T };
      return answer;
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'ExitPromptError') throw new Left('interrupted');
      if (name === 'AbortPromptError') throw new Left('ended');
      throw error;
    }
  };
  const onResize = (redraw: () => void) => {
    const screen = io.stdout as WriteStream;
    screen.on('resize', redraw);
    return () => void screen.off('resize', redraw);
  };
  return {
    pick: (config) => ask<Picked>({ type: 'pick', ...config, onResize }),
    line: (config) => ask<Typed>({ type: 'line', ...config, onResize }),
    tick: (message, items, pageSize) =>
      ask<string[]>({ type: 'checkbox', message, pageSize, loop: false, choices: items.map(({ id, text }) => ({ value: id, name: text, short: '' })) }),
    close: () => void io.stdin.off('end', onEnd).off('keypress', onKey),
  };
}
