import { cleanName, decodeEntities } from '../clean.ts';
import { spokenWords } from '../spoken.ts';
import { CLOCK, fromStart, withTimes } from './stamp.ts';
import { tagFinder } from './tag.ts';
import { isFact, labelKey } from '../people/labels.ts';
import type { LineReader } from './lines.ts';
import type { Profile } from './profile.ts';
import type { Turn } from '../turn.ts';

/** The timing line of a cue in WebVTT (`.`, hours optional, settings after it) or SubRip (`,`). */
export const TIMING = new RegExp(`^[ \\t]*(-?(?:${CLOCK}))[ \\t]*-->[ \\t]*(?:(-?(?:${CLOCK}))(?:[ \\t].*)?)?$`);
/** Blocks of a WebVTT file that hold no speech (W3C WebVTT, 4.1). */
const SILENT = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \t]|$)/;
/** `<v Name>`, `<v.loud.first Name>`; closed or not. */
const VOICE = /<v(?:\.[^\s<>]*)?[ \t]([^<>]*)>/g;
/** What marks a change of speaker in broadcast captions. */
export const DASH = /^\s*(?:[-–—]\s*|>>+\s*)(?=\S)/;
const MARK_UP = /<\/?[a-zA-Z\d][^<>]*>|<\/?[cv]>|\{\\[^{}]*\}/g;

/** A name in brackets before what is said, without a colon: `[Ann Lee] Good morning.` */
export const BRACKETED = /^\s*[[(]([^\])]{1,60})[\])][ \t]+(?=\S)/;

/** How much of a cue is held before it is handed on, in characters; real ones hold a line or two. */
const LONGEST = 1 << 20;

/** Cues this close to each other, in seconds, are on the screen together. */
const STILL = 0.05;

/** One speaker's part of a cue. */
interface Voice {
  name?: string | undefined;
  text: string;
  /** Set off by a voice tag or a dash, so that without a name nobody knows who it is. */
  voiced: boolean;
  /** A line about the recording, such as `Hosted by: …`. */
  fact?: boolean;
}

/**
 * Reads captions: cues under a timing line each. Speakers come from voice tags or from `Name:` at the start of a line.
 * @param profile how speakers are named inside the cues
 * @param names those that stand on a line of their own, or in brackets, above or before what is said
 * @param say is given the talk of each cue in order
 * @param timing fits the timing line of a cue; its first two groups are the times
 */
export function captionReader(
  profile: Profile,
  names: ReadonlySet<string>,
  say: (piece: Turn) => void,
  timing: RegExp,
): LineReader {
  let cue: { at: number | undefined; end: number | undefined; line: number; lines: string[]; size: number } | undefined;
  const tagOf = tagFinder();
  let silent = false;
  /** The cue before, which the next may show again. */
  let before = { text: '', last: '', end: 0 };
  /** In a file whose cues name the speaker only at a change, the one who goes on. */
  let speaker: string | undefined;

  function close() {
    if (!cue) return;
    const lines = unrepeated(cue.lines, cue.at ?? 0);
    before = { text: cue.lines.join(' '), last: cue.lines.at(-1)?.trim() ?? '', end: cue.end ?? cue.at ?? 0 };
    const pieces = voices(lines);
    for (const [i, piece] of pieces.entries()) {
      if (piece.fact) continue;
      speaker = piece.name ?? (piece.voiced ? undefined : speaker);
      const turn: Turn = { speaker, text: spokenWords(piece.text), line: cue.line };
      say(withTimes(turn, i === 0 ? cue.at : undefined, i === pieces.length - 1 ? cue.end : undefined));
    }
    cue = undefined;
  }

  /** The lines of a cue without those of the cue before it that is still on the screen: all of it, or its last line. */
  function unrepeated(lines: string[], at: number): string[] {
    if (at > before.end + STILL) return lines;
    if (lines.join(' ') === before.text && before.text.includes(' ')) return [];
    const isAgain = lines[0]?.trim() === before.last && before.last.includes(' ');
    return isAgain ? lines.slice(1) : lines;
  }

  /** Who says what in one cue: by voice tags, by names, or one line a person where each starts with a dash. */
  function voices(lines: string[]): Voice[] {
    const whole = lines.join('\n');
    const tags = whole.includes('<v') ? [...whole.matchAll(VOICE)] : [];
    if (tags.length > 0) {
      return tags.map((tag, i) => ({
        name: cleanName(decodeEntities(tag[1] ?? '')),
        text: bare(whole.slice(tag.index + tag[0].length, tags[i + 1]?.index)),
        voiced: true,
      }));
    }
    const [first = '', ...others] = lines;
    const own = names.has(bare(first).trim()) && others.length > 0 ? bare(first).trim() : undefined;
    if (own !== undefined) return [{ name: own, text: bare(others.join(' ')), voiced: false }];
    const bracketed = BRACKETED.exec(bare(first))?.[1]?.trim() ?? '';
    if (names.has(bracketed))
      return [{ name: bracketed, text: bare(lines.join(' ')).replace(BRACKETED, ''), voiced: false }];
    const isDialogue = lines.length > 1 && lines.every((line) => /^\s*[-–—]\s*\S/.test(line));
    const pieces: Voice[] = [];
    for (const [i, line] of lines.entries()) {
      const plain = decodeEntities(bare(line));
      const text = i === 0 || isDialogue ? plain.replace(DASH, '') : plain;
      const tag = tagOf(text);
      if (tag && profile.isSpeaker(tag)) pieces.push({ name: tag.name, text: tag.rest, voiced: false });
      else if (i === 0 && tag && profile.named && isFact(labelKey(tag.name)))
        pieces.push({ text: '', voiced: false, fact: true });
      else {
        const last = isDialogue ? undefined : pieces.at(-1);
        if (last) last.text += ` ${text}`;
        else pieces.push({ text, voiced: isDialogue });
      }
    }
    return pieces;
  }

  return {
    line(text, number) {
      const times = /\d/.test(text) ? timing.exec(text) : null;
      if (times) {
        close();
        silent = false;
        cue = { at: fromStart(times[1]), end: fromStart(times[2]), line: number, lines: [], size: 0 };
      } else if (text.trim() === '') {
        close();
        silent = false;
      } else if (!silent && cue) {
        if (cue.lines.length === 0) cue.line = number;
        cue.lines.push(text);
        cue.size += text.length;
        if (cue.size > LONGEST) {
          const { at, end } = cue;
          close();
          cue = { at, end, line: number, lines: [], size: 0 };
        }
      } else {
        silent ||= SILENT.test(text);
      }
    },
    end: close,
  };
}

/** The text of a line without its tags. */
export function bare(text: string): string {
  return text.replace(MARK_UP, '');
}
