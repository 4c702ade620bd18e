/** Adds a line to a trainer's own signals, and leaves all else in the file as it was written. */
import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap, type YAMLSeq } from 'yaml';

/** A line that counts as a signal, or does not. */
export interface Taught {
  signal: string;
  kind: 'counts' | 'not-counts';
  line: string;
}

const HEADER = '# Lines that were heard wrongly, from: coach hear --wrong, coach hear --missed\n';
const BOM = '\uFEFF';

/** Whether a signals file speaks of a signal; one with errors, as far as its lines show it. */
export function speaksOf(text: string, signal: string): boolean {
  const file = parseDocument(text);
  if (file.errors.length > 0) return text.split('\n').some((line) => line.startsWith(`${signal}:`));
  return isMap(file.contents) && file.has(signal);
}

/**
 * A signals file with some lines added to its examples; a signal that it does not have extends the one of that id. A
 * line that stood under the opposite is taken from there.
 * @param text the file as it is; nothing for a new one
 * @returns the new text, or nothing where the file has errors, or is written so that nothing can be added to it
 */
export function withTaught(text: string | undefined, taught: readonly Taught[]): string | undefined {
  const plain = text?.replace(BOM, '').replaceAll('\r\n', '\n') ?? '';
  const written = parseDocument(plain);
  // A file of comments alone keeps them, with an empty map below.
  const file = written.contents === null ? parseDocument(`${plain}\n{}`) : written;
  if (file.errors.length > 0 || !isMap(file.contents)) return undefined;
  if (file.contents.items.length === 0) file.contents.flow = false;
  if (!taught.every((one) => teach(file, file.contents as YAMLMap, one))) return undefined;
  const added = `${text === undefined ? HEADER : ''}${file.toString({ lineWidth: 0, flowCollectionPadding: false })}`;
  return `${text?.startsWith(BOM) ? BOM : ''}${text?.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added}`;
}

function teach(file: Document, signals: YAMLMap, { signal, kind, line }: Taught): boolean {
  if (isNothing(signals.get(signal, true))) signals.set(file.createNode(signal), file.createNode({ extends: signal }));
  const own = signals.get(signal, true);
  if (!isMap(own)) return false;
  if (isNothing(own.get('examples', true))) own.set('examples', file.createNode({}));
  const examples = own.get('examples', true);
  if (!isMap(examples)) return false;
  if (isNothing(examples.get(kind, true))) examples.set(kind, file.createNode([]));
  const list = examples.get(kind, true);
  if (!isSeq(list)) return false;
  if (list.items.length === 0) list.flow = false;
  const other = examples.get(kind === 'counts' ? 'not-counts' : 'counts', true);
  if (isSeq(other)) other.items = other.items.filter((item) => !isLine(item, line));
  if (!list.items.some((item) => isLine(item, line))) (list as YAMLSeq).add(file.createNode(line));
  return true;
}

const isNothing = (node: unknown): boolean => node === undefined || (isScalar(node) && node.value === null);
const isLine = (node: unknown, line: string): boolean => isScalar(node) && node.value === line;
