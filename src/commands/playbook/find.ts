import { Fault } from '../../world/fault.ts';
import { own } from '../../basics/own.ts';
import type { LoadedPlaybook } from '../../playbook/model/library.ts';
import type { Source } from '../../playbook/model/schema.ts';
import { didYouMean } from '../../basics/suggest.ts';
import type { Shelf } from '../../shelf/shelf.ts';
import type { Signal } from '../../signals/model/signal.ts';

/** What an id names; a playbook, a source and a signal may share one. */
export interface Found {
  playbook?: LoadedPlaybook;
  source?: Source;
  signal?: Signal;
}

/** The kinds of what can be named, in the order in which one is taken for granted. */
export const KINDS = ['playbook', 'source', 'signal'] as const;

/**
 * Finds what an id names. `signal/later` names the signal where a playbook has the same id.
 * @throws Fault where there is no such thing
 */
export async function find(shelf: Shelf, name: string): Promise<Found> {
  const { playbooks, sources } = shelf.library;
  const { signals } = await shelf.signals();
  const slash = name.indexOf('/');
  const kind = KINDS.find((known) => known === name.slice(0, slash));
  const id = kind === undefined ? name : name.slice(slash + 1);
  const found: Found = {};
  const playbook = own(playbooks, id);
  const source = own(sources, id);
  const signal = own(signals, id);
  if (playbook && (kind ?? 'playbook') === 'playbook') found.playbook = playbook;
  if (source && (kind ?? 'source') === 'source') found.source = source;
  if (signal && (kind ?? 'signal') === 'signal') found.signal = signal;
  if (Object.keys(found).length > 0) return found;
  // Its own file may be there, and have errors: that is why it is not found.
  const leftOut = shelf.problems.find(
    ({ file, severity }) => severity === 'error' && /([^/\\]*)\.ya?ml$/.exec(file)?.[1] === id,
  );
  if (leftOut)
    throw new Fault(
      `"${id}" was left out, because ${leftOut.file} has errors.`,
      `See them all: coach playbook check ${leftOut.file}`,
    );
  const known = { playbook: playbooks, source: sources, signal: signals };
  const ids = kind === undefined ? [...new Set(Object.values(known).flatMap(Object.keys))] : Object.keys(known[kind]);
  throw new Fault(`There is no ${kind ?? 'playbook, source or signal'} "${id}".`, didYouMean(id, ids));
}
