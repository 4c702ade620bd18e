/** How to write to where the output goes: its width, its colours, its letters. */
import type { Io } from '../world/io.ts';
import { NARROWEST, toAscii, WIDEST } from '../render/layout.ts';
import type { Page } from '../render/page.ts';
import { PLAIN, type Paint } from '../render/paint.ts';

export interface Output {
  /** Columns to lay out for, now; a terminal may change its size. */
  width(): number;
  paint: Paint;
  /** Both, for a writer. */
  page(): Page;
  /** Lets a text through as the output can show it. */
  shown(text: string): string;
  /** Writes an answer to stdout. */
  print(text: string): void;
  /** Writes chatter to stderr. */
  say(text: string): void;
}

/** The output of a command. Into a pipe it is plain, 80 columns wide, the same bytes everywhere. */
export async function outputTo(io: Io): Promise<Output> {
  const { stdout, stderr } = io;
  const shown = (text: string) => (stdout.isTTY && !showsUnicode(io) ? toAscii(text) : text);
  const paint = hasColour(io) ? await coloured() : PLAIN;
  const width = () => Math.min(WIDEST, Math.max(NARROWEST, stdout.isTTY ? (stdout.columns ?? WIDEST) : WIDEST));
  return {
    width,
    paint,
    page: () => ({ width: width(), paint }),
    shown,
    print: (text) => void stdout.write(shown(text)),
    say: (text) => void stderr.write(`${shown(text)}\n`),
  };
}

/** NO_COLOR and FORCE_COLOR, as no-color.org and force-color.org ask. */
function hasColour({ stdout, env }: Io): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0') return true;
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}

/** Whether a terminal shows more than ASCII: its locale says so, or it is a Windows that does. */
function showsUnicode({ env, platform }: Io): boolean {
  if (platform === 'win32') return Boolean(env['WT_SESSION'] ?? env['TERM_PROGRAM'] ?? env['ConEmuTask']);
  if (env['TERM'] === 'linux') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return platform === 'darwin' || /utf-?8/i.test(locale);
}

async function coloured(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    heading: (text) => chalk.bold(text),
    quote: (text) => chalk.cyan(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.bold.green(text),
    bad: (text) => chalk.red(text),
    calm: (text) => chalk.bold.blue(text),
    chosen: (text) => chalk.bold.cyan(text),
  };
}
