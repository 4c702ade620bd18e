/** What a trainer starts from, beside a playbook: a signal of their own or more for one that is there, and an article. */
import type { SignalNote } from '../../signals/model/signal.ts';
import { titleOf } from './starter.ts';

const modeline = (kind: string) => `# yaml-language-server: $schema=../schema/${kind}.schema.json`;

/** A signal that checks clean and is heard at once. */
export function signalsStarter(id: string): string {
  return `${modeline('signals')}
#
# A signal: something that can be heard in a call. Change any words, then run
#   coach playbook test ${id}
# A playbook listens for it by its id, in "hears". More signals may follow in this file.

${id}:
  title: ${titleOf(id)}
  # Who says it: prospect or rep.
  heard-from: prospect
  # Take out the "# " if it is resistance, and not only news:
  # objection: true

  # Words that make it. "..." stands for up to five words between, "a|b" for either word, "word*" for any ending.
  any:
    - too much rain|snow this
    - the weather ... against us

  # Words in the same sentence that stop it.
  unless:
    - sunny again

  # Lines as they are said. Each that counts is also learnt from, so that other words for it are heard too.
  examples:
    counts:
      - There was too much rain this spring.
      - The weather was against us.
    not-counts:
      - The rain did us good.

  # What it usually means, in one sentence, and who says so.
  means: They look for a reason outside.
  from: ours
`;
}

/** A file that adds to a signal that is there. */
export function moreFor(id: string, { title }: SignalNote): string {
  return `${modeline('signals')}
#
# Adds to the signal ${id} (${title}). What stands there now:
#   coach playbook show signal/${id}
# Lists are added to: what is there stays.

${id}:
  extends: ${id}

  # Lines as you hear them. Each that counts is learnt from; what only sounds like it goes under not-counts.
  examples:
    counts: []
    not-counts: []
`;
}

/** An article that checks clean and can be cited. */
export function sourceStarter(id: string): string {
  return `${modeline('source')}
#
# An article, statement by statement, in your own words; what stands in double quotes is exact.
# A playbook cites it by its number: "from: ${id}.1".

id: ${id}
# Leave the author out where the article names nobody.
author: Somebody Else
short: Else
title: ${titleOf(id)}

statements:
  1:
    # line, ask, don't, rule, cause, sign, branch, fix, why, story, number or note
    tags: [rule]
    says: >-
      Ask what they need before you say what you sell.
`;
}
