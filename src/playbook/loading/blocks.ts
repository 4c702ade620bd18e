/** Which lines stand in a block of words, after "|" or ">": they may hold anything. */
export function blockLines(lines: readonly string[]): boolean[] {
  let block: number | undefined;
  return lines.map((line) => {
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (block !== undefined && line.trim() !== '' && indent <= block) block = undefined;
    const isIn = block !== undefined;
    if (!isIn && /(?:: |- )[|>][+-]?\d? *(?:#.*)?$/.test(line)) block = indent;
    return isIn;
  });
}
