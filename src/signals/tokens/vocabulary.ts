/**
 * What the matcher knows about English words before it has read any phrase.
 * Negations ("no", "not", "never", "n't") stand in none of the lists of words to skip.
 */

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Words that say nothing where a phrase does not ask for them: sounds, softeners, vocatives. */
export const NOISE: ReadonlySet<string> = new Set(
  list(`
  um umm uh uhh er erm hmm hm mm mmm ah oh eh huh well so
  just really actually honestly frankly basically literally probably definitely obviously certainly
  simply totally absolutely completely truly quite pretty very super extremely particularly especially
  currently presently kinda sorta please sir madam maam man dude buddy mate folks guys
  already also still even maybe perhaps possibly personally generally
  `),
);

/** Words that are noise only together. */
export const NOISE_RUNS: readonly string[][] = [
  'you know',
  'you see',
  'i mean',
  'i guess',
  'kind of',
  'sort of',
  'at all',
  'of course',
  'a bit',
  'a little',
  'a little bit',
].map((run) => run.split(' '));

/** Words that turn a sentence round. They are never passed over. */
export const NEGATIONS: ReadonlySet<string> = new Set([
  'no',
  'not',
  'never',
  'nothing',
  'nobody',
  'none',
  'without',
  'nor',
  'hardly',
]);

/** Articles never decide anything: "out of the budget" is "out of budget". */
export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** Words that end in a dot, which ends no sentence. */
export const ABBREVIATED: ReadonlySet<string> = new Set(
  list('mr mrs ms dr vs etc inc ltd co corp st jr sr approx dept'),
);

/** One spelling for words that mean the same here; a verb's person makes no difference. */
const SPELLINGS: Record<string, string> = {
  am: 'is',
  are: 'is',
  were: 'was',
  has: 'have',
  does: 'do',
  nope: 'no',
  nah: 'no',
  yep: 'yes',
  yeah: 'yes',
  yup: 'yes',
  ya: 'you',
  u: 'you',
  em: 'them',
  okay: 'ok',
  cuz: 'because',
  til: 'until',
  till: 'until',
  emails: 'email',
  emailed: 'email',
  emailing: 'email',
  anymore: 'any more',
  cannot: 'can not',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  gimme: 'give me',
  lemme: 'let me',
  dunno: 'do not know',
  outta: 'out of',
  aint: 'is not',
  wont: 'will not',
  cant: 'can not',
  shant: 'shall not',
  im: 'i is',
  ive: 'i have',
  its: 'it is',
  thats: 'that is',
  whats: 'what is',
  theres: 'there is',
  heres: 'here is',
  whos: 'who is',
  hes: 'he is',
  shes: 'she is',
  lets: 'let us',
  youre: 'you is',
  theyre: 'they is',
  youve: 'you have',
  theyve: 'they have',
  weve: 'we have',
  youll: 'you will',
  theyll: 'they will',
  itll: 'it will',
  thatll: 'that will',
  youd: 'you would',
  theyd: 'they would',
  hows: 'how is',
  wheres: 'where is',
};

const NEGATED = list('do does did is are was were have has had would could should must need might');

/** Endings after an apostrophe, and the word they stand for. */
const ENDINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({ s: 'is', m: 'is', re: 'is', ve: 'have', ll: 'will', d: 'would' }),
);

/** The word that the letters after an apostrophe stand for, if they are one. */
export const endingOf = (letters: string): string | undefined => ENDINGS.get(letters);

const KNOWN: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(SPELLINGS).map(([from, to]): [string, string[]] => [from, to.split(' ')]),
  ...NEGATED.map((verb): [string, string[]] => [`${verb}nt`, [SPELLINGS[verb] ?? verb, 'not']]),
]);

/** A word as written (lower case, apostrophes straight) in the spellings that are compared. */
export interface Spelling {
  words: readonly string[];
  /** The last word is the "is" of a noun's 's, which may as well be a possessive. */
  looseIs: boolean;
}

/** All written forms that `spell` turns into something else, for the scanner. */
export const VARIANTS: readonly string[] = [...KNOWN.keys()];

/** Turns one written word, lower case, with straight apostrophes or none, into the words compared. */
export function spell(written: string): Spelling {
  const mark = written.lastIndexOf("'");
  if (mark < 0) return { words: KNOWN.get(written) ?? [written], looseIs: false };
  const joined = written.replaceAll("'", '');
  const ending = written.slice(mark + 1);
  const known = KNOWN.get(joined);
  if (known && (mark === 0 || ending === 't' || (ending === 's' && known.length > 1)))
    return { words: known, looseIs: false };
  if (mark === 0) return { words: [joined], looseIs: false };
  const stem = written.slice(0, mark).replaceAll("'", '');
  const base = KNOWN.get(stem) ?? [stem];
  if (ending === 's') return { words: [...base, 'is'], looseIs: true };
  const word = ENDINGS.get(ending);
  return { words: word ? [...base, word] : [joined], looseIs: false };
}

/** Auxiliaries and the like, which the scanner never looks for: they hide in "isn't", "I'm", "let's". */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  list('is was be been being have had do did will would can could should must might shall us like bit little'),
);

/**
 * Words that the scanner passes over when it looks for two words in a row. All that a phrase may
 * pass over is among them, and the auxiliaries, so that "isn't", "is not" and "not" look alike.
 */
export const UNSCANNED: ReadonlySet<string> = new Set([...NOISE, ...ARTICLES, ...AUXILIARIES]);

/** How often a word turns up in ten thousand words of talk, roughly; words not listed count as 1. */
export const FREQUENCY: ReadonlyMap<string, number> = new Map(
  Object.entries({
    250: 'i you it that not and so to',
    80: 'we they this of in for on what me my your with be but if all get got know just really well oh very',
    30: 'right now time one think need want good see going go our them he she how why when who there here no yes ok up out about at from then or as any some more much too work call actually also maybe pretty even still already probably please',
    10: 'make take look back way say said tell thing things people company something business help thank thanks him her his their than come let give year years month week weeks months day days today lot sure money new use using over by into other because where which someone anything last next next first two three down went off keep through long little guys completely definitely quite guess sorry which after before home house point feel great little done got put find',
  }).flatMap(([often, some]) => list(some).map((word): [string, number] => [word, Number(often)])),
);

/** 1 for a rare word, less for a common one, nothing for what is passed over anyway. */
export const rarityOf = (word: string): number =>
  UNSCANNED.has(word) ? 0.05 : 1 / (1 + Math.log2(FREQUENCY.get(word) ?? 1) / 4);
