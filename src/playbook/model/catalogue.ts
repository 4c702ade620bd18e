/** Every code that a problem can have: how bad it is, what it means, and the smallest lines that have it. */
export interface Entry {
  severity: 'error' | 'warning';
  /** What it means, in one plain sentence. */
  means: string;
  /** The smallest lines, or the smallest set of files, that have it. `test/playbooks/bad/` holds the whole. */
  example: string;
}

const error = (means: string, example: string): Entry => ({ severity: 'error', means, example });
const warning = (means: string, example: string): Entry => ({ severity: 'warning', means, example });

/** The problems by their code. An error keeps what has it from being used; a warning does not. */
export const CATALOGUE = {
  // The file
  unreadable: error('The file or folder cannot be opened.', 'a link to a file that is gone'),
  'not-a-file': error('The name ends in .yaml, and it is a folder or something else.', 'a folder named calls.yaml'),
  'wrong-name': warning('A file is passed over, because its name does not end in .yaml.', 'calls.yaml.txt'),
  'outside-folder': error('The file is a link that leads out of its folder.', 'mine.yaml, a link to ../../other.yaml'),
  'too-large': error('The file is larger than anybody writes by hand.', 'a file of 50 MB'),
  'wrong-folder': error('Signals or a source stand among the playbooks.', 'too-dear:\n  heard-from: prospect'),
  'duplicate-id': error('Two files of one folder have the same id.', 'id: asking, in one.yaml and in two.yaml'),

  // YAML
  'yaml-syntax': error('The file cannot be read: a quote, a space or a sign is wrong.', 'title: Ask them: now'),
  'yaml-aliases': error('The file repeats its own parts too often.', 'b: [*a, *a, *a]\nc: [*b, *b, *b]'),
  'other-encoding': warning('The file is not saved as UTF-8.', 'title: Zu teuer für uns, saved as Windows-1252'),
  'yaml-directive': warning('A line for other programs that changes nothing here.', '%YAML 1.1'),
  'too-deep': error('Lists and maps stand in one another too deeply.', 'title: [[[[[[[[…'),
  'duplicate-key': error('A name stands twice in one place; one of the two would be lost.', 'title: One\ntitle: Two'),
  'unknown-tag': error('Text that starts with "!" is not read as words.', 'title: !important Thank them'),
  'cut-by-comment': warning('Text is cut off at a "#".', 'say: press #1'),
  'cut-by-comma': warning(
    'A sentence is parted at a comma, in a list on one line.',
    'counts: [No, not before Monday.]',
  ),
  'changed-number': warning('A number is read otherwise than it is written.', 'example: 1.10'),
  'hidden-letter': error(
    'Text holds a letter that cannot be seen and could steer a terminal.',
    'title: "Thank\\e them"',
  ),

  // Keys and values
  'unknown-key': error('A key that does not belong there, often a misspelt one.', 'titel: The end'),
  'missing-key': error(
    'A key that must be there is not; a line without "from" among them.',
    'do:\n  - text: Thank them.',
  ),
  'wrong-type': error('A list where text belongs, a number in place of words, and the like.', 'title: {{topic}}'),
  'bad-value': error('A value that is not one of those that are possible.', 'end: give-up'),
  'bad-id': error(
    'An id with capitals, spaces or signs, or one that cannot be used.',
    'options:\n  No: { text: No, go: thanks }',
  ),
  'reserved-id': error('A step is called "start", which means the first step.', 'steps:\n  start:'),
  'step-kind': error('A step does nothing, or two things at once.', 'write: What do they need?\nend: let-go'),

  // What it points to
  'unknown-step': error('There is no such step.', 'go: thakns'),
  'unknown-playbook': error('There is no such playbook.', 'go: ded-lead/start'),
  'unknown-source': error('There is no such source.', 'from: manfred.1'),
  'unknown-statement': error('The source has no statement with that number.', 'from: manfer.999'),
  'unknown-blank': error('Nothing asks for a blank, and no step fills it.', 'title: Thank them for {{topic}}'),
  'unknown-signal': error('There is no such signal.', 'hears: [no-isues]'),
  'unknown-extends': error('There is nothing by that id to change.', 'extends: no-skript'),
  'extends-cycle': error('Files change one another in a circle.', 'id: one, extends: two\nid: two, extends: one'),
  misquoted: error('A quoted line differs from its source.', 'say:\n  - { text: Have a good night, from: manfer.42 }'),
  'wrong-speaker': warning(
    'An answer listens for a signal of the rep, or a line for one of the prospect.',
    'hears: [rep-pushed]',
  ),

  // Ways through
  unreachable: warning('No way leads to a step.', 'island:\n  title: Nobody comes here'),
  'dead-end': error('A step asks, and offers nothing to answer.', 'options: {}'),
  'no-way-out': error('Steps lead only to each other.', 'again: { go: once-more }\nonce-more: { go: again }'),
  'endless-hand-over': error(
    'A playbook hands over, and no walk from there ends.',
    'go: two/start, which goes back to one/wait',
  ),
  'no-refusal': warning(
    'A question has an answer for a yes, and none for a no.',
    'options:\n  agrees: { text: Yes, go: thanks }',
  ),
  'unused-blank': warning(
    'The rep is asked for a blank that no line uses.',
    'blanks:\n  topic: { ask: What?, example: this }',
  ),
  'full-screen': warning('A step does not fit on a screen of 80 by 24.', 'do: [two dozen lines]'),

  // Tests
  'no-tests': warning('A playbook carries no tests.', 'no "tests:" at the end of the file'),
  'failed-test': error('A test does not end where it should.', 'answers: question=moer'),
  'failed-example': error(
    'An example is not heard as it should be.',
    'counts: [That is too dear.]\nnot-counts: [That is too dear.]',
  ),

  // Phrases
  'never-heard': error('A phrase can never be heard.', 'any: [the]'),
  'phrase-marks': warning('A phrase has marks that do nothing.', 'any: [costs (far) too much]'),
  'single-word': warning('A phrase is one word that nothing shows to be meant alone.', 'any: [price]'),
  'same-phrase': warning('A phrase stands twice in one signal.', 'any: [costs too much, costs too much]'),
  shadowed: warning(
    'Another phrase of the signal hears all that this one would.',
    'any: [costs too much, it costs too much]',
  ),
  'two-signals': warning(
    'Two signals of one speaker have the same phrase.',
    'too-dear: { any: [costs too much] }\ntoo-high: { any: [costs too much] }',
  ),
  'stopped-by-unless': error(
    'An "unless" always stops the phrase it stands beside.',
    'any: [costs too much]\nunless: [too much]',
  ),
  'no-examples': warning('A signal has no example that counts.', 'no "examples:" in the signal'),
} satisfies Record<string, Entry>;

/** The code of a problem: a short name that never changes. */
export type ProblemCode = keyof typeof CATALOGUE;
