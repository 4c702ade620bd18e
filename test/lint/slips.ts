/**
 * Slips of the hand that trainers make, each on the starter that `coach playbook new spring-fair` writes, or in a file
 * of its own. For each: the line it is told at, and words of what is told.
 */
import { starter } from '../../src/playbook/views/starter.ts';

export interface Slip {
  name: string;
  /** The files of the trainer's folder. */
  files: Record<string, string | Buffer>;
  /** The line of the one problem, counted from 1; nothing where all is well. */
  line?: number;
  /** Words of its message or hint. */
  says?: string;
}

const START = starter('spring-fair').split('\n');

/** The starter with some lines, counted from 1, replaced; one replaced by nothing is gone. */
function edited(changes: Record<number, string | undefined>): string {
  return START.flatMap((line, nth) => {
    if (!Object.hasOwn(changes, nth + 1)) return [line];
    const now = changes[nth + 1];
    return now === undefined ? [] : [now];
  }).join('\n');
}

/** The starter with lines from one to another put in or out by so many spaces. */
const shifted = (from: number, to: number, by: number): string =>
  START.map((line, nth) =>
    nth + 1 < from || nth + 1 > to || line === '' ? line : by > 0 ? ' '.repeat(by) + line : line.slice(-by),
  ).join('\n');

const slip = (name: string, text: string | Buffer, line?: number, says?: string): Slip => ({
  name,
  files: { 'spring-fair.yaml': text },
  ...(line !== undefined && { line }),
  ...(says !== undefined && { says }),
});
/** One line changed; told there, or at another one. */
const at = (name: string, line: number, text: string, says?: string, told = line) =>
  slip(name, edited({ [line]: text }), told, says);
const fine = (name: string, changes: Record<number, string | undefined>) => slip(name, edited(changes));
const inFile = (name: string, file: string, text: string, line?: number, says?: string): Slip => ({
  name,
  files: { [file]: text },
  ...(line !== undefined && { line }),
  ...(says !== undefined && { says }),
});
const renamed = (name: string, id: string, says: string) =>
  slip(name, edited({ 41: `        go: ${id}`, 51: `  ${id}:` }), 51, says);
const signal = (text: string) => `later:\n  extends: later\n  ${text}\n`;

const JUSTIFIED = `Then listen, and push nothing. ${'And listen again. '.repeat(60)}`;

export const SLIPS: Slip[] = [
  // Marks and spaces
  at('a tab', 23, '\ttitle: Take the no, and ask about them', 'tab'),
  at('a tab deep in the file', 39, '\t\t\ttext: They named an issue', 'tab'),
  at('a tab after a bullet', 28, '      -\ttext: Then listen, and push nothing.', 'tab'),
  at('curly quotes round a text with a colon', 28, '      - text: “Then listen: push nothing.”', 'curly'),
  at('curly quotes round an id', 41, '        go: ‘their-words’', 'curly'),
  at('no-break spaces at the start', 52, '\u00A0\u00A0\u00A0 title: Keep their words', 'space here that is none'),
  at('a no-break space after a colon', 52, '    title:\u00A0Keep their words', 'space here that is none'),
  at('a wide colon', 52, '    title：Keep their words', 'wide'),
  at('a bullet', 28, '      • text: Then listen, and push nothing.', 'bullet'),
  at('a long dash', 28, '      – text: Then listen, and push nothing.', 'dash'),
  at('an unfinished merge', 8, '<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> theirs', 'two versions'),
  at('a second file', 92, '    ends: leave-alone\n---\nid: another', 'second file', 93),
  // Colons, signs and quotes
  at('no colon', 8, 'title Spring fair', 'missing after "title"'),
  at('one space too many', 8, ' title: Spring fair', 'set in too far'),
  at('no space after a dash', 28, '      -text: Then listen, and push nothing.', 'space is missing after "-"'),
  at('a blank that is misspelt', 25, '      - text: What would you change about {{topick}}?', 'topic'),
  at('no colon after steps', 21, 'steps', 'a ":" is missing'),
  at('no space after a colon', 8, 'title:Spring fair', 'a space is missing after "title:"'),
  at('no colon after an answer', 38, '      issue', 'a ":" is missing'),
  at('a colon in a text', 28, '      - text: Then listen: push nothing.', 'second ": "'),
  at('a number sign in a text', 28, '      - text: Then ask for room #5 and listen', '#'),
  at('a text that begins in quotes and goes on', 28, '      - text: "Then listen" is the rule.', 'quote'),
  at('a text that begins with a bracket', 28, '      - text: [Name], then listen.', '['),
  at('a text that begins with a blank', 25, '      - text: {{topic}} is what I call about.', '{{'),
  at('a text that begins with a percent sign', 28, '      - text: %10 off is not an answer', '%'),
  at('a text that begins with an at sign', 28, '      - text: @Anna will call', '@'),
  at('a text that begins with a star', 28, '      - text: *Always* listen', '*'),
  at('a text that begins with an exclamation mark', 28, '      - text: !Listen', '!'),
  at('a text that is set as a list', 28, '      - text: - listen', '-'),
  at('a text after a fold sign', 28, '      - text: > listen first', '>'),
  at('a double quote that is never closed', 28, '      - text: "Then listen, and push nothing.', 'quote'),
  at('a single quote that is never closed', 28, "      - text: 'Then listen, and push nothing.", 'quote'),
  at('an apostrophe in single quotes', 28, "      - text: 'Don't push anything.'", 'quote'),
  at('double quotes in double quotes', 28, '      - text: "Say "no" to yourself."', 'quote'),
  at('a bracket that is never closed', 40, '        hears: [names-issue', '['),
  slip(
    'a brace that is never closed',
    edited({ 38: '      issue: { text: They named one, go: their-words', 39: undefined, 40: undefined, 41: undefined }),
    38,
    '{',
  ),
  at('a very long text with a colon', 28, `      - text: ${JUSTIFIED}Yes: listen.`, ': '),
  // Spaces at the start
  slip('one space too few', edited({ 27: '   do:' }), 27, 'set in'),
  slip('a step with one space too few', edited({ 51: ' their-words:' }), 51, 'set in'),
  slip('a step one level too deep', shifted(68, 73, 2), 68, 'set in'),
  slip('the name of a step one level too deep', shifted(68, 68, 2), 69, 'set in too far'),
  slip('lines of an answer not set in', edited({ 39: '      text: They named an issue' }), 40, 'set in'),
  slip('steps not set in', shifted(22, 80, -2), 22),
  // Ids
  at('a go that is misspelt', 41, '        go: their-word', 'their-words'),
  at('a title where a step belongs', 41, '        go: Keep their words', 'their-words'),
  at('a kind of end with a space', 60, '    end: talk again', 'talk-again'),
  at('a signal that is misspelt', 40, '        hears: [name-issue]', 'names-issue'),
  at('words where a signal belongs', 40, '        hears: [they have an issue]', 'signal'),
  at('a comma forgotten between signals', 48, '        hears: [adamant remove-me, hostile]', 'comma'),
  at('signals without a list', 48, '        hears: adamant, hostile', '[adamant, hostile]'),
  at('a key that is misspelt', 30, '    avoids:', 'avoid'),
  at('a key with a capital', 52, '    Title: Keep their words', 'title'),
  at('a start that is misspelt', 18, 'start: openning', 'opening'),
  renamed('an id with a space', 'their words', 'their-words'),
  renamed('an id with an underscore', 'their_words', 'their-words'),
  renamed('an id with capitals', 'Their-Words', 'their-words'),
  renamed('an id with an accent', 'ses-idées', 'ses-idees'),
  renamed('an id that is a picture', '👂', 'letters'),
  renamed('an id that is a number', '1', 'step-1'),
  at('a playbook id with a space', 7, 'id: Spring fair', 'spring-fair'),
  at('a playbook id that is a number', 7, 'id: 2026', 'letter'),
  at('a playbook id that is a day', 7, 'id: 2026-11-26', 'letter'),
  at('a step twice', 68, '  call-back:', 'twice'),
  at('an answer twice', 46, '      plain-no:', 'twice'),
  at('a key twice', 53, '    title: Keep their words again\n    write: What?', 'twice'),
  // Lists and what they hold
  slip(
    'answers as a list',
    edited({
      38: '      - text: They named an issue',
      39: undefined,
      42: '      - text: No',
      43: undefined,
      46: '      - text: Flat',
      47: undefined,
    }),
    38,
    'options',
  ),
  slip(
    'steps as a list',
    START.join('\n')
      .replace('  opening:\n', '  - opening:\n')
      .replace(/^ {4}(?=title: Take)/m, '      '),
    51,
  ),
  slip(
    'one thing to do, and no list',
    edited({ 28: '      text: Then listen, and push nothing.', 29: '      from: ours' }),
    28,
    '- ',
  ),
  slip(
    'only words to do',
    edited({ 27: '    do: Then listen, and push nothing.', 28: undefined, 29: undefined }),
    27,
    'text',
  ),
  slip('words in a list', edited({ 28: '      - Then listen, and push nothing.', 29: undefined }), 28, 'text'),
  // What is missing or does not belong
  slip('no one who says it', edited({ 29: undefined }), 28, 'from'),
  at('a name where a source belongs', 29, '        from: Anna', 'ours'),
  at('a statement that is not there', 29, '        from: manfer.99', '99'),
  slip(
    'words that nobody said',
    edited({ 28: `      - text: '"Then listen hard"'`, 29: '        from: manfer.18' }),
    28,
    'exact words',
  ),
  slip('an ending without its end', edited({ 60: undefined }), 58, 'leads nowhere'),
  slip('an answer without a go', edited({ 45: undefined }), 42, 'go'),
  at('a goto', 41, '        goto: their-words', 'go'),
  at('a go after an end', 70, '    end: let-go\n    go: opening', 'go', 71),
  at('a number as a title', 8, 'title: 100', 'quotes'),
  at('a yes as a text', 43, '        text: true', 'quotes'),
  at('nothing as a text', 43, '        text:', 'empty'),
  at('null as a text', 43, '        text: null', 'empty'),
  at('a test that ends nowhere', 86, '    ends: callback', 'call-back'),
  at('a test with a wrong answer', 88, '    answers: opening=plainno', 'plain-no'),
  slip(
    'an anchor that is merged',
    edited({ 28: '      - &x\n        text: Then listen.', 72: '      - <<: *x', 73: undefined }),
    73,
    '<<',
  ),
  slip('a star that stands for nothing', edited({ 72: '      - *nothing', 73: undefined }), 72, '*'),
  // Whole files
  slip('an empty file', '', 1, 'empty'),
  slip('a file of comments', '# hi\n', 1, 'empty'),
  slip(
    'a Word file',
    Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from([0xc4, 0x24, 0x75, 0, 1, 255])]),
    1,
    'Word',
  ),
  slip('a rich text file', '{\\rtf1\\ansi id: spring-fair}', 1, 'rich-text'),
  slip('a web page', `<html><body>${START.join('<br>')}</body></html>`, 1, 'web page'),
  slip('a UTF-16 file', Buffer.from(`\uFEFF${START.join('\n')}`, 'utf16le'), 1, 'UTF-16'),
  slip(
    'a Windows-1252 file',
    Buffer.from(edited({ 28: '      - text: Ask about the café.' }), 'latin1'),
    1,
    'Windows-1252',
  ),
  {
    name: 'an id twice',
    files: { 'spring-fair.yaml': START.join('\n'), 'copy-of-spring-fair.yaml': START.join('\n') },
    line: 7,
    says: 'copy-of',
  },
  // Signals
  slip(
    'no colon, below a block of words with quotes in it',
    edited({
      28: '      - text: >-\n          Ask yourself: "What is it\n          that they need?"',
      37: '    options',
    }),
    39,
    'missing after "options"',
  ),
  inFile(
    'a phrase of a change, with marks',
    'signals/mine.yaml',
    signal('any:\n    - once the hay is in\n    - the barn (red) is full'),
    5,
    'marks',
  ),
  inFile('a tab in a signal', 'signals/mine.yaml', 'later:\n\textends: later\n', 2, 'tab'),
  inFile(
    'a comma in an example',
    'signals/mine.yaml',
    signal('examples:\n    counts: [Nope, not before the harvest is in.]'),
    4,
    'comma',
  ),
  inFile(
    'an example without a list',
    'signals/mine.yaml',
    signal('examples:\n    counts: Not before the harvest is in.'),
    4,
    '- ',
  ),
  inFile(
    'a signal that is misspelt',
    'signals/mine.yaml',
    'latter:\n  extends: latter\n  examples: { counts: [Not now.] }\n',
    2,
    'later',
  ),
  inFile(
    'a space in not-counts',
    'signals/mine.yaml',
    signal('examples:\n    not counts: [Not before the harvest is in.]'),
    4,
    'not-counts',
  ),
  inFile('a star in the middle', 'signals/mine.yaml', signal('any: ["rain*bad news"]'), 3, '*'),
  inFile(
    'a signal in the folder of playbooks',
    'mine.yaml',
    'blames-weather:\n  title: Blames\n  heard-from: prospect\n  any: [too much rain]\n  means: So.\n  from: ours\n',
    1,
    'signals',
  ),
  inFile(
    'a change that does not say so',
    'signals/mine.yaml',
    'later:\n  examples: { counts: [Not before the harvest is in.] }\n',
    1,
    'extends',
  ),
  // Changes to what is shipped
  inFile(
    'a step of another that is misspelt',
    'no-script.yaml',
    'id: no-script\nextends: no-script\nsteps:\n  acept:\n    title: Another\n',
    4,
    'accept',
  ),
  inFile(
    'an answer of another that is misspelt',
    'no-script.yaml',
    'id: no-script\nextends: no-script\nsteps:\n  accept:\n    options:\n      doubts: { text: They doubt us }\n',
    6,
    'doubt',
  ),
  inFile('a playbook that is misspelt', 'no-script.yaml', 'id: no-script\nextends: no-scrpt\n', 2, 'no-script'),
  // No slips
  inFile(
    'an answer that is taken out',
    'no-script.yaml',
    'id: no-script\nextends: no-script\nsteps:\n  accept:\n    options:\n      absurd: out\n',
  ),
  fine('a colon in curly quotes', { 28: '      - text: Then “listen”, and push nothing.' }),
  fine('accents and pictures in a text', { 28: '      - text: Écoutez 👂, and push nothing.' }),
  fine('yes and no as ids', { 42: '      no:', 88: '    answers: opening=no' }),
  fine('yes as a text', { 43: '        text: yes' }),
  fine('a day as a title', { 8: 'title: 2026-11-26' }),
  fine('a comma at the end of a list', { 48: '        hears: [adamant, remove-me, hostile,]' }),
  slip('Windows line ends', START.join('\r\n')),
  slip('line ends of an old Mac', START.join('\r')),
  slip('a byte order mark', `\uFEFF${START.join('\n')}`),
  slip('an anchor', edited({ 28: '      - text: &x Then listen.', 72: '      - text: *x' })),
  inFile('a signal that also makes a phrase', 'signals/mine.yaml', signal('any: [once the hay is in]')),
];
