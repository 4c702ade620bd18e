import type { Memory } from '../basics/memory.ts';
import type { Loaded } from '../playbook/loading/load.ts';
import type { Read } from '../playbook/loading/read.ts';
import { handsOverTo } from '../playbook/loading/references.ts';
import { own } from '../basics/own.ts';
import type { Problem } from '../playbook/model/problem.ts';
import type { Playbook, Step } from '../playbook/model/schema.ts';
import type { Signal } from '../signals/model/signal.ts';

/** All that a rule may look at. */
export interface World {
  loaded: Loaded;
  /** The signals by id. */
  signals: ReadonlyMap<string, Signal>;
  /** How many lines a step takes on a small screen, and how many there are; nothing where no screen is meant. */
  screen: { linesOf(step: Step, playbook: string): number; room: number } | undefined;
  /** What an earlier check worked out, where the same folders are looked at again. */
  memory: Memory;
}

/**
 * One rule: what it finds wrong. To add one: a file in `rules/`, a line in `rules/index.ts`, its code in the
 * catalogue, and the smallest file that has it in `test/playbooks/bad/`.
 */
export type Rule = (world: World) => Problem[];

/** A playbook that can be read whole. */
export type WholePlaybook = Required<Pick<Read<Playbook>, 'value'>> & Read<Playbook>;

/**
 * A rule that looks at one playbook after the other, and again only where that playbook, the signals, or a playbook
 * that it hands over to has changed.
 * @param name names the rule in the memory
 */
export function perPlaybook(name: string, find: (playbook: WholePlaybook, world: World) => Problem[]): Rule {
  return (world) =>
    world.loaded.written.playbooks.flatMap((read) => {
      const { value } = read;
      if (value === undefined) return [];
      const others = handsOverTo(read).map((other) => own(world.loaded.library.playbooks, other));
      return world.memory.recall(`${name} ${value.id}`, [read, world.signals, ...others], () =>
        find({ ...read, value }, world),
      );
    });
}
