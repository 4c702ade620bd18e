/** A step as a rep sees it: its lines filled in and cited, and who says so. */
import { citing, lookUp, plain, shortCite, type CitedLine } from '../playbook/model/cite.ts';
import { fill } from '../playbook/model/fill.ts';
import { own } from '../basics/own.ts';
import { citationsOf, type Library } from '../playbook/model/library.ts';
import { THEN } from '../playbook/steps/kind.ts';
import { exitOf, type Standing, type Visit } from './session.ts';

export interface StepView {
  /** The title of the playbook that the step belongs to. */
  playbook: string;
  title: string;
  /** Why the walk came here, where a rating led to it: "Weakest: Relevant". */
  because?: string;
  say: CitedLine[];
  do: CitedLine[];
  note: CitedLine[];
  avoid: (CitedLine & { instead?: CitedLine })[];
}

/** The step where a walk stands; `undefined` where it could not be loaded. */
export function viewOf(library: Library, { place, step, blanks, path }: Standing): StepView | undefined {
  if (step === undefined) return undefined;
  const line = citing(library.sources, blanks);
  return {
    playbook: own(library.playbooks, place.playbook)?.title ?? place.playbook,
    title: fill(step.title, blanks),
    ...routed(path.at(-1)),
    say: (step.say ?? []).map(line),
    do: (step.do ?? []).map(line),
    note: (step.note ?? []).map(line),
    avoid: (step.avoid ?? []).map(({ instead, ...item }) => ({
      ...line(item),
      ...(instead && { instead: line(instead) }),
    })),
  };
}

/** Which rating led here: a step that was answered item by item, and has several ways out. */
function routed(last: Visit | undefined): Pick<StepView, 'because'> {
  if (last === undefined || Object.keys(last.items).length === 0) return {};
  const exit = exitOf(last);
  return exit === undefined || exit.id === THEN ? {} : { because: exit.text };
}

/** The statements behind a step, and the articles they stand in. */
export interface Reasons {
  statements: CitedLine[];
  /** Each article once: its short name, author and title. */
  articles: { short: string; author: string; title: string }[];
}

/** Who says what a step says. */
export function reasonsOf(library: Library, { step }: Standing): Reasons {
  const found = step ? citationsOf(step).flatMap((from) => lookUp(library.sources, from) ?? []) : [];
  const articles = new Map(
    found.map(({ source }) => [
      source.id,
      { short: source.short, author: source.author ?? 'author unnamed', title: plain(source.title) },
    ]),
  );
  return {
    statements: found.map(({ citation, says }) => ({
      text: says,
      from: citation,
      cite: shortCite(library.sources, citation),
    })),
    articles: [...articles.values()],
  };
}
