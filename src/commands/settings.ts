/** What a rep has said once, with `coach setup`, to be used wherever no flag says otherwise. */
import { join } from 'node:path';
import { fileTrouble, type Io } from '../world/io.ts';
import { Fault } from '../world/fault.ts';
import { settingsFolder } from '../world/user-folders.ts';

export interface Settings {
  /** What fills the blank named topic. */
  topic?: string;
  /** The rep's name, as transcripts have it. */
  name?: string;
}

/** Where the settings stand, or will; nothing where the user has no home. */
export function settingsPath(io: Pick<Io, 'env' | 'platform'>): string | undefined {
  const folder = settingsFolder(io);
  return folder && join(folder, 'settings.json');
}

/** The settings; empty where there are none, and where they cannot be read they are told. */
export function readSettings(io: Io): Settings {
  const path = settingsPath(io);
  if (path === undefined || !io.exists(path)) return {};
  try {
    const data = JSON.parse(new TextDecoder().decode(io.readFile(path))) as Partial<Record<string, unknown>> | null;
    const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);
    const [topic, name] = [text(data?.['topic']), text(data?.['name'])];
    return { ...(topic !== undefined && { topic }), ...(name !== undefined && { name }) };
  } catch (error) {
    const why = error instanceof SyntaxError ? 'it is no JSON' : fileTrouble(error);
    throw new Fault(`Your settings in ${path} cannot be used: ${why}.`, 'Write them anew: coach setup');
  }
}

/** Keeps the settings; what is empty is forgotten. */
export function writeSettings(io: Io, settings: Settings): string {
  const path = settingsPath(io);
  if (path === undefined) throw new Fault('There is no folder to keep settings in.', 'Set HOME, or XDG_CONFIG_HOME.');
  try {
    io.makeFolder(join(path, '..'), 'private');
    io.writePrivate(path, `${JSON.stringify(settings, null, 2)}\n`);
  } catch (error) {
    throw new Fault(`Cannot write ${path}: ${fileTrouble(error)}.`, 'Nothing was changed.');
  }
  return path;
}
