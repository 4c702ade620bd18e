/** What was worked out before, for as long as everything it was made from is the same. A watch lives by it. */
export class Memory {
  readonly #known = new Map<string, { from: readonly unknown[]; made: unknown }>();

  /** What `make` makes; what it made last time, if nothing that it depends on has changed since. */
  recall<T>(name: string, from: readonly unknown[], make: () => T): T {
    const known = this.#known.get(name);
    if (known !== undefined && known.from.length === from.length && known.from.every((part, at) => part === from[at]))
      return known.made as T;
    const made = make();
    this.#known.set(name, { from, made });
    return made;
  }
}
