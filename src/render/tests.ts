/** What became of tests and examples: failures first, then what none of them touches. */
import { ends, paragraph, spoken } from './layout.ts';
import type { Paint } from './paint.ts';

/** How many there are, and which of them nothing came to. */
interface Reach {
  total: number;
  missed: string[];
}

export interface Report {
  /** How many were run. */
  tests: number;
  examples: number;
  failed: { id: string; kind: 'test' | 'counts' | 'not-counts'; text: string; reason: string; hint: string }[];
  /** Problems for which something could not be loaded, and so was not tested. */
  leftOut: number;
  /** How many examples the phrases alone get right; and those that are right only because they are examples, with what the phrases do. */
  byPhrases: number;
  byHeart: { id: string; kind: 'counts' | 'not-counts'; text: string; reason: string }[];
  playbooks: { id: string; shipped: boolean; tests: number; steps: Reach; ways: Reach }[];
  signals: { id: string; shipped: boolean; examples: number; phrases: number; untested: string[] }[];
}

/** So many names are listed; the others are counted. */
const FEW = 6;

/** A report for a page of some columns. */
export function testsText(report: Report, width: number, paint: Paint): string {
  const { failed } = report;
  // Whoever has files of their own wants to see those; what coach ships is a count beside them.
  const hasOwn = [...report.playbooks, ...report.signals].some(({ shipped }) => !shipped);
  const shown = <T extends { shipped: boolean }>(all: readonly T[]) => all.filter(({ shipped }) => !hasOwn || !shipped);
  const [playbooks, signals] = [shown(report.playbooks), shown(report.signals)];
  const rest = [report.playbooks.length - playbooks.length, report.signals.length - signals.length] as const;
  const page = failed.flatMap(({ id, kind, text, reason, hint }) => [
    ...paragraph(`${KIND_WORDS[kind]}: ${spoken(text)}`, width, `${paint.bad('x')} ${id} `),
    ...paragraph(reason, width, '    '),
    ...paragraph(hint, width, '    ', paint.faint),
    '',
  ]);
  page.push(...paragraph(summary(report), width, '', failed.length + report.leftOut === 0 ? paint.good : paint.bad));
  if (playbooks.length > 0) {
    page.push('', ...paragraph('What the tests come through', width, '', paint.heading));
    for (const { id, tests, steps, ways } of playbooks) {
      page.push(...ends(`  ${id}`, `${counted(tests, 'test')}, ${done(steps)} steps, ${done(ways)} ways`, width));
      page.push(
        ...few('no test visits', steps.missed, width, paint),
        ...few('no test takes', ways.missed, width, paint),
      );
    }
  }
  if (signals.length > 0)
    page.push(
      '',
      ...paragraph('What the examples try', width, '', paint.heading),
      ...phraseLines({ ...report, ...onlyOf(report, signals) }, width, paint),
    );
  if (rest[0] + rest[1] > 0)
    page.push(
      '',
      ...paragraph(
        `Run as well, and not told here: ${counted(rest[0], 'playbook')} and ${counted(rest[1], 'signal')} that coach ships.`,
        width,
        '',
        paint.faint,
      ),
    );
  return `${page.join('\n')}\n`;
}

/** A report's examples, those of some signals alone. */
function onlyOf(
  { byHeart }: Report,
  signals: Report['signals'],
): Pick<Report, 'signals' | 'examples' | 'byPhrases' | 'byHeart'> {
  const ids = new Set(signals.map(({ id }) => id));
  const heart = byHeart.filter(({ id }) => ids.has(id));
  const examples = signals.reduce((sum, signal) => sum + signal.examples, 0);
  return { signals: [...signals], examples, byPhrases: examples - heart.length, byHeart: heart };
}

const KIND_WORDS = { test: 'the test', counts: 'should be heard in', 'not-counts': 'should not be heard in' } as const;

function summary({ tests, examples, failed, leftOut }: Report): string {
  const run = [
    ...(tests > 0 ? [counted(tests, 'test')] : []),
    ...(examples > 0 ? [counted(examples, 'example')] : []),
  ].join(' and ');
  const left = leftOut > 0 ? ` What has errors was left out and not tested: ${counted(leftOut, 'problem')}.` : '';
  return `${run}: ${failed.length === 0 ? 'all as they should be' : `${failed.length} failed`}.${left}`;
}

function phraseLines({ signals, examples, byPhrases, byHeart }: Report, width: number, paint: Paint): string[] {
  const phrases = signals.reduce((sum, signal) => sum + signal.phrases, 0);
  const idle = signals
    .filter(({ untested }) => untested.length > 0)
    .toSorted((one, two) => two.untested.length - one.untested.length);
  const untested = idle.reduce((sum, signal) => sum + signal.untested.length, 0);
  const shown = signals
    .flatMap(({ id }) => byHeart.filter((example) => example.id === id).slice(0, signals.length === 1 ? FEW : 2))
    .slice(0, FEW);
  const silent = signals.filter(({ examples }) => examples === 0).map(({ id }) => id);
  return [
    ...(examples > 0
      ? paragraph(`${byPhrases} of ${counted(examples, 'example')}: right by the phrases alone.`, width, '  ')
      : []),
    ...(byHeart.length > 0
      ? paragraph(
          `${byHeart.length}: right only because coach knows them by heart, as examples. That says little about other words.`,
          width,
          '  ',
        )
      : []),
    ...shown.flatMap(({ id, text, reason }) =>
      paragraph(
        `${id}: ${spoken(text)} By the phrases alone: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
        width,
        '    ',
        paint.faint,
      ),
    ),
    ...(byHeart.length > shown.length
      ? paragraph(`and ${byHeart.length - shown.length} more; --format json names all`, width, '    ', paint.faint)
      : []),
    ...paragraph(`${phrases - untested} of ${counted(phrases, 'phrase')}: tried by an example.`, width, '  '),
    ...idle.slice(0, FEW).flatMap(({ id, untested: names }) =>
      few(
        `${id}: no example tries`,
        names.map((name) => `"${name}"`),
        width,
        paint,
        idle.length === 1 ? FEW : 2,
      ),
    ),
    ...(idle.length > FEW
      ? paragraph(
          `and ${counted(idle.length - FEW, 'signal')} more; --format json names all`,
          width,
          '    ',
          paint.faint,
        )
      : []),
    ...few('no examples at all', silent, width, paint),
  ];
}

function few(lead: string, names: readonly string[], width: number, paint: Paint, most = FEW): string[] {
  if (names.length === 0) return [];
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return paragraph(`${lead} ${names.slice(0, most).join(', ')}${more}`, width, '    ', paint.faint);
}

const done = ({ total, missed }: Reach) => `${total - missed.length} of ${total}`;

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
