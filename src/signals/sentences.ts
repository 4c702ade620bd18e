/** A stretch of a text, in UTF-16 code units; `end` is the first unit after it. */
export interface Span {
  start: number;
  end: number;
}

/** A "sentence" without any mark is cut here, so that one endless line stays cheap. */
const LONGEST = 600;
const STOP = /[.!?…]+["'”’)\]]*(?=\s|$)|[\r\n\u2028\u2029]+/g;
const ABBREVIATED = /(?:\b(?:mr|mrs|ms|dr|vs|etc|inc|ltd|co|corp|st|jr|sr|e\.g|i\.e|approx|dept)|(?:^|[\s.])[a-z])\.$/i;

/**
 * The sentences of `text` in order, without the space around them. Their offsets are exact:
 * `text.slice(start, end)` is the sentence. Marks inside numbers and after titles do not end one.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(text); stop; stop = STOP.exec(text)) {
    const end = stop.index + stop[0].length;
    if (stop[0] === '.' && ABBREVIATED.test(text.slice(Math.max(start, end - 8), end))) continue;
    add(text, start, end, found);
    start = end;
  }
  add(text, start, text.length, found);
  return found;
}

function add(text: string, from: number, to: number, found: Span[]): void {
  let start = from;
  while (to - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST);
    const end = space > start ? space : start + LONGEST;
    trim(text, start, end, found);
    start = end;
  }
  trim(text, start, to, found);
}

function trim(text: string, from: number, to: number, found: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && blank(text.charCodeAt(start))) start++;
  while (end > start && blank(text.charCodeAt(end - 1))) end--;
  if (end > start) found.push({ start, end });
}

const blank = (code: number): boolean => code <= 32 || code === 160;
