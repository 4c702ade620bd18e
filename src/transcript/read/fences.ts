/** Where a line stands: `inside` a fence, `outside` of any, with what it holds besides the fence itself. */
export interface Fenced {
  inside: boolean;
  /** Whether this line opened or closed a fence. */
  edge: boolean;
  text: string;
}

const MARKDOWN = /^[ \t]*(```|~~~)/;
/** A string that opens in source code and does not close on its line. */
const IN_CODE = /(?:(?:[=(,[]|\breturn)[ \t]*\w*(?=[`"'])|:[ \t]*(?=(?:`|"""|''')\s*$))(`|"""|''')(.*)$/;

/**
 * Follows the fences that hold a transcript inside something else: markdown code blocks,
 * and template or triple-quoted strings in source code.
 * @returns a function to be called with each line in turn
 */
export function fenceTracker(): (line: string) => Fenced {
  let open: string | undefined;
  return (line) => {
    if (open === undefined) {
      const mark = line.includes('`') || line.includes('~~~') || line.includes('"""') || line.includes("'''");
      const fence = mark ? MARKDOWN.exec(line) : null;
      const code = mark && !fence ? IN_CODE.exec(line) : null;
      const [, quote = '', rest = ''] = code ?? [];
      const [, opening = quote] = fence ?? [];
      if (!fence && (!code || rest.includes(quote))) return { inside: false, edge: false, text: line };
      open = opening;
      return { inside: true, edge: true, text: rest };
    }
    const stop = closing(line, open);
    if (stop < 0) return { inside: true, edge: false, text: line };
    open = undefined;
    return { inside: true, edge: true, text: line.slice(0, stop) };
  };
}

function closing(line: string, mark: string): number {
  if (mark === '```' || mark === '~~~') return line.trimStart().startsWith(mark) ? 0 : -1;
  let stop = line.indexOf(mark);
  while (stop > 0 && line[stop - 1] === '\\') stop = line.indexOf(mark, stop + 1);
  return stop;
}
