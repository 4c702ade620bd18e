/** What a line of plain text is by its form alone. */
import { isSection } from '../people/labels.ts';

/** Whether a line holds nothing. */
export function isBlank(text: string): boolean {
  return text === '' || !/\S/.test(text);
}

/** How far a line is indented, in characters. */
export function indentOf(text: string): number {
  return text.search(/\S/);
}

/** Whether the quotation marks around what is said have been closed. */
export function isClosed(parts: string[]): boolean {
  const tail = parts.at(-1)?.slice(-200) ?? '';
  return /["”»][\s*_]*(?:\[[^\]]*\]|\*[^*]*\*|\([^)]*\))?\s*$/.test(tail) && (parts.length > 1 || tail.length > 1);
}

/** A title without mark-up: a short line of its own that names a section, such as `CALL NOTES`. */
export function isTitle(text: string): boolean {
  if (text.length > 60) return false;
  const words = text.replace(/[*_]/g, '').trim();
  return (
    words.length <= 50 &&
    !/[.?!,;:]/.test(words) &&
    isSection(words) &&
    words.split(/\s+/).every((word) => /^[^\p{Ll}]|^(?:and|of|the|for|to|with)$/u.test(word))
  );
}

/** A name of a few words, as programs put it before what somebody did. */
const SOMEBODY = String.raw`\p{Lu}(?:\.|[\p{L}'’-]*)(?: (?:\p{Lu}\.|[\p{L}'’()-]+)){0,4}`;
/** What a program notes amid the talk: who came and went, what was recorded, how long it took. */
const NOTICE = new RegExp(
  `^\\s*(?:${SOMEBODY} (?:has )?(?:(?:started|stopped) (?:the )?(?:transcription|recording)|(?:joined|left) the (?:meeting|call|chat|conversation))\\.?` +
    String.raw`|(?:Meeting|Transcription) ended after [\d:]+.{0,4})\s*$`,
  'u',
);
const LONGEST_NOTICE = 80;
const DISCLAIMER = 'This editable transcript was computer generated';
/** An action item or a highlight with a link to its place in the recording. */
const WATCH = / - WATCH: \S+\s*$/;

/** Whether a line is a program's note, and nothing that anybody says. */
export function isNotice(text: string): boolean {
  if (text.includes(' - WATCH: ')) return WATCH.test(text);
  return text.length < LONGEST_NOTICE ? NOTICE.test(text) : text.startsWith(DISCLAIMER);
}
