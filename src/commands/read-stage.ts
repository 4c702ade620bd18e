import { Fault } from '../world/fault.ts';
import type { Library } from '../playbook/model/library.ts';
import { didYouMean } from '../basics/suggest.ts';
import { momentsOf } from './moments.ts';

/** A stage as the front door names it; its playbook's name is enough, or a part of its id, where only one has it. */
export function readStage(library: Library, text: string): string {
  const moments = momentsOf(library);
  const ways = [
    moments.filter(({ id }) => id === text),
    moments.filter(({ playbook }) => playbook === text),
    moments.filter(({ id }) => id.split('-').includes(text)),
  ];
  const [found, ...others] = ways.find((fitting) => fitting.length > 0) ?? [];
  if (found !== undefined && others.length === 0) return found.id;
  throw new Fault(
    `There is no stage "${text}".`,
    didYouMean(
      text,
      moments.map(({ id }) => id),
    ),
  );
}
