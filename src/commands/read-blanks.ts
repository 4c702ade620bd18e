import { Fault } from '../world/fault.ts';
import type { Library } from '../playbook/model/library.ts';
import type { Settings } from './settings.ts';
import { didYouMean } from '../basics/suggest.ts';

/** The blanks that are set for good, where a playbook has them; `--set` wins. */
export const withSettings = (
  library: Library,
  { topic }: Settings,
  given: Record<string, string>,
): Record<string, string> =>
  topic !== undefined && Object.values(library.playbooks).some(({ blanks }) => Object.hasOwn(blanks ?? {}, 'topic'))
    ? { topic, ...given }
    : given;

/**
 * `--set topic="keeping the office safe"`: the words for blanks, by their names.
 * @throws Fault for a blank that no playbook has
 */
export function readBlanks(library: Library, given: readonly string[]): Record<string, string> {
  const known = Object.values(library.playbooks).flatMap(({ blanks }) => Object.keys(blanks ?? {}));
  return Object.fromEntries(
    given.map((pair) => {
      const equals = pair.indexOf('=');
      const name = pair.slice(0, equals).trim();
      if (equals < 1)
        throw new Fault(
          `--set "${pair}" has no name.`,
          'Write it as name=words, such as topic="keeping the office safe".',
        );
      if (!known.includes(name)) throw new Fault(`There is no blank "${name}".`, didYouMean(name, [...new Set(known)]));
      return [name, pair.slice(equals + 1).trim()];
    }),
  );
}
