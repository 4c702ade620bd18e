/**
 * Playbooks for tests of the engine: they stand still, so that an edit of what coach ships breaks no such test.
 * What coach ships is tested in `test/playbooks/`.
 */
import { loadTexts } from '../../src/playbook/loading/load.ts';
import { textsIn } from './shipped.ts';

export const { library } = loadTexts({
  playbooks: textsIn('test/support/fixture/'),
  sources: textsIn('test/support/fixture/sources/'),
  signals: [],
});

/** The playbooks, one test each. */
export const playbooks = Object.values(library.playbooks);

/** The walks that the playbooks carry as tests. */
export const walks = playbooks.flatMap((playbook) =>
  (playbook.tests ?? []).map((test) => ({ playbook: playbook.id, ...test })),
);
