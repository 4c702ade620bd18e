// Runs coach once as people do, so that V8 compiles what they need, and keeps that code beside the bundles in dist/.
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const launch = require('../dist/launch.cjs');

const CALL = `Rep: Good morning, this is Ann, I'm calling about the doors of your office.
Customer: Sorry, there's no money for anything like that this year.
Rep: I can appreciate that, however, what issues are you facing as it relates to the doors?
Customer: Well, people keep leaving the back one open at night. Let me think it over, and call me in spring.
`.repeat(6);

const folder = mkdtempSync(join(tmpdir(), 'coach-'));
// No playbooks of whoever builds it.
Object.assign(process.env, { HOME: folder, XDG_CONFIG_HOME: folder, APPDATA: folder, COACH_PLAYBOOKS: '' });
const call = join(folder, 'call.txt');
writeFileSync(call, CALL);

const RUNS = [
  [],
  ['--help'],
  ['objection', 'no-script', '--before'],
  ['objection', 'no-script', '--answers', 'accept=issue'],
  ['hear', 'send me an email'],
  ['diagnose', call],
  ['playbook', 'check'],
  ['completion', 'bash', '--word='],
];

async function warm() {
  const { main, terminalIo } = launch('./main.cjs');
  for (const words of RUNS) await main(words, { ...terminalIo(), cwd: folder });
  launch('./terminal.cjs');
  launch.keepCaches();
}

void warm().finally(() => rmSync(folder, { recursive: true }));
