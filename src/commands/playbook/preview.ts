/** `coach playbook preview`: a picture of the playbooks and a walk to click, in one HTML file. */
import { basename, resolve } from 'node:path';
import { pageAssets } from '../../assets.ts';
import { Fault } from '../../fault.ts';
import { fileTrouble, type Io } from '../../io.ts';
import { readYaml } from '../../playbook/document.ts';
import { FRONT_DOOR, own, playbooksOf, type Library, type LoadedPlaybook } from '../../playbook/library.ts';
import { stepsByLine } from '../../playbook/places.ts';
import { didYouMean } from '../../playbook/suggest.ts';
import { PREVIEW_MARK, previewHtml } from '../../render/preview/page.ts';
import { openShelf, type Shelf } from '../../shelf.ts';
import { reachable, surveyOf, type PlacedProblem } from '../../walk/survey.ts';
import { outputTo } from '../output.ts';
import { servePreview } from './preview-server.ts';

export interface PreviewOptions {
  playbooks?: string;
  out: string;
  serve?: boolean;
}

/** Writes a preview to a file, or serves it until Ctrl-C. */
export async function previewPlaybooks(io: Io, id: string | undefined, options: PreviewOptions): Promise<number> {
  const output = await outputTo(io);
  if (options.serve) return servePreview(io, output, id, options.playbooks);
  const shelf = await openShelf(io, options.playbooks);
  const page = pageOf(shelf, shelf.library, id);
  const file = resolve(io.cwd, options.out);
  if (io.exists(file) && !isPreview(io, file))
    throw new Fault(`${options.out} holds something else, and is left as it is.`, 'Name another file with --out.');
  try {
    io.writeShared(file, page);
  } catch (error) {
    const trouble = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such folder' : fileTrouble(error);
    throw new Fault(
      `The preview cannot be written to ${options.out}: ${trouble}.`,
      'Name another place with --out, in a folder that is there.',
    );
  }
  output.say(`Written: ${options.out}. Open it in a browser; it needs no network.`);
  return 0;
}

/** Whether a file is a preview of coach's, which a new one may take the place of. */
function isPreview(io: Io, file: string): boolean {
  try {
    return new TextDecoder().decode(io.readFile(file).subarray(0, 2000)).includes(PREVIEW_MARK);
  } catch {
    return false;
  }
}

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
  const words = JSON.stringify(playbooks);
  return Object.fromEntries(Object.entries(sources).filter(([id]) => words.includes(`"${id}.`)));
}
