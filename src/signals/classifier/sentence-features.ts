/** What a sentence shows a reader: its words and how they stand, where in the turn it stands, and what was said before. */
import { hashOf, headOf, type Lexicon } from '../tokens/lexicon.ts';
import { Stands, type Sentence } from '../tokens/tokenizer.ts';
import { spread } from '../tokens/hash-table.ts';
import type { Before } from '../model/before.ts';

/** The features of a sentence as hashes, and for each the place of the word that it ends with, or -1. */
export interface Shown {
  features: number[];
  places: number[];
}

const salt = (name: string): number => spread(hashOf(name));
const BEGIN = 1;
const END = 2;
const DIGITS = hashOf('0');
const HEAD = salt('head');
const SKIP = salt('skip');
const LENGTH = salt('length');
const FIRST = salt('first');
const LAST = salt('last');
const DENIES = salt('denies');
const ASKS = salt('asks');
const TURNS = salt('turns');
const ASKED = salt('asked');
const RESISTED = salt('resisted');
const HEARD = salt('heard');

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashOf));
const NEGATIONS = hashes('no not never nothing nobody none without nor hardly neither nowhere');
const CONTRASTS = hashes('but though although however except');
const YES = hashes('yes ok sure absolutely perfect great right alright fine good lovely sounds deal agreed brilliant');
const NO = hashes('no not never none nothing');
const OPENING = { no: salt('no'), yes: salt('yes'), other: salt('other') };

/** So few words mean what was asked before makes them mean. */
const SHORT = 6;
/** How long a sentence may be told apart, in steps of so many words. */
const STEP = 3;
const LONGEST = 30;

export const twoOf = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) + spread(second)) | 0;

/** Shows sentences; what it gives is good until it is asked again. `heard` are the hashes of the signals whose phrases stand in one. */
export function shower({
  heads,
  longestStem,
}: Lexicon): (
  sentence: Sentence,
  isFirst: boolean,
  isLast: boolean,
  before: Before,
  heard: readonly number[],
) => Shown {
  const features: number[] = [];
  const places: number[] = [];
  const show = (feature: number, place: number): void => {
    features.push(feature);
    places.push(place);
  };
  return ({ text, count, hashes: spelt, numbers, marks, from, to, end }, isFirst, isLast, before, heard) => {
    features.length = places.length = 0;
    let previous = BEGIN;
    let second = BEGIN;
    let denies = 0;
    let turns = 0;
    let opening = OPENING.other;
    for (let at = 0; at < count; at++) {
      const start = from[at] as number;
      const isNumber = isDigit(text.charCodeAt(start));
      const hash = isNumber ? DIGITS : (spelt[at] as number);
      if (NEGATIONS.has(hash)) denies = 1;
      if (CONTRASTS.has(hash)) turns = 1;
      if ((marks[at] as number) & Stands.skip) continue;
      if (previous === BEGIN) opening = NO.has(hash) ? OPENING.no : YES.has(hash) ? OPENING.yes : OPENING.other;
      show(hash, at);
      show(twoOf(previous, hash), at);
      if (previous !== BEGIN) show(twoOf(second, hash) ^ SKIP, at);
      const number = numbers[at] as number;
      const head = isNumber
        ? 0
        : number !== 0 && longestStem[number] !== number
          ? (heads[number] as number)
          : headOf(text, start, to[at] as number);
      if (head !== 0) show(head ^ HEAD, at);
      second = previous;
      previous = hash;
    }
    show(twoOf(previous, END), count - 1);
    show(LENGTH + Math.min(LONGEST, Math.floor(count / STEP)), -1);
    if (isFirst) show(FIRST, -1);
    if (isLast) show(LAST, -1);
    const asks = text.charCodeAt(end - 1) === QUESTION ? 1 : 0;
    if (denies === 1) show(DENIES + asks, -1);
    if (asks === 1) show(ASKS, -1);
    if (turns === 1) show(TURNS, -1);
    if (before.asked !== undefined && isFirst && count <= SHORT) {
      const asked = twoOf(ASKED, hashOf(before.asked));
      show(asked, -1);
      show(twoOf(asked, opening), -1);
    }
    if (before.resisted !== undefined) {
      const resisted = twoOf(RESISTED, hashOf(before.resisted));
      show(resisted, -1);
      show(twoOf(resisted, ASKS + asks), -1);
      show(twoOf(resisted, TURNS + turns), -1);
    }
    for (const signal of heard) show(twoOf(HEARD, signal), -1);
    return { features, places };
  };
}

const QUESTION = 63;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
