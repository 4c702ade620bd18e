/** A walk kept in a file: readable JSON, ids only, checked when it comes back. */
import * as z from 'zod';
import { own } from '../basics/own.ts';
import type { Library } from '../playbook/model/library.ts';
import type { Session } from './session.ts';

const KIND = 'coach walk';

const savedSchema = z.strictObject({
  kind: z.literal(KIND),
  version: z.literal(1),
  playbook: z.string().max(200),
  at: z.string().max(200).optional(),
  /** The playbooks' versions when the walk was saved, by id. */
  playbooks: z.record(z.string(), z.string()),
  blanks: z.record(z.string(), z.string()),
  log: z
    .array(z.strictObject({ step: z.string(), option: z.string(), said: z.string().max(2000).optional() }))
    .max(10_000),
});

/** Writes a session down, with the versions of the playbooks it went through. */
export function writeSaved(library: Library, session: Session): string {
  const ids = new Set([session.playbook, ...session.log.map(({ step }) => step.slice(0, step.indexOf('/')))]);
  const playbooks = Object.fromEntries([...ids].map((id) => [id, own(library.playbooks, id)?.version ?? '']));
  const { playbook, at, blanks, log } = session;
  return `${JSON.stringify({ kind: KIND, version: 1, playbook, at, playbooks, blanks, log }, null, 2)}\n`;
}

/** A saved walk that came back, or what is wrong with its file. */
export type ReadSaved = { session: Session; edited: string[] } | { message: string; hint: string };

/**
 * Reads a saved walk. The answers are not yet played back: the playbooks may have changed.
 * `edited` names those that have.
 */
export function readSaved(library: Library, text: string): ReadSaved {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return {
      message: 'This file is not a whole saved walk: its JSON breaks off or was edited.',
      hint: 'Start again with coach objection, or mend the file by hand.',
    };
  }
  const version = (data as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version !== 1)
    return {
      message: `This walk was saved by another version of coach (format ${version}; this one reads 1).`,
      hint: 'Update coach, or start again with coach objection.',
    };
  const parsed = savedSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.length ? ` at "${issue.path.join('.')}"` : '';
    return {
      message: `This file is not a saved walk${where}: ${issue?.message ?? 'something does not fit'}.`,
      hint: 'Name a file that coach saved with --save or q.',
    };
  }
  const { playbook, at, blanks, log, playbooks } = parsed.data;
  const edited = Object.entries(playbooks).flatMap(([id, version]) => {
    const now = own(library.playbooks, id)?.version;
    return now !== undefined && now !== version ? [id] : [];
  });
  return { session: { playbook, blanks, log, ...(at !== undefined && { at }) }, edited };
}
