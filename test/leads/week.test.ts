/** A rep's week, played through coach itself: three leads, their calls, and who is due on each day. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from '../cli/built.ts';
import { runInside } from '../cli/support.ts';
import { sharedCache } from '../support/shared-cache.ts';

const home = mkdtempSync(join(tmpdir(), 'coach-week-'));
const diary = join(home, 'coach', 'leads.jsonl');
const env = { ...sharedCache(), XDG_DATA_HOME: home, HOME: home };
const coach = (day: string, ...argv: string[]) => runInside({ argv: [...argv, '--today', day], env });

beforeAll(built, 60_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const PUT_OFF = ['objection', 'after-call', '--answers', 'ended=put-off', '--lead', 'Bolt Ltd'];
const due = async (day: string) => {
  const { stdout } = await coach(day, 'due', '--format', 'json');
  return (JSON.parse(stdout) as { due: { lead: string; day: string; command: string }[] }).due.map(
    ({ lead, day: on }) => `${lead} ${on}`,
  );
};

describe('a week', { timeout: 60_000 }, () => {
  it('begins with nobody due, and no diary', async () => {
    expect((await coach('2026-11-23', 'due')).stdout).toContain('Nobody is due');
    expect(() => statSync(diary)).toThrow();
  });

  it('keeps the calls of three leads, each with its next day', async () => {
    const walked = await coach(
      '2026-11-23',
      'objection',
      'no-script',
      '--set',
      'topic=x',
      '--lead',
      'Acme, Jo',
      '--answers',
      'accept=issue, dig=handhold, offer=doubt, reassure=agrees, ask-more-first="late deliveries"',
    );
    expect(walked.exit).toBe(0);
    expect(walked.stderr).toContain('Due on 2026-12-07');
    for (const [day, next] of [
      ['2026-03-02', '2026-06-01'],
      ['2026-06-01', '2026-09-01'],
      ['2026-11-24', 'Thursday'],
    ] as const)
      expect((await coach(day, ...PUT_OFF, '--next', next)).exit).toBe(0);
    const call = join(home, 'call.txt');
    writeFileSync(
      call,
      [
        'Ann (rep): Good morning Mr Cole, Ann from Brightside. Do you have a minute for our new line?',
        'Cole: I told you people not to ring me any more.',
        'Ann (rep): It would only take a minute.',
        'Cole: Take me off your list and stop calling me.',
        'Ann (rep): I will take you off today. Sorry for the trouble.',
        'Cole: Good. Goodbye.',
      ].join('\n'),
    );
    const read = await coach('2026-11-24', 'diagnose', call, '--lead', 'Cole & Sons');
    expect(read.stderr).toContain('Kept under Cole & Sons');
    expect(statSync(diary).mode & 0o777).toBe(0o600);
    expect(readFileSync(diary, 'utf8').trim().split('\n')).toHaveLength(5);
  });

  it('says on each day who is due, and since when', async () => {
    expect(await due('2026-11-25')).toEqual([]);
    expect(await due('2026-11-26')).toEqual(['Bolt Ltd 2026-11-26']);
    expect(await due('2026-12-07')).toEqual(['Bolt Ltd 2026-11-26', 'Acme, Jo 2026-12-07']);
    const { stdout } = await coach('2026-12-07', 'due');
    expect(stdout).toMatch(
      /Bolt Ltd +overdue since 2026-11-26\n +coach objection dead-lead --before --lead "Bolt Ltd"/,
    );
    expect(stdout).toMatch(/Acme, Jo +today\n/);
  });

  it('tells what only history tells: put off three times, with the days', async () => {
    const { stdout } = await coach('2026-11-26', 'lead', 'bolt ltd');
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'Put off 3 times, with nothing in between: 2026-03-02, 2026-06-01, 2026-11-24',
    );
    expect(stdout.trim().split('\n').length).toBeLessThanOrEqual(10);
  });

  it('prints no card for who asked to be left alone, and says why; others see what happened last', async () => {
    const gone = await coach('2026-11-25', 'objection', 'no-script', '--before', '--lead', 'Cole & Sons');
    expect(gone.exit).toBe(0);
    expect(gone.stdout).toContain('No card for Cole & Sons');
    expect(gone.stdout).not.toContain('You open');
    const card = await coach('2026-12-07', 'objection', 'no-script', '--before', '--lead', 'Acme, Jo');
    expect(card.stdout).toMatch(/^Acme, Jo, 2026-11-23: [^]*"late deliveries"[^]*You open/);
  });

  it('writes a calendar that a calendar can read: a day for each, and none for who is left alone', async () => {
    const { stdout } = await coach('2026-11-26', 'due', '--ics', '-');
    const events = new ICAL.Component(ICAL.parse(stdout) as unknown[])
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    expect(events.map(({ summary, startDate }) => `${summary} ${startDate.toString()}`)).toEqual([
      'Call Bolt Ltd 2026-11-26',
      'Call Acme, Jo 2026-12-07',
    ]);
    expect(events[1]?.description).toContain('You open: "I can appreciate that');
    expect(events[1]?.description).toContain('coach objection no-script --before --lead "Acme, Jo"');
  });

  it('tells of a name that is close, and takes a lead out for good where it is asked to', async () => {
    const close = await coach(
      '2026-11-26',
      'objection',
      'after-call',
      '--answers',
      'ended=refused',
      '--lead',
      'Acmee Jo',
    );
    expect(close.stderr).toContain('There is also "Acme, Jo"');
    await runInside({ argv: ['lead', 'rename', 'Acmee Jo', 'Acme, Jo'], env });
    const { stdout } = await runInside({ argv: ['lead', 'Acmee Jo'], env });
    expect(stdout).toMatch(/^Acme, Jo +2 calls/);
    const undone = await runInside({ argv: ['lead', 'undo', 'Acme, Jo'], env });
    expect(undone.stderr).toContain('Taken back: Acme, Jo, 2026-11-26: They said no.');
    expect((await runInside({ argv: ['lead', 'Acme, Jo'], env })).stdout).toMatch(/^Acme, Jo +1 call/);
    expect((await runInside({ argv: ['lead', 'forget', 'Acme, Jo'], env })).exit).toBe(2);
    expect((await runInside({ argv: ['lead', 'forget', 'Acme, Jo', '--yes'], env })).exit).toBe(0);
    const { stdout: left } = await runInside({ argv: ['lead', 'export'], env });
    expect(left).not.toMatch(/acme/i);
    expect(left.trim().split('\n')).toHaveLength(4);
  });
});
