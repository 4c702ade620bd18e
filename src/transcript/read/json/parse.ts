/** JSON as it was read: objects know the line they start on, and have no prototype to be tricked through. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export const LINE = Symbol('line');
export interface JsonObject {
  [key: string]: Json | undefined;
  [LINE]?: number;
}

/** Where a JSON text goes wrong; line and column are counted from 1. */
export interface JsonFault {
  message: string;
  line: number;
  column: number;
}

const SCALAR = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const ESCAPED = /\\(?:u([\da-fA-F]{4})|(.))/gs;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', ''],
  ['f', ' '],
]);

/** A list or object that is still open. */
interface Frame {
  holder: Json[] | JsonObject;
  key: string | undefined;
  line: number;
}

/**
 * Reads JSON, or several JSON values one after another (JSON Lines), which come back as a list.
 * Unlike `JSON.parse` it knows on which line each object stands and where a fault is, leaves out a comma
 * too many before a closing bracket, and reads any depth without recursion.
 * @param text the whole text
 * @param firstLine the number of its first line
 * @returns the value, with the lines on which a comma was left out; or what is wrong
 */
export function parseJson(text: string, firstLine = 1): { value: Json; commas: number[] } | { fault: JsonFault } {
  const roots: Json[] = [];
  const stack: Frame[] = [];
  const commas: number[] = [];
  /** The line of a comma that nothing follows yet. */
  let comma: number | undefined;
  let at = 0;
  let line = firstLine;
  let lineStart = 0;
  /** What may come next: a value, a key, or the comma after a value. */
  let expect: 'value' | 'key' | 'comma' = 'value';

  const fault = (message: string): { fault: JsonFault } => ({ fault: { message, line, column: at - lineStart + 1 } });

  function put(value: Json) {
    const frame = stack.at(-1);
    if (!frame) roots.push(value);
    else if (Array.isArray(frame.holder)) frame.holder.push(value);
    else if (frame.key !== undefined) frame.holder[frame.key] = value;
    expect = frame ? 'comma' : 'value';
  }

  function skipSpace() {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10) {
        line++;
        lineStart = at + 1;
      } else if (code !== 32 && code !== 13 && code !== 9 && code !== 0xfeff) return;
    }
  }

  /** The end of the string that starts at `at`, or -1. */
  function stringEnd(): number {
    for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
      let slashes = 0;
      while (text[end - 1 - slashes] === '\\') slashes++;
      if (slashes % 2 === 0) return end;
    }
    return -1;
  }

  for (;;) {
    skipSpace();
    const frame = stack.at(-1);
    const char = text[at];
    if (char === undefined) {
      if (!frame && roots.length > 0) return { value: roots.length === 1 ? (roots[0] ?? roots) : roots, commas };
      return fault(
        frame ? `the text ends before what opens on line ${frame.line} is closed` : 'there is nothing in it',
      );
    }
    const isList = frame !== undefined && Array.isArray(frame.holder);
    if (frame && char === (isList ? ']' : '}') && (expect !== 'value' || isList)) {
      if (comma !== undefined) commas.push(comma);
      comma = undefined;
      stack.pop();
      expect = stack.length > 0 ? 'comma' : 'value';
      at++;
    } else if (expect === 'comma') {
      if (char !== ',') return fault(`expected a comma or ${isList ? ']' : '}'}, found ${shown(char)}`);
      expect = isList ? 'value' : 'key';
      comma = line;
      at++;
    } else if (char === '"') {
      comma = undefined;
      const end = stringEnd();
      if (end < 0) return fault('a text in quotation marks is never closed');
      const raw = text.slice(at + 1, end);
      const value = unescape(raw);
      // JSON forbids line breaks inside texts, but some exports have them.
      for (let i = raw.indexOf('\n'); i >= 0; i = raw.indexOf('\n', i + 1)) {
        line++;
        lineStart = at + i + 2;
      }
      at = end + 1;
      if (expect === 'value') {
        put(value);
      } else {
        skipSpace();
        if (text[at] !== ':') return fault(`expected a colon after the key "${value.slice(0, 40)}"`);
        if (frame) frame.key = value;
        expect = 'value';
        at++;
      }
    } else if (expect === 'key') {
      return fault(`expected a key in double quotes, found ${shown(char)}`);
    } else if (char === '{' || char === '[') {
      comma = undefined;
      const holder: Json[] | JsonObject = char === '[' ? [] : (Object.create(null) as JsonObject);
      if (!Array.isArray(holder)) holder[LINE] = line;
      put(holder);
      stack.push({ holder, key: undefined, line });
      expect = char === '[' ? 'value' : 'key';
      at++;
    } else {
      SCALAR.lastIndex = at;
      const scalar = SCALAR.exec(text)?.[0];
      if (scalar === undefined) return fault(`expected a value, found ${shown(char)}`);
      comma = undefined;
      put(LITERALS.has(scalar) ? (LITERALS.get(scalar) as Json) : Number(scalar));
      at += scalar.length;
    }
  }
}

function shown(char: string): string {
  return /[!-~]/.test(char) ? char : 'a character that does not belong here';
}

function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPED, (_, hex: string | undefined, char: string) =>
    hex === undefined ? (ESCAPES.get(char) ?? char) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
