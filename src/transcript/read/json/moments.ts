import { tidySeconds } from '../stamp.ts';
import type { Json, JsonObject } from './parse.ts';

/** An entry, and when it is, in seconds from the first that has a time. */
export interface Moment {
  entry: JsonObject;
  seconds: number | undefined;
}

/**
 * Counts entries that have dates from the first of them.
 * @param key where the date stands: a text such as `2030-01-02T10:00:00Z`, or milliseconds since 1970
 */
export function fromFirst(list: readonly JsonObject[], key: string): Moment[] {
  const instants = list.map((entry) => instantOf(entry[key]));
  const first = instants.find((instant) => instant !== undefined) ?? 0;
  return list.map((entry, i) => ({ entry, seconds: since(instants[i], first) }));
}

/** Seconds from one instant to another. */
export function since(instant: number | undefined, first: number): number | undefined {
  return instant === undefined ? undefined : tidySeconds((instant - first) / 1000);
}

/** Milliseconds since 1970; a date without a zone counts as UTC, for only the distance matters. */
export function instantOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const whole = value.replace(/(\.\d{3})\d+/, '$1');
  const instant = Date.parse(/(?:[zZ]|[+-]\d\d:?\d\d)$/.test(whole) ? whole : `${whole}Z`);
  return Number.isNaN(instant) ? undefined : instant;
}
