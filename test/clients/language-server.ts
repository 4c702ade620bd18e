/** The YAML language server that editors use, over stdio, as an editor speaks to it. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';

const PROGRAM = join(
  dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')),
  'bin/yaml-language-server',
);

/** What it says of a place; lines are counted from 1. */
export interface Remark {
  line: number;
  message: string;
}

export interface Editor {
  /** Opens a file with a text; what is underlined in it. */
  open(file: string, text: string): Promise<Remark[]>;
  /** What is offered where `§` stands in a text. */
  offers(file: string, text: string): Promise<string[]>;
  /** What is told of the word before which `§` stands. */
  tells(file: string, text: string): Promise<string>;
  close(): void;
}

interface Diagnostics {
  uri: string;
  diagnostics: { range: { start: { line: number } }; message: string }[];
}

/** Starts the server; nothing is fetched by it. */
export async function editor(): Promise<Editor> {
  const server = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const speak = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const waiting = new Map<string, (remarks: Remark[]) => void>();
  speak.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: Diagnostics) => {
    waiting.get(uri)?.(diagnostics.map(({ range, message }) => ({ line: range.start.line + 1, message })));
    waiting.delete(uri);
  });
  speak.onRequest('client/registerCapability', () => null);
  speak.onRequest('custom/schema/request', () => null);
  speak.listen();
  await speak.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { completion: { completionItem: {} }, hover: {} } },
  });
  await speak.sendNotification('initialized', {});
  const settings = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } };
  await speak.sendNotification('workspace/didChangeConfiguration', { settings });
  let version = 0;
  const open = async (file: string, text: string): Promise<Remark[]> => {
    const uri = pathToFileURL(file).href;
    const remarks = new Promise<Remark[]>((told) => waiting.set(uri, told));
    version += 1;
    await speak.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version, text },
    });
    return remarks;
  };
  const at = async (file: string, marked: string) => {
    const before = marked.slice(0, marked.indexOf('§')).split('\n');
    await open(file, marked.replace('§', ''));
    return {
      textDocument: { uri: pathToFileURL(file).href },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    };
  };
  return {
    open,
    async offers(file, text) {
      const { items } = await speak.sendRequest<{ items: { label: string }[] }>(
        'textDocument/completion',
        await at(file, text),
      );
      return items.map(({ label }) => label);
    },
    async tells(file, text) {
      const told = await speak.sendRequest<{ contents: { value: string } } | null>(
        'textDocument/hover',
        await at(file, text),
      );
      return told?.contents.value ?? '';
    },
    close() {
      speak.dispose();
      server.kill();
    },
  };
}
