/** The diary on disk: killed in mid-write, written by two at once, or on a full disk, it loses nothing that stood in it. */
import { fork } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesIn } from '../../src/leads/touch.ts';
import { appendLine, replaceDiary } from '../../src/world/diary-file.ts';
import { disk } from '../../src/world/disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'coach-kills-'));
const path = join(folder, 'leads.jsonl');
const writer = join(folder, 'writer.mjs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = (lead: string) =>
  `${JSON.stringify({ lead, day: '2026-11-02', from: 'walk', playbook: 'a', ended: 'put-off', what: 'x'.repeat(200), said: [] })}\n`;

/** A coach that keeps on writing, and tells of each line once it is kept. */
beforeAll(async () => {
  await build({
    stdin: {
      contents: `
        import { appendLine } from ${JSON.stringify(join(import.meta.dirname, '../../src/world/diary-file.ts'))};
        import { disk } from ${JSON.stringify(join(import.meta.dirname, '../../src/world/disk.ts'))};
        const [path, name] = process.argv.slice(2);
        for (let nth = 0; ; nth += 1) {
          const touch = { lead: name + '-' + nth, day: '2026-11-02', from: 'walk', playbook: 'a', ended: 'put-off', what: 'x'.repeat(200), said: [] };
          appendLine(disk, path, JSON.stringify(touch) + '\\n');
          process.send(touch.lead);
        }`,
      resolveDir: folder,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: writer,
    logLevel: 'error',
  });
});

/** Two coaches write until so many lines are kept; one kills the writer of each again and again. */
function writeAndKill(kills: number): Promise<Set<string>> {
  const told = new Set<string>();
  return new Promise((resolve) => {
    let left = kills;
    let running = 0;
    const begin = (name: string) => {
      running += 1;
      const child = fork(writer, [path, name], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      // Killed after so many lines, which differs from one to the next: in the middle of what comes after them.
      let lines = (left * 7) % 5;
      child.on('message', (lead: string) => {
        told.add(lead);
        if (lines === 0) child.kill('SIGKILL');
        lines -= 1;
      });
      child.on('exit', () => {
        running -= 1;
        left -= 1;
        if (left > 0) begin(`lead-${left}`);
        else if (running === 0) resolve(told);
      });
    };
    begin('one');
    begin('two');
  });
}

describe('the diary', { timeout: 300_000 }, () => {
  it('loses no line that was kept, though its writers are killed a hundred times, two at once', async () => {
    const told = await writeAndKill(Number(process.env['COACH_KILLS'] ?? 100));
    const { entries, torn } = entriesIn(readFileSync(path, 'utf8'));
    const kept = new Set(entries.flatMap((entry) => ('lead' in entry ? [entry.lead] : [])));
    expect([...told].filter((lead) => !kept.has(lead))).toEqual([]);
    expect(told.size).toBeGreaterThan(100);
    expect(torn).toBeLessThanOrEqual(told.size);
  });

  it('goes on after a torn line, which loses only itself', () => {
    writeFileSync(path, `${line('A')}${line('B').slice(0, 30)}`);
    appendLine(disk, path, line('C'));
    expect(entriesIn(readFileSync(path, 'utf8'))).toMatchObject({ entries: [{ lead: 'A' }, { lead: 'C' }], torn: 1 });
  });

  it('keeps what another coach adds while one is taken out', () => {
    writeFileSync(path, `${line('A')}${line('B')}`);
    const read = readFileSync(path, 'utf8');
    appendFileSync(path, line('C'));
    replaceDiary(path, read, line('B'));
    expect(entriesIn(readFileSync(path, 'utf8'))).toMatchObject({ entries: [{ lead: 'B' }, { lead: 'C' }], torn: 0 });
  });

  it.skipIf(!existsSync('/dev/full'))('on a full disk it fails, and says so', () => {
    expect(() => appendLine(disk, '/dev/full', line('A'))).toThrow(/ENOSPC|full/);
  });
});
