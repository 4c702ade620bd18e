/** `coach objection`: the call card before a call, the walk after it. */
import type { ObjectionOptions } from './objection.command.ts';
import { Fault, isFault } from '../world/fault.ts';
import { fileTrouble, type Io } from '../world/io.ts';
import { oneLine } from '../basics/hidden-characters.ts';
import { cardOf, type Card } from '../playbook/views/card.ts';
import { own } from '../basics/own.ts';
import { FRONT_DOOR, playbooksOf, type Library } from '../playbook/model/library.ts';
import { didYouMean } from '../basics/suggest.ts';
import type { Writers } from '../render/page.ts';
import { cardText } from '../render/card.ts';
import { cardJson, cardMarkdown } from '../render/formats.ts';
import { briefText } from '../render/brief.ts';
import { openShelf } from '../shelf/shelf.ts';
import { readAnswers, replay, whyUnused, type Replayed } from '../walk/answers.ts';
import { pointsOf, type Kept } from '../walk/review.ts';
import { begin, standing, type Session } from '../walk/session.ts';
import { chooseMode, choosePlaybook, fillBlanks, offerRehearsal } from './ask.ts';
import { sayLeftOut } from './left-out.ts';
import { outputTo, type Output } from './output.ts';
import { bytesOf, PIPED } from './piped.ts';
import { readBlanks } from './read-blanks.ts';
import { readDay } from './read-day.ts';
import { findPlaybook } from './moments.ts';
import { runWalk } from './walk.ts';

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
  const blanks = readBlanks(library, options.set);
  const plan = { shelf, playbooks: options.playbooks, library, today, format: options.format, interactive };

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
      : interactive
        ? await chooseMode(io, output, shelf)
        : 'before';
  if (mode === undefined) return 0;
  if (mode === 'after') {
    const begun = withAnswers(library, begin(named?.id ?? FRONT_DOOR, blanks), options.answers);
    return runWalk(
      io,
      output,
      { ...plan, mode, kept: readKept(library, begun, options.kept), file: options.save },
      begun,
    );
  }

  const playbook = named ?? (interactive ? await choosePlaybook(io, output, shelf) : undefined);
  if (interactive && playbook === undefined) return 0;
  if (playbook === undefined) {
    const cards = playbooksOf(library).map((known) => cardOf(library, known, blanks));
    output.print(CARDS_WRITERS[options.format](cards, output.page()));
  } else {
    const filled = interactive ? await fillBlanks(io, output, shelf, playbook, blanks) : blanks;
    const card = cardOf(library, playbook, filled);
    output.print(CARD_WRITERS[options.format](card, output.page()));
    if (interactive && (await offerRehearsal(io, output, shelf)))
      return runWalk(io, output, { ...plan, mode: 'rehearse' }, begin(playbook.id, filled));
  }
  if (!interactive && !options.before)
    output.say(
      `To walk it: run coach objection${name === undefined ? '' : ` ${name}`} in a terminal, or add --answers step=option,…`,
    );
  return 0;
}

const CARD_WRITERS: Writers<ObjectionOptions['format'], Card> = {
  text: (card, { width, paint }) => cardText(card, width, paint),
  markdown: cardMarkdown,
  json: cardJson,
};

/** All cards: in brief for people, whole for programs. */
const CARDS_WRITERS: Writers<ObjectionOptions['format'], Card[]> = {
  text: (cards, { width, paint }) => briefText(cards, width, paint),
  markdown: (cards) => cards.map(cardMarkdown).join('\n'),
  json: cardJson,
};

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
