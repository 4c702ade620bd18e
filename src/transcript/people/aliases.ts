import { labelKey, sideOf } from './labels.ts';

/** A speaker's label taken apart: `Prospect (Dan – Finance VP)` is Dan, a prospect, Finance VP. */
export interface Label {
  /** The words of the person's own name, in lower case; none if the label gives only a role. */
  words: string[];
  role: 'rep' | 'prospect' | undefined;
  about: string;
}

/** How many turns a name may have and still be taken for a misspelling of another. */
const RARE = 2;
const TITLES = /^(?:mr|mrs|ms|miss|dr|prof|sir|madam)\.?\s+/i;

/**
 * Takes a speaker's label apart into name, side and what it says of them.
 * @param name the label as the export gives it
 */
export function labelOf(name: string): Label {
  const [, outer = '', inner = ''] = /^([^([]*)[([]?([^)\]]*)/.exec(name) ?? [];
  const parts = [...split(outer), ...split(inner)];
  const role = parts.map(sideOf).find((side) => side !== undefined) ?? sideOf(name);
  const person = parts.find((part) => sideOf(part) === undefined) ?? '';
  const about = parts.filter((part) => part !== person).join(', ');
  return { words: nameWords(person), role, about };
}

/** Splits `Dan – Finance VP`, `Sales: Ann` and `Ann, AE`, but not `Last, First` or a hyphened name. */
function split(text: string): string[] {
  const parts = text.split(/\s+[-–—|]+\s+|\s*[–—|]\s*/).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [before = '', after = ''] = part.split(/\s*:\s+/);
      if (after !== '' && sideOf(before)) return [before, after];
      const [first = '', second = ''] = part.split(/\s*,\s*/);
      return second !== '' && sideOf(second) ? [first, second] : [part];
    });
}

/** The words of a name in their usual order: `Lee, Ann` is `ann lee`. */
export function nameWords(name: string): string[] {
  const [last = '', first] = name.replace(TITLES, '').split(/\s*,\s*/);
  return labelKey(first ? `${first} ${last}` : last)
    .replace(/[._]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/**
 * Groups the labels of one person: the same name in another spelling or order, a first name and the full
 * name it belongs to alone, a role with a name and the name itself, a rare misspelling.
 * @param turns how many turns each label has, in order of appearance
 * @returns the groups in order of appearance, each with its labels in order of appearance
 */
export function mergeAliases(turns: ReadonlyMap<string, number>): string[][] {
  const labels = [...turns.keys()].map((name) => Object.assign(labelOf(name), { name }));
  const groups = new Map<string, string[]>();
  const fullNames = labels
    .map(({ words }) => words)
    .filter((words) => words.length > 1 && !words.some((word) => /\d/.test(word)));
  const namedBy = (side: string | undefined) =>
    new Set(labels.filter(({ role, words }) => role === side && words.length > 0).map(({ words }) => words[0]));
  const counts = new Map<string, number>();
  for (const { name, words } of labels) {
    const key = words.join(' ');
    counts.set(key, (counts.get(key) ?? 0) + (turns.get(name) ?? 0));
  }

  const bothSides = (words: string[]) => {
    const sides = labels.filter((label) => label.role && label.words[0] === words[0]).map(({ role }) => role);
    return new Set(sides).size > 1;
  };

  function keyOf({ name, words, role }: Label & { name: string }): string {
    if (words.length === 0) {
      const alone = namedBy(role);
      const [only] = alone;
      // `Prospect` alone is the one prospect who is named elsewhere, if there is only one.
      return role && alone.size === 1 && isPlainRole(name) ? fullNameOf([only ?? '']) : `role ${labelKey(name)}`;
    }
    const person = fullNameOf(respelled(words));
    // `Rep (Alex)` and `Prospect (Alex)` are two people.
    return role && bothSides(words) ? `${person} (${role})` : person;
  }

  /** The one full name that a first name belongs to, or the name itself. */
  function fullNameOf(words: string[]): string {
    if (words.length > 1) return words.join(' ');
    const full = new Set(fullNames.filter((other) => other[0] === words[0]).map((other) => other.join(' ')));
    return full.size === 1 ? ([...full][0] ?? '') : words.join(' ');
  }

  /** A rare name one letter away from a frequent one is taken for it. */
  function respelled(words: string[]): string[] {
    const own = words.join(' ');
    if ((counts.get(own) ?? 0) > RARE || own.length < 4 || /\d/.test(own)) return words;
    const meant = [...counts].filter(
      ([other, count]) => count > 3 * (counts.get(own) ?? 0) && other[0] === own[0] && isOneLetterOff(own, other),
    );
    const [only] = meant;
    return only && meant.length === 1 ? only[0].split(' ') : words;
  }

  for (const label of labels) {
    const key = keyOf(label);
    const group = groups.get(key);
    if (group) group.push(label.name);
    else groups.set(key, [label.name]);
  }
  return [...groups.values()];
}

function isPlainRole(name: string): boolean {
  return !/\d/.test(name);
}

/** Whether two words differ by one letter put in, left out or changed, or by two that changed places. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
