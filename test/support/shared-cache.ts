/** One cache for all tests of a run: signals that many of them use are made ready once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes the cache's folder, and gives what takes it away. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'coach-tests-'));
  process.env['COACH_TEST_CACHE'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The folder, for the environment of a command that a test runs. */
export const sharedCache = (): Record<string, string> => {
  const folder = process.env['COACH_TEST_CACHE'];
  return folder === undefined ? {} : { XDG_CACHE_HOME: folder };
};
