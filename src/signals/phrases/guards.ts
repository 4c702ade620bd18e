import type { Fit } from './placement.ts';
import type { Word } from '../tokens/words.ts';

/** Words that match a phrase, in their sentence. */
export interface Place extends Fit {
  sentence: readonly Word[];
  /** The sentence as written, and where it starts in the text. */
  text: string;
  start: number;
}

/** Looks at a match and, if it means something else there, names the words that say so. */
export type Guard = (place: Place) => string | undefined;

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const NEGATORS = set('not never no without hardly nor');
const LIGHT = set(
  'that so too is was be been being going to get got a an the this all have it about because like as if there any even',
);
const FRAMING = set(
  'say saying said think thinking thought believe mean meaning feel claim claiming suggest suggesting guess about because that like as',
);
const TROUBLE = set(
  'problem problems issue issues concern concerns question objection obstacle blocker factor point worry hurdle reason',
);
const BE = set('is was be been');

/** "I'm not saying it's too expensive", "it's not that we have no time", "budget isn't the problem". */
export const negation: Guard = (place) => negatedBefore(place) ?? negatedAfter(place);

function negatedBefore(place: Place): string | undefined {
  const { sentence, from } = place;
  let framed = false;
  for (let at = from - 1, steps = 0; at >= 0 && steps < 7; at--) {
    const word = sentence[at] as Word;
    if (NEGATORS.has(word.text) && (framed || steps === 0 || onlyLight(sentence, at + 1, from))) {
      return deniesNothing(place, at) ? undefined : spoken(place, at, from);
    }
    if (FRAMING.has(word.text)) framed = true;
    if (sentence[at + 1]?.pause && at + 1 < sentence.length) return undefined;
    if (!word.skip) steps++;
  }
  return undefined;
}

/** "No, it is expensive", "isn't it expensive?", "we can't get approval": the thing itself still stands. */
function deniesNothing({ sentence, text }: Place, at: number): boolean {
  const before = sentence[at - 1]?.text ?? '';
  const answered = sentence[at]?.text === 'no' && sentence[at + 1]?.pause === true;
  return answered || before === 'can' || before === 'could' || (text.includes('?') && at < 3 && BE.has(before));
}

const onlyLight = (sentence: readonly Word[], from: number, to: number): boolean =>
  sentence.slice(from, to).every((word) => word.skip || LIGHT.has(word.text));

function negatedAfter(place: Place): string | undefined {
  const { sentence, to } = place;
  const after = sentence.slice(to, to + 9);
  const not = after.findIndex(
    (word, i) => word.text === 'not' && after.slice(Math.max(0, i - 2), i).some((before) => BE.has(before.text)),
  );
  if (not < 0 || not > 4) return undefined;
  const trouble = after.findIndex((word, i) => i > not && i <= not + 4 && TROUBLE.has(word.text));
  return trouble < 0 ? undefined : spoken(place, to, to + trouble + 1);
}

const QUESTION_VERBS = set('is was do did have had will would');
const REQUEST_VERBS = set('can could');
const OPENERS = set('so and but ok well now then yes no right sorry wait hey oh just also or');
const PERSONS = set(
  'i you we they he she it there that this these those your my our their his her the a an any anyone anybody someone somebody',
);

/**
 * "Is it expensive?", "do you have a contract?": asked, not said. A phrase that holds the opening of
 * the question is about the question ("why would I need that"), a negative one asserts ("isn't that
 * too expensive?"), and so does a request ("can you send me something?").
 */
export const question: Guard = (place) => {
  const { sentence, from, text } = place;
  let at = 0;
  while (at < from && (sentence[at]?.skip || OPENERS.has(sentence[at]?.text ?? ''))) at++;
  const verb = sentence[at];
  const next = sentence[at + 1];
  if (at >= from || !verb || !next) return wondered(place);
  const inverted = QUESTION_VERBS.has(verb.text) && PERSONS.has(next.text);
  const asked = inverted && (text.includes('?') || !REQUEST_VERBS.has(verb.text));
  const measured =
    verb.text === 'how' &&
    text.includes('?') &&
    at < from &&
    /^(?:much|many|long|expensive|pricey|often|soon|big)$/.test(next.text);
  return asked || measured ? spoken(place, at, Math.min(from + 1, at + 3)) : wondered(place);
};

const WONDER = set('wonder wondering ask asking asked curious');

/** "I was wondering if it's expensive", "they asked whether we had no time". */
function wondered(place: Place): string | undefined {
  const { sentence, from } = place;
  for (let at = from - 1; at > 0 && at > from - 6; at--) {
    const word = sentence[at] as Word;
    if ((word.text === 'whether' || word.text === 'if') && WONDER.has(sentence[at - 1]?.text ?? ''))
      return spoken(place, at - 1, from);
  }
  return undefined;
}

const CONDITIONS = set('if unless whenever suppose supposing assuming provided');
const INDIRECT = set('know sure see tell even what as only');

/** "If it were too expensive we'd say so", "unless we're busy": said of another case. */
export const condition: Guard = (place) => {
  const { sentence, from } = place;
  for (let at = from - 1; at >= 0 && at > from - 9; at--) {
    if (sentence[at + 1]?.pause) return undefined;
    const word = sentence[at] as Word;
    if (!CONDITIONS.has(word.text)) continue;
    if (INDIRECT.has(sentence[at - 1]?.text ?? '')) return undefined;
    return spoken(place, at, Math.min(from, at + 3));
  }
  return undefined;
};

const FORMER = set('last previous old former earlier ex other another');
const OUTSIDERS = set(
  'vendor vendors provider providers supplier agency company guy guys contractor software tool system firm rep salesman salesperson agent one ones broker product solution consultant lender insurer carrier quote',
);
const STRANGERS = set(
  'neighbor neighbors neighbour neighbours friend friends people others everyone everybody clients customers users competitor competitors prospects homeowners folks they',
);
const SPEAK = set(
  'say says said saying tell tells told complain complains complained think thinks thought mention mentioned claim claims told ask asked',
);

/** "My last vendor was too pricey", "my neighbour says it's too expensive": not theirs, or not now. */
export const others: Guard = (place) => {
  const { sentence, from } = place;
  for (let at = from - 1; at >= 0 && at > from - 8; at--) {
    if (sentence[at + 1]?.pause) return undefined;
    const word = sentence[at]?.text ?? '';
    if (OUTSIDERS.has(word) && FORMER.has(before(sentence, at))) return spoken(place, at - 1, from);
    if (STRANGERS.has(word) && sentence.slice(at + 1, from).some((next) => SPEAK.has(next.text)))
      return spoken(place, at, from);
    if (word === 'you' && SPEAK.has(sentence[at + 1]?.text ?? '') && at + 1 < from) return spoken(place, at, from);
  }
  return undefined;
};

const EASED = set(
  'fine good ok better great sorted solved resolved handled manageable reasonable longer changed gone different over',
);

/** "The price was a concern, but not any more", "we used to be too busy": settled since. */
export const resolved: Guard = (place) => {
  const { sentence, from, to } = place;
  for (let at = Math.max(0, from - 4); at < from - 1; at++) {
    if (sentence[at]?.text === 'used' && sentence[at + 1]?.text === 'to') return spoken(place, at, from);
  }
  const turn = sentence.findIndex((word, at) => at >= to && /^(?:but|though|although)$/.test(word.text));
  if (turn < 0) return undefined;
  const rest = sentence.slice(turn + 1, turn + 8);
  const past = sentence.slice(Math.max(0, from - 5), turn).some((word) => word.text === 'was' || word.text === 'had');
  const noMore = rest.findIndex(
    (word, i) =>
      (word.text === 'any' && rest[i + 1]?.text === 'more') || (word.text === 'longer' && rest[i - 1]?.text === 'no'),
  );
  const eased = past ? rest.findIndex((word, i) => EASED.has(word.text) && rest[i - 1]?.text !== 'not') : -1;
  const end = noMore >= 0 ? noMore + 2 : eased + 1;
  return end > 0 ? spoken(place, turn, turn + 1 + end) : undefined;
};

/** These words as they stand in the text. */
function spoken({ sentence, text, start }: Place, from: number, to: number): string {
  const first = sentence[from];
  const last = sentence[Math.min(to, sentence.length) - 1];
  return first && last ? text.slice(first.start - start, last.end - start) : '';
}

function before(sentence: readonly Word[], at: number): string {
  let i = at - 1;
  while (i >= 0 && sentence[i]?.skip) i--;
  return sentence[i]?.text ?? '';
}

/** Every guard by its name, in the order in which they are asked. */
export const GUARDS: readonly (readonly [string, Guard])[] = [
  ['question', question],
  ['negation', negation],
  ['condition', condition],
  ['others', others],
  ['resolved', resolved],
];
