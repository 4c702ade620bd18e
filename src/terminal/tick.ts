/** The prompt of a list to tick: space or a number ticks, Enter goes on. */
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useEffect,
  useKeypress,
  usePagination,
  useState,
} from '@inquirer/core';
import type { Choice } from '../walk/question.ts';
import { NO_CURSOR } from './pick.ts';

export interface TickConfig {
  /** The question, ready to print. */
  message: string;
  items: readonly Choice[];
  /** One item as lines of text; `active` where the arrow stands. */
  draw(item: Choice, number: number, active: boolean, ticked: boolean): string;
  /** The line of keys below the items. */
  keys: string;
  /** How many lines of items fit on the screen. */
  pageSize: number;
  /** The item to start on, and the ids that are ticked from the start. */
  active: number;
  ticked: readonly string[];
  /** Calls back when the terminal changes its size; returns how to stop that. */
  onResize(redraw: () => void): () => void;
  /** Whether Enter is still the one that was meant for the screen before. */
  isLate(): boolean;
}

/** What was ticked; or what is so far, where the screen must be drawn anew. */
export interface Ticked {
  kind: 'done' | 'redraw';
  ticked: readonly string[];
  active: number;
}

export const tickPrompt = createPrompt<Ticked, TickConfig>((config, done) => {
  const { items } = config;
  const [active, setActive] = useState(config.active);
  const [ticked, setTicked] = useState(config.ticked);

  const toggle = (at: number) => {
    const id = items[at]?.id;
    setActive(at);
    setTicked(items.flatMap((item) => (ticked.includes(item.id) === (item.id !== id) ? [item.id] : [])));
  };
  useEffect(() => config.onResize(() => done({ kind: 'redraw', ticked, active })), [active, ticked]);
  useKeypress((key, rl) => {
    rl.clearLine(0);
    const number = Number(key.name);
    if (isEnterKey(key)) {
      if (!config.isLate()) done({ kind: 'done', ticked, active });
    } else if (isSpaceKey(key)) toggle(active);
    else if (isUpKey(key)) setActive((active + items.length - 1) % items.length);
    else if (isDownKey(key)) setActive((active + 1) % items.length);
    else if (number >= 1 && number <= items.length) toggle(number - 1);
  });

  const page = usePagination({
    items,
    active,
    pageSize: config.pageSize,
    loop: false,
    renderItem: ({ item, index, isActive }) => config.draw(item, index + 1, isActive, ticked.includes(item.id)),
  });
  return [`${config.message}\n${page}${NO_CURSOR}`, config.keys];
});
