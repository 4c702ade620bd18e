/** The walk in the page: the walk's own engine, with buttons and keys for a terminal. */
import type { Library } from '../playbook/model/library.ts';
import { replay, writeAnswers } from '../walk/answers.ts';
import { emptyBlank } from '../walk/blank.ts';
import { dayOf } from '../walk/dates.ts';
import { questionOf, type Question } from '../walk/question.ts';
import { resultOf } from '../walk/result.ts';
import { addressOf, answer, back, begin, fits, standing, type Session, type Standing } from '../walk/session.ts';
import { reasonsOf, viewOf } from '../walk/view.ts';
import { el, type Child } from '../render/preview/element.ts';
import { avoidOf, endingOf, reasonsList, screenOf } from '../render/preview/screen.ts';
import { node } from './dom.ts';

/** A walk that is going on. */
export interface Walk {
  /** Where it is, to be taken up again. */
  session(): Session;
  /** What is typed and not yet answered. */
  draft(): string;
  /** Does what a key does in the terminal; tells whether it did anything. */
  key(key: string): boolean;
}

/** What the page does about a walk. */
interface Around {
  onStep(address: string): void;
  onLeave(): void;
}

/** A new walk from a step. */
export const fresh = (address: string): Session => begin(address.slice(0, address.indexOf('/')), {}, address);

/** A walk from before, as far as its answers still fit. */
export function takenUp(library: Library, { playbook, at, blanks, log }: Session): Session {
  return replay(library, begin(playbook, blanks, at), log).session;
}

/** Walks on in a panel, from where a session stands. */
export function walkIn(
  panel: HTMLElement,
  library: Library,
  begun: Session,
  { onStep, onLeave }: Around,
  draft = '',
): Walk {
  const first = begin(begun.playbook, {}, begun.at);
  let session = begun;
  let now = standing(library, session);
  const screen = document.createElement('div');
  const status = node(el('p', { class: 'unseen', role: 'status' })) as HTMLElement;
  panel.replaceChildren(status, screen);

  const input = () => screen.querySelector('input');
  const go = (next: Session) => {
    session = next;
    draw('');
  };
  const goBack = () => {
    const taken = session.log.at(-1)?.option;
    go(back(session));
    const field = input();
    if (field && taken !== undefined) field.value = taken;
    else screen.querySelector<HTMLElement>(`[data-option="${CSS.escape(taken ?? '')}"]`)?.focus();
  };
  const submit = () => {
    const text = input()?.value.trim() ?? '';
    const blank = emptyBlank(library, session, now);
    if (blank) go({ ...session, blanks: { ...session.blanks, [blank.name]: text } });
    else if (fits(now, text)) go(answer(library, session, text));
    else {
      const error = screen.querySelector('.wrong');
      if (error) error.textContent = 'A number, please, such as 5000; or leave it empty.';
    }
  };
  const does: Record<string, () => void> = {
    back: goBack,
    leave: onLeave,
    again: () => go({ ...first, blanks: session.blanks }),
    submit,
  };

  function draw(text: string): void {
    now = standing(library, session);
    const blank = emptyBlank(library, session, now);
    const question: Question | undefined = blank ? { kind: 'words', ask: blank.ask } : questionOf(now);
    const view = blank ? undefined : viewOf(library, now);
    const title = blank ? 'Before the first line' : (view?.title ?? 'This step could not be loaded');
    screen.replaceChildren(
      ...[
        el('p', { class: 'about', dir: 'auto' }, `Walk · ${view?.playbook ?? now.place.playbook}`),
        el('h2', { dir: 'auto', tabindex: -1 }, title),
        ...(question ? [] : endOf(now)),
        ...(view ? screenOf(view, 3) : []),
        ...(question ? asking(question, blank?.example) : []),
        ...(view ? avoidOf(view, 3) : []),
        ...(view ? [reasonsList(reasonsOf(library, now))] : []),
        ...(question ? [] : doneWith()),
        el(
          'p',
          { class: 'actions' },
          session.log.length > 0 && button('back', 'Back', 'b'),
          button('leave', 'Leave the walk', 'q'),
        ),
      ].map((child) => node(child)),
    );
    const field = input();
    if (field) field.value = text;
    for (const each of screen.querySelectorAll<HTMLElement>('[data-option]'))
      each.addEventListener('click', () => go(answer(library, session, each.dataset['option'] ?? '')));
    for (const each of screen.querySelectorAll<HTMLElement>('[data-does]'))
      each.addEventListener('click', () => does[each.dataset['does'] ?? '']?.());
    screen.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      submit();
    });
    // What was focused is gone; the first answer takes its place, as in the terminal, or else the heading.
    (field ?? screen.querySelector<HTMLElement>('[data-option]') ?? screen.querySelector('h2'))?.focus({
      preventScroll: true,
    });
    status.textContent = [title, ...(view?.say ?? []).map((line) => `Say: ${line.text}`), question?.ask ?? '']
      .filter(Boolean)
      .join('. ');
    // The page moves the panel beside the step's playbook first.
    onStep(addressOf(now.place));
    panel.scrollIntoView({ block: 'start' });
  }

  function endOf(at: Standing): Child[] {
    const ending = resultOf(library, session, dayOf(new Date())).ending;
    return ending
      ? endingOf(ending.outcome, ending.when)
      : [el('p', {}, `The walk comes to ${addressOf(at.place)}, and that is not here.`)];
  }

  /** What the walk came to: the path, and the same as a test to paste into the playbook. */
  function doneWith(): Child[] {
    const { path } = resultOf(library, session, dayOf(new Date()));
    const address = addressOf(now.place);
    const ends = address.startsWith(`${session.playbook}/`) ? address.slice(session.playbook.length + 1) : address;
    const answers = writeAnswers(session.log, session.playbook).replaceAll(',', ', ');
    return [
      el(
        'section',
        { class: 'path' },
        el('h3', { class: 'part' }, 'The way here'),
        el(
          'ol',
          {},
          ...path.map((step) =>
            el(
              'li',
              { dir: 'auto' },
              `${step.title}: ${[step.answer, ...step.items.map((item) => `${item.title}: ${item.answer}`)].filter(Boolean).join(', ') || 'nothing'}`,
            ),
          ),
        ),
      ),
      el(
        'details',
        {},
        el('summary', {}, 'As a test in the playbook'),
        el(
          'pre',
          { tabindex: 0 },
          `tests:\n  - name: \n    answers: '${answers.replaceAll("'", "''")}'\n    ends: ${ends}`,
        ),
      ),
      el('p', { class: 'actions' }, button('again', 'Walk again')),
    ];
  }

  const onKey = (key: string): boolean => {
    const field = input();
    if (field && document.activeElement === field) {
      if (key !== 'Escape' || session.log.length === 0) return false;
      goBack();
      return true;
    }
    const options = [...screen.querySelectorAll<HTMLElement>('[data-option]')];
    const at = options.indexOf(document.activeElement as HTMLElement);
    const why = screen.querySelector<HTMLDetailsElement>('.why');
    if (key === 'ArrowDown' && options.length > 0) options[(at + 1) % options.length]?.focus();
    else if (key === 'ArrowUp' && options.length > 0)
      options[(Math.max(at, 0) - 1 + options.length) % options.length]?.focus();
    else if (/^[1-9]$/.test(key) && options[Number(key) - 1]) options[Number(key) - 1]?.click();
    else if (key === 'b' && session.log.length > 0) goBack();
    else if (key === 'w' && why) why.open = !why.open;
    else if (key === 'q') onLeave();
    else return false;
    return true;
  };

  draw(draft);
  return { session: () => session, draft: () => input()?.value ?? '', key: onKey };
}

function asking(question: Question, example: string | undefined): Child[] {
  const ask = el('p', { class: 'ask', id: 'ask', dir: 'auto' }, question.ask);
  if (question.kind === 'pick') {
    const title = question.title === undefined ? [] : [el('h3', { dir: 'auto' }, question.title)];
    const options = question.options.map(({ id, text }, at) =>
      el(
        'li',
        {},
        el(
          'button',
          { type: 'button', 'data-option': id },
          el('kbd', { 'aria-hidden': 'true' }, String(at + 1)),
          el('span', { dir: 'auto' }, text),
        ),
      ),
    );
    return [
      el(
        'section',
        { class: 'asks' },
        ...title,
        ask,
        el('ol', { class: 'options', 'aria-labelledby': 'ask' }, ...options),
      ),
    ];
  }
  const such = example ?? (question.kind === 'number' ? question.example : undefined);
  return [
    el(
      'form',
      { class: 'asks' },
      ask,
      such !== undefined && el('p', { class: 'about', dir: 'auto' }, `such as ${such}`),
      el(
        'p',
        { class: 'field' },
        el('input', { type: 'text', 'aria-labelledby': 'ask', autocomplete: 'off', dir: 'auto' }),
        el('button', { type: 'submit', class: 'main' }, 'Go on'),
      ),
      el('p', { class: 'wrong', role: 'alert' }),
    ),
  ];
}

function button(does: string, text: string, key?: string): Child {
  return el(
    'button',
    { type: 'button', 'data-does': does },
    key !== undefined && el('kbd', { 'aria-hidden': 'true' }, key),
    text,
  );
}
