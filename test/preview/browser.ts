/** A real browser for the tests: Debian's Chromium, or none, said aloud. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { built } from '../cli/built.ts';

const PATH = process.env['COACH_CHROMIUM'] ?? '/usr/bin/chromium';
const isThere = existsSync(PATH);
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a page did that it should not have. */
export interface Watched {
  page: Page;
  /** Everything that was asked for beside the page itself. */
  requests: string[];
  /** Errors and refusals on the console, dialogs, and pages that it opened. */
  alarms: string[];
}

/** Tests in a browser. Where there is none they are left out and say so; COACH_BROWSER=required makes that an error. */
export function inBrowser(
  name: string,
  tests: (open: (url: string, options?: BrowserContextOptions) => Promise<Watched>) => void,
): void {
  if (!isThere && process.env['COACH_BROWSER'] === 'required')
    throw new Error(`There is no browser at ${PATH}, and COACH_BROWSER=required asks for one.`);
  if (!isThere)
    console.warn(
      `Left out: "${name}". There is no browser at ${PATH}; apt-get install chromium, or name one with COACH_CHROMIUM.`,
    );
  describe.skipIf(!isThere)(name, { timeout: 30_000 }, () => {
    let browser: Browser;
    beforeAll(async () => {
      await built();
      browser = await chromium.launch({ executablePath: PATH, args: FLAGS });
    }, 90_000);
    afterAll(() => browser.close());
    tests(async (url, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      const watched: Watched = { page, requests: [], alarms: [] };
      page.on('request', (request) => request.isNavigationRequest() || watched.requests.push(request.url()));
      page.on(
        'console',
        (message) => ['error', 'warning'].includes(message.type()) && watched.alarms.push(message.text()),
      );
      page.on('pageerror', (error) => watched.alarms.push(error.message));
      page.on('dialog', (dialog) => {
        watched.alarms.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('popup', (popup) => watched.alarms.push(`popup: ${popup.url()}`));
      await page.goto(url);
      return watched;
    });
  });
}
