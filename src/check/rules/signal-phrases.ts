/** Checks of one signal's phrases by themselves: can each be heard, and does the signal say what it means? */
import { anchorsOf } from '../../signals/phrases/anchors.ts';
import { parsePhrase } from '../../signals/phrases/phrase.ts';
import { FREQUENCY, UNSCANNED } from '../../signals/tokens/vocabulary.ts';
import { wordsIn } from '../../signals/tokens/words.ts';
import type { WrittenSignal } from '../../playbook/loading/load.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../playbook/model/problem.ts';

export const signalPhrases: Rule = ({ loaded, memory }) =>
  loaded.written.signals
    .filter(({ isKnown }) => !isKnown)
    .flatMap((one) => memory.recall(`phrases ${one.signal.id}`, [one.signal], () => checkSignal(one)));

/** The problems of one signal that show without the others. */
function checkSignal({ signal, yaml }: WrittenSignal): Problem[] {
  const { id, any, unless, examples } = signal;
  const problems: Problem[] = [];
  const texts = [
    ...any.map((text, nth) => ({ text, path: [id, 'any', nth] })),
    ...unless.map((text, nth) => ({ text, path: [id, 'unless', nth] })),
  ];
  for (const { text, path } of texts) {
    const [fault] = parsePhrase(text).problems.toSorted((a, b) => Number(b.fatal) - Number(a.fatal));
    if (fault?.fatal)
      problems.push(
        yaml.problem(path, {
          code: 'never-heard',
          message: `This phrase can never be heard: ${fault.message}`,
          hint: 'Write the words as they are said.',
        }),
      );
    else if (path[1] === 'any' && anchorsOf(parsePhrase(text)).length === 0)
      problems.push(
        yaml.problem(path, {
          code: 'never-heard',
          message:
            'This phrase can never be heard: it, or one of its choices, has only words that stand everywhere, such as "is" or "could".',
          hint: 'Add a word that tells.',
        }),
      );
    else if (fault)
      problems.push(
        yaml.problem(path, {
          code: 'phrase-marks',
          severity: 'warning',
          message: fault.message,
          hint: 'Marks: ... for a few words between, a|b for either word, word* for any ending.',
        }),
      );
  }
  for (const [nth, text] of any.entries()) {
    const word = commonWord(text, examples.counts);
    if (word !== undefined)
      problems.push(
        yaml.problem([id, 'any', nth], {
          code: 'single-word',
          severity: 'warning',
          message: `The one word "${word}" is heard in every sentence that has it.`,
          hint: 'Add a word beside it, or a line with it under examples, counts.',
        }),
      );
  }
  if (examples.counts.length === 0)
    problems.push(
      yaml.problem(
        [id, 'examples'],
        {
          code: 'no-examples',
          severity: 'warning',
          message: `"${id}" has no example that counts, so nothing tests its phrases.`,
          hint: 'Add "examples" with some lines people said under "counts".',
        },
        'key',
      ),
    );
  return problems;
}

/** The word of a phrase of one word, if people use it for many things and no example shows that it is meant. */
function commonWord(text: string, counts: readonly string[]): string | undefined {
  const { slots } = parsePhrase(text);
  const runs = slots[0]?.runs ?? [];
  if (slots.length !== 1 || runs.some((run) => run.length !== 1)) return undefined;
  const shown = new Set(counts.flatMap((line) => wordsIn(line).map(({ text: word }) => word)));
  return runs.flatMap(([item]) => {
    if (item === undefined || item.stem) return [];
    const isCommon = FREQUENCY.has(item.word) || UNSCANNED.has(item.word);
    return isCommon || !shown.has(item.word) ? [item.word] : [];
  })[0];
}
