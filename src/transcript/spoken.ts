import { decodeEntities, fold } from './clean.ts';

/** First words of what a person does or a machine notes, rather than says. */
const STAGE =
  /^(?:(?:soft|loud|long|short|brief|deep|heavy|awkward|nervous|big|slight|small)(?:ly)?\s+)*(?:sigh|laugh|chuckl|giggl|paus|silence|nod|groan|cough|clear|hang|hung|click|crosstalk|cross-talk|inaudible|unintelligible|indiscernible|music|applause|noise|beep|ring|dial|typing|types|shuffl|smil|shrug|gasp|whisper|mumbl|exhal|inhal|snort|sneez|sniff|yawn|end\b|ends|call|line|phone|blank|background|foreign|over(?:lapping|talk)|interrupt|beat\b|tone\b|voicemail|disconnect|leans?\b|looks?\b|opens?\b|closes?\b|points?\b|shows?\b|shares?\b|switch|navigat|continu|audio|recording|transcri)/i;
/** Words whose loss would turn a sentence round; an emphasised one is said, not played. */
const ESSENTIAL =
  /\b(?:no|not|never|none|nobody|nothing|don't|can't|won't|i|you|we|they|he|she|it|this|that|yes|why|what|how)\b/i;
/** What takes the place of something struck out for privacy: `[NUMBER]`, `[email protected]`. */
const PLACEHOLDER = /^[A-Z][A-Z\d_ -]*$|@|\b(?:protected|redacted|removed|name|number)\b/;

/**
 * Keeps what was said of a turn: takes out stage directions in `*asterisks*`, `[brackets]` and
 * `(parentheses)`, mark-up, and the quotation marks around the whole.
 * @param raw a turn as an export writes it
 * @returns one line of spoken words, empty if nothing was said
 */
export function spokenWords(raw: string): string {
  let text = decodeEntities(raw);
  if (text.includes('\\')) text = text.replace(/\\(["'`$\\*_])/g, '$1');
  if (text.includes('**') || text.includes('__')) text = text.replace(/\*\*|__/g, '');
  if (text.includes('['))
    text = text.replace(/\[([^[\]]*)\]/g, (whole, inner: string) => (isPlaceholder(inner) ? whole : ' '));
  if (text.includes('*')) text = withoutAsterisks(text);
  if (text.includes('('))
    text = text.replace(/\(([^()]*)\)/g, (whole, inner: string) => (STAGE.test(inner.trim()) ? ' ' : whole));
  return unquoted(fold(text));
}

function isPlaceholder(inner: string): boolean {
  return PLACEHOLDER.test(inner) && !STAGE.test(inner);
}

/** `*sighs*` goes, `I *really* mean it` stays: a direction stands between sentences, emphasis within one. */
function withoutAsterisks(text: string): string {
  return text.replace(/\*([^*\n]+)\*/g, (whole, inner: string, offset: number) => {
    if (STAGE.test(inner.trim())) return ' ';
    const before = text.slice(0, offset).trimEnd().at(-1) ?? '.';
    const after = text.slice(offset + whole.length, offset + whole.length + 2);
    const apart = /[.?!…—–"“”'’-]/.test(before) && !/^ ?\p{Ll}|^[.,!?]/u.test(after);
    return apart && !ESSENTIAL.test(inner) ? ' ' : inner;
  });
}

/** Drops the quotation marks of a turn that is one quotation; those around a part of it stay. */
function unquoted(text: string): string {
  if (text.length < 2 || !/^["“”]/.test(text) || !/["“”]$/.test(text)) return text;
  const next = text.slice(1).search(/["“”]/) + 1;
  const isNested = /\s/.test(text[next - 1] ?? '');
  return next === text.length - 1 || isNested ? text.slice(1, -1).trim() : text;
}
