/** The table of command lines: what is promised of each, and how it shows. */
import type { Given } from './support.ts';

export interface Case extends Given {
  promise: string;
  /** 0 where it is left out. An error has nothing on stdout and one message on stderr. */
  exit?: number;
  /** What the outputs must hold. */
  stdout?: readonly (string | RegExp)[];
  stderr?: readonly (string | RegExp)[];
  /** What stdout must hold once it is parsed. */
  json?: object;
  /** Whether there are colours. */
  coloured?: boolean;
  /** What the files afterwards must hold. */
  left?: Record<string, RegExp>;
}

type More = Partial<Omit<Case, 'promise' | 'argv'>>;

export const coach = (promise: string, line: string | readonly string[], more: More = {}): Case => ({
  promise,
  argv: typeof line === 'string' ? line.split(' ').filter(Boolean) : line,
  ...more,
});
export const refused = (
  promise: string,
  line: string | readonly string[],
  says: readonly (string | RegExp)[],
  more: More = {},
) => coach(promise, line, { exit: 2, stderr: says, ...more });

export const PLAYBOOKS = ['no-script', 'hot-lead', 'not-interested', 'gone-cold', 'dead-lead', 'after-call'];
const TODAY = ['--today', '2026-11-22'];
const ON_TODAY = TODAY.join(' ');
const TWO_WEEKS = 'accept=issue,dig=handhold,offer=doubt,reassure=agrees,ask-more-first=';
const walked = (step: string, outcome: string) => ({ version: 1, result: { ending: { step, outcome }, asks: null } });

const FIRST_SIGHT = [
  coach('alone, says what it can do', '', { stdout: ['coach objection', ...PLAYBOOKS] }),
  coach('--help lists the commands', '--help', { stdout: ['Usage: coach', 'objection', '--version'] }),
  coach('--help of a command lists its options', 'objection --help', {
    stdout: ['--answers', '--resume', 'Exit codes'],
  }),
  coach('--version is a version', '--version', { stdout: [/^\d+\.\d+\.\d+\n$/] }),
];

/** A playbook of a trainer's own. */
export const MINE = `id: mine
title: Mine
for: A test
source: ours
start: first
steps:
  first:
    title: The first step
    ask: What came back?
    options:
      done: { text: Nothing, go: last }
      more: { text: Something, go: second }
  second:
    title: The second step
    ask: And then?
    options:
      done: { text: Nothing, go: last }
  last:
    title: The last step
    end: let-go
`;

const BY_NAME = [
  coach('a playbook by its name alone', 'no-script --before --json', { json: { card: { id: 'no-script' } } }),
  coach('a playbook as the front door calls its moment', 'first-no --before --json', {
    json: { card: { id: 'no-script' } },
  }),
  coach('the same after coach objection', 'objection first-no --before --json', {
    json: { card: { id: 'no-script' } },
  }),
  coach('a walk by its name alone', `dead-lead --json ${ON_TODAY} --answers signs=hostile`, {
    json: walked('dead-lead/leave-alone', 'leave-alone'),
  }),
  coach('help by its name alone', 'no-script --help', { stdout: ['Usage: coach objection', 'coach no-script'] }),
  coach("a playbook of one's own by its name alone", 'mine --before --json --playbooks own', {
    files: { 'own/mine.yaml': MINE },
    json: { card: { id: 'mine' } },
  }),
  coach('its folder, written with =', 'mine --before --json --playbooks=own', {
    files: { 'own/mine.yaml': MINE },
    json: { card: { id: 'mine' } },
  }),
  refused('a misspelt playbook alone', 'no-scrpt --before', ['no-scrpt', 'Did you mean no-script']),
  refused('a misspelt moment alone', 'frist-no', ['frist-no', 'Did you mean first-no']),
  refused('a misspelt command with options', 'diagnoze --rep Anna', ['diagnoze', 'Did you mean diagnose']),
  refused('a word that objects know alone', 'constructor', ['constructor']),
  refused('two formats at once', 'no-script --before --json --format markdown', ['--json', '--format markdown']),
];

const SCRIPTS = [
  coach('a script for bash', 'completion bash', { stdout: ['complete -o default -F _coach coach'] }),
  coach('a script for zsh', 'completion zsh', { stdout: [/^#compdef coach\n/] }),
  coach('a script for fish', 'completion fish', { stdout: ['complete -c coach -f'] }),
  coach('a script for PowerShell', 'completion powershell', { stdout: ['Register-ArgumentCompleter -Native'] }),
  refused('a script for a shell that is none of these', 'completion tcsh', ['tcsh', 'bash, zsh, fish, powershell']),
  refused('a script for no shell', 'completion', ['shell']),
];

const SLIPS = [
  refused('a misspelt command', 'objectoin', ['objectoin', 'objection']),
  refused('a command that is like none', 'zzz', ['zzz', '--help']),
  refused('a misspelt option', 'objection --befor', ['--befor', '--before']),
  refused('an option without its words', 'objection --set', ['--set']),
  refused('a word too many', 'objection no-script hot-lead', ['Too many']),
  refused('a misspelt playbook', 'objection no-scrpt', ['no-scrpt', 'no-script']),
  refused('a playbook that is like none', 'objection zzz', ['zzz', ...PLAYBOOKS]),
  refused('a playbook named as a word that objects know', 'objection constructor', ['constructor']),
  refused('a misspelt blank', 'objection no-script --before --set topc=x', ['topc', 'topic']),
  refused('a blank without a name', 'objection --before --set =x', ['=x', 'name=words']),
  refused('a blank without words', 'objection --before --set topic', ['topic', 'name=words']),
  refused('a misspelt option of a step', 'objection no-script --answers accept=isue', ['accept', 'isue', 'issue']),
  refused('an option that is like none', 'objection no-script --answers accept=zzz', ['zzz', 'issue', 'adamant']),
  refused('a misspelt step', 'objection no-script --answers acept=issue', ['acept', 'accept']),
  refused('an answer without an option', 'objection no-script --answers accept', ['accept', 'step=option']),
  refused(
    'words where a number is asked',
    'objection not-interested --answers ideal.enjoy=holds,ideal.trust=holds,ideal.pays=holds,meaning=in-words,next-need=,when-to=,how-to=,next-talk=,talks=opened-up,ask-cost=work-it-out,cost.client-value=much',
    ['cost.client-value', 'much', 'digits'],
  ),
  refused('an answer given twice', 'objection no-script --answers accept=issue,accept=issue', ['accept']),
  refused('an answer left over at the end', 'objection no-script --answers accept=no-issues,dig=handhold', ['dig']),
  refused('a point that is not of this path', 'objection no-script --answers accept=issue --kept manfer.1', [
    'manfer.1',
  ]),
  refused('an unknown format', 'objection --before --format xml', ['xml', 'markdown']),
  refused('a day that does not exist', 'objection --before --today 2026-02-29', ['2026-02-29', 'year-month-day']),
  refused('a day written otherwise', 'objection --before --today 22.11.2026', ['22.11.2026']),
  refused('before and after at once', 'objection --before --after', ['--before', '--after']),
  refused('a card that is asked to walk', 'objection --before --answers accept=issue', ['--before', '--answers']),
];

const CARDS = [
  ...PLAYBOOKS.flatMap((id) => [
    coach(`the card of ${id}`, `objection ${id} --before`, {
      stdout: [id, 'They say', 'You say', /^(?:.*\n){1,23}$/],
      stderr: [/^$/],
    }),
    coach(`the card of ${id} with every branch`, `objection ${id} --before --full`, {
      stdout: [id, 'THEY SAY', 'YOU SAY', new RegExp(`\\n${id} [0-9a-f]{8}\\n$`)],
      stderr: [/^$/],
    }),
    coach(`the card of ${id} as a page`, `objection ${id} --before --format html`, {
      stdout: [/^<!doctype html>/, 'They say'],
    }),
    coach(`the card of ${id} as Markdown`, `objection ${id} --before --format markdown`, {
      stdout: [/^# \S/, '| They say | You say |'],
    }),
    coach(`the card of ${id} as JSON`, `objection ${id} --before --format json`, {
      json: { version: 1, card: { id } },
    }),
  ]),
  refused('a walk as a page', 'objection no-script --format html --answers accept=issue', ['HTML']),
  refused('practice without a terminal', 'objection no-script --before --practise', ['terminal']),
  coach('all cards in brief', 'objection --before', { stdout: PLAYBOOKS, stderr: [/^$/] }),
  coach('all cards as Markdown', 'objection --before --format markdown', { stdout: [/(?:^# [^]*){5}/m] }),
  coach('all cards as JSON', 'objection --before --format json', {
    json: { version: 1, cards: PLAYBOOKS.map((id) => ({ id })) },
  }),
  coach('a blank is filled in', ['objection', 'no-script', '--before', '--set', 'topic=keeping the office safe'], {
    stdout: [/keeping\s+the\s+office\s+safe/],
  }),
  coach('without a terminal, a card and how to walk it', 'objection no-script', {
    stdout: ['You say'],
    stderr: ['--answers', 'coach objection no-script'],
  }),
  coach('without a terminal, --after shows the card too', 'objection no-script --after', {
    stdout: ['You say'],
    stderr: ['--answers'],
  }),
  coach('without a terminal and without a name, all in brief', 'objection', {
    stdout: PLAYBOOKS,
    stderr: ['--answers'],
  }),
];

const WALKS = [
  coach(
    'a walk to another talk',
    `objection no-script --format json ${ON_TODAY} --answers accept=issue,dig=handhold,offer=agrees,ask-more=`,
    { json: walked('no-script/call-back', 'talk-again') },
  ),
  coach('a walk to a follow-up', `objection no-script --format json ${ON_TODAY} --answers accept=plain-no`, {
    json: walked('no-script/done', 'follow-up'),
  }),
  coach(
    'a walk that keeps working',
    `objection hot-lead --format json ${ON_TODAY} --answers rate.relevant=guess,rate.reward=guess,rate.realistic=guess,relevant=not-asked`,
    { json: walked('hot-lead/ask-relevance', 'keep-working') },
  ),
  coach('a walk that lets go', `objection no-script --format json ${ON_TODAY} --answers accept=no-issues`, {
    json: walked('no-script/move-on', 'let-go'),
  }),
  coach('a walk that leaves them alone', `objection dead-lead --format json ${ON_TODAY} --answers signs=hostile`, {
    json: walked('dead-lead/leave-alone', 'leave-alone'),
  }),
  coach(
    'a walk handed over stays one path',
    `objection no-script --format json ${ON_TODAY} --answers accept=adamant,how-firm=hostile`,
    {
      json: {
        result: {
          playbooks: [{ id: 'no-script' }, { id: 'dead-lead' }],
          path: [
            { step: 'no-script/accept', option: 'adamant' },
            { step: 'dead-lead/how-firm', option: 'hostile' },
          ],
        },
      },
    },
  ),
  coach(
    'a walk through the front door',
    `objection --format json ${ON_TODAY} --answers moment=dead-lead,signs=remove`,
    { json: walked('dead-lead/removed', 'leave-alone') },
  ),
  coach('a result on a page', `objection no-script ${ON_TODAY} --answers accept=no-issues`, {
    stdout: ['For your CRM', 'Sunday 22 November 2026', '--full', /^(?:.*\n){1,23}$/],
    stderr: [/^$/],
  }),
  coach('the whole of a result', `objection no-script ${ON_TODAY} --full --answers accept=no-issues`, {
    stdout: ['The path', 'Next', 'A note to paste', 'Sunday 22 November 2026', /\nno-script [0-9a-f]{8}\n$/],
  }),
  coach('the fields of the note', `objection no-script ${ON_TODAY} --fields --answers accept=no-issues`, {
    json: { version: 1, note: { date: '2026-11-22', outcome: 'let-go', playbook: 'no-script' } },
  }),
  refused('the note of a walk that goes on', `objection no-script ${ON_TODAY} --fields --answers accept=issue`, [
    'end',
  ]),
  coach('a result as Markdown', `objection no-script --format markdown ${ON_TODAY} --answers accept=no-issues`, {
    stdout: [/^# /, '## The path', '## Next', '## A note to paste'],
  }),
  coach(
    'their words are kept for the note',
    [
      'objection',
      'no-script',
      ...TODAY,
      '--answers',
      'accept=issue, dig=handhold, offer=agrees, ask-more="the back door, mostly"',
    ],
    { stdout: ['They said: "the back door, mostly"\n'] },
  ),
  coach(
    'a sum is worked out',
    `objection not-interested ${ON_TODAY} --answers ideal.enjoy=holds,ideal.trust=holds,ideal.pays=holds,meaning=in-words,next-need=,when-to=,how-to=,next-talk=,talks=opened-up,ask-cost=work-it-out,cost.client-value=5k,cost.clients-missed=3`,
    { stdout: ['15,000'] },
  ),
  coach(
    'answers over several lines, ended as on Windows',
    ['objection', 'no-script', ...TODAY, '--format', 'json', '--answers', 'accept=issue,\r\ndig=not-worth-it\r\n'],
    { json: walked('no-script/not-a-fit', 'let-go') },
  ),
  coach(
    'answers that stop on the way say where it stands and how to go on',
    `objection no-script ${ON_TODAY} --answers accept=issue`,
    {
      stdout: ['no-script/dig', 'handhold', 'not-worth-it'],
      stderr: ['no-script/dig', '--answers accept=issue,dig=handhold'],
    },
  ),
  coach(
    'answers that stop on the way name the step in JSON',
    `objection no-script --format json ${ON_TODAY} --answers accept=issue`,
    { json: { result: { asks: 'no-script/dig' } }, stderr: ['--answers accept=issue,dig=handhold'] },
  ),
  coach('no answers at all stand at the first step', ['objection', 'gone-cold', ...TODAY, '--answers', ''], {
    stdout: ['gone-cold/worth-it'],
    stderr: ['--answers worth-it='],
  }),
  coach(
    'what was kept to, and so what was missed',
    `objection no-script --format json ${ON_TODAY} --answers accept=no-issues --kept manfer.18`,
    {
      json: {
        result: { kept: [{ from: 'manfer.18' }], missed: [{ from: 'manfer.2' }, { from: 'manfer.25' }], open: [] },
      },
    },
  ),
  coach('kept to nothing', `objection no-script --format json ${ON_TODAY} --answers accept=no-issues --kept none`, {
    json: { result: { kept: [], missed: [{ from: 'manfer.18' }, { from: 'manfer.2' }, { from: 'manfer.25' }] } },
  }),
  coach('nothing said of it, all is open', `objection no-script --format json ${ON_TODAY} --answers accept=no-issues`, {
    json: {
      result: { kept: [], missed: [], open: [{ from: 'manfer.18' }, { from: 'manfer.2' }, { from: 'manfer.25' }] },
    },
  }),
];

const DAYS = (
  [
    ['2028-02-15', '2028-02-29', 'Tuesday 29 February 2028'],
    ['2028-02-29', '2028-03-14', 'Tuesday 14 March 2028'],
    ['2027-02-15', '2027-03-01', 'Monday 1 March 2027'],
    ['2026-12-25', '2027-01-08', 'Friday 8 January 2027'],
    ['2026-03-22', '2026-04-05', 'Sunday 5 April 2026'],
  ] as const
).flatMap(([today, date, day]) => [
  coach(`two weeks after ${today}`, `objection no-script --format json --today ${today} --answers ${TWO_WEEKS}`, {
    json: { result: { today, ending: { when: { date, day } } } },
  }),
  coach(`two weeks after ${today}, in words`, `objection no-script --today ${today} --answers ${TWO_WEEKS}`, {
    stdout: [day],
  }),
]);

const COLOURS = [
  coach('no colours in a pipe', 'objection no-script --before', {
    env: { TERM: 'xterm-256color', COLORTERM: 'truecolor' },
  }),
  coach('no colours for a dumb terminal', 'objection no-script --before', { env: { TERM: 'dumb' } }),
  coach('FORCE_COLOR brings them', 'objection no-script --before', { env: { FORCE_COLOR: '1' }, coloured: true }),
  coach('FORCE_COLOR=0 does not', 'objection no-script --before', { env: { FORCE_COLOR: '0' } }),
  coach('NO_COLOR wins', 'objection no-script --before', { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }),
];

/** Words that would steer a terminal: red, a bell, a title, C1 controls, a new line. */
const STEERING = '\u001B[31mred\u0007\u001B]0;title\u0007\u009B2Jc1\u0085\r\nnext';
const LONG = `${'long '.repeat(2000)}${'o'.repeat(2000)}`;
const LETTERS = '日本語のオフィスを安全に保つこと 😀👩‍👩‍👧 naïve café, صباح الخير';
const TO_WORDS = 'accept=issue,dig=handhold,offer=agrees';
const ODD_WORDS = [
  coach('a blank steers nothing', ['objection', 'no-script', '--before', '--set', `topic=${STEERING}`], {
    stdout: ['red', 'next'],
  }),
  coach(
    'typed words steer nothing',
    ['objection', 'no-script', ...TODAY, '--answers', `${TO_WORDS},ask-more="${STEERING}"`],
    { stdout: ['red', 'next'] },
  ),
  coach(
    'typed words steer nothing in JSON',
    ['objection', 'no-script', ...TODAY, '--format', 'json', '--answers', `${TO_WORDS},ask-more="${STEERING}"`],
    { json: walked('no-script/call-back', 'talk-again') },
  ),
  coach(
    'typed words steer nothing in Markdown',
    ['objection', 'no-script', ...TODAY, '--format', 'markdown', '--answers', `${TO_WORDS},ask-more="${STEERING}"`],
    { stdout: ['red', 'next'] },
  ),
  coach('words of a saved walk steer nothing', `objection --resume walk.json --full ${ON_TODAY}`, {
    files: { 'walk.json': saved({ blanks: { topic: STEERING }, log: logOf(`${TO_WORDS},zzz=${STEERING}`) }) },
    stdout: ['red', 'next'],
  }),
  ...[
    'objection|NAME',
    'objection|--before|--set|NAME=x',
    'objection|no-script|--answers|accept=NAME',
    'objection|no-script|--answers|NAME',
    'objection|--today|NAME',
    'objection|--format|NAME',
    'objection|--resume|NAME',
    'NAME',
    '--NAME',
  ].map((line) =>
    refused(
      `no error repeats what would steer: ${line.replaceAll('|', ' ')}`,
      line.replace('NAME', STEERING).split('|'),
      ['red'],
    ),
  ),
  coach('a very long blank is wrapped', ['objection', 'no-script', '--before', '--set', `topic=${LONG}`], {
    stdout: ['long'],
  }),
  coach(
    'very long words are wrapped',
    ['objection', 'no-script', ...TODAY, '--answers', `${TO_WORDS},ask-more="${LONG}"`],
    { stdout: ['long'] },
  ),
  coach('letters of all kinds come through', ['objection', 'no-script', '--before', '--set', `topic=${LETTERS}`], {
    stdout: ['naïve', '😀👩‍👩‍👧', 'صباح'],
  }),
  coach('an equals sign in a blank is a part of it', ['objection', 'no-script', '--before', '--set', 'topic=a = b'], {
    stdout: ['a = b'],
  }),
  coach(
    'the last of two words for a blank counts',
    ['objection', 'no-script', '--before', '--set', 'topic=first', '--set', 'topic=second'],
    { stdout: ['second'] },
  ),
];

const KEPT = [
  coach(
    '--save keeps a walk in readable JSON',
    `objection no-script ${ON_TODAY} --save walk.json --answers accept=issue`,
    {
      stderr: ['walk.json'],
      left: { 'walk.json': /"kind": "coach walk"[^]*"step": "no-script\/accept",\s+"option": "issue"/ },
    },
  ),
  coach('--save without answers keeps where it starts', `objection no-script ${ON_TODAY} --save walk.json`, {
    stdout: ['no-script/accept'],
    left: { 'walk.json': /"log": \[\]/ },
  }),
  coach('--resume goes on where it stood', `objection --resume walk.json ${ON_TODAY}`, {
    files: { 'walk.json': saved() },
    stdout: ['no-script/dig'],
    left: { 'walk.json': /"issue"/ },
  }),
  coach(
    '--resume takes more answers, and keeps them',
    `objection --resume walk.json ${ON_TODAY} --answers dig=not-worth-it --format json`,
    {
      files: { 'walk.json': saved() },
      json: walked('no-script/not-a-fit', 'let-go'),
      left: { 'walk.json': /"not-worth-it"/ },
    },
  ),
  coach(
    '--resume from one file, --save to another',
    `objection --resume old.json --save new.json ${ON_TODAY} --answers dig=handhold`,
    { files: { 'old.json': saved() }, left: { 'old.json': /"log": \[[^,]*,[^,]*\]/, 'new.json': /"handhold"/ } },
  ),
  coach('a file that Windows edited comes back', `objection --resume walk.json ${ON_TODAY}`, {
    files: { 'walk.json': `\uFEFF${saved().replaceAll('\n', '\r\n')}` },
    stdout: ['no-script/dig'],
  }),
  coach('a playbook that changed keeps the answers that fit, and says so', `objection --resume walk.json ${ON_TODAY}`, {
    files: { 'walk.json': saved({ playbooks: { 'no-script': '00000000' } }) },
    stdout: ['no-script/dig'],
    stderr: ['no-script changed'],
  }),
  coach('an answer whose step is gone is left out, and named', `objection --resume walk.json ${ON_TODAY}`, {
    files: { 'walk.json': saved({ log: logOf('accept=issue,gone=yes,dig=handhold') }) },
    stdout: ['no-script/offer'],
    stderr: ['no-script/gone=yes'],
  }),
  coach('an option that is gone stands at its step, and is named', `objection --resume walk.json ${ON_TODAY}`, {
    files: { 'walk.json': saved({ log: logOf('accept=gone') }) },
    stdout: ['no-script/accept', 'plain-no'],
    stderr: ['no-script/accept=gone'],
  }),
  coach('--resume from a pipe leaves no file', `objection --resume - --json ${ON_TODAY} --answers dig=not-worth-it`, {
    stdin: saved(),
    json: walked('no-script/not-a-fit', 'let-go'),
    stderr: [/^$/],
  }),
  refused('--resume from an empty pipe', 'objection --resume -', ['stdin', 'JSON'], { stdin: '' }),
  refused('a saved walk that breaks off', 'objection --resume walk.json', ['walk.json', 'JSON'], {
    files: { 'walk.json': saved().slice(0, 80) },
  }),
  refused('an empty file', 'objection --resume walk.json', ['walk.json'], { files: { 'walk.json': '' } }),
  refused('JSON that is no walk', 'objection --resume walk.json', ['walk.json'], { files: { 'walk.json': '[1, 2]' } }),
  refused('a key that does not belong there', 'objection --resume walk.json', ['walk.json', '"log"'], {
    files: { 'walk.json': saved().replace('"log"', '"lgo"') },
  }),
  refused('an answer that is no word', 'objection --resume walk.json', ['walk.json', 'log.0.option'], {
    files: { 'walk.json': saved().replace('"issue"', '7') },
  }),
  refused('a walk of a later coach', 'objection --resume walk.json', ['walk.json', 'format 2'], {
    files: { 'walk.json': saved({ version: 2 }) },
  }),
  refused(
    'a walk through a playbook that is gone',
    'objection --resume walk.json',
    ['walk.json', 'no-scrip', 'no-script'],
    { files: { 'walk.json': saved({ playbook: 'no-scrip' }) } },
  ),
  refused(
    'a walk through another playbook than the one named',
    'objection hot-lead --resume walk.json',
    ['walk.json', 'no-script', 'hot-lead'],
    { files: { 'walk.json': saved() } },
  ),
  refused('--resume of a folder', 'objection --resume walks', ['walks', 'folder'], { files: { walks: null } }),
  refused('--resume of nothing', 'objection --resume walk.json', ['walk.json', 'no such file']),
  refused('--save to a folder', 'objection no-script --save walks --answers accept=issue', ['walks', 'folder'], {
    files: { walks: null },
  }),
  refused(
    '--save where there is no folder gives the answers back',
    'objection no-script --save gone/walk.json --answers accept=issue',
    ['gone/walk.json', '--answers accept=issue'],
  ),
  refused(
    '--save over something else leaves it as it is',
    'objection no-script --save notes.txt --answers accept=issue',
    ['notes.txt'],
    { files: { 'notes.txt': 'mine' }, left: { 'notes.txt': /^mine$/ } },
  ),
];

const BROKEN = MINE.replace('go: second', 'go: secnod');
const OWN = [
  coach('a playbook from a pipe is checked', 'playbook check -', {
    stdin: BROKEN,
    exit: 1,
    stdout: [/^stdin\n\n {2}error \d+:\d+ /, 'secnod'],
  }),
  coach('a signal from a pipe is checked', 'playbook check - --json', {
    stdin: 'blames-weather:\n  title: Blames the weather\n',
    exit: 1,
    stdout: ['"file": "stdin"'],
  }),
  refused('what is piped in cannot be watched', 'playbook check - --watch', ['--watch'], { stdin: MINE }),
  coach('labelled lines from a pipe are scored', 'playbook score --data -', {
    stdin: 'text,label\nwe have no budget,no-budget\n',
    stdout: ['no-budget'],
  }),
  coach("a playbook of one's own", `objection mine ${ON_TODAY} --format json --answers first=done`, {
    files: { '.coach/mine.yaml': MINE },
    json: walked('mine/last', 'let-go'),
  }),
  coach('a playbook in a folder that is named', `objection mine --before --playbooks own`, {
    files: { 'own/mine.yaml': MINE },
    stdout: ['The first step'],
  }),
  coach('a broken playbook is told with its place, and the others go on', 'objection dead-lead --before', {
    files: { '.coach/mine.yaml': BROKEN },
    stdout: ['dead-lead'],
    stderr: [/mine\.yaml:\d+:\d+ .*secnod/],
  }),
  coach('a playbook that breaks off is told with its place', 'objection dead-lead --before', {
    files: { '.coach/mine.yaml': MINE.slice(0, -12) },
    stdout: ['dead-lead'],
    stderr: [/mine\.yaml:\d+:\d+ /],
  }),
  coach('a folder of playbooks without one', 'objection --before', { files: { '.coach': null }, stdout: PLAYBOOKS }),
  refused('a folder of playbooks that is not there', 'objection --before --playbooks own', ['own', '--playbooks']),
];

export const CASES = [
  ...FIRST_SIGHT,
  ...BY_NAME,
  ...SCRIPTS,
  ...SLIPS,
  ...CARDS,
  ...OWN,
  ...WALKS,
  ...DAYS,
  ...COLOURS,
  ...ODD_WORDS,
  ...KEPT,
];

/** A walk as coach keeps it: one answer into no-script, unless told otherwise. */
function saved(other: object = {}): string {
  return `${JSON.stringify({ kind: 'coach walk', version: 1, playbook: 'no-script', playbooks: {}, blanks: {}, log: logOf('accept=issue'), ...other }, null, 2)}\n`;
}

function logOf(answers: string): { step: string; option: string }[] {
  return answers.split(',').map((answer) => ({
    step: `no-script/${answer.slice(0, answer.indexOf('='))}`,
    option: answer.slice(answer.indexOf('=') + 1),
  }));
}
