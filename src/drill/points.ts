/** What of the script is in an answer that a rep typed, and what the script warns of. */

/** What the authors ask for, heard in a rep's words. */
const GOOD: Readonly<Record<string, string>> = {
  'rep-issues-question': 'You asked about them.',
  'rep-how-come': 'You asked how come, without "why".',
  'rep-asked-more': 'You asked for more.',
  'rep-asked-importance': 'You asked what matters to them.',
  'rep-asked-reward': 'You asked what it would mean to them.',
  'rep-asked-cost-of-nothing': 'You asked what it costs to leave it.',
  'rep-asked-need-to-see': 'You asked what they need to see.',
  'rep-asked-decision-maker': 'You asked who decides.',
  'rep-asked-pace': 'You let them set the pace.',
  'rep-offered-suggestions': 'You offered suggestions, not a product.',
  'rep-offered-help': 'You offered help.',
  'rep-accepted-no': 'You took the no.',
  'rep-next-step': 'You named a day.',
};
/** What they warn of. */
const BAD: Readonly<Record<string, string>> = {
  'rep-i-in-question': '"I" stands in the question: it is about you then.',
  'rep-asked-why': '"Why?" puts people on the defensive.',
  'rep-solved-on-spot': 'You solve it on the spot. Give it some space.',
  'rep-cant-help': 'That hands them the reason to say good-bye.',
  'rep-pushed': 'That pushes on after the no.',
  'rep-talked-products': 'That is about what you sell, not about them.',
  'rep-vague-next-step': 'There is no day in it.',
};
const LEAVES = ['rep-thanked-and-left', 'rep-accepted-no'];

/** One thing that was found in an answer. */
export interface Point {
  isGood: boolean;
  text: string;
}

/**
 * What was found in an answer.
 * @param heard the signals in it, heard as a rep's
 * @param isStop whether it was a moment to stop
 */
export function pointsIn(heard: readonly string[], isStop: boolean): Point[] {
  const bad = heard.flatMap((signal) =>
    Object.hasOwn(BAD, signal) ? [{ isGood: false, text: BAD[signal] ?? '' }] : [],
  );
  if (isStop) {
    const leaves = heard.some((signal) => LEAVES.includes(signal)) && bad.length === 0;
    return leaves ? [{ isGood: true, text: 'You thanked them and left. That is a good ending.' }] : bad;
  }
  const good = heard.flatMap((signal) =>
    Object.hasOwn(GOOD, signal) ? [{ isGood: true, text: GOOD[signal] ?? '' }] : [],
  );
  return [...good, ...bad].filter(({ text }, nth, all) => all.findIndex((one) => one.text === text) === nth);
}
