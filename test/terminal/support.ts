/** coach in a real pseudo-terminal, its output drawn by a real terminal emulator: what a rep would see. */
import xterm from '@xterm/headless';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { ROOT } from '../cli/built.ts';

const nodePty = process.platform === 'win32' ? undefined : await import('@lydell/node-pty').catch(() => undefined);
/** Why tests in a terminal are left out here; empty where they run. On Windows there is neither sh nor Ctrl-D. */
export const LEFT_OUT = nodePty === undefined ? ' (left out: no pseudo-terminal here)' : '';

/** Keys as a terminal sends them; any other text is typed as it is. */
const KEYS: Readonly<Record<string, string>> = {
  enter: '\r',
  up: '\u001B[A',
  down: '\u001B[B',
  left: '\u001B[D',
  escape: '\u001B',
  space: ' ',
  backspace: '\u007F',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
};

/** How every prompt ends: the line of keys. Once it stands, a key finds its listener. */
const READY = /(?:leaves?|back|goes\s+on|it\s+stays\s+____|> More|> Back to the step)$/;

/** Longer than Enter does nothing after a number, in milliseconds. */
const LATE = 450;

/** How long a screen may take to come before a test gives up. */
const PATIENCE = 20_000;

export interface Terminal {
  /** The folder it runs in; nothing else is there. */
  cwd: string;
  /** Waits until all these words are on the screen; gives the screen. */
  see(...words: (string | RegExp)[]): Promise<string>;
  /** Waits until the words are on the screen and a question below them, then presses keys by name, or types. */
  on(words: string | RegExp, ...keys: string[]): Promise<void>;
  /** Presses keys by name, or types, without waiting for anything. */
  press(...keys: string[]): void;
  /** Makes the terminal narrower; waits until all is drawn anew, so that the terminal itself breaks no line. */
  narrow(columns: number): Promise<void>;
  /** The screen now, without what has scrolled away. */
  screen(): string;
  /** Every line since the start; lines that the terminal broke are whole again. */
  history(): string;
  /** All that was sent to the terminal, byte for byte. */
  sent(): string;
  /** The exit code, once coach has ended and all is drawn. */
  exit: Promise<number>;
}

export interface Place {
  columns?: number;
  rows?: number;
  cwd?: string;
  env?: Record<string, string>;
}

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** Opens a terminal on `coach` with some arguments. */
export function coach(args: readonly string[], place?: Place): Terminal {
  return open(process.execPath, [join(ROOT, 'bin', 'coach.cjs'), ...args], place);
}

/** Opens a terminal on a line for the shell, in which `coach` is a command. */
export function shell(line: string, place?: Place): Terminal {
  return open(
    '/bin/sh',
    ['-c', `coach() { '${process.execPath}' '${join(ROOT, 'bin', 'coach.cjs')}' "$@"; }; ${line}`],
    place,
  );
}

function open(
  file: string,
  argv: string[],
  { columns = 80, rows = 30, cwd = newFolder(), env = {} }: Place = {},
): Terminal {
  if (nodePty === undefined) throw new Error(LEFT_OUT);
  const { PATH, SystemRoot } = process.env;
  const pty = nodePty.spawn(file, argv, {
    cols: columns,
    rows,
    cwd,
    name: env['TERM'] ?? 'xterm-256color',
    env: { PATH, SystemRoot, LANG: 'C.UTF-8', ...env },
  });
  const emulator = new xterm.Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true });
  const lookers = new Set<() => void>();
  const look = () => lookers.forEach((looker) => looker());
  let sent = '';
  pty.onData((data) => {
    sent += data;
    emulator.write(data, look);
  });
  const exit = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode }) =>
      emulator.write('', () => {
        look();
        resolve(exitCode);
      }),
    );
  });
  closing.push(() => pty.kill());

  const linesFrom = (first: number) => {
    const { active } = emulator.buffer;
    return Array.from({ length: active.length - first }, (_, at) => active.getLine(first + at));
  };
  const screen = () =>
    linesFrom(emulator.buffer.active.baseY)
      .map((line) => line?.translateToString(true) ?? '')
      .join('\n')
      .trimEnd();
  const until = (what: string, isSo: (screen: string) => boolean) =>
    new Promise<string>((resolve, reject) => {
      const looker = () => {
        const now = screen();
        if (!isSo(now)) return;
        clearTimeout(timer);
        lookers.delete(looker);
        resolve(now);
      };
      const timer = setTimeout(() => reject(new Error(`Never saw ${what}. The screen:\n${screen()}`)), PATIENCE);
      lookers.add(looker);
      looker();
    });
  const see = (...words: (string | RegExp)[]) =>
    until(words.join(' and '), (now) =>
      words.every((word) => (typeof word === 'string' ? now.includes(word) : word.test(now))),
    );
  let last = '';
  const press = (...keys: string[]) => {
    last = keys.at(-1) ?? '';
    keys.forEach((key) => pty.write(KEYS[key] ?? key));
  };
  return {
    cwd,
    exit,
    screen,
    see,
    press,
    history: () =>
      linesFrom(0)
        .map((line, at) => (line?.isWrapped || at === 0 ? '' : '\n') + (line?.translateToString(true) ?? ''))
        .join('')
        .trimEnd(),
    sent: () => sent,
    async on(words, ...keys) {
      await see(words, READY);
      // Right after a number, Enter does nothing.
      if (/^\d$/.test(last) && keys[0] === 'enter') await new Promise((resolve) => setTimeout(resolve, LATE));
      press(...keys);
    },
    async narrow(width) {
      emulator.resize(width, rows);
      pty.resize(width, rows);
      await until(
        `the screen drawn anew at ${width} columns`,
        (now) => READY.test(now) && linesFrom(emulator.buffer.active.baseY).every((line) => !line?.isWrapped),
      );
    },
  };
}

/** An empty folder, or one with a file, until the test is over. */
export function newFolder(name?: string, words = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'coach-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  if (name !== undefined) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), words);
  }
  return folder;
}
