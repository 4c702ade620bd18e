/** Signals that playbooks listen for: does each exist, and does the right person say it? */
import type { Signal } from '../../signals/model/signal.ts';
import type { Path } from '../../playbook/loading/document.ts';
import type { Step } from '../../playbook/model/schema.ts';
import { kindOf } from '../../playbook/steps/index.ts';
import { perPlaybook } from '../rule.ts';
import { didYouMean } from '../../basics/suggest.ts';

interface Mention {
  signal: string;
  path: Path;
  /** Who has to say it to be heard here; nothing where either counts. */
  from?: Signal['heardFrom'];
}

export const heardSignals = perPlaybook('heard signals', ({ value, yaml }, { signals }) =>
  Object.entries(value.steps).flatMap(([id, step]) =>
    mentionsIn(step, ['steps', id]).flatMap(({ signal, path, from }) => {
      const known = signals.get(signal);
      if (known === undefined) {
        const hint = didYouMean(signal, [...signals.keys()]);
        return [yaml.problem(path, { code: 'unknown-signal', message: `There is no signal "${signal}".`, hint })];
      }
      if (from === undefined || known.heardFrom === from) return [];
      const message =
        from === 'prospect'
          ? `The signal "${signal}" is heard from the rep, and answers come from the prospect.`
          : `The signal "${signal}" is heard from the prospect, and this line is the rep's.`;
      return [
        yaml.problem(path, { code: 'wrong-speaker', severity: 'warning', message, hint: 'Name another signal.' }),
      ];
    }),
  ),
);

function mentionsIn(step: Step, path: Path): Mention[] {
  const said = (['say', 'do', 'avoid'] as const).flatMap((part) =>
    (step[part] ?? []).flatMap(({ signal }, nth): Mention[] =>
      signal === undefined ? [] : [{ signal, path: [...path, part, nth, 'signal'], from: 'rep' }],
    ),
  );
  const listened = kindOf(step)
    .listens(step)
    .map(({ signal, from, path: at }): Mention => ({ signal, path: [...path, ...at], ...(from && { from }) }));
  return [...said, ...listened];
}
