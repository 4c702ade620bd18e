/** What hears a line, for a trainer who wants to change it. */
import type { Weighed } from '../signals/matcher.entry.ts';
import type { Finding, Near } from '../signals/model/signal.ts';
import { becauseWords, stopWords } from './because.ts';
import { paragraph, spoken } from './layout.ts';
import type { Paint } from './paint.ts';

/** A finding, and where the phrase that made it is written. */
type Placed<F extends Finding> = F & { place?: string | undefined };

/** All that can be told about how a line is heard. */
export interface Hearing {
  text: string;
  heard: Placed<Finding>[];
  perhaps: Placed<Finding>[];
  nearly: Placed<Near>[];
  weighed: Weighed[];
}

/** All that for a page of some columns. */
export function whichText({ heard, perhaps, nearly, weighed }: Hearing, width: number, paint: Paint): string {
  const list = (title: string, lines: string[]) =>
    lines.length > 0 ? ['', ...paragraph(title, width, '', paint.heading), ...lines] : [];
  const item = (text: string) => paragraph(text, width, '- ');
  const found = (finding: Placed<Finding>) =>
    item(`${finding.signal}, by ${becauseWords(finding.because, finding.place)}`);
  const page = [
    ...list('Heard', heard.flatMap(found)),
    ...list('Perhaps', perhaps.flatMap(found)),
    ...list(
      'Nearly',
      nearly.flatMap((near) =>
        item(`${near.signal}, by ${becauseWords(near.because, near.place)}: stopped by ${stopWords(near.stoppedBy)}`),
      ),
    ),
    ...list(
      'What it sounds like, by the words that weigh most',
      weighed.flatMap((one) => weights(one, width)),
    ),
  ];
  const nothing = heard.length === 0 ? paragraph('Nothing is heard in it.', width) : [];
  const learn = paragraph(
    'Wrong or missed? coach hear --wrong "the line", coach hear --missed no-budget "the line".',
    width,
    '',
    paint.faint,
  );
  return `${[...nothing, ...page, '', ...learn].join('\n').trimStart()}\n`;
}

function weights({ sentence, sounds }: Weighed, width: number): string[] {
  return [
    ...paragraph(spoken(sentence), width),
    ...sounds.flatMap(({ signal, score, sure, perhaps, words }) => {
      const level = score >= sure ? 'sure' : score >= perhaps ? 'perhaps' : 'no';
      const told = words.map(({ word, weight }) => `${word} ${weight.toFixed(1)}`).join(', ');
      return paragraph(
        `${signal} ${score.toFixed(1)} (${level}; sure from ${sure.toFixed(1)})${told === '' ? '' : `: ${told}`}`,
        width,
        '  ',
      );
    }),
  ];
}
