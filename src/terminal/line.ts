/** The prompt for a free line: a rep's own words, a blank, a number. */
import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from '@inquirer/core';
import { oneLine } from '../basics/hidden-characters.ts';

export interface LineConfig {
  /** The question, and an example below it, ready to print. */
  message: string;
  keys: string;
  /** What is in the line when it opens. */
  text: string;
  canGoBack: boolean;
  /** Says what is wrong with a line, or nothing. */
  check(text: string): string | undefined;
  /** Hears each change of the line, so that it can be told when the rep leaves. */
  onType(text: string): void;
  onResize(redraw: () => void): () => void;
  /** Whether Enter is still the one that was meant for the screen before. */
  isLate(): boolean;
}

/** What a rep typed; or that they went back, or the screen must be drawn anew, with the line as it was. */
export type Typed = { kind: 'text' | 'back' | 'redraw'; text: string };

/** More than anyone says in a line; what is pasted beyond it is cut. */
const LONGEST = 2000;

export const linePrompt = createPrompt<Typed, LineConfig>((config, done) => {
  const [text, setText] = useState(config.text);
  const [trouble, setTrouble] = useState<string | undefined>();

  const change = (line: string) => {
    setText(line);
    config.onType(line);
  };
  useEffect((rl) => {
    rl.write(config.text);
    config.onType(config.text);
    return undefined;
  }, []);
  useEffect(() => config.onResize(() => done({ kind: 'redraw', text })), [text]);
  useKeypress((key, rl) => {
    if (key.name === 'escape') {
      if (config.canGoBack) done({ kind: 'back', text });
      return;
    }
    if (!isEnterKey(key)) {
      const line = oneLine(rl.line);
      change(line.slice(0, LONGEST));
      setTrouble(line.length > LONGEST ? `No more than ${LONGEST} letters are kept.` : undefined);
      return;
    }
    if (config.isLate()) {
      rl.write(text);
      return;
    }
    // As on every other screen; a word of theirs is longer.
    if (config.canGoBack && text.trim() === 'b') {
      done({ kind: 'back', text: '' });
      return;
    }
    const problem = config.check(text.trim());
    if (problem === undefined) {
      done({ kind: 'text', text: text.trim() });
      return;
    }
    rl.write(text);
    setTrouble(problem);
  });

  return [`${config.message}\n> ${text}`, trouble ?? config.keys];
});
