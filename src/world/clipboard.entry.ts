/** The clipboard: the system's own program puts a text on it, or the terminal does where nothing else can. */
import type { Io } from './io.ts';

// Not by an import: the bundle has a stand-in for this module, since commander loads it at every start and never uses it.
const { spawnSync } = process.getBuiltinModule('node:child_process');

/** A program has so many milliseconds to take a text. */
const PATIENCE = 3000;

/**
 * Puts a text on the clipboard. Over SSH, and where no program is there, the terminal is asked by its own sequence
 * (OSC 52), which most terminals follow and none answers.
 * @returns how it got there; nothing where there is no way
 */
export function copyText(
  { env, platform, stderr }: Pick<Io, 'env' | 'platform' | 'stderr'>,
  text: string,
): 'clipboard' | 'terminal' | undefined {
  const isRemote = Boolean(env['SSH_TTY'] ?? env['SSH_CONNECTION']);
  const took = ([program, ...args]: readonly [string, ...string[]]) =>
    spawnSync(program, args, { input: text, env: { ...env }, timeout: PATIENCE, stdio: ['pipe', 'ignore', 'ignore'] })
      .status === 0;
  if (!isRemote && programsFor(platform, env).some(took)) return 'clipboard';
  if (!stderr.isTTY) return undefined;
  stderr.write(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  return 'terminal';
}

function programsFor(platform: string, env: Io['env']): (readonly [string, ...string[]])[] {
  if (platform === 'darwin') return [['pbcopy']];
  if (platform === 'win32') return [['clip']];
  return [
    ...(env['WAYLAND_DISPLAY'] ? [['wl-copy'] as const] : []),
    ...(env['DISPLAY']
      ? ([
          ['xclip', '-selection', 'clipboard'],
          ['xsel', '--input', '--clipboard'],
        ] as const)
      : []),
  ];
}
