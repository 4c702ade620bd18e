/** The table of `coach hear` and `coach diagnose`. */
import { expect } from 'vitest';
import { coach, refused } from './cases.ts';

const CALL = `Ann (rep): Good morning, I'm calling from Brightlock about your office security.
Bob (customer): Sorry, we have no budget for that.
Ann (rep): But it is only a dollar a day, you would be missing out.
Bob (customer): I said no. Stop calling me.
`;
const ESCAPES =
  'Ann: hello \u001B[31mred\u001B[0m \u001B]0;title\u0007\u009B5n\nBob: we have no budget \u0007 for it\n';
const NO_BUDGET = {
  line: 1,
  role: 'prospect',
  signals: [{ id: 'no-budget', quote: expect.any(String) as unknown, because: expect.any(Object) as unknown }],
};
const line = (text: string, more: object) => ({ text, ...more });

const HEAR = [
  coach('one line: what it is, who says so, what to say, where to go on', ['hear', 'send me an email'], {
    stdout: [/"send me an email"/, /Manfer 18/, 'coach objection no-script --after'],
  }),
  coach('words without quotes are one line', 'hear we have no budget', { stdout: ['no budget'] }),
  coach('a line of neutral talk', ['hear', 'we have twelve people in two offices'], {
    stdout: ['I hear no objection', 'coach objection'],
  }),
  coach('a line as JSON', ['hear', 'we have no budget', '--format', 'json'], {
    json: line('we have no budget', { ...NO_BUDGET, step: 'no-script/accept' }),
  }),
  coach('lines from a pipe, an answer each', 'hear', {
    stdin: 'we have no budget\nhello there\n\nsend me an email\n',
    stdout: [/^no-budget .*\nnothing\nnothing\nsend-info .*\n$/],
  }),
  coach(
    'a blank is filled, in the line to say and in the command',
    ['hear', '--set', 'topic=keeping the office safe', 'no budget'],
    { stdout: ['to keeping the office safe?"', /--after --set .topic=keeping the office safe/] },
  ),
  coach('a line, moment by moment', ['hear', "I'm not sure it would work for us"], {
    stdout: ['What to say, by the moment:', 'A first no', /Manfer 18/, 'A hot lead', /White 25/],
  }),
  coach(
    'a line at one moment',
    ['hear', '--stage', 'hot-lead', "I'm not sure it would work for us", '--format', 'json'],
    {
      json: { ways: [{ stage: 'hot-lead', from: 'white.25' }] },
    },
  ),
  refused('a stage that there is not', ['hear', '--stage', 'lukewarm', 'no budget'], ['lukewarm']),
  refused('a blank that no playbook has', ['hear', '--set', 'subject=x', 'no budget'], ['subject', 'topic']),
  coach('a moment by its playbook', ['hear', '--stage', 'no-script', 'no budget', '--json'], {
    json: { ways: [{ stage: 'first-no' }] },
  }),
  coach('the last line needs no end', 'hear --format json', { stdin: 'we have no budget', json: NO_BUDGET }),
  coach('CRLF is no part of a line', 'hear --format json', {
    stdin: 'we have no budget\r\n',
    json: { text: 'we have no budget' },
  }),
  coach('what a rep says is no objection', 'hear --role rep --format json', {
    stdin: 'we have no budget\n',
    json: { role: 'rep', signals: [] },
  }),
  coach('a rep is told the better line', ['hear', '--role', 'rep', "Well, I can't help you there."], {
    stdout: ['Manfer'],
  }),
  coach('what is said again and again is told once', ['hear', 'No budget, my friend. NO BUDGET!'], {
    stdout: [/^No budget: "No budget"\n(?![^]*NO BUDGET)/],
  }),
  coach('escape sequences never reach the output', ['hear', 'no \u001B[31mbudget\u0007 at all'], {
    stdout: ['budget'],
  }),
  coach('- stands for the pipe', 'hear -', {
    stdin: 'we have no budget\nhello there\n',
    stdout: [/^no-budget .*\nnothing\n$/],
  }),
  coach('a line that was missed, from a pipe', 'hear --missed no-budget --playbooks own -', {
    files: { own: null },
    stdin: "that's rather rich\nfor us\n",
    stdout: [/that's rather rich for us/],
  }),
  coach('what hears a line from a pipe', 'playbook which -', { stdin: 'we have no budget\n', stdout: ['no-budget'] }),
  refused('an empty pipe for a line', 'playbook which -', ['nothing'], { stdin: '' }),
  refused('an empty pipe', 'hear', ['empty', 'coach hear'], { stdin: '' }),
  refused('nothing but white space', ['hear', '   '], ['nothing']),
  refused('a role that is none', 'hear x --role boss', ['boss', 'prospect', 'rep']),
];

const DIAGNOSE = [
  coach('a call from a pipe', 'diagnose --today 2026-11-22', {
    stdin: CALL,
    stdout: ['They want to be left alone', 'Next', 'What they said', 'What you did', /Dead lead 9/],
  }),
  coach('a call from a pipe, by its sign', 'diagnose - --today 2026-11-22', { stdin: CALL, stdout: ['Next'] }),
  coach('a call from a pipe, all of it', 'diagnose --full --today 2026-11-22', {
    stdin: CALL,
    stdout: ['Next', 'What they said', 'What you did', 'The path', 'Is it dead?'],
  }),
  coach('a call from a file, as JSON', 'diagnose call.txt --format json', {
    files: { 'call.txt': CALL },
    json: {
      version: 1,
      file: 'call.txt',
      input: { format: 'plain', turns: 4, speakers: [{ role: 'rep' }, { role: 'prospect' }] },
      heard: expect.arrayContaining([
        expect.objectContaining({
          signal: 'no-budget',
          turn: 2,
          line: 2,
          speaker: expect.stringContaining('Bob') as unknown,
        }),
        expect.objectContaining({ signal: 'hostile', turn: 4 }),
      ]) as unknown,
      did: expect.arrayContaining([expect.objectContaining({ signal: 'rep-pushed', turn: 3 })]) as unknown,
      ending: { outcome: 'leave-alone' },
      next: { step: 'dead-lead/removed' },
      command: expect.stringMatching(/^coach objection dead-lead --after --answers /) as unknown,
    },
  }),
  coach('a call as Markdown', 'diagnose call.txt --format markdown', {
    files: { 'call.txt': CALL },
    stdout: [/^# /, '## What they said'],
  }),
  coach('the rep by name', 'diagnose call.txt --rep bob --format json', {
    files: { 'call.txt': CALL.replaceAll(/ \(\w+\)/g, '') },
    json: {
      input: {
        speakers: [
          { name: 'Ann', role: 'prospect' },
          { name: 'Bob', role: 'rep' },
        ],
      },
    },
  }),
  coach('the stage by name', 'diagnose call.txt --stage dead --format json', {
    files: { 'call.txt': CALL },
    json: {
      path: [
        { step: 'start/moment', option: 'dead-lead' },
        { step: 'dead-lead/signs', option: 'remove' },
      ],
    },
  }),
  coach('every rule that fired', 'diagnose call.txt --why', {
    files: { 'call.txt': CALL },
    stdout: ['Rules that fired', /no-budget .* by the phrase/],
  }),
  coach('without names and numbers', 'diagnose call.txt --redact --format json', {
    files: { 'call.txt': CALL },
    stdout: [/^(?!.*(?:Ann|Bob))/s],
  }),
  coach('a signal that fails the check', 'diagnose call.txt --fail-on rep-pushed,later', {
    files: { 'call.txt': CALL },
    exit: 1,
    stdout: ['What they said'],
  }),
  coach('a signal that was not heard', 'diagnose call.txt --fail-on locked-in', { files: { 'call.txt': CALL } }),
  coach('several calls, a line each and a total', 'diagnose a.txt b.txt', {
    files: { 'a.txt': CALL, 'b.txt': CALL },
    stdout: [/a\.txt .*heard/, /b\.txt .*heard/, '2 calls'],
  }),
  coach('too little is said to be too little', 'diagnose', {
    stdin: 'Ann: Hi.\nBob: Hello.\n',
    stdout: ['Too little to say'],
  }),
  coach('a call without speakers is heard all the same', 'diagnose', {
    stdin:
      'Good morning, how are you doing today?\n\nWe have no budget for that at all this year, I am afraid.\n\nAll right, thank you for your time then.\n',
    stdout: [/no budget/i, /No speakers|nobody is named/i],
  }),
  coach('another language is said to be so', 'diagnose', {
    stdin: `Ana: ${'Buenos dias, llamo para hablar de nuestro servicio de limpieza. '.repeat(5)}\nLuis: ${'No tenemos presupuesto este mes y ya trabajamos con otra empresa. '.repeat(5)}\n`,
    stdout: [/English/],
  }),
  coach('escape sequences never reach the output', 'diagnose', { stdin: ESCAPES, stdout: ['no budget'] }),
  coach('names that objects know', 'diagnose --format json', {
    stdin: JSON.stringify(
      ['constructor', '__proto__', 'constructor'].map((speaker) => ({ speaker, text: 'Good morning to you.' })),
    ),
    json: { input: { speakers: [{ name: 'constructor' }, { name: '__proto__' }] } },
  }),
  refused('an empty pipe', 'diagnose', ['stdin'], { stdin: '' }),
  refused('a file that is not there is never taken for prose', 'diagnose call.txt', ['call.txt', 'no such file']),
  refused('a folder', 'diagnose calls', ['calls', 'folder'], { files: { calls: null } }),
  refused('a binary file', 'diagnose call.bin', ['call.bin'], {
    files: { 'call.bin': `\u0000\u0001\u0002PNG${'\u0000\u0003'.repeat(50)}` },
  }),
  refused('broken JSON, with its place', 'diagnose call.json', [/call\.json:2:\d+/], {
    files: { 'call.json': '[{"speaker": "Ann", "text": "hi"},\n {"speaker": }]\n' },
  }),
  refused('a rep who is not in the call', 'diagnose call.txt --rep Zoe', ['Zoe', 'Ann'], {
    files: { 'call.txt': CALL },
  }),
  refused('a stage that is none', 'diagnose call.txt --stage lukewarm', ['lukewarm', 'hot-lead'], {
    files: { 'call.txt': CALL },
  }),
  refused('a misspelt signal', 'diagnose call.txt --fail-on rep-pushd', ['rep-pushd', 'rep-pushed'], {
    files: { 'call.txt': CALL },
  }),
];

const UNSEEN =
  'id: sly\ntitle: "T \\e[2J z"\nfor: A moment\nsource: ours\nstart: x\nsteps:\n  x: { title: The end, end: let-go }\n';
const OWN_FILES = [
  coach('a playbook that holds what would steer a terminal is left out', 'objection no-script --before', {
    files: { '.coach/sly.yaml': UNSEEN },
    stdout: ['no-script'],
    stderr: [/sly\.yaml:2:\d+ .*U\+001B/],
  }),
  coach('and cannot be shown', 'playbook show sly', {
    exit: 2,
    stderr: [/sly\.yaml/],
    files: { '.coach/sly.yaml': UNSEEN },
  }),
  refused(
    'a preview never takes the place of another file',
    'playbook preview no-script --out notes.txt',
    ['notes.txt', '--out'],
    { files: { 'notes.txt': 'mine\n' }, left: { 'notes.txt': /^mine\n$/ } },
  ),
];

export const LISTENING = [...OWN_FILES, ...HEAR, ...DIAGNOSE];
