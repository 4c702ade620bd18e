/** What is drawn on at a terminal, and how a question and its keys are laid out there. */
import type { Library } from '../playbook/model/library.ts';
import { paragraph } from '../render/layout.ts';
import type { Paint } from '../render/paint.ts';
import type { Choice } from '../walk/question.ts';
import type { Prompts } from './prompts.ts';

/** What a walk draws on and draws with. */
export interface Stage {
  library: Library;
  prompts: Prompts;
  paint: Paint;
  /** Columns and lines of the terminal, now. */
  size(): { width: number; rows: number };
  /** Starts a new screen and writes on it. */
  show(text: string): void;
  /** What stands at the top right of each screen: after the call, rehearsal. */
  aside: string;
  /** The line of keys, without the ones that do nothing here. */
  canSave: boolean;
  /** The signals in what a prospect said, as the rep types it: those that are sure, then those that are perhaps in it. */
  hear(text: string): Promise<string[]>;
}

/** The line of keys below a question. */
export const keysLine = (keys: readonly (string | false)[], width: number, paint: Paint) =>
  `\n${paragraph(keys.filter(Boolean).join(' · '), width - 1, '', paint.faint).join('\n')}`;

/** How many lines of a list fit on the screen, below the last lines of what stands above it. */
export const roomFor = (rows: number) => Math.max(4, rows - 8);

/** A question for a free line, with an example of an answer. */
export function asking(ask: string, example: string | undefined, width: number, paint: Paint): string {
  return [
    ...paragraph(ask, width - 1, '', paint.heading),
    ...(example === undefined ? [] : paragraph(example, width - 1, '', paint.faint)),
  ].join('\n');
}

/** Draws an option of a list. */
export const drawOption = (width: number, paint: Paint) => (option: Choice, number: number, isActive: boolean) =>
  paragraph(option.text, width - 1, `${isActive ? '>' : ' '} ${number} `, isActive ? paint.chosen : undefined).join(
    '\n',
  );
