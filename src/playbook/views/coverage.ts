/** Which statements of the sources the playbooks use, and which they leave. */
import type { Signal } from '../../signals/model/signal.ts';
import { citationsOf, type Library } from '../model/library.ts';
import type { Source } from '../model/schema.ts';

/** What becomes of one source. */
export interface SourceCoverage {
  id: string;
  short: string;
  title: string;
  /** How many statements it has, and how many of them a playbook uses. */
  statements: number;
  used: number;
  unused: UnusedStatement[];
}

/** A statement that no playbook uses. */
export interface UnusedStatement {
  citation: string;
  says: string;
  tags: readonly string[];
  /** Something a rep could say or do, or what is told around it: a note, a story, a figure. */
  kind: 'advice' | 'background';
  /** Signals whose meaning rests on it. */
  signals: string[];
}

const BACKGROUND: ReadonlySet<string> = new Set(['note', 'story', 'number', 'why']);

/** Where each statement is used: its citation, and the addresses of steps or the ids of playbooks. */
export function usesOf(library: Pick<Library, 'playbooks'>): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  const use = (citation: string | undefined, place: string) => {
    if (citation === undefined || citation === 'ours') return;
    const places = uses.get(citation);
    if (!places) uses.set(citation, [place]);
    else if (!places.includes(place)) places.push(place);
  };
  for (const playbook of Object.values(library.playbooks)) {
    for (const [id, step] of Object.entries(playbook.steps))
      for (const citation of citationsOf(step)) use(citation, `${playbook.id}/${id}`);
    for (const { from } of Object.values(playbook.blanks ?? {})) use(from, playbook.id);
  }
  return uses;
}

/** Sorts the statements of one source into used and unused ones. */
export function coverageOf(
  source: Source,
  uses: ReadonlyMap<string, readonly string[]>,
  signals: readonly Signal[],
): SourceCoverage {
  const statements = Object.entries(source.statements);
  const unused = statements.flatMap(([number, { says, tags }]): UnusedStatement[] => {
    const citation = `${source.id}.${number}`;
    if (uses.has(citation)) return [];
    const isBackground = tags.includes('story') || tags.every((tag) => BACKGROUND.has(tag));
    return [
      {
        citation,
        says,
        tags,
        kind: isBackground ? 'background' : 'advice',
        signals: signals.filter(({ from }) => from === citation).map(({ id }) => id),
      },
    ];
  });
  return {
    id: source.id,
    short: source.short,
    title: source.title,
    statements: statements.length,
    used: statements.length - unused.length,
    unused,
  };
}
