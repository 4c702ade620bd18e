/** Names and times above what is said, on lines of their own or beside each other: HubSpot, tl;dv and pages copied from. */
import { isFact, isNameLike, labelKey } from '../../people/labels.ts';
import { CLOCK } from '../stamp.ts';
import { rewritten, type Rewriter } from './rewritten.ts';
import type { Layout } from './layout.ts';

const STAMP = new RegExp(`^\\s*[[(@]?(${CLOCK})[\\])]?\\s*$`);
const STAMP_AND_NAME = new RegExp(`^\\s*[[(@]?(${CLOCK})[\\])]?\\s+(\\S.*)$`);
const LONGEST_NAME = 60;
/** So many times in a text show how it is laid out, and so large a share of them. */
const ENOUGH = 2;
const MOST = 0.8;

/** Where the name stands: on the line above the time, on the line below it, or beside it. */
type Place = 'above' | 'below' | 'beside';

/** How a text is laid out, and whose names stand in it. */
interface Layers {
  place: Place;
  names: Set<string>;
}

function isName(line: string): boolean {
  const text = line.trim();
  return (
    text.length <= LONGEST_NAME &&
    /^[\p{L}@~]/u.test(text) &&
    !/[:.?!…,;]$|:/.test(text) &&
    isNameLike(text) &&
    !isFact(labelKey(text))
  );
}

/** The names that stand at one place by the times; nothing where other things stand there. */
function layersAt(place: Place, lines: readonly string[]): Layers | undefined {
  const found: string[] = [];
  let times = 0;
  for (const [i, line] of lines.entries()) {
    const beside = place === 'beside' ? STAMP_AND_NAME.exec(line)?.[2] : undefined;
    if (place === 'beside' ? beside === undefined : !STAMP.test(line)) continue;
    times++;
    const name = beside ?? lines[place === 'above' ? i - 1 : i + 1] ?? '';
    const below = lines[place === 'below' ? i + 2 : i + 1]?.trim() ?? '';
    // What is said stands below; where only names do, they are words such as "Okay".
    if (isName(name) && below !== '' && !STAMP.test(below) && !STAMP_AND_NAME.test(below)) found.push(name.trim());
  }
  const names = new Set(found);
  const isFew = names.size <= Math.max(2, found.length / 2);
  return found.length >= ENOUGH && found.length >= times * MOST && isFew ? { place, names } : undefined;
}

const layersOf = (lines: readonly string[]): Layers | undefined =>
  // Where no line holds a time there are none.
  lines.some((line) => /\d:\d\d/.test(line))
    ? (layersAt('above', lines) ?? layersAt('below', lines) ?? layersAt('beside', lines))
    : undefined;

/** Puts a name and its time on one line, as plain text has them. */
const unstacked =
  (lines: readonly string[]): Rewriter =>
  (hand) => {
    const { place, names } = layersOf(lines) ?? { place: 'above', names: new Set<string>() };
    let held: { line: string; number: number } | undefined;
    const release = () => {
      if (held) hand(held.line, held.number);
      held = undefined;
    };
    const isSpeaker = (line: string) => names.has(line.trim()) || isName(line);
    return {
      line(line, number) {
        const [, time, name = ''] = (place === 'beside' ? STAMP_AND_NAME : STAMP).exec(line) ?? [];
        if (place === 'beside') {
          hand(time !== undefined && isSpeaker(name) ? `${name}  ${time}` : line, number);
        } else if (place === 'above' && time !== undefined && held && isSpeaker(held.line)) {
          hand(`${held.line.trim()}  ${time}`, held.number);
          held = undefined;
        } else if (place === 'below' && held && isSpeaker(line)) {
          hand(`${line.trim()}  ${STAMP.exec(held.line)?.[1] ?? ''}`, held.number);
          held = undefined;
        } else {
          release();
          if (place === 'above' || time !== undefined) held = { line, number };
          else hand(line, number);
        }
      },
      end: release,
    };
  };

export const stacked: Layout = {
  format: 'stacked',
  fits: (lines) => layersOf(lines) !== undefined,
  reader: rewritten(unstacked),
};
