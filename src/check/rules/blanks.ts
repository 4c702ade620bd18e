/** Blanks that are asked for, and stand in no line that can follow. */
import { own } from '../../basics/own.ts';
import { handsOverTo } from '../../playbook/loading/references.ts';
import { blanksIn } from '../../playbook/model/fill.ts';
import { nearest } from '../../basics/suggest.ts';
import { perPlaybook } from '../rule.ts';

export const blanks = perPlaybook('blanks', (read, { loaded }) => {
  const { value, yaml } = read;
  const asked = Object.keys(value.blanks ?? {});
  if (asked.length === 0) return [];
  const readers = [value, ...handsOverTo(read).map((id) => own(loaded.library.playbooks, id))];
  const used = new Set(readers.flatMap((playbook) => textsIn(playbook?.steps).flatMap(blanksIn)));
  return (
    asked
      // One that is nearly written somewhere is misspelt there, and that is told.
      .filter((name) => !used.has(name) && ![...used].some((other) => nearest(other, [name]) !== undefined))
      .map((name) => {
        const message = `The rep is asked for {{${name}}}, and no line uses it.`;
        const hint = `Write {{${name}}} where it belongs, or take the blank out.`;
        return yaml.problem(['blanks', name], { code: 'unused-blank', severity: 'warning', message, hint }, 'key');
      })
  );
});

/** Every text in a part of a playbook. */
function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [];
}
