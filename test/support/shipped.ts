/** The playbooks, sources and signals that coach ships, read from their YAML. */
import { readdirSync, readFileSync } from 'node:fs';
import { loadTexts, type TextFile } from '../../src/playbook/loading/load.ts';

const ROOT = new URL('../../', import.meta.url);

/** The texts of a folder of the repository whose names end in a certain way, in the order of their names. */
export function textsIn(folder: string, ending = '.yaml'): TextFile[] {
  return readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => ({ file: `${folder}${name}`, text: readFileSync(new URL(`${folder}${name}`, ROOT), 'utf8') }));
}

/** The shipped playbooks and sources; their signals are left aside, because they are many and most tests need none. */
export const { library, problems } = loadTexts({
  playbooks: textsIn('playbooks/'),
  sources: textsIn('playbooks/sources/'),
  signals: [],
});

/** The playbooks, one test each. */
export const playbooks = Object.values(library.playbooks);

/** The walks that the playbooks carry as tests. */
export const walks = playbooks.flatMap((playbook) =>
  (playbook.tests ?? []).map((test) => ({ playbook: playbook.id, ...test })),
);
