/** Who wrote a mail, and when: from its header lines, or from the line above a quoted reply. */
import { instantIn } from '../dates.ts';
import { cleanName } from '../../clean.ts';

/** A line of a mail's header: its field in lower case, and what it says. */
export interface Field {
  field: 'from' | 'date' | 'other';
  value: string;
}

const FIELD = /^\s*\*{0,2}(From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Attachments)\s*:\*{0,2}\s*(.*)$/i;
/** `On 9 Nov 2026, at 09:12, Ann Lee <ann@birch.test> wrote:` */
const WROTE = /^On\s+(.*?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s*[AP]\.?M\.?)?|.*?\d{4}),?\s+(\S.*?)\s*wrote:$/i;
const LONGEST_ATTRIBUTION = 200;

/** Reads a line of a header; nothing if it is none. */
export function fieldOf(line: string): Field | undefined {
  const found = FIELD.exec(line);
  if (!found) return undefined;
  const name = (found[1] ?? '').toLowerCase();
  const field = name === 'from' ? 'from' : name === 'date' || name === 'sent' ? 'date' : 'other';
  return { field, value: (found[2] ?? '').trim() };
}

/** Who wrote what is quoted below a line, and when; nothing if it is no such line. */
export function attributionOf(line: string): { from: string | undefined; instant: number | undefined } | undefined {
  if (line.length > LONGEST_ATTRIBUTION || !line.startsWith('On ')) return undefined;
  const found = WROTE.exec(line.trim());
  return found ? { from: senderOf(found[2] ?? ''), instant: instantIn(found[1] ?? '') } : undefined;
}

/**
 * The name in a sender such as `Ann Lee <ann@birch.test>`, `"Lee, Ann" <…>` or `ann@birch.test`.
 * @returns the address where there is no name; `undefined` for an empty one
 */
export function senderOf(text: string): string | undefined {
  const whole = text
    .replace(/\[mailto:[^\]]*\]/gi, '')
    .replace(/\*/g, '')
    .trim();
  const name = whole
    .replace(/[<(][^<>()]*@[^<>()]*[>)]/g, '')
    .replace(/["“”]/g, '')
    .replace(/\s+via\s+.*$/, '')
    .trim();
  return (
    cleanName(name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1')) ??
    cleanName(/[^\s<>()]+@[^\s<>()]+/.exec(whole)?.[0] ?? '')
  );
}
