/** A step's screen, for the list of steps and for the walk: what to say, what to do, what to avoid, who says so. */
import type { CitedLine } from '../../playbook/model/cite.ts';
import type { Outcome } from '../../playbook/model/schema.ts';
import type { Reasons, StepView } from '../../walk/view.ts';
import { el, type Child, type Element } from './element.ts';
import { badge } from './outcome.ts';

/** What is said, done and known at a step. `level` is that of its headings. */
export function screenOf({ say, do: deeds, note }: StepView, level: 3 | 4): Child[] {
  return [
    ...part(
      'say',
      'Say',
      level,
      say.map((line) => lineOf(line)),
    ),
    ...part(
      'do',
      'Do',
      level,
      deeds.map((line) => lineOf(line)),
    ),
    ...part(
      'note',
      'Worth knowing',
      level,
      note.map((line) => lineOf(line)),
    ),
  ];
}

/** What is avoided at a step. */
export function avoidOf({ avoid }: StepView, level: 3 | 4): Child[] {
  return part(
    'avoid',
    'Avoid',
    level,
    avoid.map((line) =>
      lineOf(
        line,
        line.instead && el('p', { class: 'instead' }, el('strong', {}, 'Instead: '), ...wordsOf(line.instead)),
      ),
    ),
  );
}

function part(name: string, title: string, level: 3 | 4, lines: readonly Element[]): Child[] {
  return lines.length > 0
    ? [el('section', { class: name }, el(`h${level}`, { class: 'part' }, title), el('ul', {}, ...lines))]
    : [];
}

/** How a walk ends here: its kind, and when to come back. */
export function endingOf(outcome: Outcome, when: (CitedLine & { day?: string }) | undefined): Child[] {
  const due =
    when &&
    el(
      'p',
      { class: 'when' },
      ...wordsOf({ ...when, text: when.day === undefined ? when.text : `${when.text}: ${when.day}` }),
    );
  return due ? [badge(outcome), due] : [badge(outcome)];
}

/** The statements behind a step, to be opened. */
export function reasonsList({ statements, articles }: Reasons): Element {
  const none = el('p', {}, "This step is the author's own; no article stands behind it.");
  return el(
    'details',
    { class: 'why' },
    el('summary', {}, 'Who says so'),
    statements.length === 0 ? none : el('ul', {}, ...statements.map((line) => lineOf(line))),
    ...articles.map(({ short, author, title }) =>
      el('p', { class: 'article', dir: 'auto' }, `${short}: ${author}, “${title}”`),
    ),
  );
}

/** One line and its citation. */
export function lineOf(line: CitedLine, ...more: (Child | undefined)[]): Element {
  return el('li', {}, ...wordsOf(line), ...more);
}

function wordsOf({ text, cite }: CitedLine): Child[] {
  return [el('bdi', {}, text), ' ', el('cite', {}, cite)];
}
