/** Adds a line to a trainer's own signals, and leaves all else in the file as it was written. */
import { isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';

/** A line that counts as a signal, or does not. */
export interface Taught {
  signal: string;
  kind: 'counts' | 'not-counts';
  line: string;
}

const HEADER = '# Lines that were heard wrongly, from: coach hear --wrong, coach hear --missed\n';

/**
 * A signals file with some lines added to its examples; a signal that it does not have extends the one of that id.
 * @param text the file as it is; nothing for a new one
 * @returns the new text, or nothing where the file cannot be read as signals
 */
export function withTaught(text: string | undefined, taught: readonly Taught[]): string | undefined {
  const written = parseDocument(text ?? '');
  // A file of comments alone keeps them, with an empty map below.
  const file = written.contents === null ? parseDocument(`${text ?? ''}\n{}`) : written;
  if (file.errors.length > 0) return undefined;
  if (!isMap(file.contents)) return undefined;
  file.contents.flow = false;
  for (const { signal, kind, line } of taught) {
    if (!file.has(signal)) file.set(signal, file.createNode({ extends: signal }));
    const path = [signal, 'examples', kind];
    const known = file.getIn(path);
    if (isSeq(known)) known.add(file.createNode(line));
    else {
      const list = new YAMLSeq();
      list.add(file.createNode(line));
      file.setIn(path, list);
    }
  }
  return `${text === undefined ? HEADER : ''}${file.toString({ lineWidth: 0 })}`;
}
