import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { built, ROOT } from '../cli/built.ts';
import { inBrowser } from './browser.ts';
import { folderWith } from './making.ts';

const SCRIPT = `id: mine
title: My script
for: A moment
source: ours
start: x
steps:
  x:
    title: First
    ask: What came back?
    options:
      on: { text: On, go: y }
      off: { text: Off, go: z }
  y:
    title: Second
    ask: And then?
    options:
      done: { text: Done, go: z }
  z: { title: The end, end: let-go }
`;

/** Serves a folder's playbook until the test is over. */
async function serve(folder: string): Promise<{ url: string; port: number; child: ChildProcess; said(): string }> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'bin', 'coach.cjs'), 'playbook', 'preview', 'mine', '--serve', '--playbooks', folder],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [url] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return { url: url.trim(), port: Number(new URL(url).port), child, said: () => said };
}

function ask(
  port: number,
  { path = '/', method = 'GET', host = `127.0.0.1:${port}` } = {},
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      response.destroy();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });
}

beforeAll(built, 90_000);

describe('coach playbook preview --serve', () => {
  test('answers this machine by its own names, and only with the page and its news', async () => {
    const { port, url, said } = await serve(folderWith({ 'mine.yaml': SCRIPT }));
    expect(url).toBe(`http://127.0.0.1:${port}/`);
    await expect.poll(said).toContain(String(port));
    expect(await ask(port)).toBe(200);
    expect(await ask(port, { host: `localhost:${port}` })).toBe(200);
    expect(await ask(port, { path: '/events' })).toBe(200);
    expect(await ask(port, { host: `evil.example:${port}` })).toBe(403);
    expect(await ask(port, { host: 'evil.example' })).toBe(403);
    expect(await ask(port, { method: 'POST' })).toBe(405);
    for (const path of ['/mine.yaml', '/../mine.yaml', '/events/', '//', '/?x'])
      expect(await ask(port, { path })).toBe(404);
  });

  test('ends on Ctrl-C with 130, and not when its input ends', async () => {
    const { port, child } = await serve(folderWith({ 'mine.yaml': SCRIPT }));
    // Its input is /dev/null and ended before it began.
    await setTimeout(300);
    expect(await ask(port)).toBe(200);
    const over = once(child, 'exit');
    child.kill('SIGINT');
    expect(await over).toEqual([130, null]);
  });

  test('keeps the last good page through a broken save, and shows what is wrong', async () => {
    const folder = folderWith({ 'mine.yaml': SCRIPT });
    const { url } = await serve(folder);
    writeFileSync(join(folder, 'mine.yaml'), SCRIPT.replace('go: y }', 'go: yy }'));
    await expect
      .poll(async () => (await fetch(url)).text(), { timeout: 3000 })
      .toMatch(/<article id="mine\/x"(?:(?!<\/article>)[^])*<code>unknown-step<\/code>/);
    rmSync(join(folder, 'mine.yaml'));
    await setTimeout(600);
    expect((await (await fetch(url)).text()).includes('My script')).toBe(true);
    writeFileSync(join(folder, 'mine.yaml'), SCRIPT.replace('My script', 'Another title'));
    await expect
      .poll(async () => (await (await fetch(url)).text()).includes('Another title'), { timeout: 3000 })
      .toBe(true);
  });
});

inBrowser('the served preview in a browser', (open) => {
  test('shows a save within a second and keeps its place in the walk', async () => {
    const folder = folderWith({ 'mine.yaml': SCRIPT });
    const { url } = await serve(folder);
    const { page, alarms } = await open(url);
    await page.locator('.current [data-walk]').first().click();
    await page.keyboard.press('1');
    expect(await page.locator('#walk h2').innerText()).toBe('Second');
    const saved = performance.now();
    writeFileSync(join(folder, 'mine.yaml'), SCRIPT.replace('title: Second', 'title: Second, better'));
    await page.locator('#walk h2', { hasText: 'Second, better' }).waitFor({ timeout: 5000 });
    expect(performance.now() - saved).toBeLessThan(1500);
    await page.keyboard.press('b');
    expect(await page.locator('#walk h2').innerText()).toBe('First');
    expect(alarms).toEqual([]);
  });

  test('says in the page that the file is gone, and goes on when it is back', async () => {
    const folder = folderWith({ 'mine.yaml': SCRIPT });
    const { page } = await open((await serve(folder)).url);
    await page.locator('.live', { hasText: 'Shows every save' }).waitFor();
    rmSync(join(folder, 'mine.yaml'));
    await page.locator('.live', { hasText: 'There is no playbook "mine". This is how it last was.' }).waitFor();
    writeFileSync(join(folder, 'mine.yaml'), SCRIPT.replace('title: First', 'title: First again'));
    await page.locator('article', { hasText: 'First again' }).first().waitFor();
    await page.locator('.live', { hasText: 'Shows every save' }).waitFor();
  });

  test('says so when coach is not running any more', async () => {
    const { url, child } = await serve(folderWith({ 'mine.yaml': SCRIPT }));
    const { page } = await open(url);
    await page.locator('.live', { hasText: 'Shows every save' }).waitFor();
    child.kill('SIGINT');
    await page.locator('.live', { hasText: 'not running' }).waitFor();
  });
});
