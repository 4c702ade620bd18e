/**
 * The few messages of the Model Context Protocol that a server of tools has to know, by hand: the official SDK would
 * be larger than all that it is for. https://modelcontextprotocol.io/specification
 */
import { own } from '../../basics/own.ts';
import { didYouMean } from '../../basics/suggest.ts';

/** What a tool gave: texts, and whether they say that it could not be done. */
export interface ToolResult {
  content: { type: 'text'; text: string }[];
  isError?: boolean;
}

/** A tool as the protocol describes it, and what it does. It never throws. */
export interface Tool {
  title: string;
  description: string;
  inputSchema: object;
  run(input: unknown): Promise<ToolResult>;
}

/** Who answers. */
export interface Server {
  version: string;
  /** What an assistant is told of it all. */
  instructions: string;
  tools: Readonly<Record<string, Tool>>;
}

/** The versions of the protocol that are understood, the newest first; between them nothing differs that is used here. */
const VERSIONS = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'] as const;

/** The codes of JSON-RPC's errors. */
const PARSE_ERROR = -32_700;
const INVALID_REQUEST = -32_600;
const METHOD_NOT_FOUND = -32_601;
const INVALID_PARAMS = -32_602;

type Id = string | number | null;
type Params = Readonly<Record<string, unknown>>;
type Outcome = { result: object } | { error: { code: number; message: string } };

const failed = (code: number, message: string): Outcome => ({ error: { code, message } });
const response = (id: Id, outcome: Outcome): string => JSON.stringify({ jsonrpc: '2.0', id, ...outcome });
const isObject = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The answer to a message that was too long to read. */
export const tooLong = (most: number): string =>
  response(null, failed(INVALID_REQUEST, `A message may have at most ${most} bytes.`));

/** Answers one message; nothing where none is wanted. */
export async function answer(server: Server, line: string): Promise<string | undefined> {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return response(null, failed(PARSE_ERROR, 'This is no JSON.'));
  }
  if (!isObject(message)) return response(null, failed(INVALID_REQUEST, 'A message is one JSON object.'));
  const { id, method, params } = message;
  const isAsked = typeof id === 'string' || typeof id === 'number';
  if (typeof method !== 'string') {
    const isAnswer = 'result' in message || 'error' in message;
    return isAnswer ? undefined : response(isAsked ? id : null, failed(INVALID_REQUEST, 'There is no method.'));
  }
  // What has no id is a notification, and nobody waits for an answer.
  if (!isAsked) return undefined;
  return response(id, await outcomeOf(server, method, isObject(params) ? params : {}));
}

async function outcomeOf(server: Server, method: string, params: Params): Promise<Outcome> {
  switch (method) {
    case 'initialize':
      return { result: greeting(server, params) };
    case 'ping':
      return { result: {} };
    case 'tools/list':
      return { result: { tools: described(server) } };
    case 'tools/call':
      return call(server, params);
    default:
      return failed(METHOD_NOT_FOUND, `There is no method "${method.slice(0, 100)}".`);
  }
}

function greeting({ version, instructions }: Server, { protocolVersion: wanted }: Params): object {
  return {
    protocolVersion: VERSIONS.find((known) => known === wanted) ?? VERSIONS[0],
    capabilities: { tools: {} },
    serverInfo: { name: 'coach', version },
    instructions,
  };
}

const described = ({ tools }: Server): object[] =>
  Object.entries(tools).map(([name, { title, description, inputSchema }]) => ({
    name,
    title,
    description,
    inputSchema,
    annotations: { readOnlyHint: true, openWorldHint: false },
  }));

async function call({ tools }: Server, { name, arguments: input = {} }: Params): Promise<Outcome> {
  const tool = typeof name === 'string' ? own(tools, name) : undefined;
  if (tool) return { result: await tool.run(input) };
  const said = String(name).slice(0, 100);
  return failed(INVALID_PARAMS, `There is no tool "${said}". ${didYouMean(said, Object.keys(tools))}`);
}
