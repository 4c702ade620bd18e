/** A hash table from number to number, open addressing, as one row that is used as it is read: key, value, key, value … A value of 0 is an empty slot. */
export type Table = Int32Array;

/** A table with these entries. Values must not be 0; the last of two values with one key counts. */
export function tableOf(entries: readonly (readonly [key: number, value: number])[]): Table {
  const size = 2 ** Math.ceil(Math.log2(Math.max(8, entries.length * 1.5)));
  const table = new Int32Array(size * 2);
  for (const [key, value] of entries) {
    const slot = slotOf(table, key);
    table[slot] = key;
    table[slot + 1] = value;
  }
  return table;
}

/** The value of a key, or 0. */
export const lookUp = (table: Table, key: number): number => table[slotOf(table, key) + 1] as number;

function slotOf(table: Table, key: number): number {
  const mask = table.length - 2;
  let slot = (spread(key) << 1) & mask;
  while (table[slot + 1] !== 0 && table[slot] !== key) slot = (slot + 2) & mask;
  return slot;
}

/** Mixes the bits of a key, so that like keys lie far apart. */
export function spread(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 15);
}

/** Lists of numbers in one row: the lists after each other, and where each starts. */
export interface Rows {
  starts: Int32Array;
  items: Int32Array;
}

/** These lists in one row. */
export function rowsOf(lists: readonly (readonly number[])[]): Rows {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, nth) => (starts[nth + 1] = (starts[nth] as number) + list.length));
  return { starts, items: Int32Array.from(lists.flat()) };
}
