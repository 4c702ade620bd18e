import { cleanName, decodeEntities } from '../clean.ts';
import { spokenWords } from '../spoken.ts';
import { withoutHidden } from '../../basics/hidden-characters.ts';
import { fromStart, tidySeconds, withTimes } from './stamp.ts';
import { tagFinder } from './tag.ts';
import type { LineReader } from './lines.ts';
import type { Profile } from './profile.ts';
import type { Turn } from '../turn.ts';

/** A paragraph of TTML: its attributes, and what stands in it up to its end, in which no other begins. */
const PARAGRAPH = /<(?:\w+:)?p\b([^>]*?)(?:\/>|>((?:(?!<(?:\w+:)?p\b)[\s\S])*?)<\/(?:\w+:)?p\s*>)/g;
const AGENT = /<(?:\w+:)?agent\b([^>]*)>((?:(?!<(?:\w+:)?agent\b)[\s\S])*?)<\/(?:\w+:)?agent\s*>/g;
const AGENT_NAME = /<(?:\w+:)?name\b[^>]*>([\s\S]*?)</;
const OFFSET = /^(\d+(?:\.\d+)?)(h|ms|m|s|t|f)$/;
/** How much is held of a paragraph that does not end, in characters. */
const LONGEST = 1 << 20;

const SECONDS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 };

const attribute = (text: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(text)?.[1];

/** The plain text of what stands in a tag: a break is a space, other tags are nothing. */
export const textOf = (inner: string): string =>
  withoutHidden(decodeEntities(inner.replace(/<(?:\w+:)?br\s*\/?>/g, ' ').replace(/<[^>]*>/g, '')));

/**
 * The words of each paragraph in the beginning of a file, for learning which labels in them are speakers.
 * @param text the beginning
 */
export const ttmlText = (text: string): string[] =>
  [...text.matchAll(PARAGRAPH)].flatMap(([, , inner = '']) => [textOf(inner), '']);

/**
 * Reads TTML: a paragraph a cue, whose speaker is an agent named at the top, or stands before a colon.
 * @param profile how speakers are named inside the cues
 * @param say is given each cue in order
 */
export function ttmlReader(profile: Profile, say: (piece: Turn) => void): LineReader {
  const names = new Map<string, string>();
  const tagOf = tagFinder();
  let held = '';
  /** The line on which what is held begins. */
  let firstLine = 1;
  let tickRate = 1;
  let frameRate = 30;
  let speaker: string | undefined;

  function seconds(text: string | undefined): number | undefined {
    const offset = OFFSET.exec(text ?? '');
    if (!offset) return fromStart(text?.replace(/^(-?\d+:\d\d:\d\d):\d\d$/, '$1'));
    const [, count, unit = ''] = offset;
    const size = unit === 't' ? 1 / tickRate : unit === 'f' ? 1 / frameRate : (SECONDS[unit] ?? 1);
    return tidySeconds(Number(count) * size);
  }

  function paragraph(attributes: string, inner: string, line: number) {
    const at = seconds(attribute(attributes, 'begin'));
    const length = seconds(attribute(attributes, 'dur'));
    const end =
      seconds(attribute(attributes, 'end')) ??
      (at !== undefined && length !== undefined ? tidySeconds(at + length) : undefined);
    const agent = attribute(attributes, '(?:\\w+:)?agent') ?? attribute(inner, '(?:\\w+:)?agent');
    const text = textOf(inner);
    const tag = tagOf(text.trim());
    const isNamed = tag !== undefined && profile.isSpeaker(tag);
    if (isNamed) speaker = tag.name;
    else if (agent !== undefined || names.size > 0)
      speaker = agent === undefined ? undefined : (names.get(agent) ?? agent);
    say(withTimes({ speaker, text: spokenWords(isNamed ? tag.rest : text), line }, at, end));
  }

  function read() {
    tickRate = Number(/tickRate\s*=\s*["'](\d+)/.exec(held)?.[1] ?? tickRate);
    frameRate = Number(/frameRate\s*=\s*["'](\d+)/.exec(held)?.[1] ?? frameRate);
    for (const [, attributes = '', inner = ''] of held.matchAll(AGENT)) {
      const name = cleanName(textOf(AGENT_NAME.exec(inner)?.[1] ?? ''));
      const id = attribute(attributes, '(?:\\w+:)?id');
      if (name !== undefined && id !== undefined) names.set(id, name);
    }
    let done = 0;
    let line = firstLine;
    for (const found of held.matchAll(PARAGRAPH)) {
      line += breaksIn(held.slice(done, found.index));
      paragraph(found[1] ?? '', found[2] ?? '', line);
      line += breaksIn(found[0]);
      done = found.index + found[0].length;
    }
    firstLine = line;
    held = held.slice(done);
  }

  return {
    line(text, number) {
      if (held === '') firstLine = number;
      held += `${text}\n`;
      if (/<\/(?:\w+:)?p\s*>/.test(text)) read();
      if (held.length > LONGEST) held = '';
    },
    end: read,
  };
}

const breaksIn = (text: string): number => text.split('\n').length - 1;
