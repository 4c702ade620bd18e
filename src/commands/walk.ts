/** A walk from beginning to end: at the terminal or from a list of answers, then its result. */
import { Fault } from '../fault.ts';
import { fileTrouble, type Io } from '../io.ts';
import type { Library } from '../playbook/library.ts';
import { resultJson, resultMarkdown } from '../render/formats.ts';
import { pointWords, resultText } from '../render/result.ts';
import { standingText } from '../render/standing.ts';
import { writeAnswers } from '../walk/answers.ts';
import type { Day } from '../walk/dates.ts';
import { questionOf } from '../walk/question.ts';
import { resultOf } from '../walk/result.ts';
import { pointsOf, type Kept } from '../walk/review.ts';
import { asked, standing, type Session } from '../walk/session.ts';
import { viewOf } from '../walk/view.ts';
import type { Output } from './output.ts';
import { quoted } from './quoted.ts';
import { openStage } from './stage.ts';

export type Format = 'text' | 'markdown' | 'json';

/** What a walk needs to know beside the session. */
export interface WalkPlan {
  library: Library;
  today: Day;
  format: Format;
  interactive: boolean;
  kept?: Kept | undefined;
  /** Where the walk is kept, if the rep asked for it. */
  file?: string | undefined;
  mode: 'after' | 'rehearse';
}

/** Walks a session on as far as it goes and writes what it came to. Gives the exit code. */
export async function runWalk(io: Io, output: Output, plan: WalkPlan, begun: Session): Promise<number> {
  if (!plan.interactive) {
    if (plan.file !== undefined) await keep(io, output, plan, plan.file, begun);
    return finish(output, plan, begun, plan.kept);
  }
  const { walk } = await import('../terminal/walk.ts');
  const { Left } = await import('../terminal/prompts.ts');
  const { writeSaved } = await import('../walk/saved.ts');
  const { library } = plan;
  let session = begun;
  const stage = await openStage(io, output, library, plan.mode === 'after' ? 'after the call' : 'rehearsal, nothing is kept', plan.mode === 'after');
  try {
    const end = await walk(stage, session, (next) => {
      session = next;
      if (plan.file !== undefined) io.writePrivate(plan.file, writeSaved(library, next));
    });
    if (end.how === 'quit') {
      if (plan.mode === 'rehearse') return 0;
      const file = plan.file ?? freeName(io, end.session, plan.today);
      await keep(io, output, plan, file, end.session);
      output.say(`Go on with: coach objection --resume ${quoted(file)}`);
      return 0;
    }
    const kept = plan.mode === 'after' ? (plan.kept ?? (await review(stage, plan, session))) : undefined;
    stage.show('');
    return finish(output, plan, session, kept);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    if (plan.mode === 'after') sayHowToGoOn(output, plan, session);
    return error.how === 'interrupted' ? 130 : 2;
  } finally {
    stage.prompts.close();
  }
}

/** Asks which points of the script were kept to; nothing ticked leaves all of them open. */
async function review(stage: Awaited<ReturnType<typeof openStage>>, { library }: WalkPlan, session: Session): Promise<Kept | undefined> {
  const points = pointsOf(library, standing(library, session));
  if (points.length === 0) return undefined;
  stage.show('');
  const { width, rows } = stage.size();
  const items = points.map((point) => {
    const text = pointWords(point);
    return { id: point.from, text: text.length > width - 8 ? `${text.slice(0, width - 11)}...` : text };
  });
  const ticked = await stage.prompts.tick('Which of these did you keep to? Space ticks, Enter goes on.', items, Math.max(4, rows - 6));
  return ticked.length > 0 ? ticked : undefined;
}

function finish(output: Output, plan: WalkPlan, session: Session, kept: Kept | undefined): number {
  const { library, format } = plan;
  const now = standing(library, session);
  if (plan.mode === 'rehearse') {
    output.print(`${now.step ? `Rehearsed to the end: ${now.step.title}.` : 'Rehearsed.'} Nothing was kept.\n`);
    return 0;
  }
  const result = resultOf(library, session, plan.today, kept);
  const next = asked(now);
  if (format === 'json') output.print(resultJson(result, next));
  else if (format === 'markdown') output.print(resultMarkdown(result));
  else output.print(resultText(result, output.width(), output.paint));
  const view = viewOf(library, now);
  const question = questionOf(now);
  if (next !== undefined && view && question) {
    if (format === 'text') output.print(`\n${standingText(view, question, next, output.width(), output.paint)}`);
    output.say(`The answers end at ${next}. Add one, such as: --answers ${quoted(writeAnswers([...session.log, { step: next, option: exampleOf(question) }], session.playbook))}`);
  }
  return 0;
}

function exampleOf(question: NonNullable<ReturnType<typeof questionOf>>): string {
  if (question.kind === 'pick') return question.options[0]?.id ?? '';
  return question.kind === 'number' ? '5000' : 'their words';
}

/** Ctrl-C or the end of input: the same walk as one command, so that nothing typed is lost and nothing is stored. */
function sayHowToGoOn(output: Output, plan: WalkPlan, session: Session): void {
  if (plan.file !== undefined) {
    output.say(`\nYour walk is in ${plan.file}. Go on with: coach objection --resume ${quoted(plan.file)}`);
    return;
  }
  if (session.log.length === 0 && Object.keys(session.blanks).length === 0) return;
  const blanks = Object.entries(session.blanks).flatMap(([name, text]) => (text === '' ? [] : [`--set ${quoted(`${name}=${text}`)}`]));
  const answers = session.log.length > 0 ? [`--answers ${quoted(writeAnswers(session.log, session.playbook))}`] : [];
  output.say(`\nNothing was stored. Go on with:\n  ${['coach objection', session.playbook, '--after', ...blanks, ...answers].join(' ')}`);
}

async function keep(io: Io, output: Output, { library }: WalkPlan, file: string, session: Session): Promise<void> {
  const { writeSaved } = await import('../walk/saved.ts');
  try {
    io.writePrivate(file, writeSaved(library, session));
  } catch (error) {
    throw new Fault(`Cannot save to ${file}: ${fileTrouble(error)}.`, `Your answers: --answers ${quoted(writeAnswers(session.log, session.playbook))}`);
  }
  output.say(`Saved in ${file}, for your eyes only.`);
}

/** A file name of our own that is still free: coach-no-script-2026-11-22.json. */
function freeName(io: Io, session: Session, today: Day): string {
  const stem = `coach-${session.playbook}-${today}`;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${stem}.json` : `${stem}-${count}.json`;
    if (!io.exists(name)) return name;
  }
}
