import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import type { Step } from '../../src/playbook/model/schema.ts';
import { playbooks, textsIn } from '../support/shipped.ts';

const FOLDERS = [['playbooks/', './schema/playbook'], ['playbooks/sources/', '../schema/source'], ['playbooks/signals/', '../schema/signals']] as const;
const TITLE = 50;
const OPTION = 70;
const signals = textsIn('playbooks/signals/').flatMap(({ text }) => Object.keys(parse(text) as object));

describe.each(FOLDERS.flatMap(([folder, schema]) => textsIn(folder).map(({ file, text }) => ({ file, text, schema }))))('$file', ({ text, schema }) => {
  it('tells editors its schema in its first line', () => {
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${schema}.schema.json`);
  });

  it('is indented with spaces, and has no spaces at the end of a line', () => {
    expect(text.split('\n').filter((line) => /\t|\s$/.test(line))).toEqual([]);
  });
});

test('each file is called by the id in it', () => {
  for (const { file, text } of [...textsIn('playbooks/'), ...textsIn('playbooks/sources/')]) expect(file).toMatch(new RegExp(`/${(parse(text) as { id: string }).id}\\.yaml$`));
});

describe.each(playbooks)('$id', ({ title, steps }) => {
  it('has titles that stand on one line of a narrow page', () => {
    const titles = [title, ...Object.values(steps).flatMap((step) => [step.title, ...itemTitles(step)])];
    expect(titles.filter((words) => words.length > TITLE)).toEqual([]);
  });

  it('has answers that are read at a glance', () => {
    expect(Object.values(steps).flatMap(answerTexts).filter((words) => words.length > OPTION)).toEqual([]);
  });

  it('closes every double quote, so that what is exact is told from what is not', () => {
    expect(wordsIn(steps).filter((words) => words.replace(/[“”]/g, '"').split('"').length % 2 === 0)).toEqual([]);
  });

  it('hears signals, and watches for slips, that there are', () => {
    expect(signalsIn(steps).filter((signal) => !signals.includes(signal))).toEqual([]);
  });
});

function itemTitles(step: Step): string[] {
  if (step.kind === 'check') return Object.values(step.check).map(({ title }) => title);
  return step.kind === 'weigh' ? Object.values(step.weigh).map(({ title }) => title) : [];
}

function answerTexts(step: Step): string[] {
  if (step.kind === 'choose') return Object.values(step.options).map(({ text }) => text);
  if (step.kind === 'check') return Object.values(step.ratings);
  return step.kind === 'weigh' ? Object.values(step.weigh).flatMap((cause) => [cause.for, cause.against]) : [];
}

/** All texts that stand anywhere in a value. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** The signals that steps name: in `hears` and `hears-against`, and in the `signal` of a line. */
function signalsIn(value: unknown, key = ''): string[] {
  if (/^(hears|hears-against|signal)$/.test(key)) return wordsIn(value);
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, part]) => signalsIn(part, name)) : [];
}
