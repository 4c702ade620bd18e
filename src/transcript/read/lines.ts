/** Longest line handed over whole, in characters, so that an endless line cannot fill the memory. */
const LONGEST = 1 << 20;

/** Reads a text line by line. */
export interface LineReader {
  line(text: string, number: number): void;
  end(): void;
}

/** Receives chunks of text and calls back for each line. */
export interface LineSplitter {
  write(chunk: string): void;
  /** Hands over what is left after the last line break. */
  end(): void;
}

/**
 * Splits a stream of text into lines at `\n`, `\r\n` or `\r`.
 * A line of over a million characters is handed over in pieces that share its number.
 * @param take is given each line, without its break, and its number
 * @param first the number of the first line
 */
export function lineSplitter(take: (line: string, number: number) => void, first = 1): LineSplitter {
  let number = first;
  // Kept in pieces: gluing a growing line together at every chunk would be quadratic.
  let pending: string[] = [];
  let held = 0;

  const hand = (line: string) => {
    const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (!whole.includes('\r')) return take(whole, number);
    const parts = whole.split('\r');
    for (const [i, part] of parts.entries()) {
      if (i > 0) number++;
      take(part, number);
    }
  };

  const takePending = (): string => {
    const line = pending.join('');
    pending = [];
    held = 0;
    return line;
  };

  const keep = (rest: string) => {
    if (rest === '') return;
    pending.push(rest);
    held += rest.length;
    if (held < LONGEST) return;
    let line = takePending();
    while (line.length >= LONGEST) {
      const cut = cutAt(line);
      hand(line.slice(0, cut));
      if (line[cut - 1] === '\r') number++;
      line = line.slice(cut);
    }
    keep(line);
  };

  return {
    write(chunk) {
      let start = 0;
      for (let stop = chunk.indexOf('\n'); stop >= 0; stop = chunk.indexOf('\n', start)) {
        const tail = chunk.slice(start, stop);
        if (held === 0 && tail.length < LONGEST) {
          hand(tail);
        } else {
          keep(tail);
          hand(takePending());
        }
        number++;
        start = stop + 1;
      }
      keep(chunk.slice(start));
    },
    end() {
      if (held > 0) hand(takePending());
    },
  };
}

/** Where to cut a line that is too long: after a carriage return, else a space, else anywhere. */
function cutAt(line: string): number {
  return line.lastIndexOf('\r', LONGEST - 2) + 1 || line.lastIndexOf(' ', LONGEST - 2) + 1 || LONGEST - 1;
}
