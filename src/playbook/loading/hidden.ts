/** Letters that cannot be seen: they could steer the terminal on which a line is shown, or turn its writing round. */
import { hiddenIn } from '../../basics/hidden-characters.ts';
import type { Path, YamlFile } from './document.ts';
import type { Problem } from '../model/problem.ts';

/** A problem for each text of a file that holds such a letter. A file that has one is not loaded. */
export function hiddenLetters(yaml: YamlFile): Problem[] {
  const seen = new Set<unknown>();
  const look = (value: unknown, path: Path): Problem[] => {
    if (typeof value === 'string') {
      const name = hiddenIn(value);
      if (name === undefined) return [];
      return [
        yaml.problem(path, {
          code: 'hidden-letter',
          message: `There is a letter here that cannot be seen (${name}).`,
          hint: 'Delete it, or type the words again.',
        }),
      ];
    }
    // An alias can hold itself.
    if (typeof value !== 'object' || value === null || seen.has(value)) return [];
    seen.add(value);
    return Object.entries(value).flatMap(([key, inner]) =>
      look(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  return look(yaml.data, []);
}
