import { Fault } from '../world/fault.ts';
import { frontDoor, type Library } from '../playbook/model/library.ts';
import { kindOf } from '../playbook/steps/index.ts';
import { didYouMean } from '../basics/suggest.ts';

/** A stage as the front door names it; a part of its id is enough where only one has it. */
export function readStage(library: Library, text: string): string {
  const step = frontDoor(library);
  const stages = step
    ? kindOf(step)
        .exits(step)
        .map(({ id }) => id)
    : [];
  const [found, ...others] = stages.includes(text) ? [text] : stages.filter((stage) => stage.split('-').includes(text));
  if (found !== undefined && others.length === 0) return found;
  throw new Fault(`There is no stage "${text}".`, didYouMean(text, stages));
}
