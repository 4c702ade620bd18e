/** People listed below a title, as pages of calls show them: a company, then who came from it, with their titles. */
import { isNameLike } from './labels.ts';
import { peopleIn } from './people.ts';
import type { Person } from '../turn.ts';

/** Words of a title: what follows a name with one of them is no second name. */
const TITLE =
  /\b(?:head|director|manager|officer|chief|president|vp|svp|evp|c[a-z]o|founder|owner|partner|executive|exec|ae|sdr|bdr|csm|rep|representative|engineer|consultant|analyst|lead|specialist|associate|assistant|coordinator|administrator|buyer|sales|marketing|operations|ops|finance|procurement|it)\b/i;

/**
 * The people of such a list.
 * @param lines `Ann Lee, Account Executive`, `Ann Lee, Bo Roy` or `Birch`, a line each
 */
export function rosterPeople(lines: readonly string[]): Person[] {
  const people: Person[] = [];
  let company = '';
  for (const [i, line] of lines.entries()) {
    const text = line.replace(/^\s*(?:[-•‣*+]|\d{1,3}[.)])\s+/, '').trim();
    const [name = '', ...rest] = text.split(/\s*,\s*/);
    const about = rest.join(', ');
    const isAlone = about === '';
    if (isAlone && (i === 0 || company !== '') && TITLE.test(lines[i + 1]?.replace(/^[^,]*,?/, '') ?? '')) {
      company = name;
    } else if (isAlone || TITLE.test(about)) {
      if (isNameLike(name)) people.push({ name, about: [about, company].filter((part) => part !== '').join(', ') });
    } else {
      people.push(...peopleIn('attendees', text));
    }
  }
  return people;
}
