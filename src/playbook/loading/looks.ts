/** Slips that can be seen in a file's letters, before anything is parsed: each by its own name, and told once. */
import { binaryKindOf, markupKindOf } from '../../basics/file-kinds.ts';
import { blockLines } from './blocks.ts';
import type { Placed } from './syntax.ts';

/** One kind of slip. */
interface Look {
  /** Where it stands in a line: what comes before it is skipped over. */
  sign: RegExp;
  message: string;
  hint: string;
}

/** In the order in which they are told; where two fit, the first is the cause of the other. */
const LOOKS: readonly Look[] = [
  {
    sign: /^(?:<{7}|={7}|>{7})(?: |$)/,
    message: 'two versions of this file were put together here, and nobody has chosen yet.',
    hint: 'Keep one of the two parts, and take out the lines that start with <<<<<<<, ======= and >>>>>>>.',
  },
  { sign: /^ *\t/, message: 'there is a tab at the start of the line.', hint: 'Indent with spaces, not tabs.' },
  {
    sign: /^[ \t]*[\u00A0\u2000-\u200A\u202F\u3000]|:[\u00A0\u2000-\u200A\u202F\u3000]/,
    message: 'there is a space here that is none: it was pasted from a web page or from Word.',
    hint: 'Delete it, and type a space with the space bar.',
  },
  {
    sign: /^ *(?:- +)?[\w-]+ *：/,
    message: 'this ":" is a wide one, from another keyboard.',
    hint: 'Type a plain ":" and a space after it.',
  },
  {
    sign: /^ *[\u2022\u2023\u25AA\u25CF\u2013\u2014\u2212] +\S/,
    message: 'this line starts with a bullet or a long dash, and a list needs a plain "-".',
    hint: 'Start the line with "- ".',
  },
  {
    sign: /(?:: +|^ *- +)[\u2018\u2019\u201C\u201D\u201E](?=[^\u2018\u2019\u201C\u201D\u201E]*[\u2018\u2019\u201C\u201D]? *(?:#.*)?$)/,
    message: 'these quotes are curly, and would be shown as they are.',
    hint: 'Put straight quotes in their place: "like this". Or leave the quotes out.',
  },
];

/**
 * The first kind of slip in a text, with the offset of its first place; nothing where there is none. The text of a
 * block (after "|" or ">") is words, and may hold anything but versions that were put together.
 */
export function lookedAt(text: string): Placed | undefined {
  const kind = binaryKindOf(text) ?? markupKindOf(text);
  if (kind !== undefined)
    return {
      offset: 0,
      remark: {
        code: 'yaml-syntax',
        message: `This is ${kind}, and not plain text.`,
        hint: 'Save it as plain text ("Save as", then "Plain text" or "UTF-8"), with a name that ends in .yaml.',
      },
    };
  const lines = text.split('\n');
  for (const { sign, message, hint } of LOOKS) {
    const found = placesOf(lines, sign);
    const [first] = found;
    if (first === undefined) continue;
    const more = found.length - 1;
    return {
      offset: first,
      remark: {
        code: 'yaml-syntax',
        message: `This cannot be read: ${message}${more > 0 ? ` So it is in ${more} more ${more === 1 ? 'line' : 'lines'}.` : ''}`,
        hint,
      },
    };
  }
  return undefined;
}

/** The offsets at which a sign stands, outside blocks of words and comments. */
function placesOf(lines: readonly string[], sign: RegExp): number[] {
  const found: number[] = [];
  let offset = 0;
  const inBlock = blockLines(lines);
  for (const [nth, line] of lines.entries()) {
    const match = !inBlock[nth] && !line.trimStart().startsWith('#') ? sign.exec(line) : null;
    if (match) found.push(offset + match.index);
    offset += line.length + 1;
  }
  return found;
}
