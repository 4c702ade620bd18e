/** Small playbooks for tests. */
import { loadTexts, type Loaded } from '../../src/playbook/loading/load.ts';
import type { Library, LoadedPlaybook } from '../../src/playbook/model/library.ts';
import { readAnswers, replay } from '../../src/walk/answers.ts';
import { answer, begin, standing, type Session, type Standing } from '../../src/walk/session.ts';

/** A whole playbook named `a`, or as `top` says, that begins at the step `x`. */
export function page(steps: string, { id = 'a', top = '' } = {}): string {
  return `id: ${id}\ntitle: A title\nfor: A moment\nsource: ours\n${top}start: x\nsteps:\n${steps.replace(/^\n/, '').trimEnd()}\n`;
}

/** A step named `x` that ends the walk. */
export const END = `
  x:
    title: The end
    end: let-go
`;

/** Loads playbooks, and sources beside them. */
export function load(playbooks: readonly string[], sources: readonly string[] = []): Loaded {
  const named = (kind: string, texts: readonly string[]) =>
    texts.map((text, at) => ({ file: `${kind}-${at + 1}.yaml`, text }));
  return loadTexts({ playbooks: named('playbook', playbooks), sources: named('source', sources), signals: [] });
}

/** A library of sound playbooks. */
export function libraryOf(...playbooks: string[]): Library {
  const { library, problems } = load(playbooks);
  if (problems.length > 0)
    throw new Error(
      `The test's own playbook is wrong: ${problems.map(({ line, message }) => `${line}: ${message}`).join('; ')}`,
    );
  return library;
}

/** A library's playbook; the test itself is wrong if there is none. */
export function playbookIn(library: Library, id = 'a'): LoadedPlaybook {
  const playbook = library.playbooks[id];
  if (!playbook) throw new Error(`There is no playbook "${id}".`);
  return playbook;
}

/** A walk with answers given one after the other, whatever is asked. */
export function walked(library: Library, session: Session, ...options: string[]): Session {
  return options.reduce((so, option) => answer(library, so, option), session);
}

/** Where a walk through the playbook `a` stands after some answers. */
export function after(library: Library, ...options: string[]): Standing {
  return standing(library, walked(library, begin('a'), ...options));
}

/** A text with its `§` taken out, and the places where they stood. */
export function marked(text: string): { text: string; places: { line: number; column: number }[] } {
  const parts = text.split('§');
  const places = parts.slice(0, -1).map((_, at) => {
    const before = parts
      .slice(0, at + 1)
      .join('')
      .split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  });
  return { text: parts.join(''), places };
}

/** A walk with answers given as after `--answers`; all of them must find their place. */
export function answered(
  library: Library,
  playbook: string,
  answers: string,
  blanks: Record<string, string> = {},
): Session {
  const read = readAnswers(answers);
  if (!Array.isArray(read)) throw new Error(read.message);
  const { session, unused, refused } = replay(library, begin(playbook, blanks), read);
  if (refused) throw new Error(refused.message);
  if (unused.length > 0) throw new Error(`No step asked for ${unused.map(({ step }) => step).join(', ')}.`);
  return session;
}
