import { describe, expect, it } from 'vitest';
import { said, transcriptOf } from './said.ts';

const TALK = ['Ann: Morning, Bo.', 'Bo: Who is this?', 'Ann: Ann from Birch.'];

describe('the ways of writing a speaker', () => {
  it.each([
    ['a name and a colon', 'Ann: Morning, Bo.\nBo: Who is this?\nAnn: Ann from Birch.'],
    ['blank lines between turns', 'Ann: Morning, Bo.\n\nBo: Who is this?\n\nAnn: Ann from Birch.\n'],
    ['a time before the name', '[00:01] Ann: Morning, Bo.\n[00:04] Bo: Who is this?\n[00:07] Ann: Ann from Birch.'],
    [
      'a time of three parts',
      '[00:00:01] Ann: Morning, Bo.\n[00:00:04] Bo: Who is this?\n[00:00:07] Ann: Ann from Birch.',
    ],
    ['a bare time and a dash', '0:01 - Ann: Morning, Bo.\n0:04 - Bo: Who is this?\n0:07 - Ann: Ann from Birch.'],
    ['a time after the name', 'Ann (00:01): Morning, Bo.\nBo (00:04): Who is this?\nAnn (00:07): Ann from Birch.'],
    [
      'a time on a line of its own',
      '[00:00:01]\nAnn: Morning, Bo.\n\n[00:00:04]\nBo: Who is this?\n\n[00:00:07]\nAnn: Ann from Birch.',
    ],
    [
      'a span of time',
      '[00:01.000 --> 00:03.000] Ann: Morning, Bo.\n[00:04.000 --> 00:05.000] Bo: Who is this?\n[00:07.000 --> 00:09.000] Ann: Ann from Birch.',
    ],
    [
      'a span in seconds',
      'Ann [0.5s - 1.5s]: Morning, Bo.\nBo [2.0s - 3.0s]: Who is this?\nAnn [3.5s - 4.0s]: Ann from Birch.',
    ],
    ['Otter headers', 'Ann  0:01\nMorning, Bo.\n\nBo  0:04\nWho is this?\n\nAnn  0:07\nAnn from\nBirch.\n'],
    [
      'headers with the time first',
      '0:01 | Ann\nMorning, Bo.\n\n0:04 | Bo\nWho is this?\n\n0:07 | Ann\nAnn from Birch.',
    ],
    [
      'headers in brackets',
      '[Ann] 00:00:01\nMorning, Bo.\n\n[Bo] 00:00:04\nWho is this?\n\n[Ann] 00:00:07\nAnn from Birch.',
    ],
    ['bold with the colon inside', '**Ann:** Morning, Bo.\n\n**Bo:** Who is this?\n\n**Ann:** Ann from Birch.'],
    ['bold with the colon outside', '**Ann**: Morning, Bo.\n\n**Bo**: Who is this?\n\n**Ann**: Ann from Birch.'],
    ['bold and quoted', '**Ann**: "Morning, Bo."\n\n**Bo**: "Who is this?"\n\n**Ann**: "Ann from Birch."'],
    [
      'bold with a time inside',
      '**[00:01] Ann:** Morning, Bo.\n**Bo:** Who is this?\n**[00:07] Ann:** Ann from Birch.',
    ],
    ['a list', '- **Ann:** Morning, Bo.\n- **Bo:** Who is this?\n- **Ann:** Ann from Birch.'],
    ['a quotation', '> Ann: Morning, Bo.\n> Bo: Who is this?\n> Ann: Ann from Birch.'],
    ['symbols before the name', '🧑 **Ann:** Morning, Bo.\n👤 **Bo:** Who is this?\n🧑 **Ann:** Ann from Birch.'],
    [
      'a code block',
      'Some words about it.\n\n```\nAnn: Morning, Bo.\nBo: Who is this?\nAnn: Ann from Birch.\n```\n\nMore words.',
    ],
    [
      'a template string',
      'export const call: string = `\nAnn: Morning, Bo.\nBo: Who is this?\nAnn: Ann from Birch.\n`;\n\nconst limit: number = 3;',
    ],
    ['a triple-quoted string', 'CALL = """\nAnn: Morning, Bo.\nBo: Who is this?\nAnn: Ann from Birch.\n"""\n'],
    ['old Mac line ends', 'Ann: Morning, Bo.\rBo: Who is this?\rAnn: Ann from Birch.'],
    ['Windows line ends', 'Ann: Morning, Bo.\r\nBo: Who is this?\r\nAnn: Ann from Birch.\r\n'],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual(TALK);
  });

  it('reads role words in any case, and names in lower case that come back', () => {
    expect(said('REP: Hello.\nHOMEOWNER: Hi.')).toEqual(['REP: Hello.', 'HOMEOWNER: Hi.']);
    expect(said('rep: hello\ncustomer: hi')).toEqual(['rep: hello', 'customer: hi']);
    expect(said('ann: hello\nbo: hi\nann: bye\nbo: bye')).toEqual(['ann: hello', 'bo: hi', 'ann: bye', 'bo: bye']);
  });

  it('takes names that mean something to JavaScript as names', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const text = [...names, ...names].map((name, i) => `${name}: Line ${i}.`).join('\n');
    expect(transcriptOf(text).turns.map(({ speaker }) => speaker)).toEqual([...names, ...names]);
  });

  it('keeps what stands in parentheses after a name', () => {
    expect(said('Prospect (Di – Finance VP): No.\nRep: I see.\n**Prospect** (Di): Truly no.')).toEqual([
      'Prospect (Di – Finance VP): No.',
      'Rep: I see.',
      'Prospect (Di): Truly no.',
    ]);
  });
});

describe('times', () => {
  it('are seconds from the start, with an end only where there is one', () => {
    const [first, second] = transcriptOf('[01:02:03] Ann: One.\n[01:02:05 - 01:02:09] Bo: Two.').turns;
    expect(first).toEqual({ speaker: 'Ann', text: 'One.', line: 1, at: 3723 });
    expect(second).toEqual({ speaker: 'Bo', text: 'Two.', line: 2, at: 3725, end: 3729 });
  });

  it('count from the first where they are times of day', () => {
    expect(transcriptOf('[Ann] 14:30:00\nOne.\n[Bo] 14:30:09\nTwo.').turns.map(({ at }) => at)).toEqual([0, 9]);
  });

  it('are left out where the text has none', () => {
    expect(transcriptOf('Ann: One.').turns).toEqual([{ speaker: 'Ann', text: 'One.', line: 1 }]);
  });
});

describe('what belongs to a turn', () => {
  it('joins wrapped lines, paragraphs and lists', () => {
    const text =
      'Ann: It saves\n   you time. Here is how:\n- it files\n- it sorts\n\nAnd here is the point: it is cheap.\n\nBo: No.\nAnn: Oh.';
    expect(said(text)[0]).toBe(
      'Ann: It saves you time. Here is how: - it files - it sorts And here is the point: it is cheap.',
    );
  });

  it('keeps a wrapped line that starts like a fact, where blank lines set speakers apart', () => {
    expect(said('Ann: This is the\nScore: nine. Good\n- or bad.\n\nBo: Ok.\n\nAnn: Bye.')[0]).toBe(
      'Ann: This is the Score: nine. Good - or bad.',
    );
  });

  it('joins neighbours by the same speaker, with the first line and time and the last end', () => {
    const text = '[00:01 - 00:02] Ann: It would have\n[00:03 - 00:04] Ann: cost more.\n[00:05 - 00:06] Bo: No.';
    expect(transcriptOf(text).turns[0]).toEqual({
      speaker: 'Ann',
      text: 'It would have cost more.',
      line: 1,
      at: 1,
      end: 4,
    });
  });

  it('does not join over a heading, a rule or a fence, where another call begins', () => {
    const text =
      '## Call 1\n**Ann:** Hello.\n**Bo:** No.\n**Ann:** Goodbye.\n\n---\n\n## Call 2\n**Ann:** Hello again.\n**Cy:** Yes?';
    expect(said(text)).toEqual(['Ann: Hello.', 'Bo: No.', 'Ann: Goodbye.', 'Ann: Hello again.', 'Cy: Yes?']);
  });

  it('keeps several paragraphs, lists and bold words inside one pair of quotation marks', () => {
    const text =
      '**Ann**: "Two things.\n\n1. **Speed**: it is quick.\n\nFirst, on price: it is fair."\n\n**Bo**: "Fine." [Tone: calm]\n\n**Ann**: "Good."';
    expect(said(text)).toEqual([
      'Ann: Two things. 1. Speed: it is quick. First, on price: it is fair.',
      'Bo: Fine.',
      'Ann: Good.',
    ]);
  });

  it('splits a call on one line at the role words', () => {
    expect(said('Rep: Hello. Prospect: Who is this? Rep: Ann. Prospect: No thanks.')).toEqual([
      'Rep: Hello.',
      'Prospect: Who is this?',
      'Rep: Ann.',
      'Prospect: No thanks.',
    ]);
  });
});

describe('stage directions and mark-up', () => {
  it.each([
    ['*sighs* Fine.', 'Fine.'],
    ['Fine. *Opens the door* Come in.', 'Fine. Come in.'],
    ['*deflated* So what now?', 'So what now?'],
    ['Fine [laughs] then.', 'Fine then.'],
    ['Fine (chuckles) then.', 'Fine then.'],
    ['I *really* mean it.', 'I really mean it.'],
    ['*Nobody* asked. We would *never*.', 'Nobody asked. We would never.'],
    ['It is **bold** and costs (roughly) nine.', 'It is bold and costs (roughly) nine.'],
    ['Reach me at [NUMBER] or [email protected] please.', 'Reach me at [NUMBER] or [email protected] please.'],
    ['“We are fine.”', 'We are fine.'],
    ['He said "no" to me.', 'He said "no" to me.'],
    ['Ham &amp; eggs &#39;n&#x27; tea &unknown;', "Ham & eggs 'n' tea &unknown;"],
  ])('%s', (raw, spoken) => {
    expect(said(`Ann: ${raw}\nBo: Ok.\nAnn: Ok.\nBo: Bye.`)[0]).toBe(`Ann: ${spoken}`);
  });

  it('makes no turn of a direction alone, so that neighbours meet', () => {
    expect(said('**Ann:** Are you there?\n**Bo:** *hangs up*\n**Ann:** Hello?')).toEqual([
      'Ann: Are you there? Hello?',
    ]);
  });
});

describe('lines that look like turns and are not', () => {
  it('leaves out the header, and knows the people in it', () => {
    const { turns, people } = transcriptOf(`Sales call - Birch / Oak
Date: 2030-01-02
Attendees: Ann Lee (Account Executive, Birch), Bo Roy (CFO, Oak)

Ann: Morning.
Bo: Hi.
Ann: Shall we?`);
    expect(turns.map(({ speaker }) => speaker)).toEqual(['Ann', 'Bo', 'Ann']);
    expect(people).toEqual([
      { name: 'Ann Lee', about: 'Account Executive, Birch' },
      { name: 'Bo Roy', about: 'CFO, Oak' },
    ]);
  });

  it('reads people from a list under their label', () => {
    const { people } = transcriptOf(
      '**Participants:**\n- Ann (Birch Sales Rep)\n- Bo Roy (CFO, Oak)\n**Outcome:** Lost\n\n---\n\n**Ann:** Hi.\n**Bo:** No.\n**Ann:** Ok.',
    );
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      ['Ann', 'rep'],
      ['Bo Roy', undefined],
    ]);
  });

  it('tells a role with a name in the header from a role that speaks', () => {
    const header = transcriptOf(
      'Customer: Oak Ltd (OK-1)\nDate: 2030-01-02\nType: renewal\n\nManager: "Hello."\nCSM: "Hi."\nManager: "Bye."',
    );
    expect(header.turns.map(({ speaker }) => speaker)).toEqual(['Manager', 'CSM', 'Manager']);
    const names = transcriptOf('Rep: Ann Lee\nProspect: Bo Roy\n\nAnn: Hi.\nBo: Hello.\nAnn: Any plans?\nBo: No.');
    expect(names.turns[0]?.speaker).toBe('Ann');
    expect(names.people.map(({ name, role }) => `${name} ${role ?? 'nobody'}`)).toEqual([
      'Ann Lee rep',
      'Bo Roy prospect',
    ]);
    expect(said('Agent: Hello\nCustomer: Yes')).toEqual(['Agent: Hello', 'Customer: Yes']);
  });

  it.each([
    ['a list of notes', '\n---\n\n**Call Notes:**\n- Bo was cross\n- Price: too high'],
    ['notes with a subtitle', '\n---\n\n**Call Notes - What Went Wrong:**\n- Pushed: yes'],
    ['facts after the talk', '\n**Outcome:** Lost\n**Call Sentiment:** Poor'],
    [
      'a heading and an analysis',
      '\n## Analysis\n\n**Strength**: Good opener\n**Weakness**: No question\n\n### Objection\n\n**Ann:** quoted again',
    ],
    ['unknown labels after the last turn', '\n**Empathy Grade**: Low\n**Pace Grade**: Fast\n**Warmth Grade**: Low'],
    ['a title in capitals', '\nKEY TAKEAWAYS\n\nBo has no money.'],
    ['the end mark', '\n**[END - 14:45]**\n\n[End of transcript]'],
  ])('leaves out %s', (_, after) => {
    const text = `**Ann:** Hello.\n\n**Bo:** No.\n\n**Ann:** Bye.\n${after}\n`;
    expect(said(text)).toEqual(['Ann: Hello.', 'Bo: No.', 'Ann: Bye.']);
  });

  it('reads only the fences where they hold the talk', () => {
    const fence = (talk: string) => `\`\`\`\n${talk}\n\`\`\`\n`;
    const text = `# Call\n- **Agent**: Ann Lee (Sales Rep)\n- **Customer**: Bo Roy\n\n### Part 1\n${fence('[00:01] Ann: Hi.\n[00:03] Bo: Hi,\n        who is it?')}\n### Part 2\n${fence('[00:09] Ann: Ann.\n[00:12] Bo: No.')}\n## Review\n**Moment**: Price\n**Moment**: Time\nAnn: did well`;
    expect(said(text)).toEqual(['Ann: Hi.', 'Bo: Hi, who is it?', 'Ann: Ann.', 'Bo: No.']);
    expect(transcriptOf(text).people.map(({ name, role }) => `${name} ${role ?? 'nobody'}`)).toEqual([
      'Ann Lee rep',
      'Bo Roy prospect',
    ]);
  });

  it('leaves out coaching around quoted talk', () => {
    const text =
      '**Purpose**: Learn.\n\n## Call\n\n**Ann**: "Hi."\n\n**Bo**: "No."\n\n**Ann**: "Why?"\n\n**Bo**: "Money."\n\n## Pitfalls\n\n**Problem**: Ann talks.\n**Solution**: Listen.\n\n**Problem**: Ann pushes.\n**Solution**: Stop.\n\n**Graceful Exit**:\n"Thanks anyway."\n\n**Tone**: Calm';
    expect(said(text)).toEqual(['Ann: Hi.', 'Bo: No.', 'Ann: Why?', 'Bo: Money.']);
  });

  it('keeps someone who speaks once amid the talk', () => {
    expect(said('Ann: Hi.\nBo: Hello.\nReceptionist: One moment.\nCy: Me too.\nAnn: Ok.\nBo: Bye.')).toContain(
      'Cy: Me too.',
    );
  });

  it('keeps a clause with a colon in the turn it belongs to', () => {
    expect(
      said('Ann: Hi.\n\nHere is the thing: we help.\nSee https://birch.test: it says so.\nBo: No.\nAnn: Bye.')[0],
    ).toBe('Ann: Hi. Here is the thing: we help. See https://birch.test: it says so.');
  });
});

describe('text that names nobody', () => {
  it('makes a turn of each line, and joins a sentence that goes on', () => {
    expect(said('Good morning.\nWe have nothing left for\nthis year.\n\nFine then.')).toEqual([
      'Good morning.',
      'We have nothing left for this year.',
      'Fine then.',
    ]);
  });

  it('keeps the times', () => {
    expect(transcriptOf('[00:01.5 --> 00:03.0]  Good morning.\n[00:04.0 --> 00:05.0]  No.').turns).toEqual([
      { speaker: undefined, text: 'Good morning.', line: 1, at: 1.5, end: 3 },
      { speaker: undefined, text: 'No.', line: 2, at: 4, end: 5 },
    ]);
  });
});
