/** A report as data: sections of lines, which a writer turns into a screen or into Markdown. */
import { cited, paragraph } from './layout.ts';
import { escape } from './markdown.ts';
import type { Page } from './page.ts';

/** What a line is: it decides its sign and its colour. */
export type Mark =
  /** Plain words. */
  | 'plain'
  /** One of several. */
  | 'item'
  /** Something to beware of, set under the line before. */
  | 'note'
  /** Belongs to the line before. */
  | 'below'
  /** What to do in place of the line before. */
  | 'instead'
  /** How many more there are. */
  | 'more'
  /** Exact words to say. */
  | 'quote'
  /** Done as the script has it; done otherwise. */
  | 'good'
  | 'bad'
  /** Where a matter stands. */
  | 'calm'
  /** Beside the point. */
  | 'faint'
  /** A command that goes on from here. */
  | 'command';

/** One line of a report. */
export interface ReportLine {
  mark: Mark;
  text: string;
  /** Where it was said: turn 3. */
  place?: string;
  /** Who says so. */
  cite?: string;
}

/** Lines under a title. */
export interface Section {
  title: string;
  lines: ReportLine[];
}

export interface Report {
  /** The whole in a sentence. */
  short: string;
  /** Who and what it is about. */
  about: string;
  sections: Section[];
  /** What it was made with. */
  foot: string;
}

/** A line of a report; what is not known of it is left out. */
export const line = (mark: Mark, text: string, more: { place?: string; cite?: string } = {}): ReportLine => ({
  mark,
  text,
  ...more,
});

const SIGNS: Record<Mark, string> = {
  plain: '',
  item: '- ',
  note: '  * ',
  below: '  ',
  instead: '    ',
  more: '  ',
  quote: '  ',
  good: '+ ',
  bad: 'x ',
  calm: '- ',
  faint: '',
  command: '  ',
};

/** A report for a page of some columns; sections without lines are left out. */
export function reportText({ short, about, sections, foot }: Report, { width, paint }: Page): string {
  const tints: Partial<Record<Mark, (text: string) => string>> = {
    quote: paint.quote,
    calm: paint.calm,
    more: paint.faint,
    faint: paint.faint,
  };
  const lineText = ({ mark, text, place, cite }: ReportLine): string[] => {
    if (mark === 'command') return [`Go on: ${text}`];
    const lead = place === undefined ? SIGNS[mark] : `${SIGNS[mark]}${place} `;
    const tint = tints[mark];
    return cite === undefined
      ? paragraph(text, width, lead, tint)
      : cited(text, cite, width, { lead, faint: paint.faint, ...(tint && { paint: tint }) });
  };
  const page = [
    ...paragraph(short, width, '', paint.heading),
    ...paragraph(about, width, '', paint.faint),
    ...sections
      .filter(({ lines }) => lines.length > 0)
      .flatMap(({ title, lines }) => [
        '',
        ...(title === '' ? [] : paragraph(title, width, '', paint.heading)),
        ...lines.flatMap(lineText),
      ]),
    '',
    ...paragraph(foot, width, '', paint.faint),
  ];
  return `${page.join('\n')}\n`;
}

const WORDS: Partial<Record<Mark, string>> = { good: 'Kept to: ', bad: 'Slipped: ' };

/** A report as Markdown, under a title. */
export function reportMarkdown({ short, about, sections, foot }: Report, title: string): string {
  const lineMarkdown = ({ mark, text, place, cite }: ReportLine): string[] => {
    if (mark === 'command') return ['', 'Go on from here:', '', '```sh', text, '```'];
    const words = `${WORDS[mark] ?? ''}${place === undefined ? '' : `${place} `}${text}`;
    const source = cite === undefined ? '' : ` _(${escape(cite)})_`;
    if (mark === 'quote') return [`> ${escape(words)}${source}`, ''];
    return [`${['below', 'instead', 'note'].includes(mark) ? '  ' : ''}- ${escape(words)}${source}`];
  };
  return `${[
    `# ${escape(title)}`,
    '',
    escape(short),
    '',
    escape(about),
    ...sections
      .filter(({ lines }) => lines.length > 0)
      .flatMap((section) => [
        '',
        ...(section.title === '' ? [] : [`## ${section.title}`, '']),
        ...section.lines.flatMap(lineMarkdown),
      ]),
    '',
    `_${escape(foot)}_`,
  ].join('\n')}\n`;
}
