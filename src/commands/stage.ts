/** Opens the terminal for a walk; loaded only when a rep walks. */
import type { Io } from '../world/io.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Stage } from '../terminal/stage.ts';
import type { Output } from './output.ts';

/**
 * A stage on the terminal of `io`. A new screen pushes the old one up into the scrollback,
 * so that nothing that stood there is lost.
 */
export async function openStage(io: Io, output: Output, shelf: Shelf, aside: string, canSave: boolean): Promise<Stage> {
  const { openPrompts } = await import('../terminal/terminal.entry.ts');
  const rows = () => io.stdout.rows ?? 24;
  const clear = () => (io.env['TERM'] === 'dumb' ? '\n' : `${'\n'.repeat(rows())}\u001B[H\u001B[J`);
  return {
    library: shelf.library,
    prompts: openPrompts(io, output.shown),
    paint: output.paint,
    size: () => ({ width: output.width(), rows: rows() }),
    show: (text) => output.print(`${clear()}${text}`),
    aside,
    canSave,
    hear: async (text) => {
      const { matcherOf } = await import('../signals/matcher.entry.ts');
      const { findings, perhaps } = matcherOf((await shelf.signals()).index).listen(text, 'prospect');
      return [...findings, ...perhaps].map(({ signal }) => signal);
    },
  };
}
