/** What a trainer starts from: a short playbook with comments, or a change to one that is there. */
import type { LoadedPlaybook } from '../model/library.ts';
import type { Deed } from '../model/schema.ts';

const MODELINE = '# yaml-language-server: $schema=./schema/playbook.schema.json';

/** A whole playbook that checks clean, passes its own tests and can be walked at once. */
export function starter(id: string): string {
  return `${MODELINE}
#
# A playbook: the steps for one moment in the life of a lead. Change any words, then run
#   coach playbook check
# Each line says who says it. "from: ours" is you; "from: manfer.18" is an article, word for word.

id: ${id}
title: ${titleOf(id)}
for: The moment it is for, in one line
source: ours

# Words that differ from rep to rep: {{topic}} in a line stands for the answer.
blanks:
  topic:
    ask: What do you help people with?
    example: keeping the office safe

start: opening

# A step is one screen: what to say, what to do, what to avoid, and what is asked next.
steps:
  opening:
    title: Take the no, and ask about them
    say:
      - text: I understand. What would you change about {{topic}}, if you could?
        from: ours
    do:
      - text: Then listen, and push nothing.
        from: ours
    avoid:
      - text: Talking about your product already.
        from: ours
    ask: What came back?
    # Each answer has an id that never changes; "go" names the step that it leads to
    # (dead-lead/start is the first step of another playbook). "hears" names the signals
    # that mean this answer in a call; coach playbook list shows them all.
    options:
      issue:
        text: They named an issue
        hears: [names-issue]
        go: their-words
      plain-no:
        text: No, and nothing more
        hears: [not-interested]
        go: let-go
      adamant:
        text: A flat refusal, or they asked to be left alone
        hears: [adamant, remove-me, hostile]
        go: leave-alone

  their-words:
    title: Keep their words
    write: What is the issue, in their words?
    fills: issue
    go: call-back

  # An ending says which it is: talk-again, follow-up, keep-working, let-go or leave-alone.
  call-back:
    title: You talk again
    end: talk-again
    say:
      - text: You told me about {{issue}}. I have a thought on it. Is this a good time?
        from: ours
    do:
      - text: Set a day and an hour for it now.
        from: ours

  let-go:
    title: You let it go
    end: let-go
    do:
      - text: Thank them, and move on.
        from: ours

  leave-alone:
    title: Leave them alone
    end: leave-alone
    do:
      - text: Say that you will not call again, and keep to it.
        from: ours

# Walks that must end where you say: coach playbook test ${id}
tests:
  - name: an issue leads to another talk
    answers: opening=issue, their-words="late deliveries"
    ends: call-back
  - name: a plain no is let go
    answers: opening=plain-no
    ends: let-go
  - name: a flat refusal is left alone
    answers: opening=adamant
    ends: leave-alone
`;
}

/** A file that changes one line of another playbook, its first step's title, and tells how to change others. */
export function changesTo(base: LoadedPlaybook, id: string): string {
  const step = base.steps[base.start];
  const key = step?.say ? 'say' : 'do';
  const lines = step?.[key] ?? [{ text: 'A line of your own.', from: 'ours' }];
  const own = id === base.id ? '' : `title: ${titleOf(id)}\nfor: The moment it is for, in one line\n`;
  return `${MODELINE}
#
# Changes some lines of ${base.id}; all others stay as they are. What stands there now, with its ids:
#   coach playbook show ${base.id}

id: ${id}
extends: ${base.id}
${own}
steps:
  ${base.start}:
    title: ${JSON.stringify(`${step?.title ?? titleOf(base.start)} (changed)`)}

    # A list takes the place of the whole list that stands there, so what you keep is written again.
    # This one is as it stands. To change it, take out the "# " in front and write your own words;
    # an article's words are exact, so once you change them they are yours: from: ours
    # ${key}:
${lines.map(deedYaml).join('\n')}

# Tests in this file take the place of all tests of ${base.id}:
# tests:
#   - name: what must stay true
#     answers: ${base.start}=…
#     ends: …
`;
}

function deedYaml({ text, from, signal }: Deed): string {
  return [
    `- text: ${JSON.stringify(text)}`,
    `  from: ${from}`,
    ...(signal === undefined ? [] : [`  signal: ${signal}`]),
  ]
    .map((line) => `    #   ${line}`)
    .join('\n');
}

/** my-script: My script */
export function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
