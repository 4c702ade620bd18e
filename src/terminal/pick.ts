/** The prompt of a step: arrow keys or a number pick an option, letters do the rest. */
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  useEffect,
  useKeypress,
  usePagination,
  useState,
  type KeypressEvent,
} from '@inquirer/core';
import type { Choice } from '../walk/question.ts';

export interface PickConfig {
  /** The question and what stands above it, ready to print. */
  message: string;
  options: readonly Choice[];
  /** One option as lines of text; `active` where the arrow stands. */
  draw(option: Choice, number: number, active: boolean): string;
  /** The line of keys below the options. */
  keys: string;
  /** How many lines of options fit on the screen. */
  pageSize: number;
  /** The option to start on; -1 where none is proposed, and Enter waits for one. */
  active: number;
  /** Whether there is something to go back to. */
  canGoBack: boolean;
  /** Whether the rep may type what they heard instead. */
  canType: boolean;
  /** Calls back when the terminal changes its size; returns how to stop that. */
  onResize(redraw: () => void): () => void;
  /** Whether Enter is still the one that was meant for the screen before. */
  isLate(): boolean;
}

/** What a rep did: picked an option, or asked for something else; `active` is where the arrow stood. */
export type Picked = { kind: 'option'; id: string; byNumber?: true } | { kind: Command; active: number };

export type Command = 'back' | 'why' | 'help' | 'quit' | 'type' | 'redraw';

/** Hides the cursor: there is nothing to type. inquirer shows it again at the end of each prompt. */
export const NO_CURSOR = '\u001B[?25l';

const LETTERS: Readonly<Record<string, Command>> = {
  b: 'back',
  left: 'back',
  w: 'why',
  q: 'quit',
  h: 'help',
  t: 'type',
};

export const pickPrompt = createPrompt<Picked, PickConfig>((config, done) => {
  const { options } = config;
  const [active, setActive] = useState(Math.min(config.active, options.length - 1));
  const [settled, setSettled] = useState(false);

  const finish = (picked: Picked) => {
    setSettled(true);
    done(picked);
  };
  useEffect(() => config.onResize(() => finish({ kind: 'redraw', active })), [active]);
  useKeypress((key, rl) => {
    rl.clearLine(0);
    if (settled) return;
    const command = commandOf(key);
    const number = Number(key.name);
    if (isEnterKey(key)) {
      const chosen = options[active];
      if (chosen && !config.isLate()) finish({ kind: 'option', id: chosen.id });
    } else if (isUpKey(key)) setActive((Math.max(active, 0) + options.length - 1) % options.length);
    else if (isDownKey(key)) setActive((active + 1) % options.length);
    else if (number >= 1 && number <= options.length)
      finish({ kind: 'option', id: options[number - 1]?.id ?? '', byNumber: true });
    else if (command !== undefined && isAllowed(command, config)) finish({ kind: command, active });
  });

  const page = usePagination({
    items: options,
    active: Math.max(active, 0),
    pageSize: config.pageSize,
    loop: false,
    renderItem: ({ item, index }) => config.draw(item, index + 1, index === active),
  });
  return [`${config.message}\n${page}${NO_CURSOR}`, config.keys];
});

function isAllowed(command: Command, { canGoBack, canType }: PickConfig): boolean {
  if (command === 'back') return canGoBack;
  return command === 'type' ? canType : true;
}

function commandOf(key: KeypressEvent & { sequence?: string }): Command | undefined {
  if (key.ctrl) return undefined;
  return key.sequence === '?' ? 'help' : LETTERS[key.name];
}
