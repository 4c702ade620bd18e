import { expect, test } from 'vitest';
import { readNumber } from '../../src/playbook/steps/sum.ts';

test.each([
  ['5000', 5000],
  ['5,000', 5000],
  ['1,234,567.5', 1_234_567.5],
  ['$5,000', 5000],
  ['€ 5000', 5000],
  ['US$5k', 5000],
  ['EUR 5000', 5000],
  ['5k', 5000],
  ['5 K', 5000],
  ['2.5k', 2500],
  ['0.5', 0.5],
  [' 12 ', 12],
  ['007', 7],
])('%j is a number', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test.each([
  '',
  ' ',
  'many',
  '0',
  '0.0',
  '-5',
  '\u22125',
  '5-10',
  '5,00',
  '1,2345',
  '5.000.000',
  '5%',
  '5 000',
  '1e3',
  '0x10',
  'Infinity',
  'about 5',
  '5 apples',
  '1'.repeat(16),
  '$',
])('%j is none that can be counted with', (text) => {
  expect(readNumber(text)).toBeUndefined();
});
