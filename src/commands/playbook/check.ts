/** `coach playbook check`: everything that is wrong, at once. */
import { join, resolve } from 'node:path';
import { ownFolders } from '../../shelf/shelf.ts';
import type { CheckOptions } from '../playbook.command.ts';
import type { Io } from '../../world/io.ts';
import { problemsGithub, problemsJson, problemsText, type Checked } from '../../render/problems.ts';
import type { Writers } from '../../render/page.ts';
import { decodeText } from '../../transcript/read/decode.ts';
import { Fault } from '../../world/fault.ts';
import { outputTo, type Output } from '../output.ts';
import { bytesOf, PIPED } from '../piped.ts';
import { checkerOf } from './checker.ts';
import { watchPlaybooks } from './watch.ts';

/** Checks files and folders, or all that is loaded. 0: nothing wrong; 1: something is. */
export async function checkPlaybooks(io: Io, paths: readonly string[], options: CheckOptions): Promise<number> {
  const output = await outputTo(io);
  const files = paths.filter((path) => path !== PIPED).map((path) => fileNamed(io, path, options.playbooks));
  const piped = files.length < paths.length ? [{ file: 'stdin', text: decodeText(await bytesOf(io, PIPED)) }] : [];
  if (options.watch && piped.length > 0)
    throw new Fault('What is piped in cannot be watched.', 'Name its file, or leave out --watch.');
  const checker = await checkerOf(io, files, options.playbooks, piped);
  if (options.watch) {
    return watchPlaybooks(io, output, checker, (checked) => print(output, checked, options));
  }
  return print(output, await checker.check(), options);
}

/** The file of a playbook that is named by its id, as `playbook test` takes it; any other path as it is. */
function fileNamed(io: Io, name: string, playbooks: string | undefined): string {
  if (!/^[a-z][a-z0-9-]*$/.test(name) || io.exists(resolve(io.cwd, name))) return name;
  const files = ownFolders(io, playbooks).flatMap((folder) =>
    io
      .list(folder)
      .filter((file) => /\.ya?ml$/.test(file))
      .map((file) => join(folder, file)),
  );
  const hasId = new RegExp(`^id:[ \\t]*${name}[ \\t]*(?:#.*)?$`, 'm');
  return files.find((file) => io.about(file)?.isFile === true && hasId.test(decodeText(io.readFile(file)))) ?? name;
}

const WRITERS: Writers<CheckOptions['format'], Checked> = {
  text: (checked, { width, paint }) => problemsText(checked, width, paint),
  json: problemsJson,
  github: problemsGithub,
};

function print(output: Output, checked: Checked, { format, strict }: CheckOptions): number {
  output.print(WRITERS[format](checked, output.page()));
  // GitHub's commands say nothing where nothing is wrong, and that nothing must be told from a check that did not run.
  if (format === 'github' && checked.problems.length === 0) output.say(`${checked.files} files, nothing wrong`);
  return checked.problems.some(({ severity }) => severity === 'error' || strict) ? 1 : 0;
}
