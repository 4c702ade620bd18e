/** All of a playbook on paper: each step beside what brings a rep there, what not to say, when to stop. */
import { citing, type CitedLine } from '../model/cite.ts';
import { fill } from '../model/fill.ts';
import { own } from '../../basics/own.ts';
import { placeOf, type Library, type LoadedPlaybook } from '../model/library.ts';
import type { Avoid, Line, Outcome, Step } from '../model/schema.ts';
import { kindOf } from '../steps/index.ts';

/** One step on the full card. */
export interface FullCardRow {
  /** The step's address, or the other playbook's id. */
  step: string;
  title: string;
  /** What brings a rep here: the replies, each once. */
  after: string[];
  say: CitedLine[];
  do: CitedLine[];
  /** What a step asks item by item. */
  ask: CitedLine[];
  note: CitedLine[];
  outcome?: Outcome;
  when?: CitedLine;
}

export interface FullCard {
  id: string;
  title: string;
  for: string;
  version: string;
  /** The article: who wrote it and what it is called. */
  by: { short: string; author?: string; title: string } | undefined;
  blanks: { name: string; ask: string; example: string; text?: string }[];
  rows: FullCardRow[];
  /** When to stop: letting go, leaving alone. */
  stops: FullCardRow[];
  avoid: (CitedLine & { instead?: CitedLine })[];
}

const STOPS: ReadonlySet<Outcome | undefined> = new Set(['let-go', 'leave-alone']);

/** Makes the card of a playbook, its blanks filled as far as they are known. */
export function fullCardOf(library: Library, playbook: LoadedPlaybook, blanks: Record<string, string>): FullCard {
  const steps = Object.entries(playbook.steps);
  const cite = citing(library.sources, blanks);
  // Most lines are the main source's: its bare number is enough beside them.
  const line = (item: Line): CitedLine =>
    item.from.startsWith(`${playbook.source}.`)
      ? { ...cite(item), cite: item.from.slice(playbook.source.length + 1) }
      : cite(item);
  const arrivals = arrivalsIn(library, playbook, blanks);

  const rowOf = ([id, step]: [string, Step]): FullCardRow => {
    const kind = kindOf(step);
    const end = kind.end(step);
    return {
      step: `${playbook.id}/${id}`,
      title: fill(step.title, blanks),
      after:
        id === playbook.start
          ? [playbook.for, ...(arrivals.get(`${playbook.id}/${id}`) ?? [])]
          : (arrivals.get(`${playbook.id}/${id}`) ?? []),
      say: (step.say ?? []).map(line),
      do: (step.do ?? []).map(line),
      ask: kind.items(step).map(({ onCard }) => line(onCard)),
      note: (step.note ?? []).map(line),
      ...(end && { outcome: end.outcome, ...(end.when && { when: line(end.when) }) }),
    };
  };
  const others = [...arrivals]
    .filter(([step]) => !step.startsWith(`${playbook.id}/`))
    .map(([step, after]) => otherRow(library, step, after));
  const rows = [...steps.map(rowOf), ...others];
  const source = own(library.sources, playbook.source);
  const avoid = steps.flatMap(([, step]) => step.avoid ?? []);
  return {
    id: playbook.id,
    title: playbook.title,
    for: playbook.for,
    version: playbook.version,
    by: source && {
      short: source.short,
      title: source.title,
      ...(source.author !== undefined && { author: source.author }),
    },
    blanks: Object.entries(playbook.blanks ?? {}).map(([name, { ask, example }]) => {
      const text = own(blanks, name);
      return { name, ask, example, ...(text !== undefined && { text }) };
    }),
    rows: rows.filter((row) => !STOPS.has(row.outcome)),
    stops: rows.filter((row) => STOPS.has(row.outcome)),
    avoid: unique(avoid).map((item) => ({ ...line(item), ...(item.instead && { instead: line(item.instead) }) })),
  };
}

/** Another playbook's step, to which this one hands over. */
function otherRow(library: Library, address: string, after: FullCardRow['after']): FullCardRow {
  const [id = '', step = ''] = address.split('/');
  const playbook = own(library.playbooks, id);
  const title = own(playbook?.steps, step)?.title ?? address;
  return { step: address, title: playbook ? `${title} (${id})` : address, after, say: [], do: [], ask: [], note: [] };
}

/** What leads to each step, by address, in the order of the playbook; the same reply is told once. */
function arrivalsIn(library: Library, playbook: LoadedPlaybook, blanks: Record<string, string>) {
  const arrivals = new Map<string, string[]>();
  for (const step of Object.values(playbook.steps)) {
    for (const { text, onCard = text, go } of kindOf(step).exits(step)) {
      const place = placeOf(library, playbook.id, go);
      const address = `${place.playbook}/${place.step}`;
      const after = arrivals.get(address) ?? [];
      const words = fill(onCard, blanks);
      if (!after.includes(words)) after.push(words);
      arrivals.set(address, after);
    }
  }
  return arrivals;
}

function unique(lines: readonly Avoid[]): Avoid[] {
  return [...new Map(lines.map((item) => [`${item.from} ${item.text}`, item])).values()];
}
