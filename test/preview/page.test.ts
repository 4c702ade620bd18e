import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { el, html, json } from '../../src/render/preview/element.ts';
import { built } from '../cli/built.ts';
import { runInside } from '../cli/support.ts';
import { HOSTILE, hostileFiles, pageFile } from './making.ts';

beforeAll(built, 90_000);

const textOf = async (url: Promise<string>) => readFileSync(fileURLToPath(await url), 'utf8');

describe('pieces of a page', () => {
  test('are escaped as text and as attributes', () => {
    const written = html(el('p', { title: HOSTILE }, HOSTILE));
    expect(written).not.toMatch(/<(?!\/?p[ >])/);
    expect(written.match(/"/g)).toHaveLength(2);
  });

  test('as data, hold nothing that ends a script and come back whole', () => {
    const written = json({ words: HOSTILE });
    expect(written).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(written)).toEqual({ words: HOSTILE });
  });
});

describe('a page', () => {
  test('names its own script and style by their hashes, and allows nothing else', async () => {
    const page = await textOf(pageFile('no-script'));
    const hashOf = (text: string | undefined) =>
      `'sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}'`;
    const script = /<script>([^]*?)<\/script>/.exec(page)?.[1];
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1];
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
    expect(policy).toBe(
      `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`,
    );
  });

  test('has no address of another place in anything that loads or links', async () => {
    const page = await textOf(pageFile('hostile', hostileFiles()));
    const tags = page.match(/<[a-z][^>]*>/g) ?? [];
    expect(tags.filter((tag) => /^<(?:link|img|iframe|object|embed|base)\b/.test(tag))).toEqual([]);
    expect(
      tags
        .flatMap((tag) => [...tag.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link))
        .filter((link) => !link?.startsWith('#')),
    ).toEqual([]);
    const names = tags.map((tag) => tag.replaceAll(/"[^"]*"/g, '""'));
    expect(names.filter((tag) => /\s(?:style|on\w+|src|srcset|action|formaction)\s*=/.test(tag))).toEqual([]);
  });

  test('shows problems with their codes, on the steps that have them', async () => {
    const broken =
      'id: odd\ntitle: Odd\nfor: A moment\nsource: ours\nstart: x\nsteps:\n  x: { title: First, end: let-go }\n  lone: { title: Alone, end: let-go }\n';
    const page = await textOf(pageFile('odd', { 'odd.yaml': broken }));
    const article = /<article id="odd\/lone"[^]*?<\/article>/.exec(page)?.[0];
    expect(article).toContain('<code>unreachable</code>');
    expect(/<article id="odd\/x"[^]*?<\/article>/.exec(page)?.[0]).not.toContain('unreachable');
  });

  test('tells how much the tests visit', async () => {
    expect(await textOf(pageFile('no-script'))).toMatch(/\d+ tests, all pass · tests visit \d+ of \d+ steps/);
  });
});

describe('coach playbook preview', () => {
  test('writes preview.html where it stands, and says so', async () => {
    const ran = await runInside({ argv: ['playbook', 'preview', 'no-script'] });
    expect(ran).toMatchObject({ exit: 0, stdout: '', stderr: expect.stringContaining('preview.html') });
    expect(Object.keys(ran.files)).toEqual(['preview.html']);
  });

  test.for([
    { argv: ['no-scrpt'], says: /There is no playbook "no-scrpt"\.\n {2}Did you mean no-script\?/ },
    {
      argv: ['no-script', '--out', 'nowhere/a.html'],
      says: /cannot be written to nowhere\/a\.html: there is no such folder/,
    },
    { argv: ['no-script', '--out', '.'], says: /^coach: \. holds something else/ },
    { argv: ['no-script', '--playbooks', 'nowhere'], says: /There is no folder/ },
  ])('says what is wrong with $argv', async ({ argv, says }) => {
    const ran = await runInside({ argv: ['playbook', 'preview', ...argv] });
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toMatch(says);
    expect(ran.files).toEqual({});
  });

  test('makes a page of problems where the playbook cannot be loaded', async () => {
    const page = await textOf(pageFile('odd', { 'odd.yaml': 'id: odd\ntitle: [\n' }));
    expect(page).toContain('<code>yaml-syntax</code>');
  });
});
