import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Signal } from '../../src/signals/model/signal.ts';

interface Written {
  title?: string;
  'heard-from'?: Signal['heardFrom'];
  objection?: boolean;
  any?: string[];
  unless?: string[];
  examples?: { counts?: string[]; 'not-counts'?: string[] };
  means?: string;
  from?: string;
}

/** The signals of a YAML text in the form that trainers write, without checking it. */
export function signalsIn(yaml: string): Signal[] {
  return Object.entries((parse(yaml) ?? {}) as Record<string, Written>).map(([id, written]) => ({
    id,
    title: written.title ?? id,
    heardFrom: written['heard-from'] ?? 'prospect',
    objection: written.objection ?? false,
    any: written.any ?? [],
    unless: written.unless ?? [],
    examples: { counts: written.examples?.counts ?? [], notCounts: written.examples?.['not-counts'] ?? [] },
    means: written.means ?? '',
    from: written.from ?? 'ours',
  }));
}

/** All signals of a folder, files in the order of their names. */
export function readSignals(folder: string): Signal[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();
  return files.flatMap((name) => signalsIn(readFileSync(join(folder, name), 'utf8')));
}
