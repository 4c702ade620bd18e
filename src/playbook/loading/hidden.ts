/** Letters that cannot be seen: they could steer the terminal on which a line is shown, or turn its writing round. */
import type { Path, YamlFile } from './document.ts';
import type { Problem } from '../model/problem.ts';

const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;

/** A problem for each text of a file that holds such a letter. A file that has one is not loaded. */
export function hiddenIn(yaml: YamlFile): Problem[] {
  const seen = new Set<unknown>();
  const look = (value: unknown, path: Path): Problem[] => {
    if (typeof value === 'string') {
      const found = HIDDEN.exec(value)?.[0];
      if (found === undefined) return [];
      const name = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
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
