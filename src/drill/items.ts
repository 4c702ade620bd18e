/** What a drill asks: a prospect's line, and the step of a playbook that answers it. */
import type { CitedLine } from '../playbook/model/cite.ts';
import type { Library, LoadedPlaybook } from '../playbook/model/library.ts';
import { cardOf } from '../playbook/views/card.ts';

export interface DrillItem {
  /** Its name in the schedule: the playbook, and what they say. */
  id: string;
  playbook: string;
  /** The moment, in the playbook's words. */
  moment: string;
  they: string;
  /** The address of the step that answers it. */
  step: string;
  you: CitedLine;
  /** Whether the answer is to be said, and not done. */
  isSaid: boolean;
  /** Whether it is a moment to stop: then to thank them and leave is right. */
  isStop: boolean;
}

/** The lines of some playbooks' cards, in their order. */
export const itemsOf = (
  library: Library,
  playbooks: readonly LoadedPlaybook[],
  blanks: Record<string, string>,
): DrillItem[] =>
  playbooks.flatMap((playbook) => {
    const { replies, stops } = cardOf(library, playbook, blanks);
    return [
      ...replies.map((row) => ({ ...row, isStop: false })),
      ...stops.map((row) => ({ ...row, isStop: true })),
    ].map(({ they, step, you, isSaid, isStop }) => ({
      id: `${playbook.id}: ${they}`,
      playbook: playbook.id,
      moment: playbook.for,
      they,
      step,
      you,
      isSaid,
      isStop,
    }));
  });
