import type { Turn } from '../turn.ts';

/** So many pieces of talk are held to be put in order; a call of a day has fewer. */
const MOST = 50_000;

/** Takes what is said in captions, in the order of the file. */
export interface CueOrder {
  add(piece: Turn): void;
  /** Hands on what is held. */
  end(): void;
}

/**
 * Puts the cues of captions in the order of time: some files have one track after the other. What has no time stays
 * with what stands before it.
 * @param say is given each piece, in order
 * @param isMoved is told once, if any had to be moved
 */
export function cueOrder(say: (piece: Turn) => void, isMoved: () => void): CueOrder {
  let held: { piece: Turn; at: number }[] = [];
  let last = 0;
  let isLate = false;
  function end() {
    if (isLate) {
      held = held.toSorted((a, b) => a.at - b.at);
      isMoved();
    }
    for (const { piece } of held) say(piece);
    held = [];
    isLate = false;
  }
  return {
    add(piece) {
      const at = piece.at ?? last;
      isLate ||= at < last;
      last = at;
      held.push({ piece, at });
      if (held.length >= MOST) end();
    },
    end,
  };
}
