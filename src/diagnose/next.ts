/** What to say and do after a call, and the command that opens the walk where the call stands. */
import { FRONT_DOOR, placeOf, stepAt, type Library } from '../playbook/model/library.ts';
import type { CitedLine } from '../playbook/model/cite.ts';
import { EMPTY } from '../playbook/model/fill.ts';
import { begin, exitOf, standing, type Session } from '../walk/session.ts';
import { resultOf, type Ending } from '../walk/result.ts';
import type { Day } from '../walk/dates.ts';
import { questionOf } from '../walk/question.ts';
import { viewOf } from '../walk/view.ts';
import type { Trace } from './trace.ts';

export interface Next {
  /** The step where the call stands: `no-script/accept`. */
  step: string;
  title: string;
  say: CitedLine[];
  do: CitedLine[];
  note: CitedLine[];
  when?: Ending['when'];
  /** How it ends there, if it does. */
  ends?: Ending['outcome'];
  /** The walk to open: its playbook and the answers that the call gave. */
  walk: Session;
}

/** What comes next; `undefined` where the call did not get through the front door. */
export function nextOf(library: Library, traced: Trace, today: Day): Next | undefined {
  const now = standing(library, traced.session);
  if (now.place.playbook === FRONT_DOOR) return undefined;
  const view = viewOf(library, now);
  if (view === undefined) return undefined;
  const { ending } = resultOf(library, traced.session, today);
  const lines = ending ?? view;
  return {
    step: `${now.place.playbook}/${now.place.step}`,
    title: view.title,
    say: traced.said && ending === undefined && questionOf(now)?.kind === 'pick' ? [] : lines.say,
    // A deed with a blank that nobody has filled says nothing.
    do: lines.do.filter(({ text }) => !text.includes(EMPTY)),
    note: lines.note,
    ...(ending?.when && { when: ending.when }),
    ...(ending && { ends: ending.outcome }),
    walk: behindTheDoor(library, traced.session),
  };
}

/** The same walk without the front door, as a rep who names the playbook would begin it. */
function behindTheDoor(library: Library, session: Session): Session {
  if (session.playbook !== FRONT_DOOR) return session;
  const [door, ...log] = session.log;
  const step = stepAt(library, placeOf(library, session.playbook, `${session.playbook}/start`));
  if (door === undefined || step === undefined) return session;
  const target = placeOf(library, session.playbook, exitOf({ step, option: door.option, items: {} })?.go ?? '');
  return { ...begin(target.playbook, session.blanks), log };
}
