/** A call in a sentence or three, as a good manager would say it: how it ended, what is open, what the rep did. */
import { amid, inShort } from '../basics/words.ts';
import type { Conduct } from './conduct.ts';
import { pushesIn } from './conduct.ts';
import type { Measures } from './measure.ts';
import type { Objection } from './objections.ts';
import type { Outcome } from './outcome.ts';

/** What of a call the verdict speaks of. */
export interface Judged {
  outcome: Outcome;
  open: readonly Objection[];
  conduct: Conduct;
  measures: Measures;
  little: boolean;
}

const ENDED = {
  agreed: 'They said yes',
  'next-step': 'A next step is set',
  'follow-up': 'Something is to follow, and no day is set',
  'put-off': 'They put it off',
  refused: 'It ended in a no',
  'leave-alone': 'They want to be left alone',
  unclear: "I can't tell how it ended",
} as const;

/** A sentence is quoted so far, in characters. */
const LONGEST = 200;
/** So many objections are named. */
const MOST = 3;

/** The verdict on a call. */
export function verdictOf({ outcome, open, conduct, measures, little }: Judged): string {
  const size = `${count(measures.words, 'word')} in ${count(measures.turns, 'turn')}`;
  if (!measures.english) return `This does not read as English, and I hear English only: ${size}.`;
  if (little) return `Too little to say: ${size}.`;
  const pushes = pushesIn(conduct);
  const best = bestOf(conduct);
  return [
    `${ENDED[outcome.kind]}${shownBy(outcome)}`,
    ...(open.length > 0 && outcome.kind !== 'leave-alone'
      ? [`${isOver(outcome) ? 'Their reasons' : 'Still open'}: ${listed(open)}.`]
      : []),
    ...(pushes > 0
      ? [`You pushed on ${pushes === 1 ? 'once' : pushes === 2 ? 'twice' : `${pushes} times`} after the no.`]
      : []),
    ...(pushes === 0 && best ? [`Well done: ${amid(best.evidence.title)} (turn ${best.evidence.turn}).`] : []),
  ].join(' ');
}

/** What deserves to be told first of what the rep did well. */
const PRAISED = [
  'rep-accepted-no',
  'rep-issues-question',
  'rep-asked-importance',
  'rep-asked-reward',
  'rep-asked-need-to-see',
  'rep-asked-cost-of-nothing',
  'rep-how-come',
  'rep-offered-suggestions',
  'rep-next-step',
];

function bestOf({ kept }: Conduct): Conduct['kept'][number] | undefined {
  for (const praised of PRAISED) {
    const found = kept.find(({ evidence }) => evidence.signal === praised);
    if (found) return found;
  }
  return undefined;
}

const isOver = ({ kind }: Outcome): boolean => kind === 'refused' || kind === 'put-off';

function shownBy({ turn, quote, when, because }: Outcome): string {
  if (turn === undefined || quote === undefined) return `. ${because}`;
  const day = when !== undefined && quote.length > when.length ? `, ${when}` : '';
  return `${day}: "${inShort(quote, LONGEST)}" (turn ${turn}).`;
}

const listed = (objections: readonly Objection[]): string => {
  const titles = [...new Set(objections.toReversed().map(({ title }) => amid(title)))];
  return `${titles.slice(0, MOST).join(', ')}${titles.length > MOST ? ` and ${titles.length - MOST} more` : ''}`;
};

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
