import { describe, expect, it } from 'vitest';
import { isOneLetterOff, labelOf, mergeAliases } from '../../src/transcript/people/aliases.ts';
import { assignRoles, castOf, repProblem, roleFinder } from '../../src/transcript/people/roles.ts';
import { transcriptOf } from './said.ts';
import type { RoleOptions } from '../../src/transcript/people/roles.ts';

function cast(text: string, options?: RoleOptions) {
  return assignRoles(transcriptOf(text), options);
}

function roles(text: string, options?: RoleOptions) {
  return Object.fromEntries(cast(text, options).map(({ name, role }) => [name, role]));
}

describe('who is the rep', () => {
  it('is said by role words in the names', () => {
    expect(cast('REP: Hi.\nHOMEOWNER: Yes?')).toEqual([
      { name: 'REP', names: ['REP'], role: 'rep', turns: 1, words: 1, why: 'their name is “REP”' },
      {
        name: 'HOMEOWNER',
        names: ['HOMEOWNER'],
        role: 'prospect',
        turns: 1,
        words: 1,
        why: 'their name is “HOMEOWNER”',
      },
    ]);
    expect(roles('Ann (SDR): Hi.\nBo: Yes?')).toEqual({ 'Ann (SDR)': 'rep', Bo: 'prospect' });
    expect(roles('Customer 2: Hi.\nAnn: Yes?')).toEqual({ 'Customer 2': 'prospect', Ann: 'rep' });
    expect(roles('Insurance Agent: Hi.\nMs Day: Yes?')).toEqual({ 'Insurance Agent': 'rep', 'Ms Day': 'prospect' });
  });

  it('is said by titles and companies in a header', () => {
    const text =
      'Attendees: Ann Lee (AE, Birch), Cy Poe (Head of Sales, Birch), Bo Roy (VP Sales, Oak)\n\nBo: Hi.\nAnn: Hello.\nCy: Hello.\nBo: So?\nAnn: Well.';
    expect(roles(text)).toEqual({ Bo: 'prospect', Ann: 'rep', Cy: 'rep' });
    expect(cast(text).find(({ name }) => name === 'Cy')?.why).toBe(
      'listed in the export as “Head of Sales, Birch”, a colleague of the seller',
    );
  });

  it('is heard in the talk', () => {
    const [bo, ann] = cast(
      'Bo: Hello?\nAnn: Good morning, this is Ann Lee from Birch.\nBo: What is this about?\nAnn: We help shops like yours. Can I ask how you order today?\nBo: By phone. How much does it cost?',
    );
    expect(ann).toMatchObject({ name: 'Ann', role: 'rep' });
    expect(ann?.why).toContain('says who they are and where they call from');
    expect(bo).toMatchObject({ name: 'Bo', role: 'prospect' });
    expect(bo?.why).toContain('asks who is calling');
  });

  it('is left open where too little is said', () => {
    expect(cast('Ann: Good evening.\nBo: Good evening. Shall we begin?')).toMatchObject([
      { role: 'unknown', why: 'too little is said to tell' },
      { role: 'unknown' },
    ]);
  });

  it('is what the user says, above all else', () => {
    const text = 'Rep: Hi.\nBo Roy: Yes?\nAnn Lee: Hello.\nBo Roy: Well.';
    expect(roles(text, { rep: ['bo'] })['Bo Roy']).toBe('rep');
    expect(cast(text, { rep: ['ANN LEE'] })[2]).toMatchObject({
      name: 'Ann Lee',
      role: 'rep',
      why: 'named as the rep',
    });
    expect(roles('Ann: We help.\nBo: Our platform is good.\nAnn: Hm.', { rep: ['Bo'] })).toEqual({
      Ann: 'prospect',
      Bo: 'rep',
    });
  });

  it('refuses a name that fits nobody or several', () => {
    const speakers = cast('Ann Lee: Hi.\nAnn Poe: Yes?');
    expect(repProblem(speakers, ['ann lee'])).toBeUndefined();
    expect(repProblem(speakers, ['ann'])).toBe('“ann” fits several speakers: Ann Lee, Ann Poe. Give more of the name.');
    expect(repProblem(speakers, ['Zed'])).toBe('No speaker is called “Zed”. The call has: Ann Lee, Ann Poe.');
    expect(repProblem([], ['Zed'])).toContain('nobody by name');
  });

  it('tells the role of each turn', () => {
    const { turns, people } = transcriptOf('Rep: Hi.\nBo: Yes?');
    const roleOf = roleFinder(assignRoles({ turns, people }));
    expect(turns.map(roleOf)).toEqual(['rep', 'prospect']);
    expect(roleOf({ speaker: undefined, text: '', line: 1 })).toBe('unknown');
  });

  it('gathers clues turn by turn', () => {
    const gathered = castOf([]);
    gathered.hear({ speaker: 'Ann', text: 'Hello, this is Ann from Birch, is now a bad time?', line: 1 });
    gathered.hear({ speaker: undefined, text: 'Noise', line: 2 });
    gathered.hear({ speaker: '__proto__', text: 'Who is this?', line: 3 });
    expect(gathered.speakers().map(({ name, role, words }) => [name, role, words])).toEqual([
      ['Ann', 'rep', 11],
      ['__proto__', 'prospect', 3],
    ]);
  });
});

describe('one person under several names', () => {
  const merged = (...names: string[]) => mergeAliases(new Map(names.map((name) => [name, 1])));

  it('takes a label apart', () => {
    expect(labelOf('Prospect (Di – Finance VP)')).toEqual({
      words: ['di'],
      role: 'prospect',
      about: 'Prospect, Finance VP',
    });
    expect(labelOf('Lee, Ann')).toEqual({ words: ['ann', 'lee'], role: undefined, about: '' });
    expect(labelOf('Ann, AE')).toEqual({ words: ['ann'], role: 'rep', about: 'AE' });
    expect(labelOf('REP 2')).toEqual({ words: [], role: 'rep', about: 'REP 2' });
  });

  it('merges spellings, roles with names, first names and reversed names', () => {
    expect(merged('Prospect (Di – Finance VP)', 'Rep', 'Prospect (Di)', 'Di', 'Prospect')).toEqual([
      ['Prospect (Di – Finance VP)', 'Prospect (Di)', 'Di', 'Prospect'],
      ['Rep'],
    ]);
    expect(merged('Ann Lee', 'ANN LEE', 'Lee, Ann', 'Ann')).toEqual([['Ann Lee', 'ANN LEE', 'Lee, Ann', 'Ann']]);
  });

  it('keeps apart what may be two people', () => {
    for (const pair of [
      ['Speaker 1', 'Speaker 2'],
      ['Speaker', 'Speaker 1'],
      ['Prospect 1', 'Prospect 2'],
      ['Rep (Alex)', 'Prospect (Alex)'],
      ['Dan', 'Don'],
    ]) {
      expect(merged(...pair)).toHaveLength(2);
    }
    expect(merged('Ann Lee', 'Ann Poe', 'Ann')).toHaveLength(3);
  });

  it('takes a rare name one letter off a frequent one for a slip', () => {
    expect(
      mergeAliases(
        new Map([
          ['Jennifer', 9],
          ['Jenifer', 1],
          ['Bo', 4],
        ]),
      ),
    ).toEqual([['Jennifer', 'Jenifer'], ['Bo']]);
    expect(
      mergeAliases(
        new Map([
          ['Maria', 5],
          ['Mario', 4],
        ]),
      ),
    ).toHaveLength(2);
  });

  it.each([
    ['mark', 'mrak', true],
    ['mark', 'marc', true],
    ['mark', 'mar', true],
    ['mark', 'mark', false],
    ['mark', 'mike', false],
  ])('%s and %s', (a, b, expected) => expect(isOneLetterOff(a, b)).toBe(expected));
});
