/** The walk at a terminal: one screen a step, until an ending or until the rep leaves. */
import { paragraph } from '../render/layout.ts';
import { helpText, stepText, whyText } from '../render/step.ts';
import { kindOf } from '../playbook/steps/index.ts';
import { emptyBlank } from '../walk/blank.ts';
import { likeliest } from '../walk/likeliest.ts';
import { questionOf, type Question } from '../walk/question.ts';
import { answer, back, fits, refusalOf, standing, type Session, type Standing } from '../walk/session.ts';
import { reasonsOf, viewOf } from '../walk/view.ts';
import type { Command } from './pick.ts';
import { askBlank } from './questions.ts';
import { asking, drawOption, keysLine, roomFor, type Stage } from './stage.ts';

/**
 * Walks on from where a session stands, to an ending or to where `isOver` says so. Tells every
 * change, so that nothing is lost when the rep leaves. Throws `Left` when they leave by Ctrl-C.
 */
export async function walk(
  stage: Stage,
  session: Session,
  onChange: (session: Session) => void,
  isOver: (now: Standing) => boolean = () => false,
): Promise<{ session: Session; how: 'ended' | 'quit' }> {
  const { library } = stage;
  let now = session;
  let active = 0;
  let draft = '';
  let hint = '';
  /** What they said at this step, as the rep typed it. */
  let said: string | undefined;
  /** The blanks that were asked for on this walk, and after how many answers. */
  const blanks: { name: string; after: number }[] = [];
  const canGoBack = () => now.log.length > 0 || blanks.length > 0;
  const change = (next: Session) => {
    const chosen = likeliest(standing(library, next));
    now = next;
    active = chosen?.at ?? 0;
    // What was typed a moment ago need not be typed again; a yes says nothing to keep.
    const { step } = standing(library, next);
    draft = said !== undefined && !YES.test(said) && step !== undefined && kindOf(step).keepsWords(step) ? said : '';
    said = undefined;
    hint = chosen === undefined ? '' : `You said: ${chosen.cause}. Enter takes it.`;
    onChange(next);
  };
  const goBack = () => {
    const last = blanks.at(-1);
    if (last !== undefined && last.after === now.log.length) {
      blanks.pop();
      const { [last.name]: text = '', ...others } = now.blanks;
      change({ ...now, blanks: others });
      draft = text;
      return;
    }
    const taken = now.log.at(-1)?.option ?? '';
    change(back(now));
    const question = questionOf(standing(library, now));
    if (question?.kind === 'pick')
      active = Math.max(
        0,
        question.options.findIndex(({ id }) => id === taken),
      );
    else draft = taken;
  };
  for (;;) {
    const at = standing(library, now);
    const blank = emptyBlank(library, now, at);
    const question = questionOf(at);
    if (isOver(at) || (blank === undefined && question === undefined)) return { session: now, how: 'ended' };
    if (blank !== undefined) {
      const text = await askBlank(stage, blank, { text: draft, canGoBack: canGoBack() });
      if (text === undefined) goBack();
      else {
        blanks.push({ name: blank.name, after: now.log.length });
        change({ ...now, blanks: { ...now.blanks, [blank.name]: text } });
      }
      continue;
    }
    drawStep(stage, at);
    if (question?.kind !== 'pick') {
      const typed = await askLine(stage, question as Exclude<Question, { kind: 'pick' }>, at, canGoBack(), draft);
      if (typed.kind === 'redraw') draft = typed.text;
      else if (typed.kind === 'back') goBack();
      else change(answer(library, now, typed.text));
      continue;
    }
    const picked = await askPick(stage, question, at, canGoBack(), active, hint);
    if (picked.kind === 'option') {
      change(answer(library, now, picked.id, said));
      continue;
    }
    active = picked.active;
    if (picked.kind === 'quit') return { session: now, how: 'quit' };
    if (picked.kind === 'back') goBack();
    else if (picked.kind === 'type') ({ active, hint, said } = await askHeard(stage, at, active));
    else await aside(stage, picked.kind, at);
  }
}

function drawStep({ library, size, show, paint, aside: label }: Stage, at: Standing): void {
  const view = viewOf(library, at);
  if (view) show(`${stepText(view, label, size().width, paint)}\n\n`);
}

function askPick(
  { prompts, paint, size, canSave }: Stage,
  question: Extract<Question, { kind: 'pick' }>,
  at: Standing,
  canGoBack: boolean,
  active: number,
  hint: string,
) {
  const { width, rows } = size();
  const title = question.title === undefined ? [] : paragraph(question.title, width - 1, '', paint.heading);
  const canType = listensFor(at).length > 0;
  const keys = [
    'up/down or a number',
    canType && 't type it',
    canGoBack && 'b back',
    'w why',
    '? help',
    canSave ? 'q save and leave' : 'q leave',
  ];
  return prompts.pick({
    message: [
      ...title,
      ...paragraph(question.ask, width - 1, '', paint.heading),
      ...(hint === '' ? [] : paragraph(hint, width - 1, '', paint.good)),
    ].join('\n'),
    options: question.options,
    draw: drawOption(width, paint),
    keys: keysLine(keys, width, paint),
    pageSize: roomFor(rows),
    active,
    canGoBack,
    canType,
  });
}

/** The options of a step that listen for something, with what they listen for. */
function listensFor({ step }: Standing): { at: number; text: string; hears: readonly string[] }[] {
  if (step === undefined || kindOf(step).items(step).length > 0) return [];
  const kind = kindOf(step);
  return kind.exits(step).flatMap(({ id, text }, at) => {
    const hears = kind.listens(step).flatMap(({ name, signal }) => (name === id ? [signal] : []));
    return hears.length > 0 ? [{ at, text, hears }] : [];
  });
}

/** How a yes begins. */
const YES = /^(?:yes|yeah|yep|sure|ok|okay|great|fine|perfect|sounds good|of course|go on|absolutely)\b/i;

/** Lets the rep type what they heard; proposes the option that listens for it, and leaves the choice to them. */
async function askHeard(
  stage: Stage,
  at: Standing,
  active: number,
  text = '',
): Promise<{ active: number; hint: string; said?: string | undefined }> {
  const { prompts, paint, size, hear } = stage;
  const { width } = size();
  const typed = await prompts.line({
    message: asking('What did they say, in their words?', 'as you remember it', width, paint),
    keys: keysLine(['Enter looks for the answer', 'Esc back'], width, paint),
    text,
    canGoBack: true,
    check: () => undefined,
  });
  if (typed.kind === 'redraw') {
    drawStep(stage, at);
    return askHeard(stage, at, active, typed.text);
  }
  if (typed.kind !== 'text' || typed.text === '') return { active, hint: '' };
  const said = typed.text;
  const signals = await hear(said);
  const options = listensFor(at);
  const heard = signals.find((signal) => options.some(({ hears }) => hears.includes(signal)));
  const found = options.find(({ hears }) => heard !== undefined && hears.includes(heard));
  // "Sure, send me something": it begins as a yes, whatever is heard in the rest.
  const yes = YES.test(said) ? options.find(({ hears }) => hears.includes('agrees-to-talk')) : undefined;
  if (yes && found && yes.at !== found.at)
    return { active: -1, hint: `That may be: ${yes.text}; or: ${found.text}. Pick one.`, said };
  const likely = found ?? yes;
  return likely
    ? { active: likely.at, hint: `That sounds like: ${likely.text}. Enter takes it.`, said }
    : { active: -1, hint: 'I hear none of these answers in it. Pick the nearest.', said };
}

function askLine(
  { prompts, paint, size }: Stage,
  question: Exclude<Question, { kind: 'pick' }>,
  at: Standing,
  canGoBack: boolean,
  text: string,
) {
  const { width } = size();
  return prompts.line({
    message: asking(question.ask, question.kind === 'number' ? `such as ${question.example}` : undefined, width, paint),
    keys: keysLine(
      [fits(at, '') ? 'Enter goes on, empty or not' : 'Enter goes on', canGoBack && 'Esc back', 'Ctrl-C leaves'],
      width,
      paint,
    ),
    text,
    canGoBack,
    check: (line) => refusalOf(at, line)?.again,
  });
}

/** What stands beside the path: why, or help; page by page where the terminal is small, drawn anew where it changes its size. */
async function aside({ library, prompts, paint, size, show }: Stage, command: Command, at: Standing): Promise<void> {
  const view = viewOf(library, at);
  if (command === 'redraw' || !view) return;
  for (let from = 0; ; ) {
    const { width, rows } = size();
    const lines = (
      command === 'why' ? whyText(view, reasonsOf(library, at), width, paint) : helpText(width, paint)
    ).split('\n');
    const room = Math.max(4, rows - 4);
    from = Math.min(from, lines.length - 1);
    show(`${lines.slice(from, from + room).join('\n')}\n\n`);
    const isLast = from + room >= lines.length;
    const text = isLast ? 'Back to the step' : 'More';
    const picked = await prompts.pick({
      message: '',
      options: [{ id: 'on', text }],
      draw: () => paint.chosen(`> ${text}`),
      keys: '',
      pageSize: 1,
      active: 0,
      canGoBack: true,
      canType: false,
    });
    if (picked.kind === 'redraw') continue;
    if (isLast || picked.kind === 'back' || picked.kind === 'quit') return;
    from += room;
  }
}
