/** Questions outside a walk: one to pick from, a list to tick, a blank to fill. */
import { paragraph } from '../render/layout.ts';
import type { Blank } from '../walk/blank.ts';
import type { Choice } from '../walk/question.ts';
import { asking, drawOption, keysLine, roomFor, type Stage } from './stage.ts';
import type { Ticked } from './tick.ts';

/** One plain question outside a walk; `undefined` where the rep leaves it. */
export async function pickOne(
  { prompts, paint, size }: Stage,
  ask: string,
  options: readonly Choice[],
): Promise<string | undefined> {
  for (let active = 0; ; ) {
    const { width, rows } = size();
    const picked = await prompts.pick({
      message: asking(ask, undefined, width, paint),
      options,
      draw: drawOption(width, paint),
      keys: keysLine(['up/down or a number', 'q leave'], width, paint),
      pageSize: roomFor(rows),
      active,
      canGoBack: false,
      canType: false,
    });
    if (picked.kind === 'option') return picked.id;
    if (picked.kind === 'quit') return undefined;
    active = picked.active;
  }
}

/** A list to tick, on a screen of its own; the ids that were ticked. */
export async function tickSome(
  { prompts, paint, size, show }: Pick<Stage, 'prompts' | 'paint' | 'size' | 'show'>,
  ask: string,
  items: readonly Choice[],
): Promise<readonly string[]> {
  for (let now: Ticked = { kind: 'redraw', ticked: [], active: 0 }; ; ) {
    const { width, rows } = size();
    show('');
    now = await prompts.tick({
      message: asking(ask, undefined, width, paint),
      items,
      draw: (item, number, isActive, isTicked) =>
        paragraph(
          item.text,
          width - 1,
          `${isActive ? '>' : ' '} ${number} [${isTicked ? 'x' : ' '}] `,
          isActive ? paint.chosen : undefined,
        ).join('\n'),
      keys: keysLine(['up/down', 'space or a number ticks', 'Enter goes on'], width, paint),
      pageSize: roomFor(rows),
      active: now.active,
      ticked: now.ticked,
    });
    if (now.kind === 'done') return now.ticked;
  }
}

/**
 * Asks when the next step is; nothing where there is to be none.
 * @param title what it is the next step of
 * @param isDay whether words name a day
 * @param named a day that stands there to be taken
 */
export async function askDay(
  { prompts, paint, size, show }: Pick<Stage, 'prompts' | 'paint' | 'size' | 'show'>,
  title: string,
  isDay: (words: string) => boolean,
  named = '',
): Promise<string> {
  for (let text = named; ; ) {
    const { width } = size();
    show('');
    const typed = await prompts.line({
      message: asking(`${title}. When is the next step?`, 'such as: Tuesday, in 3 weeks, 12 May, none', width, paint),
      keys: keysLine(['left empty, there is none', 'Enter goes on'], width, paint),
      text,
      canGoBack: false,
      check: (words) =>
        words === '' || words.toLowerCase() === 'none' || isDay(words)
          ? undefined
          : 'I cannot tell which day that is. Such as: Tuesday, in 3 weeks, 12 May, none.',
    });
    if (typed.kind === 'text') return typed.text === '' ? 'none' : typed.text;
    text = typed.text;
  }
}

/** Asks what was said, as the rep types it. */
export async function askSaid(
  { prompts, paint, size }: Pick<Stage, 'prompts' | 'paint' | 'size'>,
  ask = 'What did they say?',
): Promise<string> {
  for (let text = ''; ; ) {
    const { width } = size();
    const typed = await prompts.line({
      message: asking(ask, undefined, width, paint),
      keys: keysLine(['Enter gives the words', 'q leaves'], width, paint),
      text,
      canGoBack: false,
      check: () => undefined,
    });
    if (typed.kind === 'text') return typed.text;
    text = typed.text;
  }
}

/**
 * Asks for one blank; the answer may be empty.
 * @param before what stood in it, and whether there is something to go back to: then nothing is given for going back
 */
export async function askBlank(
  { prompts, paint, size, show }: Pick<Stage, 'prompts' | 'paint' | 'size' | 'show'>,
  { ask, example }: Blank,
  before: { text: string; canGoBack: boolean } = { text: '', canGoBack: false },
): Promise<string | undefined> {
  for (let { text } = before; ; ) {
    const { width } = size();
    show('');
    const typed = await prompts.line({
      message: asking(ask, `such as: ${example}`, width, paint),
      keys: keysLine([before.canGoBack && 'Esc back', 'Enter goes on; left empty, it stays ____'], width, paint),
      text,
      canGoBack: before.canGoBack,
      check: () => undefined,
    });
    if (typed.kind === 'text') return typed.text;
    if (typed.kind === 'back') return undefined;
    text = typed.text;
  }
}
