import { withoutHidden } from '../../basics/hidden-characters.ts';
import { turnJoiner } from './join.ts';
import { readJson } from './json/read.ts';
import { layoutOf } from './layouts/index.ts';
import { lineSplitter } from './lines.ts';
import { noTalkIn, problemIn } from './refuse.ts';
import type { Medium, Person, Reading, ReadProblem, Turn } from '../turn.ts';

/** How much of a text decides its format and layout, in characters. */
const SAMPLE = 1 << 16;

/** JSON is held whole, and a text of 512 MB is the most that can be. */
const LONGEST_JSON = 400_000_000;
const TOO_LONG: ReadProblem = {
  code: 'bad-json',
  message: 'This JSON is longer than 400 million characters, too long to be read at once.',
  hint: 'Export one call at a time, or as captions or text, which may be of any length.',
};

/** Takes a transcript in chunks and hands on its turns as they are finished. */
export interface TurnReader {
  write(chunk: string): void;
  /** To be called once after the last chunk. */
  end(): ReadProblem | undefined;
  /** The shape that was recognised; settled after the first 64 K characters, for JSON at the end. */
  readonly format: string;
  /** Whom the export names apart from the talk; for plain text complete once the talk has begun. */
  readonly people: Person[];
  /** What it is made of; settled as the format is. */
  readonly medium: Medium;
  /** What to say of how it was read; complete at the end. */
  readonly remarks: string[];
}

/**
 * Reads a whole export, whatever its shape. The content alone decides how.
 * @param text the export, already decoded
 * @returns the transcript, or why there is none and what to do about it
 */
export function readTranscript(text: string): Reading {
  const turns: Turn[] = [];
  const reader = turnReader((turn) => turns.push(turn));
  reader.write(text);
  const problem = reader.end();
  const { format, people, medium, remarks } = reader;
  return problem ? { problem } : { transcript: { format, medium, remarks, turns, people } };
}

/** What reads on once the format is known. */
interface Reader {
  format: string;
  people: Person[];
  medium: Medium;
  remarks: string[];
  write(chunk: string): void;
  end(): ReadProblem | undefined;
}

/**
 * Begins to read an export of any length, in flat memory (JSON apart, which is held whole).
 * @param emit is given each turn as soon as it is finished
 */
export function turnReader(emit: (turn: Turn) => void): TurnReader {
  let waiting: string[] = [];
  let length = 0;
  /** Blank lines before the text, which decide nothing. */
  let blankLines = 0;
  /** Whether they end in the first half of a line break of Windows. */
  let inBreak = false;
  let reader: Reader | undefined;

  function begin(whole: boolean): Reader {
    const text = waiting.join('');
    waiting = [];
    reader = readerFor(text.slice(0, SAMPLE), whole && text.length <= SAMPLE, blankLines + 1, emit);
    reader.write(text);
    return reader;
  }

  return {
    write(chunk) {
      if (reader) return reader.write(chunk);
      const start = length === 0 ? chunk.search(/\S/) : 0;
      const text = chunk.slice(start < 0 ? chunk.length : start);
      if (text.length < chunk.length) {
        const blank = chunk.slice(0, chunk.length - text.length);
        blankLines += linesIn(blank).length - (inBreak && blank.startsWith('\n') ? 2 : 1);
        inBreak = blank.endsWith('\r');
      }
      waiting.push(text);
      length += text.length;
      if (length >= SAMPLE) begin(false);
    },
    end: () => (reader ?? begin(true)).end(),
    get format() {
      return reader?.format ?? '';
    },
    get people() {
      return reader?.people ?? [];
    },
    get medium() {
      return reader?.medium ?? 'spoken';
    },
    get remarks() {
      return reader?.remarks ?? [];
    },
  };
}

function linesIn(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

function readerFor(sample: string, whole: boolean, firstLine: number, emit: (turn: Turn) => void): Reader {
  const problem = problemIn(sample);
  if (problem && !(problem.code === 'markup' && layoutOf(linesIn(sample)).isMarkup)) return refusal(problem);
  return isJson(sample) ? jsonReader(firstLine, emit) : textReader(sample, whole, firstLine, emit);
}

function refusal(problem: ReadProblem): Reader {
  return { format: '', people: [], medium: 'spoken', remarks: [], write() {}, end: () => problem };
}

/** JSON begins with an object, or a list of objects, lists or texts; `[00:12] Ann:` does not. */
function isJson(sample: string): boolean {
  return /^\s*(?:\{\s*(?:["'}]|\w+\s*:)|\[\s*[[{"\]])/.test(sample);
}

function jsonReader(firstLine: number, emit: (turn: Turn) => void): Reader {
  let chunks: string[] = [];
  let length = 0;
  const reader: Reader = {
    format: 'json',
    people: [],
    medium: 'spoken',
    remarks: [],
    write(chunk) {
      length += chunk.length;
      if (length <= LONGEST_JSON) chunks.push(chunk);
      else chunks = [];
    },
    end() {
      if (length > LONGEST_JSON) return TOO_LONG;
      const reading = readJson(chunks.join(''), firstLine);
      chunks = [];
      if ('problem' in reading) return reading.problem;
      reader.remarks = reading.remarks;
      if ('text' in reading) {
        const inner = textReader(reading.text.slice(0, SAMPLE), reading.text.length <= SAMPLE, 1, emit);
        inner.write(reading.text);
        reader.people = inner.people;
        reader.medium = inner.medium;
        const problem = inner.end();
        reader.remarks = [...reading.remarks, ...inner.remarks];
        return problem;
      }
      reader.format = reading.format;
      reader.people = reading.people;
      const joiner = turnJoiner(emit);
      for (const turn of reading.said) joiner.add(turn);
      joiner.end();
      return undefined;
    },
  };
  return reader;
}

function textReader(sample: string, whole: boolean, firstLine: number, emit: (turn: Turn) => void): Reader {
  const lines = linesIn(sample).map(withoutHidden);
  const people: Person[] = [];
  let found = false;
  const joiner = turnJoiner((turn) => {
    found = true;
    emit(turn);
  });
  const { format, medium = 'spoken', reader: readerOf } = layoutOf(lines);
  const remarks: string[] = [];
  const reader = readerOf({ lines, whole, firstLine }, joiner, people, (sentence) => remarks.push(sentence));
  const splitter = lineSplitter((line, number) => reader.line(withoutHidden(line), number), firstLine);
  return {
    format,
    people,
    medium,
    remarks,
    write: splitter.write,
    end() {
      splitter.end();
      reader.end();
      joiner.end();
      return found ? undefined : noTalkIn(lines, format);
    },
  };
}
