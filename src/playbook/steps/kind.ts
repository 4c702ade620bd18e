import type * as Z from 'zod';
import type { Outcome } from './outcomes.ts';
import type { AnyStep, Line, Parts, Zod } from './parts.ts';

/** A path into a step: keys and positions. */
export type StepPath = readonly PropertyKey[];

/** A way out of a step. */
export interface Exit {
  /** The option's or item's id, `clear`, or `then` where there is only one way. */
  id: string;
  text: string;
  /** The same as it stands on a card, where it differs. */
  onCard?: string;
  /** Where it leads, as its author wrote it. */
  go: string;
  path: StepPath;
}

/** Where there is only one way, it has this id. */
export const THEN = 'then';

/** The only way out of a step. */
export const onward = (go: string): Exit[] => [{ id: THEN, text: 'Then', go, path: ['go'] }];

/** One of the things that a step asks one by one. */
export interface Item {
  id: string;
  title?: string;
  ask: Line;
  /** The answers there are, or an example of one. */
  answers: string[];
  /** What stands on a card in its place. */
  onCard: Line;
}

/** A signal that a step listens for. */
export interface Listened {
  signal: string;
  path: StepPath;
  /** The option or item that it speaks for, or against. */
  name: string;
  /** Who has to say it; nothing where either counts. */
  from?: 'rep' | 'prospect';
}

/** What a step asks a rep; blanks are not filled yet. */
export type Question =
  | { kind: 'pick'; title?: string; ask: string; from?: string; options: Choice[] }
  | { kind: 'words'; ask: string }
  | { kind: 'number'; ask: string; example: string };

/** One answer to pick from. */
export interface Choice {
  id: string;
  text: string;
  from?: string;
}

/** The answers to the items of a step, by the items' ids. */
export type Items = Readonly<Record<string, string>>;

/** A possible cause that a step asks about, and what speaks for and against it in a call. */
export interface Cause {
  id: string;
  title: string;
  from: string;
  /** The question that would settle it. */
  settle: Line;
  /** Signals. */
  for: readonly string[];
  against: readonly string[];
  /** Whether the rep weighs it themselves: for, against or unknown. */
  isWeighed: boolean;
}

/** Why an answer that was typed does not fit, in the places where that is said. */
export interface Refusal {
  /** What is asked for, as it goes on after the step's name: `asks for a number`. */
  asks: string;
  /** What to do about it, on the command line. */
  hint: string;
  /** The same below the question, at a terminal. */
  again: string;
}

/** A row of a printout: what it is, and who says so. */
export interface Row {
  label: string;
  text: string;
  from?: string;
}

/** How a step ends a walk. */
export interface End {
  outcome: Outcome;
  /** The same as a fact, in the words of this ending. */
  fact?: string | undefined;
  when?: { text: string; weeks?: number | undefined; from: string } | undefined;
}

/**
 * One kind of step: all that is particular to it. To add one: a file in this folder, a line in `index.ts`, and a row in
 * the README's table; whatever loads, checks, walks, prints, tests or traces a step asks these members.
 */
export interface StepKind<S extends AnyStep, Schema extends Z.ZodType = Z.ZodType> {
  /** The key that only this kind has, by which a step's kind is told. */
  key: string;
  /** What a trainer may write. zod is handed in, so that walks and cards need not load it. */
  schema(z: Zod, parts: Parts): Schema;
  /** The ways out, in the author's order. */
  exits(step: S): Exit[];
  /** What is asked one by one, in the author's order; nothing for a step that is answered at once. */
  items(step: S): Item[];
  /** Its own lines beside say, do, avoid and note, where their words and citations stand. */
  lines(step: S): { line: Line; path: StepPath }[];
  /** Its own words that no source stands behind. */
  words(step: S): { text: string; path: StepPath }[];
  /** The signals that its answers listen for. */
  listens(step: S): Listened[];
  /** The causes that it asks about. */
  causes(step: S): Cause[];
  /**
   * The answer that a call gives to one item, or to a step without options, by the signals heard in it; nothing where
   * it gives none, and the trace stops there: `write` gives an empty answer, so that a call goes on past it. Options
   * are answered by what they listen for.
   */
  heardAs(step: S, item: string, isHeard: (signal: string) => boolean): string | undefined;
  /** The key of a part that must not be empty and is. */
  emptyPart(step: S): string | undefined;
  /** What is asked: of the whole step, or of one item; nothing at an ending. */
  question(step: S, item: string): Question | undefined;
  /** The id of the exit that an answer, or the answers to all items, lead to. */
  leads(step: S, option: string, items: Items): string;
  /** The blank that is filled on the way. */
  fills(step: S): string | undefined;
  /** What fills that blank; nothing where the answers give nothing. */
  filling(step: S, option: string, items: Items): string | undefined;
  /** Why an answer that is typed does not fit; nothing where it does. Not asked where there are options. */
  refusal(step: S, typed: string, item: string): Refusal | undefined;
  /** Whether what is typed is kept for the note, as the prospect's words. */
  keepsWords(step: S): boolean;
  /** What its answers come to, as a fact for the note, its blanks not filled yet; nothing where they come to none. */
  fact(step: S, items: Items): string | undefined;
  /** An answer in words: to the whole step, or to an item. */
  inWords(step: S, option: string, item?: string): string;
  /** What it asks and where it leads, for a printout. */
  rows(step: S): Row[];
  /** How it ends the walk; nothing where it goes on. */
  end(step: S): End | undefined;
}

const nothing = () => undefined;
const none = () => [];

/** Makes a kind of step: most need few of the members. */
export function stepKind<S extends AnyStep, Schema extends Z.ZodType>(
  kind: Pick<StepKind<S, Schema>, 'key' | 'schema' | 'question' | 'rows'> & Partial<StepKind<S, Schema>>,
): StepKind<S, Schema> {
  return {
    exits: none,
    items: none,
    lines: none,
    words: none,
    listens: none,
    causes: none,
    heardAs: nothing,
    emptyPart: nothing,
    leads: () => THEN,
    fills: nothing,
    filling: nothing,
    refusal: nothing,
    keepsWords: () => false,
    fact: nothing,
    inWords: (_, option) => option,
    end: nothing,
    ...kind,
  };
}

/** The rows of signals that something listens for, below what it is. */
export const listensRows = (lead: string, signals: readonly string[] = []): Row[] =>
  signals.length > 0 ? [{ label: '', text: `${lead} ${signals.join(', ')}` }] : [];

/** The row of where a step goes on to. */
export const thenRow = (go: string): Row => ({ label: 'Then', text: `→ ${go}` });

/** Signals named in a list, with their paths. */
export const listened = (signals: readonly string[] = [], name: string, path: StepPath): Listened[] =>
  signals.map((signal, nth) => ({ signal, name, path: [...path, nth] }));
