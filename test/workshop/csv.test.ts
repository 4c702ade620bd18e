import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCsv } from '../../src/signals/evaluation/csv.ts';
import { readLabelled } from '../../src/signals/evaluation/labelled.ts';
import type { Signal } from '../../src/signals/model/signal.ts';

const cells = (text: string) => {
  const rows = readCsv(text);
  return 'openQuote' in rows ? rows : rows.map((row) => row.cells);
};

describe('a table', () => {
  test.each<[string, string[][]]>([
    ['', []],
    ['\n\r\n', []],
    ['a,b', [['a', 'b']]],
    ['a,b\n', [['a', 'b']]],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\n"x;y";z',
      [
        ['a', 'b'],
        ['x;y', 'z'],
      ],
    ],
    [
      'a\tb\nx, y\tz',
      [
        ['a', 'b'],
        ['x, y', 'z'],
      ],
    ],
    [
      'a,b\n"say ""no"", then",c',
      [
        ['a', 'b'],
        ['say "no", then', 'c'],
      ],
    ],
    [
      'a,b\n"two\nlines",c',
      [
        ['a', 'b'],
        ['two\nlines', 'c'],
      ],
    ],
    ['a,b\n"",', [['a', 'b']]],
    [
      'a,b\nx,',
      [
        ['a', 'b'],
        ['x', ''],
      ],
    ],
    [
      'a,b\nsay "no",c',
      [
        ['a', 'b'],
        ['say "no"', 'c'],
      ],
    ],
    [
      'a,b\n "x" , y',
      [
        ['a', 'b'],
        ['x', ' y'],
      ],
    ],
  ])('%j is read', (text, rows) => {
    expect(cells(text)).toEqual(rows);
  });

  test.each([
    ['"a', 1],
    ['a,b\nc,d\n"e,f\ng,h', 3],
    ['a,b\n"c\nd",x\n"e"f,g', 4],
  ])('%j has a quote that does not close, on line %i', (text, openQuote) => {
    expect(readCsv(text)).toEqual({ openQuote });
  });

  it('knows on which line a row begins', () => {
    const rows = readCsv('a,b\n"one\ntwo",c\n\nd,e');
    expect('openQuote' in rows || rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('comes back as it was written, whatever stands in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', ' ', 'é') });
    const row = fc.tuple(cell, cell).filter((some) => some.some((words) => words.trim() !== ''));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const table = [['text', 'label'], ...rows];
        expect(
          cells(table.map((some) => some.map((words) => `"${words.replaceAll('"', '""')}"`).join(',')).join('\r\n')),
        ).toEqual(table);
      }),
    );
  });

  it('is read in time in line with its length', () => {
    expect(cells(`a,b\n"${'x""'.repeat(500_000)}",c`)).toHaveLength(2);
    expect(readCsv(`a,b\n"${'x""'.repeat(500_000)}`)).toEqual({ openQuote: 2 });
  });
});

describe('labelled lines', () => {
  const signal = (id: string, heardFrom: Signal['heardFrom']): Signal => ({
    id,
    title: id,
    heardFrom,
    objection: false,
    any: [],
    unless: [],
    examples: { counts: [], notCounts: [] },
    means: '',
    from: 'ours',
  });
  const signals = {
    later: signal('later', 'prospect'),
    'no-time': signal('no-time', 'prospect'),
    'rep-pushed': signal('rep-pushed', 'rep'),
  };

  test.each([
    [
      '{"text":"a","label":"later"}\n\n{"text":"b","label":"none","role":"rep"}\n{"text":"c","label":"rep-pushed","also":["later"]}',
    ],
    ['text,label,role,also\na,later,,\n\nb,none,rep,\nc,rep-pushed,,later\n'],
    ['Also;Role;Label;Text;Mine\n;;later;a;1\n\n;rep;none;b;2\nlater;;rep-pushed;c;3'],
  ])('%j', (text) => {
    const { lines, faults } = readLabelled(text, signals);
    expect(faults).toEqual([]);
    expect(lines).toMatchObject([
      { text: 'a', label: 'later', role: 'prospect', also: [], line: 1 + Number(!text.startsWith('{')) },
      { text: 'b', label: 'none', role: 'rep' },
      { text: 'c', label: 'rep-pushed', role: 'rep', also: ['later'] },
    ]);
  });

  test.each([
    ['{"text":"a"', 1, 'JSON'],
    ['{"text":"a","label":"later"}\n[]', 2, 'object'],
    ['{"text":"a","label":"latr"}', 1, 'later'],
    ['{"text":"a","label":"later","also":"no-tim"}', 1, 'no-time'],
    ['{"text":"a"}', 1, 'label'],
    ['{"text":" ","label":"later"}', 1, 'text'],
    ['{"txt":"a","label":"later"}', 1, 'txt'],
    ['{"text":"a","label":"later","role":"buyer"}', 1, 'buyer'],
    ['{"text":"a","label":"rep-pushed","role":"prospect"}', 1, 'rep'],
    ['{"text":"a","label":"constructor"}', 1, 'constructor'],
    ['text,labl\na,b', 1, 'label'],
    ['text,label\na,later\n\nb,latr', 4, 'later'],
    ['text,label\n"a,later', 2, 'quote'],
  ])('%j cannot be used, and it says why', (text, line, words) => {
    const { faults } = readLabelled(text, signals);
    expect(faults.map((fault) => fault.line)).toEqual([line]);
    expect(`${faults[0]?.message} ${faults[0]?.hint}`).toContain(words);
  });
});
