/**
 * What a label such as `Date`, `Call Notes` or `Rep` stands for: a fact about the call, a section
 * after it, a list of people, or a side of the table.
 */

/** Words that end (or are) the label of a fact, never the name of a speaker. */
const FACTS = new Set(
  words(`
  id ids date dates time times timestamp duration length type types title titles name names subject topic topics
  agenda purpose goal goals objective objectives location place venue recorded generated updated created modified
  source sources format language locale status stage stages score scores rating sentiment outcome outcomes result
  results disposition summary overview synopsis abstract note notes analysis insight insights takeaway takeaways step
  steps action actions item items participant participants attendee attendees speakers members invitees present absent
  company account organization organisation industry vertical product products size value timeline context background
  scenario situation setting transcript transcription conversation dialogue recording call meeting version author by
  for of to cc bcc re sent from url link website email e-mail phone tel mobile fax address crm opportunity
  problem solution challenge tip tips example examples lesson lessons feedback recommendation recommendations strength
  strengths weakness weaknesses improvement improvements objection objections signal signals risk risks confidence
  tone emotion emotions mood warning caution important disclaimer reminder hint follow-up followup priority deadline
  reference references license licence copyright keywords tags category file filename path cases authority criteria
  event points identified persona territory metrics kpis score grade verdict assessment evaluation highlights quality
  department budget currency total subtotal agreement model environment instructions prompt caveat n.b nb ps
`),
);

/** Words that make a label of a fact when they come first: `Key pain points`, `Next steps`. */
const LEADING_FACTS = new Set(['key', 'next', 'why', 'what', 'when', 'where', 'how', 'if', 'notes', 'note', 'overall']);

/** Words that start a clause someone says (`The problem: …`), not a label. */
const CLAUSE = new Set(
  words(`
  the a an my our your his her their this that these those one here's that's there's it's and but so first second third
  another no yes well okay ok
`),
);

const ADJECTIVES = words(`
  the a this post after pre call meeting executive key main top ai ai-powered ai-generated coach coach's coaching
  manager's overall quick conversation sales performance quality objection objections discovery detailed common internal
  rep customer prospect agent
`).join('|');
const SECTIONS = words(`
  notes? summary summaries analysis analyses insights? takeaways? action-items? actions next-steps? follow-ups? coaching
  feedback score scores scorecard scoring evaluation recommendations? review assessment debrief metrics
  what-went what-worked what-could strengths? weaknesses improvements? lessons? learnings? highlights? moments? quotes
  tips? techniques? patterns? pitfalls? skills? commentary annotations? outcomes? results? rubric grading appendix
  glossary breakdown discussion-questions conclusion
`)
  .map((word) => word.replaceAll('-', '[ -]'))
  .join('|');
const SECTION = new RegExp(`^(?:(?:${ADJECTIVES})[\\s-]+)*(?:${SECTIONS})(?![\\p{L}-])`, 'iu');
const PEOPLE =
  /^(?:(?:call|meeting|key) )?(?:participants?|attendees?|speakers|people|present|invitees|members|in attendance|on the call|who)$/;

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/**
 * The part of a label that names it: lower case, without symbols, parentheses and what follows a dash.
 * @param label a label as written, such as `📞 Call Notes - What Went Wrong`
 */
export function labelKey(label: string): string {
  const core = label.replace(/\([^)]*\)?|[^\p{L}\p{N}\s.,'’&/_–—-]/gu, ' ').split(/\s[-–—]+\s/)[0] ?? '';
  return core.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Whether a label (as `labelKey` gives it) names a fact about the call rather than a speaker. */
export function isFact(key: string): boolean {
  const parts = key.split(' ');
  if (parts.length > 4 || CLAUSE.has(parts[0] ?? '')) return false;
  return FACTS.has(parts.at(-1) ?? '') || (parts.length > 1 && LEADING_FACTS.has(parts[0] ?? ''));
}

/** Whether a title or label opens a section about the call, such as notes or an analysis, rather than more talk. */
export function isSection(title: string): boolean {
  return SECTION.test(labelKey(title));
}

/** Whether a label (as `labelKey` gives it) introduces a list of people. */
export function isPeopleList(key: string): boolean {
  return PEOPLE.test(key);
}

const SELLERS = words(`
  rep representative salesrep sales-rep sales-representative seller salesperson salesman saleswoman sdr bdr ae
  account-executive account-exec account-manager csm customer-success customer-success-manager csm-team advisor adviser agent
  caller closer setter broker realtor telemarketer vendor solicitor sales sales-engineer solutions-engineer
  solutions-consultant sales-consultant sales-executive sales-agent sales-specialist sales-associate sales-team me
`);
const BUYERS = words(`
  prospect customer client homeowner home-owner buyer lead callee business-owner decision-maker gatekeeper receptionist
  shopper consumer tenant borrower policyholder purchaser potential-customer potential-client owner them him her they he she
`);
const SIDES: ReadonlyMap<string, 'rep' | 'prospect'> = new Map([
  ...SELLERS.map((word) => [word.replaceAll('-', ' '), 'rep'] as const),
  ...BUYERS.map((word) => [word.replaceAll('-', ' '), 'prospect'] as const),
]);
/** Words that tell the side when a longer label ends in them: `Pest Control Rep`, `Potential Buyer`. */
const LAST_WORDS =
  /(?:^|\s)(rep|representative|salesperson|sdr|bdr|csm|advisor|agent|prospect|customer|client|buyer|homeowner)$/;

/**
 * The side of the table that a role word stands for.
 * @param text a label or a part of one: `REP`, `Customer 2`, `Insurance Agent`
 * @returns `undefined` if it is no role word
 */
export function sideOf(text: string): 'rep' | 'prospect' | undefined {
  const key = labelKey(text)
    .replace(/[_-]/g, ' ')
    .replace(/\s*(?:#?\d+|\b[a-h])$/, '')
    .trim();
  return SIDES.get(key) ?? SIDES.get(LAST_WORDS.exec(key)?.[1] ?? '');
}

const DATE_WORD =
  /^(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\p{L}*)|\d{1,4}(?:st|nd|rd|th)?|at|of|on|the)$/iu;

/** Whether a label is a date, such as `November 24, 2026`, and so nobody's name. */
export function isDate(label: string): boolean {
  const parts = label.split(/[\s,./-]+/).filter((part) => part !== '');
  return parts.length > 1 && /\d/.test(label) && parts.every((part) => DATE_WORD.test(part));
}

const SMALL_WORDS = /^(?:of|the|and|de|da|di|del|van|von|der|den|la|le|al|bin|ibn|from|at|&|y|e|x)$/;

/**
 * Whether a label is written the way names are: up to six words, each with a capital or a digit,
 * or a role word in any case.
 * @param label a label as written; what stands in parentheses does not matter
 */
export function isNameLike(label: string): boolean {
  const core = label.replace(/\([^)]*\)?/g, ' ').trim();
  if (core === '' || (/[?!;]|\.\.|[.…]$/.test(core) && !/\b(?:Jr|Sr|Dr|[A-Z])\.$/.test(core))) return false;
  const parts = core.split(/[\s_]+/);
  if (parts.length > 6) return false;
  if (sideOf(core) !== undefined) return true;
  if (isDate(core)) return false;
  if (/^(?:speaker|spk|participant|person|caller|voice|guest|unknown)\b/i.test(core)) return parts.length <= 3;
  return (
    parts.every((part) => /^[^\p{Ll}]/u.test(part) || SMALL_WORDS.test(part)) &&
    /\p{L}|\p{N}/u.test(core) &&
    !SMALL_WORDS.test(parts[0] ?? '')
  );
}
