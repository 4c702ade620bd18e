/** Why something was heard, and what stopped what was nearly heard, in words. */
import type { Because, Stop } from '../signals/model/signal.ts';
import { spoken } from './layout.ts';

/**
 * Why a finding was made, to follow "by".
 * @param place where the phrase is written, if that is known
 */
export function becauseWords(because: Because, place?: string): string {
  if ('phrase' in because) return `the phrase "${because.phrase}"${place === undefined ? '' : ` (${place})`}`;
  const words = because.words.map((word) => `"${word}"`).join(', ');
  const example = because.example === undefined ? '' : `the example ${spoken(because.example)}`;
  if (words === '') return example === '' ? 'its place after a no' : example;
  return `the words ${words}${example === '' ? '' : `, like ${example}`}`;
}

/** What stopped a finding, to follow "stopped by". */
export const stopWords = (stop: Stop): string =>
  'unless' in stop
    ? `unless "${stop.unless}"`
    : stop.guard === 'likeness'
      ? 'the rest of the sentence, which sounds like nothing'
      : stop.guard === 'quoted'
        ? `quotation marks: they tell what was said`
        : `the rule for ${stop.guard}: ${spoken(stop.words)}`;
