/** A walk from beginning to end: at the terminal or from a list of answers, then its result. */
import { Fault } from '../world/fault.ts';
import { fileTrouble, type Io } from '../world/io.ts';
import type { Library } from '../playbook/model/library.ts';
import { resultJson, resultMarkdown } from '../render/formats.ts';
import { paragraph } from '../render/layout.ts';
import { noteJson, noteText } from '../render/note.ts';
import { resultText } from '../render/result.ts';
import { fullResultText } from '../render/result-full.ts';
import { pointWords } from '../render/result-words.ts';
import { standingText } from '../render/standing.ts';
import { writeAnswers } from '../walk/answers.ts';
import { dayIn } from '../diagnose/days.ts';
import type { Day } from '../walk/dates.ts';
import { questionOf } from '../walk/question.ts';
import { resultOf, type Result } from '../walk/result.ts';
import type { Writers } from '../render/page.ts';
import type { ObjectionOptions } from './objection.command.ts';
import { touchOfWalk } from '../leads/touch-of.ts';
import { movedWords, readNext } from './read-next.ts';
import { pointsOf, type Kept } from '../walk/review.ts';
import { asked, standing, type Session } from '../walk/session.ts';
import { viewOf } from '../walk/view.ts';
import type { Left } from '../terminal/prompts.ts';
import { INPUT_ENDED } from './ask.ts';
import { rememberWalk } from './last-walk.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Output } from './output.ts';
import { quoted } from './quoted.ts';
import { self, setOptions } from './walk-command.ts';
import { openStage } from './stage.ts';

/** How a walk's result can be printed. */
export type WalkFormat = Exclude<ObjectionOptions['format'], 'html'>;

/** What a walk needs to know beside the session. */
export interface WalkPlan {
  shelf: Shelf;
  /** The folder of playbooks that was named, for the command that goes on. */
  playbooks?: string | undefined;
  library: Library;
  today: Day;
  format: WalkFormat;
  interactive: boolean;
  /** Whether all of the result is printed. */
  full?: boolean | undefined;
  /** Whether the note goes to the clipboard, and whether its fields are all that is printed. */
  copy?: boolean | undefined;
  fields?: boolean | undefined;
  /** Who the call was with, where it is to be kept; and when the next step is, in words. */
  lead?: string | undefined;
  next?: string | undefined;
  kept?: Kept | undefined;
  /** Where the walk is kept, if the rep asked for it. */
  file?: string | undefined;
  mode: 'after' | 'rehearse';
}

/** Walks a session on as far as it goes and writes what it came to. Gives the exit code. */
export async function runWalk(io: Io, output: Output, plan: WalkPlan, begun: Session): Promise<number> {
  const keep = plan.file === undefined ? undefined : await keeper(io, plan, plan.file);
  // At once, so that a file that cannot be written is told before the first question.
  keep?.(begun);
  if (plan.file !== undefined) rememberWalk(io, plan.file);
  if (!plan.interactive) {
    if (plan.file !== undefined) sayKept(output, plan.file);
    return finish(io, output, plan, begun, plan.kept);
  }
  const { walk } = await import('../terminal/terminal.entry.ts');
  const { Left } = await import('../terminal/terminal.entry.ts');
  let session = begun;
  const stage = await openStage(
    io,
    output,
    plan.shelf,
    plan.mode === 'after' ? 'after the call' : 'practice, nothing is kept',
    plan.mode === 'after',
  );
  try {
    const end = await walk(stage, session, (next) => {
      session = next;
      keep?.(next);
    });
    if (end.how === 'quit') {
      if (plan.mode === 'rehearse') return 0;
      const file = plan.file ?? freeName(io, plan, session);
      if (keep === undefined) (await keeper(io, plan, file))(session);
      rememberWalk(io, file);
      sayKept(output, file);
      output.say(`Go on with: ${resuming(io, plan, file)}`);
      return 0;
    }
    const isAfter = plan.mode === 'after';
    const kept = isAfter ? (plan.kept ?? (await review(stage, plan, session))) : undefined;
    const next = isAfter && plan.next === undefined ? await whenNext(stage, plan, session) : plan.next;
    stage.show('');
    return await finish(io, output, { ...plan, next }, session, kept);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    sayHowToGoOn(io, output, plan, session, error);
    return error.how === 'interrupted' ? 130 : 2;
  } finally {
    stage.prompts.close();
  }
}

/** Asks which points of the script were kept to; nothing ticked leaves all of them open. */
async function review(
  stage: Awaited<ReturnType<typeof openStage>>,
  { library }: WalkPlan,
  session: Session,
): Promise<Kept | undefined> {
  const points = pointsOf(library, standing(library, session));
  if (points.length === 0) return undefined;
  const { tickSome } = await import('../terminal/terminal.entry.ts');
  const items = points.map((point) => ({ id: point.from, text: pointWords(point) }));
  const ticked = await tickSome(stage, 'Which of these did you keep to? Tick none to leave it open.', items);
  return ticked.length > 0 ? ticked : undefined;
}

/** Asks for the day of the next step, where there is to be one and no author gives it; nothing where there is none. */
async function whenNext(
  stage: Awaited<ReturnType<typeof openStage>>,
  { library, today }: WalkPlan,
  session: Session,
): Promise<string | undefined> {
  const { ending } = resultOf(library, session, today);
  if (ending === undefined || ending.when?.date !== undefined || ENDED_FOR_GOOD.includes(ending.outcome))
    return undefined;
  const { askDay } = await import('../terminal/terminal.entry.ts');
  const { readDayWords } = await import('../walk/day-words.entry.ts');
  const isDay = (words: string) => readDayWords(words, today) !== undefined;
  // A day that they named, as the rep typed it, need not be typed again.
  const named = session.log.flatMap(({ said }) => (said === undefined ? [] : (dayIn(said) ?? []))).findLast(isDay);
  return askDay(stage, ending.title, isDay, named);
}

/** Endings after which there is no next step. */
const ENDED_FOR_GOOD: readonly string[] = ['let-go', 'leave-alone'];

/** A result, and the step that has no answer yet. */
interface Walked {
  result: Result;
  asks: string | undefined;
  /** Whether all of it is to be told. */
  isFull: boolean;
}

const WRITERS: Writers<WalkFormat, Walked> = {
  text: ({ result, isFull }, { width, paint }) => (isFull ? fullResultText : resultText)(result, width, paint),
  markdown: ({ result }) => resultMarkdown(result),
  json: ({ result, asks }) => resultJson(result, asks),
};

async function finish(
  io: Io,
  output: Output,
  plan: WalkPlan,
  session: Session,
  kept: Kept | undefined,
): Promise<number> {
  const { library, format } = plan;
  const now = standing(library, session);
  if (plan.mode === 'rehearse') {
    output.print(
      `${paragraph(`${now.step ? `Rehearsed to the end: ${now.step.title}.` : 'Rehearsed.'} Nothing was kept.`, output.width()).join('\n')}\n`,
    );
    return 0;
  }
  const next = plan.next === undefined ? undefined : await readNext(plan.next, plan.today);
  const moved = next && movedWords(next);
  if (moved !== undefined) output.say(moved);
  const result = resultOf(library, session, plan.today, { kept, next: next?.day, lead: plan.lead });
  const asks = asked(now);
  if (plan.fields === true) {
    if (result.note === undefined)
      throw new Fault('There is no note yet: the walk has not come to an end.', `Answer ${asks ?? 'it'} too.`);
    output.print(noteJson(result.note));
    return 0;
  }
  output.print(WRITERS[format]({ result, asks, isFull: plan.full === true }, output.page()));
  if (plan.copy === true) await copyNote(io, output, result);
  const touch = plan.lead === undefined ? undefined : touchOfWalk(result, plan.lead);
  if (touch) {
    const { keepTouch } = await import('./diary.entry.ts');
    keepTouch(io, output, touch);
  }
  const view = viewOf(library, now);
  const question = questionOf(now);
  if (asks !== undefined && view && question) {
    if (format === 'text') output.print(`\n${standingText(view, question, asks, output.width(), output.paint)}`);
    output.say(
      `The answers end at ${asks}. Add one, such as: --answers ${quoted(writeAnswers([...session.log, { step: asks, option: exampleOf(question) }], session.playbook))}`,
    );
  }
  return 0;
}

/** Puts the note on the clipboard, and says whether it is there. */
async function copyNote(io: Io, output: Output, { note }: Result): Promise<void> {
  if (note === undefined) return output.say('Nothing was copied: the walk has not come to an end.');
  const { copyText } = await import('../world/clipboard.entry.ts');
  const how = copyText(io, noteText(note));
  output.say(
    how === 'clipboard'
      ? 'The note is on your clipboard.'
      : how === 'terminal'
        ? 'The note was handed to your terminal for its clipboard.'
        : 'No clipboard was found here. The note is above, to copy by hand.',
  );
}

function exampleOf(question: NonNullable<ReturnType<typeof questionOf>>): string {
  if (question.kind === 'pick') return question.options[0]?.id ?? '';
  return question.kind === 'number' ? '5000' : 'their words';
}

/** Ctrl-C or the end of input: says how to go on, so that nothing typed is lost. */
function sayHowToGoOn(io: Io, output: Output, plan: WalkPlan, session: Session, { how, typed }: Left): void {
  const lines = [
    ...(how === 'ended' ? [`coach: ${INPUT_ENDED}`] : []),
    ...(typed === '' ? [] : [`You had typed: ${typed}`]),
    ...(plan.mode === 'after' ? goOn(io, plan, session) : []),
  ];
  if (lines.length > 0) output.say(`\n${lines.join('\n')}`);
}

/** The command that goes on with a walk: from its file, or with all that was answered. */
function goOn(io: Io, plan: WalkPlan, { playbook, blanks, log }: Session): string[] {
  const { file } = plan;
  if (file !== undefined) return [`Your walk is in ${file}. Go on with:`, `  ${resuming(io, plan, file)}`];
  const filled = setOptions(blanks);
  const answers = log.length > 0 ? [`--answers ${quoted(writeAnswers(log, playbook))}`] : [];
  if (filled.length + answers.length === 0) return [];
  return [
    'Nothing was stored. Go on with:',
    `  ${[`${self(io)} objection`, playbook, '--after', ...folderOf(plan), ...filled, ...answers].join(' ')}`,
  ];
}

const resuming = (io: Io, plan: WalkPlan, file: string) =>
  [`${self(io)} objection`, ...folderOf(plan), '--resume', quoted(file)].join(' ');
const folderOf = ({ playbooks }: WalkPlan) => (playbooks === undefined ? [] : ['--playbooks', quoted(playbooks)]);

/** Keeps a walk in a file, as often as it is told to. A file that holds anything but a saved walk is left alone. */
async function keeper(io: Io, { library }: WalkPlan, file: string): Promise<(session: Session) => void> {
  const { readSaved, writeSaved } = await import('../walk/saved.entry.ts');
  const trying = <T>(session: Session | undefined, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      const answers =
        session && session.log.length > 0
          ? `Your answers: --answers ${quoted(writeAnswers(session.log, session.playbook))}`
          : 'Name another file.';
      throw new Fault(`Cannot save to ${file}: ${fileTrouble(error)}.`, answers);
    }
  };
  const before = io.exists(file) ? trying(undefined, () => new TextDecoder().decode(io.readFile(file))) : '';
  if (before.trim() !== '' && 'message' in readSaved(library, before))
    throw new Fault(
      `Cannot save to ${file}: it holds something else.`,
      'Name another file; this one is left as it is.',
    );
  return (session) => trying(session, () => io.writePrivate(file, writeSaved(library, session)));
}

const sayKept = (output: Output, file: string) => output.say(`Saved in ${file}, for your eyes only.`);

/** A file name of our own that is still free: coach-no-script-2026-11-22.json. */
function freeName(io: Io, { library, today }: WalkPlan, session: Session): string {
  const stem = `coach-${standing(library, session).place.playbook}-${today}`;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${stem}.json` : `${stem}-${count}.json`;
    if (!io.exists(name)) return name;
  }
}
