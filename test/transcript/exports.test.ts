import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/transcript/read/decode.ts';
import { LAYOUTS } from '../../src/transcript/read/layouts/index.ts';
import { CAPTIONS } from './exports/captions.ts';
import { JSON_ROWS } from './exports/json.ts';
import { SPEECH_ROWS } from './exports/json-speech.ts';
import { ODD } from './exports/odd.ts';
import { TEXT } from './exports/text.ts';
import { told, type Row } from './exports/row.ts';
import { WRITING } from './exports/writing.ts';
import { transcriptOf } from './said.ts';

const ROWS: Row[] = [...TEXT, ...WRITING, ...CAPTIONS, ...ODD, ...JSON_ROWS, ...SPEECH_ROWS];

describe('exports, read into turns, names, roles and times', () => {
  it.each(ROWS)('$name', ({ format, medium = 'spoken', text, turns, remarks = [] }) => {
    const transcript = transcriptOf(text);
    expect(told(transcript)).toEqual(turns);
    expect(transcript).toMatchObject({ format, medium, remarks });
  });

  it('are the same in UTF-16 and with line ends of Windows', () => {
    for (const { text, turns } of [...TEXT, ...WRITING, ...CAPTIONS]) {
      const bytes = Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le');
      expect(told(transcriptOf(decodeText(bytes)))).toEqual(turns);
    }
  });

  it('every layout has a row', () => {
    const formats = new Set(ROWS.map(({ format }) => format));
    expect(LAYOUTS.map(({ format }) => format).filter((format) => !formats.has(format))).toEqual(['markdown']);
  });
});
