import type { Role } from '../transcript/turn.ts';
import type { SignalIndex } from './compile.ts';

/** The numbers of the phrases that may stand in a sentence, in order; `hits` is a part of what a scan found. */
export type Pick = (hits: Int32Array, from: number, to: number, role: Role) => number[];

/** Whose mouth a signal counts in; where nobody knows who speaks, it may be the prospect. */
export const mayCome = (heardFrom: 'rep' | 'prospect', role: Role): boolean => (role === 'rep') === (heardFrom === 'rep');

/** Makes a function that goes from the anchors in a sentence to the phrases worth a look. */
export function picker(index: SignalIndex): Pick {
  const byRep = index.phrases.map(([signal]) => index.signals[signal]?.heardFrom === 'rep');
  const keys = Object.keys(index.anchors);
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const phrasesOf = keys.map((key) => index.anchors[key] as number[]);
  const alsoOf = index.phrases.map(([, , also]) => also.map((key) => numbers.get(key) as number));
  // Marks with the number of the sentence need no clearing.
  const standing = new Int32Array(keys.length);
  const taken = new Int32Array(index.phrases.length);
  let sentence = 0;

  return (hits, from, to, role) => {
    sentence = (sentence + 1) | 0;
    for (let i = from; i < to; i += 2) standing[hits[i + 1] as number] = sentence;
    const picked: number[] = [];
    for (let i = from; i < to; i += 2) {
      for (const phrase of phrasesOf[hits[i + 1] as number] as number[]) {
        if (taken[phrase] === sentence || byRep[phrase] !== (role === 'rep')) continue;
        const also = alsoOf[phrase] as number[];
        if (also.length > 0 && also.every((anchor) => standing[anchor] !== sentence)) continue;
        taken[phrase] = sentence;
        picked.push(phrase);
      }
    }
    return picked.length > 1 ? picked.toSorted((a, b) => a - b) : picked;
  };
}
