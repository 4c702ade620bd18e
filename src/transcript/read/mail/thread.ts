/** A thread of mails, as they are pasted one after the other or quoted one in the other. */
import { spokenWords } from '../../spoken.ts';
import { tidySeconds, withTimes } from '../stamp.ts';
import { bodyOf, signatureOf } from './body.ts';
import { attributionOf, fieldOf, senderOf } from './headers.ts';
import { instantIn } from '../dates.ts';
import type { Joiner } from '../join.ts';
import type { LineReader } from '../lines.ts';

/** A mail, or the part of one that quotes another. */
interface Mail {
  from: string | undefined;
  instant: number | undefined;
  line: number;
  lines: string[];
  /** How many `>` stand before its lines; unknown until the first of them. */
  depth: number | undefined;
  /** Whether it is only quoted. */
  quoted: boolean;
}

const QUOTE = /^(?:\s{0,3}>)+ ?/;
const RULE =
  /^\s*(?:[-_=*]{5,}|-{2,}\s*(?:original|forwarded) message\s*-{2,}|begin forwarded message:|-----\s*original appointment\s*-----)\s*$/i;
/** A thread is held until its end, to be put in order; so much of it, in characters, and no more. */
const LONGEST = 1 << 23;

/**
 * Reads a thread of mails: each is a turn, the oldest first, and what is only quoted from another is left out.
 * @param talk is given each mail
 * @param hasTop whether a mail without a header stands on top, above those that it quotes
 */
export function threadReader(talk: Joiner, hasTop: boolean): LineReader {
  let mails: Mail[] = [];
  let inHeader = false;
  let held = 0;
  /** The start of `On … wrote:` where it is broken over two lines. */
  let opening: { text: string; line: number } | undefined;

  const begin = (line: number, depth: number | undefined, quoted: boolean) =>
    mails.push({ from: undefined, instant: undefined, line, lines: [], depth, quoted });

  function header(text: string, number: number, depth: number): boolean {
    const found = fieldOf(text);
    if (!found) return false;
    if (found.field === 'from' && !inHeader) {
      begin(number, depth, depth > 0 || hasTop);
      inHeader = true;
    }
    const mail = mails.at(-1);
    if (!inHeader || !mail) return false;
    if (found.field === 'from') mail.from = senderOf(found.value);
    if (found.field === 'date') mail.instant = instantIn(found.value);
    return true;
  }

  function quoteBegins(text: string, number: number): boolean {
    const whole = opening ? `${opening.text} ${text.trim()}` : text.trim();
    const found = attributionOf(whole);
    if (found) {
      begin(opening?.line ?? number, undefined, true);
      Object.assign(mails.at(-1) ?? {}, found);
    } else if (!opening && /^On .*\d/.test(whole) && !/[.?!]$/.test(whole)) {
      opening = { text: whole, line: number };
      return true;
    } else if (opening) {
      body(opening.text, 0, opening.line);
    }
    opening = undefined;
    return found !== undefined;
  }

  function body(text: string, depth: number, number: number) {
    if (mails.length === 0 && hasTop) begin(number, 0, false);
    const open = mails.at(-1);
    if (!open) return;
    if (open.depth === undefined && text.trim() !== '') open.depth = depth;
    const mail = depth === (open.depth ?? depth) ? open : mails.findLast((one) => one.depth === depth);
    if (!mail) return;
    if (mail.lines.length === 0 && text.trim() === '') return;
    if (mail.lines.length === 0) mail.line = number;
    mail.lines.push(text);
    held += text.length;
    if (held > LONGEST) finish();
  }

  function finish() {
    const whole = mails.map((mail) => {
      const from = mail.from ?? signatureOf(mail.lines);
      return { ...mail, from, text: spokenWords(bodyOf(mail.lines, from)) };
    });
    const told = inTime(whole.filter((mail, i) => mail.text !== '' && !isKnown(mail, i, whole)));
    const first = told.find(({ instant }) => instant !== undefined)?.instant ?? 0;
    for (const { from, text, line, instant } of told) {
      const at = instant === undefined ? undefined : tidySeconds(Math.max(0, instant - first) / 1000);
      talk.add(withTimes({ speaker: from, text, line }, at, undefined));
      talk.end();
    }
    mails = [];
    held = 0;
  }

  return {
    line(raw, number) {
      const mark = QUOTE.exec(raw)?.[0] ?? '';
      const depth = mark.split('>').length - 1;
      const text = raw.slice(mark.length);
      if (header(text, number, depth)) return;
      if (inHeader && text.trim() === '') {
        inHeader = false;
        return;
      }
      inHeader = false;
      if (RULE.test(text) || quoteBegins(text, number)) return;
      body(text, depth, number);
    },
    end() {
      quoteBegins('', 0);
      finish();
    },
  };
}

type Told = Mail & { text: string };

/** Whether what a mail says stands in another as well: it is a quotation of that one. */
function isKnown(mail: Told, place: number, all: readonly Told[]): boolean {
  const words = bare(mail.text);
  return all.some(
    (other, i) =>
      i !== place &&
      (other.from === mail.from || mail.from === undefined || !other.from) &&
      bare(other.text).includes(words) &&
      (bare(other.text) !== words || (mail.quoted && !other.quoted) || (mail.quoted === other.quoted && i < place)),
  );
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The oldest first; where not every mail has a date, what is quoted comes before the mail that quotes it. */
function inTime(mails: Told[]): Told[] {
  if (mails.every(({ instant }) => instant !== undefined))
    return mails.toSorted((a, b) => (a.instant ?? 0) - (b.instant ?? 0));
  const groups: Told[][] = [];
  for (const mail of mails) {
    const group = groups.at(-1);
    if (mail.quoted && group) group.unshift(mail);
    else groups.push([mail]);
  }
  return groups.flat();
}
