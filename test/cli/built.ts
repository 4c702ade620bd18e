/** Makes sure that `dist/` is as new as the code, once, however many test files ask at the same time. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The project's own folder. */
export const ROOT = join(import.meta.dirname, '..', '..');
const LOCK = join(ROOT, 'node_modules', '.coach-building');
/** A build takes seconds; a lock that is older was left by a run that was killed. */
const GIVEN_UP = 60_000;

export async function built(): Promise<void> {
  while (isStale()) {
    if (takeLock()) {
      try {
        if (isStale()) execFileSync(process.execPath, [join('bin', 'build.js')], { cwd: ROOT, stdio: 'pipe' });
        return;
      } finally {
        rmdirSync(LOCK);
      }
    }
    await setTimeout(50);
  }
  while (existsSync(LOCK)) await setTimeout(50);
}

function isStale(): boolean {
  const done = join(ROOT, 'dist', 'THIRD-PARTY-LICENSES.txt');
  if (!existsSync(done)) return true;
  const at = statSync(done).mtimeMs;
  return ['src', 'playbooks', 'bin'].some((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).some(
      (name) => statSync(join(ROOT, folder, name)).mtimeMs > at,
    ),
  );
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > GIVEN_UP) rmdirSync(LOCK);
    return false;
  }
}
