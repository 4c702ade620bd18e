/** A binary format for data with long typed rows: JSON for the plain part, the rows behind it as views, never copied. */

type Row = Int32Array | Float32Array | Int16Array | Int8Array | Uint8Array;
const KINDS = { Int32Array, Float32Array, Int16Array, Int8Array, Uint8Array } as const;
type Kind = keyof typeof KINDS;

/** Rows begin at multiples of so many bytes. */
const ALIGNED = 8;
const aligned = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED;
const utf8 = { to: new TextEncoder(), from: new TextDecoder() };

/** A row in the file: its kind, where it begins after the plain data, how many numbers it has. */
interface Place {
  row: Kind;
  at: number;
  length: number;
}

/** Plain data and typed rows as bytes: the length of the plain data, it as JSON, the rows as this machine has them. */
export function pack(data: unknown): Uint8Array {
  const rows: Row[] = [];
  let size = 0;
  const json = JSON.stringify(data, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    const place: Place = { row: value.constructor.name as Kind, at: size, length: (value as Row).length };
    rows.push(value as Row);
    size += aligned(value.byteLength);
    return place;
  });
  const plain = utf8.to.encode(json);
  const bytes = new Uint8Array(ALIGNED + aligned(plain.length) + size);
  new DataView(bytes.buffer).setUint32(0, plain.length, true);
  bytes.set(plain, ALIGNED);
  let at = ALIGNED + aligned(plain.length);
  for (const row of rows) {
    bytes.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), at);
    at += aligned(row.byteLength);
  }
  return bytes;
}

/** The data of such bytes. The rows are views of them, so that nothing is copied. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- who packed it knows what it is
export function unpack<T>(file: Uint8Array): T {
  const bytes = file.byteOffset % ALIGNED === 0 ? file : Uint8Array.from(file);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const base = bytes.byteOffset + ALIGNED + aligned(length);
  return JSON.parse(utf8.from.decode(bytes.subarray(ALIGNED, ALIGNED + length)), (_, value: unknown) =>
    isPlace(value) ? new KINDS[value.row](bytes.buffer as ArrayBuffer, base + value.at, value.length) : value,
  ) as T;
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'row' in value &&
  typeof value.row === 'string' &&
  Object.hasOwn(KINDS, value.row) &&
  'at' in value &&
  typeof value.at === 'number';

/** Lines of text as bytes. A zero, which parts them, is left out of each. */
export const linesOf = (lines: readonly string[]): Uint8Array =>
  utf8.to.encode(lines.map((line) => line.replaceAll('\0', '')).join('\0'));

const read = new WeakMap<Uint8Array, string[]>();

/** The lines of such bytes, taken apart when they are first asked for. */
export function linesIn(bytes: Uint8Array): string[] {
  let lines = read.get(bytes);
  if (!lines) read.set(bytes, (lines = utf8.from.decode(bytes).split('\0')));
  return lines;
}
