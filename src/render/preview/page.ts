/** The whole preview: one HTML file that needs nothing else and reaches for nothing. */
import { createHash } from 'node:crypto';
import type { Library } from '../../playbook/model/library.ts';
import type { Problem } from '../../playbook/model/problem.ts';
import type { Survey } from '../../walk/survey.ts';
import type { PageData } from './data.ts';
import { el, html, json, linkTo, type Child, type Element } from './element.ts';
import { OUTCOME_WORDS } from '../outcome-words.ts';
import { sign } from './outcome.ts';
import { pictureOf } from './picture.ts';
import { count, problemsList, stepsList } from './steps.ts';

/** What tells a preview from other files, so that a new one never takes the place of anything else. */
export const PREVIEW_MARK = 'coach preview';

/** What a preview shows. */
export interface Preview {
  /** The playbooks to look at, then those that they hand over to. */
  surveys: readonly Survey[];
  /** How many of the surveys were asked for; only those are printed. */
  asked: number;
  /** What walks draw on. */
  library: Library;
  /** Everything wrong, the problems of single steps included. */
  problems: readonly Problem[];
  /** Changes with every save where the page is served. */
  serial?: number;
}

/** The page's own script and style, as built. */
export interface Assets {
  script: string;
  style: string;
}

/** Writes the page. Nothing but our own script can run in it, and it can load nothing. */
export function previewHtml({ surveys, asked, library, problems, serial }: Preview, { script, style }: Assets): string {
  const data: PageData = { library, ...(serial !== undefined && { serial }) };
  const policy = `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'${serial === undefined ? '' : "; connect-src 'self'"}`;
  const title = asked === 1 ? (surveys[0]?.title ?? 'Playbooks') : 'Playbooks';
  const head = [
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    el('meta', { name: 'generator', content: PREVIEW_MARK }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    el('meta', { name: 'referrer', content: 'no-referrer' }),
    el('title', {}, `${title} · coach preview`),
  ];
  const body = [
    el('a', { class: 'skip', href: '#main' }, 'Skip to the playbook'),
    el(
      'header',
      {},
      el('p', { class: 'brand' }, 'coach preview'),
      el(
        'nav',
        { 'aria-label': 'Playbooks' },
        ...surveys.map(({ id, start, title }) => el('a', { href: linkTo(start), 'data-playbook': id, title }, id)),
      ),
      el('p', { class: 'live', role: 'status' }),
    ),
    el(
      'main',
      { id: 'main', tabindex: -1 },
      ...overall(problems, surveys),
      ...surveys.map((survey, at) => playbookSection(survey, at < asked, at === 0)),
    ),
    el('section', { id: 'walk', 'aria-label': 'Walk', hidden: true }),
  ];
  // Script and style are our own; everything else was escaped.
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n',
    head.map(html).join('\n'),
    `\n<style>${style}</style>\n</head>\n<body>\n`,
    body.map(html).join('\n'),
    `\n<script type="application/json" id="data">${json(data)}</script>\n<script>${script}</script>\n</body>\n</html>\n`,
  ].join('');
}

function overall(problems: readonly Problem[], surveys: readonly Survey[]): Element[] {
  const nothing =
    surveys.length === 0 ? [el('p', {}, 'No playbook could be loaded yet. Mend what is listed here.')] : [];
  if (problems.length === 0) return nothing;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const summary = [
    errors > 0 && count(errors, 'error', 'errors'),
    problems.length > errors && count(problems.length - errors, 'warning', 'warnings'),
  ]
    .filter(Boolean)
    .join(', ');
  const kept =
    errors > 0 ? el('p', {}, 'What has errors is left out, or shown as it last was without them.') : undefined;
  return [
    ...nothing,
    el('details', { class: 'overall', open: errors > 0 }, el('summary', {}, summary), kept, problemsList(problems)),
  ];
}

function playbookSection(survey: Survey, isAsked: boolean, isCurrent: boolean): Element {
  const { id, title, by, version, graph, steps, tests, blanks } = survey;
  const visited = steps.filter((step) => step.tests > 0).length;
  const failed = tests.filter(({ ok }) => !ok);
  const heading = `playbook:${id}`;
  const feet = new Map(
    steps.flatMap(({ address, tests: here, problems }) => {
      const foot = [
        problems.length > 0 &&
          `⚠\ufe0e ${problems
            .map(({ code }) => code)
            .slice(0, 2)
            .join(', ')}`,
        here === 0 && 'no test',
      ]
        .filter(Boolean)
        .join(' · ');
      return foot === '' ? [] : [[address, foot] as const];
    }),
  );
  return el(
    'section',
    {
      class: ['playbook', isAsked && 'asked', isCurrent && 'current'].filter(Boolean).join(' '),
      'data-playbook': id,
      'aria-labelledby': heading,
    },
    el(
      'div',
      { class: 'top' },
      el('h1', { id: heading, dir: 'auto' }, title),
      el('p', { class: 'lead', dir: 'auto' }, survey.for),
      el('p', { class: 'about', dir: 'auto' }, [by, `version ${version}`, survey.file].filter(Boolean).join(' · ')),
      ...testsOf(tests, failed.length, visited, steps.length),
      ...(blanks.length > 0
        ? [
            el(
              'p',
              { class: 'about', dir: 'auto' },
              `Blanks: ${blanks.map(({ name, ask }) => `[${name}] ${ask}`).join(' · ')}`,
            ),
          ]
        : []),
      el(
        'p',
        { class: 'actions' },
        el('button', { type: 'button', class: 'main', 'data-walk': survey.start }, 'Walk it'),
        el('a', { class: 'to-picture', href: linkTo(`${id}/#picture`) }, 'To the picture'),
      ),
    ),
    el(
      'div',
      { class: 'split' },
      el(
        'figure',
        { id: `${id}/#picture`, class: 'picture' },
        el('h2', { class: 'unseen' }, 'Picture'),
        el(
          'div',
          { class: 'sheet', tabindex: 0, role: 'region', 'aria-label': `Picture of ${title}` },
          pictureOf(graph, title, feet),
        ),
        el('figcaption', {}, legend(), zoomButtons()),
      ),
      el('div', { class: 'side' }, el('h2', { class: 'unseen' }, 'Steps'), stepsList(survey)),
    ),
  );
}

function testsOf(tests: Survey['tests'], failed: number, visited: number, steps: number): Child[] {
  if (tests.length === 0) return [el('p', { class: 'tests' }, 'No tests yet: nothing proves where these steps lead.')];
  const sum = `${count(tests.length, 'test', 'tests')}, ${failed === 0 ? 'all pass' : `${failed} failed`} · tests visit ${visited} of ${count(steps, 'step', 'steps')}`;
  const list = tests.map(({ name, ok, reason }) =>
    el(
      'li',
      { class: ok ? 'passed' : 'failed' },
      el('strong', {}, ok ? 'Passes' : 'Fails'),
      ' ',
      el('bdi', {}, name),
      reason !== undefined && el('span', { dir: 'auto' }, `: ${reason}`),
    ),
  );
  return [el('details', { class: 'tests', open: failed > 0 }, el('summary', {}, sum), el('ul', {}, ...list))];
}

function legend(): Element {
  const entries = (Object.keys(OUTCOME_WORDS) as (keyof typeof OUTCOME_WORDS)[]).map((outcome) =>
    el('li', { class: outcome }, sign(outcome), OUTCOME_WORDS[outcome]),
  );
  return el(
    'ul',
    { class: 'legend', 'aria-label': 'Signs' },
    ...entries,
    el('li', {}, sign('away'), 'Another playbook'),
    el('li', {}, sign('pointer'), 'Shown elsewhere'),
  );
}

const ZOOM = [
  { zoom: 'out', text: '−', label: 'Smaller' },
  { zoom: 'in', text: '+', label: 'Larger' },
  { zoom: 'fit', text: 'Fit', label: 'Fit the width' },
];

function zoomButtons(): Element {
  return el(
    'div',
    { class: 'zoom', role: 'group', 'aria-label': 'Size of the picture' },
    ...ZOOM.map(({ zoom, text, label }) =>
      el('button', { type: 'button', 'data-zoom': zoom, 'aria-label': label }, text),
    ),
  );
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
