import axe from 'axe-core';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { page as playbookText } from '../support/making.ts';
import { inBrowser } from './browser.ts';
import { HOSTILE, hostileFiles, pageFile } from './making.ts';

const panel = (page: Page) => page.locator('#walk');
const title = (page: Page) => panel(page).locator('h2').innerText();

/** Starts the first walk there is, and leaves its blanks empty. */
async function startWalk(page: Page): Promise<void> {
  await page.locator('.current [data-walk]').first().click();
  while ((await title(page)) === 'Before the first line') await page.keyboard.press('Enter');
}

inBrowser('the preview in a browser', (open) => {
  test('walks to an ending by keyboard: numbers, arrows, Enter, back', async () => {
    const { page, alarms } = await open(await pageFile('no-script'));
    await page.locator('.current [data-walk]').first().click();
    await page.keyboard.type('keeping the office safe');
    await page.keyboard.press('Enter');
    expect(await panel(page).innerText()).toContain('as it relates to keeping the office safe?');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await title(page)).toBe('Draw it out');
    await page.keyboard.press('b');
    expect(await title(page)).toBe('Take the no, or the excuse, and ask about them');
    expect(await page.evaluate('document.activeElement.dataset.option')).toBe('absurd');
    for (const key of ['1', '1', '2', '1']) await page.keyboard.press(key);
    expect(await title(page)).toBe('Let them tell you more, and solve it later');
    await page.keyboard.press('Escape');
    expect(await title(page)).toBe('Ask for two weeks');
    await page.keyboard.press('1');
    await page.keyboard.type('the back door');
    await page.keyboard.press('Enter');
    expect(await title(page)).toBe('You talk again in two weeks');
    const text = await panel(page).innerText();
    expect(text).toContain('You talk again');
    expect(text).toMatch(/In 2 weeks: \w+day \d+ \w+ \d{4}/);
    await panel(page).getByText('As a test in the playbook').click();
    expect(await panel(page).locator('pre').innerText()).toContain(
      `answers: 'accept=issue, dig=handhold, offer=doubt, reassure=agrees, ask-more-first="the back door"'\n    ends: two-weeks`,
    );
    await page.keyboard.press('q');
    expect(await panel(page).isVisible()).toBe(false);
    expect(alarms).toEqual([]);
  });

  test('walks by mouse into another playbook, and shows its picture', async () => {
    const { page } = await open(await pageFile('no-script'));
    await startWalk(page);
    await panel(page).getByText('A flat refusal, or they asked to be left alone').click();
    expect(await page.locator('nav [aria-current]').innerText()).toBe('dead-lead');
    await panel(page).locator('[data-option]').first().click();
    expect(await panel(page).locator('.badge').innerText()).toBe('Leave alone');
    expect(await page.locator('.current .box.here').first().getAttribute('data-step')).toBe(
      decodeURIComponent(new URL(page.url()).hash.slice(1)),
    );
  });

  test('shows the screen of a step that is clicked in the picture', async () => {
    const { page } = await open(await pageFile('no-script'));
    await page.locator('.current .box[data-step="no-script/draw-out"]').first().click();
    const article = page.locator('[id="no-script/draw-out"]');
    expect(await article.evaluate('document.querySelector("article.here").id')).toBe('no-script/draw-out');
    const [shown, side] = await Promise.all([article.boundingBox(), page.locator('.current .side').boundingBox()]);
    expect(Math.abs((shown?.y ?? 0) - (side?.y ?? 0))).toBeLessThan(20);
    expect(await article.innerText()).toContain('Manfer 21');
  });

  test('asks for nothing beside itself', async () => {
    const { page, requests, alarms } = await open(await pageFile('start'));
    await startWalk(page);
    await page.waitForTimeout(200);
    expect(requests).toEqual([]);
    expect(alarms).toEqual([]);
  });

  test('runs nothing that stands in a playbook, nor anything that is typed', async () => {
    const { page, requests, alarms } = await open(await pageFile('hostile', hostileFiles()));
    for (const box of await page.locator('.current .box').all()) await box.click({ force: true });
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    await page.locator('.current [data-walk]').first().click();
    const type = async (words: string) => {
      await panel(page).locator('input').fill(words);
      await page.keyboard.press('Enter');
    };
    await type(HOSTILE);
    for (const key of ['1', '2', '1']) await page.keyboard.press(key);
    await type(HOSTILE);
    await type('5');
    expect(await panel(page).locator('.badge').innerText()).toBe('Let go');
    expect(await panel(page).locator('.path').innerText()).toContain('<img src=x onerror="window.hit = 1">');
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(
      await page.evaluate(
        'document.querySelectorAll("img, iframe, object, embed, link, base, script:not(#data)").length',
      ),
    ).toBe(1);
    expect(
      await page.evaluate(
        '[...document.querySelectorAll("a")].filter((a) => !a.getAttribute("href").startsWith("#")).length',
      ),
    ).toBe(0);
    expect(requests).toEqual([]);
    expect(alarms).toEqual([]);
    expect(await page.locator('main h1').first().innerText()).toContain('<img src=x onerror="window.hit = 1">');
  });

  test('is kept from running a script even where one slipped in', async () => {
    const url = await pageFile('no-script');
    const { page, alarms } = await open(url);
    const html = await page.content();
    writeFileSync(
      fileURLToPath(url),
      html.replace('</body>', '<script>window.hit = 1</script><img src="x" onerror="window.hit = 1"></body>'),
    );
    await page.reload();
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(alarms.join()).toContain('Content Security Policy');
  });

  test.for(['light', 'dark'] as const)('has words that stand out on a %s page', async (colorScheme) => {
    const { page } = await open(await pageFile('dead-lead'), { colorScheme });
    expect(await page.evaluate(CONTRASTS)).toEqual([]);
  });

  test('shows the list first on a phone, and no words wider than it', async () => {
    const { page } = await open(await pageFile('hostile', hostileFiles()), { viewport: { width: 360, height: 740 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    const [list, picture] = await Promise.all([
      page.locator('.current .steps').boundingBox(),
      page.locator('.current .picture').boundingBox(),
    ]);
    expect(list?.y).toBeLessThan(picture?.y ?? 0);
    await startWalk(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  test("has the walk's screen in view on a phone, from the first one on", async () => {
    const { page } = await open(await pageFile('no-script'), { viewport: { width: 390, height: 844 } });
    await page.locator('.current [data-walk]').first().click();
    const seen = async () => {
      const { y = -1 } = (await panel(page).locator('h2').boundingBox()) ?? {};
      return y >= 0 && y < 200;
    };
    expect(await seen()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await seen()).toBe(true);
    await page.keyboard.press('1');
    expect(await seen()).toBe(true);
  });

  test('moves from box to box by arrows, and shows which has the focus and which is shown', async () => {
    const { page } = await open(await pageFile('no-script'));
    await page.locator('.current .box').first().focus();
    const focused = () => page.evaluate('document.activeElement.dataset.step');
    const first = await focused();
    await page.keyboard.press('ArrowRight');
    const second = await focused();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowDown');
    expect([first, second]).not.toContain(await focused());
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(second);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe(first);
    const look = (selector: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).outlineStyle`);
    await page.keyboard.press('ArrowRight');
    expect([await look('.current .box:focus'), await look('.current .box.here')]).toEqual(['dashed', 'none']);
  });

  test.for([
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('axe finds nothing at %i px, %s', async ([width, colorScheme]) => {
    const { page } = await open(await pageFile('no-script'), {
      viewport: { width, height: 844 },
      colorScheme,
      // axe itself is a script that the page would refuse.
      bypassCSP: true,
    });
    await page.evaluate(axe.source);
    const findings = () =>
      page.evaluate<string[]>(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))',
      );
    expect(await findings()).toEqual([]);
    await startWalk(page);
    expect(await findings()).toEqual([]);
  });

  test('prints every step of the playbook that was asked for', async () => {
    const { page } = await open(await pageFile('no-script'));
    await startWalk(page);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.evaluate(
        '[...document.querySelectorAll(".asked article")].filter((each) => !each.checkVisibility()).length',
      ),
    ).toBe(0);
    expect(await page.locator('section[data-playbook="dead-lead"]').isVisible()).toBe(false);
    expect(await panel(page).isVisible()).toBe(false);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });

  test('has landmarks, headings in order, and a name on everything that can be pressed', async () => {
    const { page } = await open(await pageFile('no-script'));
    expect(await page.evaluate(FLAWS)).toEqual([]);
    await startWalk(page);
    expect(await page.evaluate(FLAWS)).toEqual([]);
    expect(await panel(page).getByRole('status').innerText()).toContain(
      'Take the no, or the excuse, and ask about them. Say: I can appreciate that',
    );
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('navigation', { name: 'Playbooks' }).count()).toBe(1);
    expect(await page.locator('.current svg.tree').getAttribute('aria-label')).toContain(
      'The list of steps says the same',
    );
  });

  test('keeps its place when it is loaded anew', async () => {
    const { page } = await open(await pageFile('no-script'));
    await startWalk(page);
    await page.keyboard.press('1');
    await page.reload();
    expect(await title(page)).toBe('Dig deeper before you offer anything');
  });

  test('is a list to read where no script runs', async () => {
    const { page } = await open(await pageFile('no-script'), { javaScriptEnabled: false });
    expect(await page.getByRole('article').count()).toBeGreaterThan(10);
    expect(await page.locator('button:visible').count()).toBe(0);
  });

  test('finds a step named like a part of the page or of JavaScript', async () => {
    const steps =
      '\n  x:\n    title: First\n    ask: What?\n    options:\n      constructor: { text: On, go: constructor }\n      data: { text: Data, go: data }\n  constructor: { title: Made, end: let-go }\n  data: { title: Data, end: let-go }\n';
    const { page, alarms } = await open(await pageFile('walk', { 'walk.yaml': playbookText(steps, { id: 'walk' }) }));
    await startWalk(page);
    await page.keyboard.press('1');
    expect(await title(page)).toBe('Made');
    expect(alarms).toEqual([]);
  });
});

/** What a screen reader would stumble over. */
const FLAWS = `(() => {
  const flaws = [];
  const shown = (each) => each.checkVisibility();
  const nameOf = (each) => (each.getAttribute('aria-label') ?? (each.getAttribute('aria-labelledby') ? document.getElementById(each.getAttribute('aria-labelledby'))?.textContent : each.textContent) ?? '').trim();
  for (const each of document.querySelectorAll('button, a, input, [role="region"], section[aria-labelledby]')) if (shown(each) && !nameOf(each)) flaws.push('no name: ' + each.outerHTML.slice(0, 80));
  let before = 0;
  for (const each of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (!shown(each)) continue;
    const level = Number(each.tagName[1]);
    if (level > before + 1) flaws.push('heading skips: ' + each.textContent);
    before = level;
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) flaws.push('twice: ' + id);
  for (const each of document.querySelectorAll('[aria-labelledby]')) if (!document.getElementById(each.getAttribute('aria-labelledby'))) flaws.push('names nothing: ' + each.getAttribute('aria-labelledby'));
  if (document.documentElement.lang !== 'en' || !document.title) flaws.push('no language or title');
  return flaws;
})()`;

/** Words whose colour is too near to what they stand on (WCAG 2.2 AA: 4.5 to 1). */
const CONTRASTS = `(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((part) => { const s = part / 255; return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4; }).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((one, two) => two - one); return (x + 0.05) / (y + 0.05); };
  const ground = (each) => {
    const rect = each.closest('.box')?.querySelector('rect');
    if (rect && each.tagName === 'text') return parse(getComputedStyle(rect).fill);
    for (let at = each; at; at = at.parentElement) { const back = parse(getComputedStyle(at).backgroundColor); if (back.length === 3 || back[3] > 0) return back; }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll('main *, header *')]
    .filter((each) => each.checkVisibility() && [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
    .map((each) => ({ words: each.textContent.trim().slice(0, 40), at: each.tagName + '.' + (each.getAttribute('class') ?? ''), ratio: ratio(parse(each.tagName === 'text' ? getComputedStyle(each).fill : getComputedStyle(each).color), ground(each)) }))
    .filter(({ ratio }) => ratio < 4.5);
})()`;
