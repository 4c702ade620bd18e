import { cleanName, decodeEntities } from '../clean.ts';
import { spokenWords } from '../spoken.ts';
import { CLOCK, secondsOf, withTimes } from './stamp.ts';
import { speakerTag, tagFinder } from './tag.ts';
import { isFact, labelKey } from '../people/labels.ts';
import type { LineReader } from './lines.ts';
import type { Profile } from './profile.ts';
import type { Turn } from '../turn.ts';

/** The timing line of a cue in WebVTT (`.`, hours optional, settings after it) or SubRip (`,`). */
export const TIMING = new RegExp(`^[ \\t]*(${CLOCK})[ \\t]*-->[ \\t]*(${CLOCK})(?:[ \\t].*)?$`);
/** Blocks of a WebVTT file that hold no speech (W3C WebVTT, 4.1). */
const SILENT = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \t]|$)/;
/** `<v Name>`, `<v.loud.first Name>`; closed or not. */
const VOICE = /<v(?:\.[^\s<>]*)?[ \t]([^<>]*)>/g;
/** What marks a change of speaker in broadcast captions. */
const DASH = /^\s*(?:[-–—]\s*|>>+\s*)(?=\S)/;
const MARK_UP = /<\/?[a-zA-Z\d][^<>]*>|<\/?[cv]>|\{\\[^{}]*\}/g;

/** How much of a cue is held before it is handed on, in characters; real ones hold a line or two. */
const LONGEST = 1 << 20;

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
 * The lines of a caption file that hold speech, for learning which labels in them are speakers.
 * @param lines the first lines of the file
 * @param timing fits the timing line of a cue; its first two groups are the times
 */
export function captionText(lines: string[], timing: RegExp): string[] {
  const spoken = lines.filter(
    (line, i) => i > 0 && !timing.test(line) && (timing.test(lines[i - 1] ?? '') || speakerTag(line) !== undefined),
  );
  // Cues stand apart; side by side they would look like a block of facts.
  return spoken.flatMap((line) => [bare(line).replace(DASH, ''), '']);
}

/**
 * Reads captions: cues under a timing line each. Speakers come from voice tags or from `Name:` at the start of a line.
 * @param profile how speakers are named inside the cues
 * @param say is given the talk of each cue in order
 * @param timing fits the timing line of a cue; its first two groups are the times
 */
export function captionReader(profile: Profile, say: (piece: Turn) => void, timing: RegExp): LineReader {
  let cue: { at: number | undefined; end: number | undefined; line: number; lines: string[]; size: number } | undefined;
  const tagOf = tagFinder();
  let silent = false;
  /** In a file whose cues name the speaker only at a change, the one who goes on. */
  let speaker: string | undefined;

  function close() {
    if (!cue) return;
    const pieces = voices(cue.lines);
    for (const [i, piece] of pieces.entries()) {
      if (piece.fact) continue;
      speaker = piece.name ?? (piece.voiced ? undefined : speaker);
      const turn: Turn = { speaker, text: spokenWords(piece.text), line: cue.line };
      say(withTimes(turn, i === 0 ? cue.at : undefined, i === pieces.length - 1 ? cue.end : undefined));
    }
    cue = undefined;
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
    const isDialogue = lines.length > 1 && lines.every((line) => /^\s*[-–—]\s*\S/.test(line));
    const pieces: Voice[] = [];
    for (const [i, line] of lines.entries()) {
      const text = i === 0 || isDialogue ? bare(line).replace(DASH, '') : bare(line);
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
        cue = { at: secondsOf(times[1]), end: secondsOf(times[2]), line: number, lines: [], size: 0 };
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

function bare(text: string): string {
  return text.replace(MARK_UP, '');
}
