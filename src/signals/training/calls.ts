/**
 * Calls that carry the right answers, turn by turn: to learn from, and others to measure on.
 *
 * A line a turn, `label<TAB>words`: the signals that stand in it, `none`, or `rep` for the rep's turns without any. A
 * label that only one of two readers gives has a `?` before it: to hear it is no mistake, and to miss it is none.
 * Two lines that start with `#` begin a call: who talks with whom, and `outcome: …; open: …; moment: …`.
 */

/** A turn of a labelled call. */
export interface LabelledTurn {
  role: 'rep' | 'prospect';
  labels: string[];
  /** Labels that only one of two readers gives. */
  disputed: string[];
  text: string;
}

/** A labelled call, with what a reader says it came to. */
export interface LabelledCall {
  about: string;
  outcome: string;
  open: string[];
  moment: string;
  turns: LabelledTurn[];
}

/** The labelled calls of a text; an empty line parts them. Throws for a line without a tab, naming the file. */
export function callsIn(text: string, file: string): LabelledCall[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const lines = part.trim().split('\n');
      const [about = '', answers = ''] = lines
        .filter((line) => line.startsWith('#'))
        .map((line) => line.slice(1).trim());
      const told = (key: string) => new RegExp(`${key}: ([^;]*)`).exec(answers)?.[1]?.trim() ?? '';
      return {
        about,
        outcome: told('outcome'),
        open: told('open')
          .split(',')
          .map((label) => label.trim())
          .filter((label) => label !== '' && label !== 'none'),
        moment: told('moment'),
        turns: lines.filter((line) => !line.startsWith('#')).map((line) => turnIn(line, file)),
      };
    });
}

function turnIn(line: string, file: string): LabelledTurn {
  const [tags = '', text] = line.split('\t');
  if (text === undefined) throw new Error(`${file}: no tab in "${line.slice(0, 60)}"`);
  const named = tags.split(',');
  const role = named.some((label) => label === 'rep' || /^\??rep-/.test(label)) ? 'rep' : 'prospect';
  return {
    role,
    labels: named.filter((label) => label !== 'rep' && label !== 'none' && !label.startsWith('?')),
    disputed: named.flatMap((label) => (label.startsWith('?') ? [label.slice(1)] : [])),
    text,
  };
}
