/** `coach playbook which`: what hears a line, and what nearly does: each phrase with its file and line, and the words that weigh. */
import type { WhichOptions } from '../playbook.command.ts';
import { withoutHidden } from '../../basics/hidden-characters.ts';
import type { TextFile } from '../../playbook/loading/load.ts';
import { json } from '../../render/json.ts';
import type { Writers } from '../../render/page.ts';
import { whichText, type Hearing } from '../../render/which.ts';
import { openShelf } from '../../shelf/shelf.ts';
import { shippedTexts } from '../../shelf/shipped.ts';
import { matcherOf } from '../../signals/matcher.entry.ts';
import type { Finding, Near } from '../../signals/model/signal.ts';
import { Fault } from '../../world/fault.ts';
import type { Io } from '../../world/io.ts';
import { sayLeftOut } from '../left-out.ts';
import { outputTo } from '../output.ts';
import { lineOf } from '../piped-line.ts';

const WRITERS: Writers<WhichOptions['format'], Hearing> = {
  text: (hearing, { width, paint }) => whichText(hearing, width, paint),
  json: json,
};

/** Runs `coach playbook which`. Gives the exit code. */
export async function whichHears(io: Io, words: readonly string[], options: WhichOptions): Promise<number> {
  const output = await outputTo(io);
  const text = withoutHidden(await lineOf(io, words)).trim();
  if (text === '') throw new Fault('There is nothing to hear.', 'Say it in quotes: coach playbook which "too dear"');
  const shelf = await openShelf(io, options.playbooks);
  sayLeftOut(output, shelf.problems);
  const matcher = matcherOf((await shelf.signals()).index);
  const { findings, perhaps, nearly } = matcher.listen(text, options.role);
  const files = [...shelf.folders.flatMap(({ texts }) => texts.signals), ...(await shippedTexts()).texts.signals];
  const placed = <F extends Finding | Near>(finding: F) => {
    const { because } = matcher.explain(finding);
    return {
      ...finding,
      because,
      ...('phrase' in because && { place: placeOf(files, finding.signal, because.phrase) }),
    };
  };
  const hearing: Hearing = {
    text,
    heard: findings.map(placed),
    perhaps: perhaps.map(placed),
    nearly: nearly.map(placed),
    weighed: matcher.weigh(text, options.role),
  };
  output.print(WRITERS[options.format](hearing, output.page()));
  return 0;
}

/** Where a phrase of a signal is written: the file and its line, counted from 1. */
function placeOf(files: readonly TextFile[], signal: string, phrase: string): string | undefined {
  for (const { file, text } of files) {
    let isIn = false;
    for (const [nth, line] of text.split('\n').entries()) {
      if (/^\S/.test(line) && !line.startsWith('#')) isIn = line.startsWith(`${signal}:`);
      const item = /^\s*- (.*?)\s*$/.exec(line)?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
      if (isIn && item === phrase) return `${file}:${nth + 1}`;
    }
  }
  return undefined;
}
