/** Each platform's own places for what belongs to a user. */
import { join } from 'node:path';
import type { Io } from './io.ts';

/** Where playbooks for every folder stand; nothing where the user has no home. */
export function settingsFolder({ env, platform }: Pick<Io, 'env' | 'platform'>): string | undefined {
  const under = inHome(env);
  const settings =
    platform === 'win32'
      ? env['APPDATA'] || under('AppData', 'Roaming')
      : platform === 'darwin'
        ? under('Library', 'Application Support')
        : env['XDG_CONFIG_HOME'] || under('.config');
  return settings && join(settings, 'coach');
}

/** Where stands what a user has made and wants to keep. */
export function dataFolder({ env, platform }: Pick<Io, 'env' | 'platform'>): string | undefined {
  const under = inHome(env);
  const data =
    platform === 'win32'
      ? env['LOCALAPPDATA'] || under('AppData', 'Local')
      : platform === 'darwin'
        ? under('Library', 'Application Support')
        : env['XDG_DATA_HOME'] || under('.local', 'share');
  return data && join(data, 'coach');
}

/** Where stands what may be thrown away. */
export function cacheFolder({ env, platform }: Pick<Io, 'env' | 'platform'>): string | undefined {
  const under = inHome(env);
  const caches =
    platform === 'win32'
      ? env['LOCALAPPDATA'] || under('AppData', 'Local')
      : platform === 'darwin'
        ? under('Library', 'Caches')
        : env['XDG_CACHE_HOME'] || under('.cache');
  return caches && join(caches, 'coach');
}

function inHome(env: Io['env']): (...parts: string[]) => string | undefined {
  const home = env['HOME'] || env['USERPROFILE'];
  return (...parts) => (home ? join(home, ...parts) : undefined);
}
