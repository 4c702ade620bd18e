/** A source and a signal laid out to be reviewed without YAML. */
import type { Signal } from '../../signals/model/signal.ts';
import { shortCite } from '../model/cite.ts';
import { usesOf } from './coverage.ts';
import type { Library } from '../model/library.ts';
import { below, section, type Printout } from './printout.ts';
import type { Source, Step } from '../model/schema.ts';
import { kindOf } from '../steps/index.ts';

/** Lays out a source, each statement with where it is used. */
export function sourcePrintout(library: Library, source: Source): Printout {
  const uses = usesOf(library);
  return {
    title: source.title,
    aside: source.id,
    rows: [
      { label: 'By', text: source.author ?? 'author unnamed' },
      ...(source.date === undefined ? [] : [{ label: 'Date', text: source.date }]),
      { label: 'Shown as', text: source.short },
      ...(source.holes ?? []).map((text) => ({ label: 'Missing', text })),
    ],
    sections: section(
      'Statements, in our words; what stands in double quotes is exact',
      Object.entries(source.statements).flatMap(([number, { says, tags }]) => {
        const used = uses.get(`${source.id}.${number}`);
        return [
          { label: number, text: says },
          below(`${tags.join(', ')} · ${used ? `in ${used.join(', ')}` : 'in no playbook'}`),
        ];
      }),
    ),
  };
}

/** Lays out a signal, with where playbooks listen for it. */
export function signalPrintout(library: Library, signal: Signal): Printout {
  const places = listenersTo(library, signal.id);
  const list = (texts: readonly string[]) => texts.map((text) => ({ label: '-', text }));
  return {
    title: signal.title,
    aside: signal.id,
    rows: [
      { label: 'Heard from', text: `the ${signal.heardFrom}` },
      { label: 'Means', text: signal.means, cite: shortCite(library.sources, signal.from) },
      { label: 'Used in', text: places.length > 0 ? places.join(', ') : 'no playbook' },
    ],
    sections: [
      ...section('Phrases: one of them makes the signal', list(signal.any)),
      ...section('Unless: one of them in the same sentence stops it', list(signal.unless)),
      ...section('Counts', list(signal.examples.counts)),
      ...section('Does not count', list(signal.examples.notCounts)),
    ],
  };
}

/** Where playbooks name a signal: steps, and options of steps. */
function listenersTo(library: Library, signal: string): string[] {
  return Object.values(library.playbooks).flatMap((playbook) =>
    Object.entries(playbook.steps).flatMap(([id, step]) =>
      namesIn(step, signal).map((name) => `${playbook.id}/${id}${name === '' ? '' : `=${name}`}`),
    ),
  );
}

/** The options or items of a step that listen for a signal; the step itself is the empty name. */
function namesIn(step: Step, signal: string): string[] {
  const deeds = [...(step.say ?? []), ...(step.do ?? []), ...(step.avoid ?? [])];
  const names = kindOf(step)
    .listens(step)
    .flatMap((one) => (one.signal === signal ? [one.name] : []));
  return [...(deeds.some((deed) => deed.signal === signal) ? [''] : []), ...new Set(names)];
}
