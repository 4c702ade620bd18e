/** `coach mcp`: a server of tools for assistants, one message a line, on stdin and stdout. */
import { openShelf } from '../shelf/shelf.ts';
import type { Io } from '../world/io.ts';
import { sayLeftOut } from './left-out.ts';
import { linesOf } from './mcp/messages.ts';
import { answer, tooLong, type Server } from './mcp/protocol.ts';
import { toolsOf } from './mcp/tools.ts';
import { outputTo } from './output.ts';

/** No message is longer; the longest transcript fits in, however it is escaped. In bytes. */
const LONGEST_MESSAGE = 8 << 20;

const INSTRUCTIONS =
  'coach knows what five short articles say about objections in sales. Use hear for one line, diagnose for a transcript, card before a call. Quote its lines word for word with their source; where nothing was heard, say so.';

/** Answers messages until the input ends. Gives the exit code. */
export async function mcp(io: Io, version: string, options: { playbooks?: string }): Promise<number> {
  const output = await outputTo(io);
  const shelf = await openShelf(io, options.playbooks);
  sayLeftOut(output, shelf.problems);
  if (io.stdin.isTTY) output.say('coach mcp waits for a program to speak to it; Ctrl-D ends. See coach mcp --help.');
  const server: Server = { version, instructions: INSTRUCTIONS, tools: toolsOf(shelf, io) };
  for await (const line of linesOf(io.stdin, LONGEST_MESSAGE)) {
    if (line?.trim() === '') continue;
    const said = line === undefined ? tooLong(LONGEST_MESSAGE) : await answer(server, line);
    // As it is, and not as a terminal could show it: a program reads it.
    if (said !== undefined) io.stdout.write(`${said}\n`);
  }
  return 0;
}
