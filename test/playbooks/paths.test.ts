import { describe, expect, it, test } from 'vitest';
import { readAnswers, replay, writeAnswers } from '../../src/walk/answers.ts';
import { resultOf } from '../../src/walk/result.ts';
import { readSaved, writeSaved } from '../../src/walk/saved.entry.ts';
import { addressOf, back, begin, standing, type Session } from '../../src/walk/session.ts';
import { placeOf } from '../../src/playbook/model/library.ts';
import { answered } from '../support/making.ts';
import { pathsThrough, where } from '../support/paths.ts';
import { library, playbooks, walks } from '../support/shipped.ts';

const TODAY = '2026-11-22';
const BLANKS = { topic: 'keeping the office "safe"' };

const resultIn = (session: Session) => JSON.stringify(resultOf(library, session, TODAY));

/** The session that comes out of a file that it was saved to. */
function restored(session: Session): Session | undefined {
  const saved = readSaved(library, writeSaved(library, session));
  if ('message' in saved || saved.edited.length > 0) return undefined;
  const { session: again, unused, refused } = replay(library, { ...saved.session, log: [] }, saved.session.log);
  return refused || unused.length > 0 ? undefined : again;
}

/** The session that comes out of its answers, written as after `--answers`. */
function retyped(session: Session): Session | undefined {
  const answers = readAnswers(writeAnswers(session.log, session.playbook));
  if (!Array.isArray(answers)) return undefined;
  const { session: again, unused, refused } = replay(library, begin(session.playbook, session.blanks), answers);
  return refused || unused.length > 0 ? undefined : again;
}

describe.each(playbooks)('every path through $id', { timeout: 30_000 }, (playbook) => {
  const paths = pathsThrough(library, playbook, BLANKS);
  /** The paths on which something goes wrong, by their answers. */
  const failing = (isRight: (path: (typeof paths)[number]) => boolean) => paths.filter((path) => !isRight(path)).map(({ session }) => writeAnswers(session.log, playbook.id));

  it('is one of many, but not of too many to walk', () => {
    expect(paths.length).toBeGreaterThan(4);
    expect(paths.length).toBeLessThan(30_000);
  });

  it('takes every option to every ending and every hand-over', () => {
    const taken = new Set(paths.flatMap(({ session }) => session.log.map(({ step, option }) => `${step}=${option}`)));
    const ends = new Set(paths.map(({ session }) => addressOf(standing(library, session).place)));
    for (const [id, step] of Object.entries(playbook.steps)) {
      if (step.kind === 'end') expect(ends, id).toContain(`${playbook.id}/${id}`);
      if (step.kind !== 'choose') continue;
      for (const [option, { go }] of Object.entries(step.options)) {
        expect(taken).toContain(`${playbook.id}/${id}=${option}`);
        const place = placeOf(library, playbook.id, go);
        if (place.playbook !== playbook.id) expect(ends).toContain(addressOf(place));
      }
    }
  });

  it('comes to an ending, or to a step of another playbook', () => {
    expect(failing(({ session }) => {
      const now = standing(library, session);
      return now.step !== undefined && (now.step.kind === 'end') === (resultOf(library, session, TODAY).ending !== undefined) && (now.step.kind === 'end' || now.place.playbook !== playbook.id);
    })).toEqual([]);
  });

  it('comes out the same after it was saved and restored', () => {
    expect(failing(({ session }) => resultIn(restored(session) ?? begin(playbook.id)) === resultIn(session))).toEqual([]);
  });

  it('comes out the same from a list of its answers', () => {
    expect(failing(({ session }) => resultIn(retyped(session) ?? begin(playbook.id)) === resultIn(session))).toEqual([]);
  });

  it('can be gone back, answer by answer, to where it began', () => {
    expect(failing(({ session, standings }) => {
      let now = session;
      return standings.toReversed().every((stood, at) => {
        if (at > 0) now = back(now);
        return where(standing(library, now)) === stood;
      }) && now.log.length === 0;
    })).toEqual([]);
  });
});

describe('the walks that playbooks carry as tests', () => {
  test.each(walks)('$playbook: $name ends at $ends', ({ playbook, answers, ends }) => {
    const now = standing(library, answered(library, playbook, answers));
    expect(addressOf(now.place)).toBe(addressOf(placeOf(library, playbook, ends)));
  });

  it('come to every ending of their playbook', () => {
    const reached = new Set(walks.map(({ playbook, ends }) => addressOf(placeOf(library, playbook, ends))));
    const endings = playbooks.flatMap(({ id, steps }) => Object.entries(steps).flatMap(([step, { kind }]) => (kind === 'end' ? [`${id}/${step}`] : [])));
    expect(endings.filter((ending) => !reached.has(ending))).toEqual([]);
  });
});
