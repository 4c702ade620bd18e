/** A note for a CRM: a few plain lines, ready to paste. */
import type { Result } from '../walk/result.ts';

/** The note of a walk that came to an end. */
export function noteText(result: Result): string {
  const { ending, path, words, day } = result;
  if (!ending) return '';
  const answers = path.flatMap(({ answer, items }) => [
    ...(answer === '' ? [] : [answer]),
    ...items.map((item) => `${item.title}: ${item.answer || 'left open'}`),
  ]);
  const typed = new Set(words.map(({ text }) => text));
  const lines = [
    `${day}: ${ending.title}.`,
    `Heard: ${answers.filter((answer) => !typed.has(answer)).join('; ')}.`,
    ...words.map(({ ask, text }) => `${ask} ${text}`),
    ...ending.do.map(({ text }) => `Next: ${text}`),
    ...(ending.when
      ? [
          `When: ${ending.when.day === undefined ? ending.when.text : `${ending.when.day} (${ending.when.text.toLowerCase()})`}`,
        ]
      : []),
  ];
  return `${lines.map((line) => line.replace(/([.?!]"?)\.$/, '$1')).join('\n')}\n`;
}
