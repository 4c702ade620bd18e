import type { Item, Phrase } from './phrase.ts';
import { ARTICLES, AUXILIARIES, FREQUENCY, UNSCANNED } from '../tokens/vocabulary.ts';

/**
 * The anchors of a phrase: keys, one of which must stand in a text for the phrase to stand there; the rarest such set, so
 * that looking for them finds little else; none if there is no such set. A key is a word (`afford`),
 * two words that follow each other once passed-over words are left out (`no time`), or a beginning
 * (`overpric*`).
 */
export function anchorsOf(phrase: Phrase): string[] {
  const choices = phrase.slots.flatMap((_, first) => choicesFrom(phrase, first));
  return choices.reduce((best, choice) => (choice.cost < best.cost ? choice : best), NEVER).keys;
}

/** What the slots from one on offer: this one alone, with the next, with the next two. */
function choicesFrom(phrase: Phrase, first: number): Keys[] {
  const choices: Keys[] = [];
  let runs: Item[][] = [[]];
  for (let last = first; last < first + WIDEST; last++) {
    const slot = phrase.slots[last];
    if (!slot || (slot.gap && last > first)) break;
    runs = runs.flatMap((run) => slot.runs.map((more) => run.concat(more)));
    if (runs.length > MOST_RUNS) break;
    const keys = insideOf(runs);
    if (keys) choices.push(keys);
  }
  return choices;
}

/** Slots that are looked at together, and the most ways through them. */
const WIDEST = 3;
const MOST_RUNS = 200;

interface Keys {
  keys: string[];
  /** How often they turn up, roughly, in ten thousand words. */
  cost: number;
}

const NEVER: Keys = { keys: [], cost: Number.POSITIVE_INFINITY };

const scanned = (item: Item): boolean => item.stem || !UNSCANNED.has(item.word);

/** The rarest word or pair inside each run, together. */
function insideOf(runs: Item[][]): Keys | undefined {
  const choices = runs.map((run) => {
    const heard = run.filter(scanned);
    const pairs = heard.slice(1).map((item, i) => pair(heard[i] as Item, item));
    return [...run.map(single), ...pairs].reduce((a, b) => (a && b && b.cost >= a.cost ? a : (b ?? a)), undefined);
  });
  return choices.every((choice) => choice !== undefined) ? sum(choices) : undefined;
}

const often = (item: Item): number => FREQUENCY.get(item.word) ?? 1;

function single(item: Item): Keys | undefined {
  if (item.stem) return { keys: [`${item.word}*`], cost: 2 };
  return AUXILIARIES.has(item.word) || ARTICLES.has(item.word) ? undefined : { keys: [item.word], cost: often(item) };
}

function pair(first: Item, second: Item): Keys | undefined {
  if (first.stem || second.stem || first.word === second.word) return undefined;
  return { keys: [`${first.word} ${second.word}`], cost: (often(first) * often(second)) / 1000 + 0.1 };
}

/** All of these, each key once; many keys cost a little of themselves. */
function sum(choices: Keys[]): Keys {
  const costs = new Map(choices.flatMap(({ keys, cost }) => keys.map((key): [string, number] => [key, cost + 0.02])));
  return { keys: [...costs.keys()], cost: [...costs.values()].reduce((total, cost) => total + cost, 0) };
}
