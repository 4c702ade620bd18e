/** The list of a playbook's steps: the same as the picture, in words, with every step's screen. */
import type { Problem } from '../../playbook/model/problem.ts';
import type { Survey, SurveyStep } from '../../walk/survey.ts';
import { el, linkTo, type Child, type Element } from './element.ts';
import { sign } from './outcome.ts';
import { avoidOf, endingOf, lineOf, reasonsList, screenOf } from './screen.ts';

/** All steps of a playbook, in the order of its card. */
export function stepsList({ steps, start }: Survey): Element {
  return el('ol', { class: 'steps' }, ...steps.map((step) => el('li', {}, stepArticle(step, step.address === start))));
}

function stepArticle(step: SurveyStep, isStart: boolean): Element {
  const { address, id, number, view, outcome, when, reasons, problems } = step;
  const about = [
    id,
    isStart && 'the first step',
    step.tests === 0 ? 'no test comes here' : count(step.tests, 'test comes here', 'tests come here'),
  ];
  return el(
    'article',
    { id: address, class: outcome ?? 'step', tabindex: -1, 'aria-labelledby': `title:${address}` },
    el('h3', { id: `title:${address}`, dir: 'auto' }, number === undefined ? view.title : `${number}. ${view.title}`),
    el('p', { class: 'about' }, about.filter(Boolean).join(' · ')),
    ...(problems.length > 0 ? [problemsList(problems)] : []),
    ...(outcome ? endingOf(outcome, when) : []),
    ...screenOf(view, 4),
    ...avoidOf(view, 4),
    ...askedOf(step),
    ...(step.arrivals.length > 0
      ? [
          el(
            'p',
            { class: 'from' },
            'Comes from: ',
            ...between(step.arrivals.map((from) => link(from.address, from.title))),
          ),
        ]
      : []),
    reasonsList(reasons),
    outcome === undefined &&
      el('p', { class: 'actions' }, el('button', { type: 'button', 'data-walk': address }, 'Walk from here')),
  );
}

function askedOf({ ask, items, ways, outcome }: SurveyStep): Child[] {
  if (outcome !== undefined) return [];
  const question = ask === undefined ? [] : [el('p', { class: 'ask', dir: 'auto' }, ask)];
  const list =
    items.length === 0
      ? []
      : [
          el(
            'ol',
            { class: 'items' },
            ...items.map((item) =>
              lineOf(
                { ...item, text: item.title === undefined ? item.text : `${item.title}: ${item.text}` },
                el('p', { class: 'answers', dir: 'auto' }, item.answers.join(' / ')),
              ),
            ),
          ),
        ];
  const leads = ways.map(({ text, to, title, tested }) =>
    el('li', {}, el('bdi', {}, text), ' → ', link(to, title), !tested && el('span', { class: 'untested' }, ' no test')),
  );
  return [
    el(
      'section',
      { class: 'asks' },
      el('h4', { class: 'part' }, question.length + list.length > 0 ? 'Question' : 'Next'),
      ...question,
      ...list,
      items.length > 0 && el('h4', { class: 'part' }, 'Leads to'),
      el('ol', { class: 'ways' }, ...leads),
    ),
  ];
}

/** Problems with their codes, and where they stand in the file. */
export function problemsList(problems: readonly Problem[]): Element {
  return el(
    'ul',
    { class: 'problems' },
    ...problems.map(({ code, severity, file, line, message, hint }) =>
      el(
        'li',
        { class: severity },
        sign('problem'),
        el('strong', {}, severity === 'error' ? 'Error' : 'Warning'),
        ' ',
        el('code', {}, code),
        ' ',
        el('bdi', {}, message),
        hint !== undefined && el('span', { dir: 'auto' }, ` ${hint}`),
        ' ',
        el('cite', {}, `${file}:${line}`),
      ),
    ),
  );
}

const link = (address: string, title: string) => el('a', { href: linkTo(address), dir: 'auto' }, title);

function between(links: readonly Element[]): Child[] {
  return links.flatMap((each, at) => (at === 0 ? [each] : [', ', each]));
}

/** A number with its word. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
