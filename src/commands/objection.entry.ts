/** `coach objection`: the call card before a call, the walk after it. */
import type { ObjectionOptions } from './objection.command.ts';
import { Fault, isFault } from '../world/fault.ts';
import { fileTrouble, type Io } from '../world/io.ts';
import { oneLine } from '../basics/hidden-characters.ts';
import { own } from '../basics/own.ts';
import { AFTER_CALL, FRONT_DOOR, playbooksOf, type Library, type LoadedPlaybook } from '../playbook/model/library.ts';
import { didYouMean } from '../basics/suggest.ts';
import { openShelf } from '../shelf/shelf.ts';
import { readAnswers, replay, whyUnused, type Replayed } from '../walk/answers.ts';
import { pointsOf, type Kept } from '../walk/review.ts';
import { begin, standing, type Session } from '../walk/session.ts';
import { chooseMode, choosePlaybook, fillBlanks } from './ask.ts';
import { bothCards, writeCards } from './cards.ts';
import { sayLeftOut } from './left-out.ts';
import { outputTo, type Output } from './output.ts';
import { bytesOf, PIPED } from './piped.ts';
import { readBlanks, withSettings } from './read-blanks.ts';
import { readSettings } from './settings.ts';
import { readDay } from './read-day.ts';
import { findPlaybook } from './moments.ts';
import { runWalk, type WalkFormat, type WalkPlan } from './walk.ts';

export { checkFirstWord } from './first-word.ts';
export { lastWalk } from './last-walk.ts';

/** Runs `coach objection`. Gives the exit code; throws a `Fault` for what it cannot do. */
export async function objection(io: Io, name: string | undefined, options: ObjectionOptions): Promise<number> {
  const output = await outputTo(io);
  const shelf = await openShelf(io, options.playbooks);
  sayLeftOut(output, shelf.problems);
  const { library } = shelf;
  const today = readDay(options.today, io);
  const interactive =
    io.stdin.isTTY === true && io.stdout.isTTY === true && (options.format === 'text' || options.after === true);
  const named = name === undefined ? undefined : findPlaybook(library, name);
  const blanks = withSettings(library, readSettings(io), readBlanks(library, options.set));
  const plan = {
    shelf,
    playbooks: options.playbooks,
    library,
    today,
    interactive,
    full: options.full,
    copy: options.copy,
    fields: options.fields,
    lead: options.lead,
    next: options.next,
  };

  if (options.resume !== undefined) {
    const session = await resume(io, output, library, options.resume);
    if (named && named.id !== session.playbook)
      throw new Fault(
        `${options.resume} is a walk through ${session.playbook}, not through ${named.id}.`,
        'Leave the name of the playbook out.',
      );
    const on = withAnswers(library, { ...session, blanks: { ...session.blanks, ...blanks } }, options.answers);
    return runWalk(
      io,
      output,
      {
        ...plan,
        mode: 'after',
        format: walkFormat(options),
        kept: readKept(library, on, options.kept),
        file: options.save ?? (options.resume === PIPED ? undefined : options.resume),
      },
      on,
    );
  }
  const walks =
    [options.answers, options.kept, options.save].some((given) => given !== undefined) ||
    (interactive && (options.after ?? false));
  const mode = options.before
    ? 'before'
    : walks
      ? 'after'
      : !interactive || options.practise === true
        ? 'before'
        : named?.id === AFTER_CALL
          ? 'after'
          : await chooseMode(io, output, shelf);
  if (mode === undefined) return 0;
  if (mode === 'after') {
    const begun = withAnswers(library, begin(named?.id ?? FRONT_DOOR, blanks), options.answers);
    return runWalk(
      io,
      output,
      { ...plan, mode, format: walkFormat(options), kept: readKept(library, begun, options.kept), file: options.save },
      begun,
    );
  }

  return showCards(io, output, { ...plan, named, blanks, options });
}

/** What cards are made of. */
interface CardPlan extends Omit<WalkPlan, 'mode' | 'format'> {
  named: LoadedPlaybook | undefined;
  blanks: Record<string, string>;
  options: ObjectionOptions;
}

/** Prints the card of a playbook, or of all of them; goes on to practise where the rep wants to. */
async function showCards(io: Io, output: Output, plan: CardPlan): Promise<number> {
  const { shelf, library, named, blanks, options, interactive } = plan;
  if (options.practise === true && !interactive)
    throw new Fault('To practise, coach needs a terminal.', 'Run it without a pipe.');
  if (options.lead !== undefined && !(await showLastTime(io, output, options.lead))) return 0;
  const playbook = named ?? (interactive ? await choosePlaybook(io, output, shelf) : undefined);
  if (playbook === undefined && interactive) return 0;
  const filled = playbook && interactive ? await fillBlanks(io, output, shelf, playbook, blanks) : blanks;
  const cards = (playbook ? [playbook] : playbooksOf(library)).map((known) => bothCards(library, known, filled));
  output.print(await writeCards(cards, options, output.page()));
  if (!interactive && options.before !== true && options.format === 'text')
    output.say(
      `To walk it: run coach objection${named ? ` ${named.id}` : ''} in a terminal, or add --answers step=option,…`,
    );
  return options.practise === true && playbook
    ? runWalk(io, output, { ...plan, mode: 'rehearse', format: 'text' }, begin(playbook.id, filled))
    : 0;
}

/** Shows what happened last with a lead; for one who wishes to be left alone it says so instead, and there is no card. */
async function showLastTime(io: Io, output: Output, name: string): Promise<boolean> {
  const { leadOrNone } = await import('./diary.entry.ts');
  const { lastTime } = await import('./lead.entry.ts');
  const lead = leadOrNone(io, output, name);
  return lead === undefined || lastTime(output, lead);
}

/** The format of a walk's result; a page to print is for cards. */
function walkFormat({ format }: ObjectionOptions): WalkFormat {
  if (format !== 'html') return format;
  throw new Fault('A walk is not printed as HTML.', 'Ask for text, markdown or json; a card can be HTML: --before.');
}

/** Plays answers from the command line; all of them must find their place. */
function withAnswers(library: Library, session: Session, text: string | undefined): Session {
  if (text === undefined) return session;
  const answers = readAnswers(text);
  if (!Array.isArray(answers)) throw new Fault(answers.message, answers.hint);
  const played = replay(library, session, answers);
  if (played.refused) throw new Fault(played.refused.message, played.refused.hint);
  const [unused] = played.unused;
  if (unused) {
    const why = whyUnused(library, played.session, unused);
    throw new Fault(why.message, why.hint);
  }
  return played.session;
}

/** `--kept manfer.18,manfer.2`: the points of the script that were kept to; `none` for none of them. */
function readKept(library: Library, session: Session, text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  const kept = text
    .split(',')
    .map((from) => from.trim())
    .filter((from) => from !== '' && from !== 'none');
  const points = pointsOf(library, standing(library, session)).map(({ from }) => from);
  const unknown = kept.find((from) => !points.includes(from));
  if (unknown !== undefined)
    throw new Fault(`"${unknown}" is no point of the script on this path.`, didYouMean(unknown, points));
  return kept;
}

async function resume(io: Io, output: Output, library: Library, path: string): Promise<Session> {
  const file = path === PIPED ? 'stdin' : path;
  const { readSaved } = await import('../walk/saved.entry.ts');
  let text: string;
  try {
    text = new TextDecoder().decode(await bytesOf(io, path));
  } catch (error) {
    if (isFault(error)) throw error;
    throw new Fault(`Cannot resume from ${file}: ${fileTrouble(error)}.`, 'Name the file that coach saved.');
  }
  const saved = readSaved(library, text);
  if ('message' in saved) throw new Fault(`${file}: ${saved.message}`, saved.hint);
  if (!own(library.playbooks, saved.session.playbook))
    throw new Fault(
      `${file}: there is no playbook "${saved.session.playbook}" any more.`,
      didYouMean(saved.session.playbook, Object.keys(library.playbooks)),
    );
  const { blanks, log } = saved.session;
  const words = Object.fromEntries(Object.entries(blanks).map(([name, text]) => [oneLine(name), oneLine(text)]));
  const answers = log.map(({ step, option }) => ({ step: oneLine(step), option: oneLine(option) }));
  const played = replay(library, { ...saved.session, blanks: words, log: [] }, answers);
  sayWhatChanged(output, played, saved.edited);
  return played.session;
}

/** A playbook may have been edited since: says which answers no longer fit, and keeps the rest. */
function sayWhatChanged(output: Output, { unused, refused }: Replayed, edited: readonly string[]): void {
  if (edited.length > 0) output.say(`Since this walk was saved, ${edited.join(' and ')} changed.`);
  if (refused) output.say(`${refused.message} ${refused.hint}`);
  for (const { step, option } of unused) output.say(`No longer fits, left out: ${step}=${option}`);
}
