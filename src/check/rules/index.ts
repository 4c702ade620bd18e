/** All rules. Those of words look at the files alone, whatever stands around them: what coach ships is checked by them when it is built. */
import type { Rule } from '../rule.ts';
import { blanks } from './blanks.ts';
import { deadEnds } from './dead-ends.ts';
import { heardSignals } from './heard-signals.ts';
import { playbookTests } from './playbook-tests.ts';
import { refusals } from './refusals.ts';
import { screens } from './screens.ts';
import { shadowedPhrases } from './shadowed-phrases.ts';
import { signalPhrases } from './signal-phrases.ts';
import { waysOut } from './ways-out.ts';
import { yamlTraps } from './yaml-traps.ts';

export const WORD_RULES: readonly Rule[] = [yamlTraps, signalPhrases, shadowedPhrases];
export const RULES: readonly Rule[] = [
  ...WORD_RULES,
  deadEnds,
  refusals,
  heardSignals,
  blanks,
  screens,
  playbookTests,
  waysOut,
];
