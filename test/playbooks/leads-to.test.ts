import { describe, expect, it, test } from 'vitest';
import type { Step } from '../../src/playbook/model/schema.ts';
import { addressOf, asked, begin, fits, optionsOf, standing, type Session } from '../../src/walk/session.ts';
import { walked } from '../support/making.ts';
import { library, playbooks } from '../support/shipped.ts';

/**
 * What each answer leads to, playbook by playbook: step, answer, next step. In a check the answer is
 * the weakest item, or `(all strong)`; `(any)` stands for steps from which there is one way on. Not
 * made from the YAML: whoever changes a `go` changes a line here too.
 */
const LEADS_TO: Record<string, string> = {
  start: `
    moment              first-no        no-script/accept
    moment              hot-lead        hot-lead/rate
    moment              not-interested  not-interested/ideal
    moment              gone-cold       gone-cold/worth-it
    moment              dead-lead       dead-lead/signs
    moment              after-call      after-call/ended
  `,
  'after-call': `
    ended               agreed          agreed
    ended               next-step       next-step
    ended               follow-up       follow-up
    ended               put-off         put-off
    ended               refused         refused
    ended               leave-alone     dead-lead/leave-alone
    ended               removed         dead-lead/removed
  `,
  'no-script': `
    accept              issue           dig
    accept              absurd          draw-out
    accept              no-issues       move-on
    accept              excuse          excuse
    accept              doubt           excuse
    accept              decider         decider
    accept              plain-no        done
    accept              adamant         dead-lead/how-firm
    accept              not-asked       next-time
    draw-out            issue           dig
    draw-out            absurd          draw-out
    draw-out            nothing-real    done
    draw-out            no-issues       move-on
    draw-out            excuse          excuse
    draw-out            doubt           excuse
    draw-out            decider         decider
    draw-out            plain-no        done
    draw-out            adamant         dead-lead/how-firm
    excuse              issue           dig
    excuse              no-issues       move-on
    excuse              decider         decider
    excuse              still-no        done
    excuse              adamant         dead-lead/how-firm
    decider             named           ask-them-in
    decider             issue           dig
    decider             declines        done
    decider             adamant         dead-lead/how-firm
    dig                 handhold        offer
    dig                 nothing-more    offer
    dig                 doubt           offer
    dig                 decider         ask-them-in
    dig                 declines        done
    dig                 not-worth-it    not-a-fit
    dig                 adamant         dead-lead/how-firm
    offer               agrees          ask-more
    offer               doubt           reassure
    offer               decider         ask-them-in
    offer               declines        done
    offer               adamant         dead-lead/how-firm
    reassure            agrees          ask-more-first
    reassure            decider         ask-them-in
    reassure            declines        done
    reassure            adamant         dead-lead/how-firm
    ask-more            (any)           call-back
    ask-more-first      (any)           two-weeks
  `,
  'hot-lead': `
    rate                relevant        relevant
    rate                reward          reward
    rate                realistic       realistic
    rate                (all strong)    all-good
    relevant            not-asked       ask-relevance
    relevant            matters         important
    relevant            not-now         not-now
    relevant            not-a-fit       let-go
    relevant            quiet           gone-cold/worth-it
    relevant            adamant         dead-lead/how-firm
    important           (any)           fit-offer
    fit-offer           (any)           moving
    reward              (any)           reward-ask
    reward-ask          not-asked       ask-reward
    reward-ask          worth-it        reward-said
    reward-ask          too-small       let-go
    reward-ask          quiet           gone-cold/worth-it
    reward-ask          adamant         dead-lead/how-firm
    reward-said         (any)           show-reward
    realistic           not-asked       ask-proof
    realistic           named           proof
    realistic           nothing-helps   let-go
    realistic           quiet           gone-cold/worth-it
    realistic           adamant         dead-lead/how-firm
    proof               (any)           show-it
    all-good            ask-them        ask-proof
    all-good            decides         gone-cold/causes
    all-good            quiet           gone-cold/worth-it
    all-good            enough          let-go
    all-good            adamant         dead-lead/how-firm
  `,
  'not-interested': `
    ideal               enjoy           not-ideal
    ideal               trust           not-ideal
    ideal               pays            not-ideal
    ideal               (all strong)    meaning
    not-ideal           ask-them        no-script/accept
    not-ideal           let-go          not-a-fit
    not-ideal           adamant         dead-lead/how-firm
    meaning             in-words        next-need
    meaning             adamant         dead-lead/how-firm
    next-need           (any)           when-to
    when-to             (any)           how-to
    how-to              (any)           next-talk
    next-talk           (any)           talks
    talks               not-yet         keep-educating
    talks               opened-up       ask-cost
    talks               seller          goal
    talks               guarded         keep-educating
    talks               no-problem      thanked
    talks               adamant         dead-lead/how-firm
    goal                gap             reason
    goal                no-gap          thanked
    goal                still-no        keep-educating
    goal                adamant         dead-lead/how-firm
    reason              (any)           their-talk
    their-talk          (any)           ask-cost
    ask-cost            sees-it         you-talk
    ask-cost            work-it-out     cost
    ask-cost            not-yet         keep-educating
    ask-cost            no-loss         thanked
    ask-cost            adamant         dead-lead/how-firm
    cost                (any)           cost-said
    cost-said           sees-it         you-talk
    cost-said           not-yet         keep-educating
    cost-said           no-loss         thanked
    cost-said           adamant         dead-lead/how-firm
  `,
  'gone-cold': `
    worth-it            high            causes
    worth-it            unsure          causes
    worth-it            lower           others-first
    worth-it            not-a-fit       let-go
    worth-it            adamant         dead-lead/how-firm
    causes              (any)           come-back
    come-back           wrong-person    decider
    come-back           too-fast        slower
    come-back           too-slow        faster
    come-back           value           value
    come-back           misread         never-warm
    come-back           honest          honest
    come-back           help            help
    come-back           let-go          let-go
    come-back           adamant         dead-lead/how-firm
    decider             not-asked       ask-decider
    decider             meets           meet-decider
    decider             passes-on       forward
    decider             silence         resource
    decider             done            let-go
    decider             adamant         dead-lead/how-firm
    slower              not-asked       ask-pace
    slower              more-time       day
    slower              talking         obstacle
    slower              silence         resource
    slower              done            let-go
    slower              adamant         dead-lead/how-firm
    faster              not-asked       ask-how-soon
    faster              still-open      deliver
    faster              elsewhere       let-go
    faster              more-time       day
    faster              silence         resource
    faster              adamant         dead-lead/how-firm
    value               tells           gain
    value               deeper          hot-lead/rate
    value               no-need         let-go
    value               silence         resource
    value               adamant         dead-lead/how-firm
    never-warm          always-cold     let-go
    never-warm          was-warm        obstacle
    never-warm          not-asked       liked
    never-warm          adamant         dead-lead/how-firm
    honest              not-asked       liked
    honest              obstacle        obstacle
    honest              on-hold         day
    honest              silence         help
    honest              done            let-go
    honest              adamant         dead-lead/how-firm
    help                not-offered     resource
    help                talking         obstacle
    help                took-it         help-taken
    help                nothing         let-go
    help                adamant         dead-lead/how-firm
    obstacle            (any)           talking-again
    gain                (any)           show-value
    forward             (any)           pass-on
    day                 (any)           on-hold
    liked               (any)           ask-honestly
    resource            (any)           offer-help
  `,
  'dead-lead': `
    signs               remove          removed
    signs               hostile         leave-alone
    signs               adamant         need
    signs               postponing      postponing
    signs               back            came-back-for
    signs               none            revive
    how-firm            remove          removed
    how-firm            hostile         leave-alone
    how-firm            adamant         need
    how-firm            not-that-firm   revive
    need                no-need         let-go
    need                need-it         few-months
    need                unsure          let-go
    need                remove          removed
    need                hostile         leave-alone
    postponing          constantly      cut-free
    postponing          thinking        call-later
    postponing          not-often       call-later
    postponing          remove          dead-lead/removed
    postponing          hostile         dead-lead/leave-alone
    postponing          adamant         dead-lead/need
    postponing          firm            how-firm
    revive              trigger         came-back-for
    revive              stagnant        their-need
    revive              let-go          let-go
    revive              remove          removed
    revive              hostile         leave-alone
    revive              adamant         need
    came-back-for       (any)           gentle-email
    their-need          (any)           keep-name
  `,
};

/** How each playbook can end, with the kind of ending. */
const ENDS: Record<string, string> = {
  start: '',
  'after-call': 'agreed talk-again, next-step talk-again, follow-up keep-working, put-off follow-up, refused follow-up',
  'no-script': 'call-back talk-again, two-weeks talk-again, ask-them-in keep-working, done follow-up, next-time follow-up, move-on let-go, not-a-fit let-go',
  'hot-lead': 'moving talk-again, show-reward talk-again, show-it talk-again, ask-relevance keep-working, ask-reward keep-working, ask-proof keep-working, not-now follow-up, let-go let-go',
  'not-interested': 'you-talk talk-again, keep-educating keep-working, thanked let-go, not-a-fit let-go',
  'gone-cold': 'meet-decider talk-again, pass-on keep-working, ask-decider keep-working, ask-pace keep-working, ask-how-soon keep-working, deliver talk-again, show-value talk-again, talking-again talk-again, on-hold follow-up, ask-honestly keep-working, offer-help keep-working, help-taken follow-up, others-first follow-up, let-go let-go',
  'dead-lead': 'leave-alone leave-alone, removed leave-alone, let-go let-go, cut-free let-go, few-months follow-up, call-later follow-up, gentle-email keep-working, keep-name follow-up',
};

const rowsOf = (id: string) =>
  (LEADS_TO[id] ?? '').trim().split('\n').map((line) => {
    const [step = '', answer = '', next = ''] = line.trim().split(/ {2,}/);
    return { step, answer, next: next.includes('/') ? next : `${id}/${next}` };
  });

/** The answers by which a step can be left, as the table names them. */
function answersOf(step: Step): string[] {
  if (step.kind === 'choose') return Object.keys(step.options);
  if (step.kind === 'check') return [...Object.keys(step.check), '(all strong)'];
  return step.kind === 'end' ? [] : ['(any)'];
}

/** A walk that begins at a step and answers it: an option, or item by item so that the one named comes out weakest. */
function answerStep(session: Session, step: Step, answer: string): Session {
  if (step.kind === 'choose') return walked(library, session, answer);
  if (step.kind === 'check') {
    const ratings = Object.keys(step.ratings);
    return walked(library, session, ...Object.keys(step.check).map((item) => ratings.at(item === answer ? 0 : -1) ?? ''));
  }
  const now = standing(library, session);
  if (now.place.step !== session.at) return session;
  const option = optionsOf(now)?.at(-1) ?? '';
  expect(fits(now, option)).toBe(true);
  return answerStep(walked(library, session, option), step, answer);
}

describe.each(playbooks)('in $id', ({ id, steps }) => {
  test.each(rowsOf(id))('$step, $answer -> $next', ({ step, answer, next }) => {
    const written = steps[step];
    if (!written) throw new Error(`There is no step "${step}".`);
    const now = standing(library, answerStep(begin(id, {}, step), written, answer));
    expect(addressOf(now.place)).toBe(next);
  });

  it('there is no other way on', () => {
    const written = Object.entries(steps).flatMap(([step, content]) => answersOf(content).map((answer) => `${step}, ${answer}`));
    expect(rowsOf(id).map(({ step, answer }) => `${step}, ${answer}`).toSorted()).toEqual(written.toSorted());
  });

  it('the endings are of the kinds they should be', () => {
    const ends = Object.entries(steps).flatMap(([step, content]) => (content.kind === 'end' ? [`${step} ${content.end}`] : []));
    expect(ends.toSorted()).toEqual((ENDS[id] ?? '').split(', ').filter(Boolean).toSorted());
  });

  it('a walk begins at its first step', () => {
    expect(asked(standing(library, begin(id)))?.split('.')[0]).toBe(`${id}/${rowsOf(id)[0]?.step}`);
  });
});
