/** The page of a preview: which playbooks it shows, and which problems stand on which of their steps. */
import { basename } from 'node:path';
import { own } from '../../basics/own.ts';
import { didYouMean } from '../../basics/suggest.ts';
import { readYaml } from '../../playbook/loading/document.ts';
import { sourcesOf } from '../../playbook/loading/references.ts';
import { stepsByLine } from '../../playbook/loading/places.ts';
import { FRONT_DOOR, playbooksOf, type Library, type LoadedPlaybook } from '../../playbook/model/library.ts';
import { previewHtml } from '../../render/preview/page.ts';
import type { Shelf } from '../../shelf/shelf.ts';
import { reachable, surveyOf, type PlacedProblem } from '../../walk/survey.ts';
import { Fault } from '../../world/fault.ts';
import { pageAssets } from './page-assets.ts';

/**
 * Makes the page of one playbook and those that it hands over to, or of all.
 * @param library what to show; of a playbook that was just broken, how it last was
 * @param serial names the page where it is served
 * @throws Fault where there is no such playbook
 */
export function pageOf(shelf: Shelf, library: Library, id: string | undefined, serial?: number): string {
  const front = own(library.playbooks, FRONT_DOOR);
  const asked =
    id === undefined
      ? [...(front ? [front] : []), ...playbooksOf(library)]
      : [find(shelf, library, id)].filter((found) => found !== undefined);
  const shown = reachable(
    library,
    asked.map((playbook) => playbook.id),
  );
  const files = new Set(shown.map(({ file }) => file));
  const problems = shelf.problems.filter(({ file }) => id === undefined || files.has(file) || nameOf(file) === id);
  const sources = citedBy(shown, library);
  return previewHtml(
    {
      surveys: surveyOf(library, shown, placed(shelf, shown, problems)),
      asked: asked.length,
      library: { playbooks: Object.fromEntries(shown.map((playbook) => [playbook.id, playbook])), sources },
      problems,
      ...(serial !== undefined && { serial }),
    },
    pageAssets(),
  );
}

/** The playbook that was asked for; nothing where it is there and broken, and the page can say so. */
function find({ problems }: Shelf, library: Library, id: string): LoadedPlaybook | undefined {
  const playbook = own(library.playbooks, id);
  if (playbook) return playbook;
  if (problems.some(({ file, severity }) => severity === 'error' && nameOf(file) === id)) return undefined;
  throw new Fault(`There is no playbook "${id}".`, didYouMean(id, Object.keys(library.playbooks)));
}

const nameOf = (file: string) => basename(file).replace(/\.ya?ml$/, '');

/** Finds the steps that problems stand on. */
function placed(
  { folders }: Shelf,
  playbooks: readonly LoadedPlaybook[],
  problems: Shelf['problems'],
): PlacedProblem[] {
  const ids = new Map(playbooks.map(({ file, id }) => [file, id]));
  const texts = new Map(folders.flatMap((folder) => folder.texts.playbooks).map(({ file, text }) => [file, text]));
  const finders = new Map<string, (line: number) => string | undefined>();
  return problems.map((problem) => {
    const id = ids.get(problem.file);
    const text = texts.get(problem.file);
    if (id === undefined || text === undefined) return { problem };
    const finder = finders.get(problem.file) ?? stepsByLine(readYaml(problem.file, text));
    finders.set(problem.file, finder);
    const step = finder(problem.line);
    return step === undefined ? { problem } : { problem, step: `${id}/${step}` };
  });
}

/** The sources that playbooks cite; the page needs no others. */
function citedBy(playbooks: readonly LoadedPlaybook[], { sources }: Library): Library['sources'] {
  const cited = new Set(playbooks.flatMap(sourcesOf));
  return Object.fromEntries(Object.entries(sources).filter(([id]) => cited.has(id)));
}
