/** `coach diagnose`: transcripts in, what was said, what the rep did and what comes next out. */
import type { DiagnoseOptions } from './diagnose.command.ts';
import { Fault, isFault } from '../world/fault.ts';
import type { Io } from '../world/io.ts';
import { didYouMean } from '../basics/suggest.ts';
import { diagnosisOf, type Diagnosis } from '../diagnose/diagnosis.ts';
import { redact } from '../diagnose/redact.ts';
import { DIAGNOSE_WRITERS, type Named } from '../render/diagnoses.ts';
import { openShelf } from '../shelf/shelf.ts';
import { earsOf, hearCall } from './call.ts';
import { sayLeftOut } from './left-out.ts';
import { outputTo, type Output } from './output.ts';
import { walkCommand } from './walk-command.ts';
import { readBlanks, withSettings } from './read-blanks.ts';
import { readSettings } from './settings.ts';
import { readDay } from './read-day.ts';
import { movedWords, readNext, spokenDay } from './read-next.ts';
import { readStage } from './read-stage.ts';
import { touchOfCall } from '../leads/touch-of.ts';
import type { Day } from '../walk/dates.ts';

/** Runs `coach diagnose`. Gives the exit code: 1 where `--fail-on` names a signal that was heard. */
export async function diagnose(io: Io, files: readonly string[], options: DiagnoseOptions): Promise<number> {
  if (files.length === 0 && io.stdin.isTTY)
    throw new Fault('There is no transcript.', 'Name a file, or pipe one in: pbpaste | coach diagnose');
  const output = await outputTo(io);
  const shelf = await openShelf(io, options.playbooks);
  sayLeftOut(output, shelf.problems);
  const { library } = shelf;
  const signals = await shelf.signals();
  const today = readDay(options.today, io);
  const settings = readSettings(io);
  const told = {
    stage: options.stage === undefined ? undefined : readStage(library, options.stage),
    blanks: withSettings(library, settings, readBlanks(library, options.set)),
  };
  const failOn = readSignals(Object.keys(signals.notes), options.failOn);
  const ears = earsOf(library, signals);

  if (options.lead !== undefined && files.length > 1)
    throw new Fault('--lead keeps one call, and several files were named.', 'Run it once for each call.');
  const all: Named[] = [];
  let failed: Fault | undefined;
  for (const file of files.length > 0 ? files : ['-']) {
    try {
      const call = await hearCall(io, file, ears, {
        rep: options.rep,
        usual: settings.name,
        why: options.why ?? false,
      });
      const diagnosis = diagnosisOf(library, options.redact ? redact(call) : call, today, told);
      // A file is often named after who is in it.
      const name = options.redact ? `call ${all.length + 1}` : file;
      all.push({ name, diagnosis, command: diagnosis.next && walkCommand(io, diagnosis.next.walk) });
    } catch (error) {
      if (!isFault(error) || files.length < 2) throw error;
      output.say(`coach: ${error.message}`);
      failed = error;
    }
  }
  const write = DIAGNOSE_WRITERS[options.format];
  output.print(
    write(
      { calls: all, several: files.length > 1, why: options.why ?? false, full: options.full ?? false },
      output.page(),
    ),
  );
  const [only] = all;
  if (options.lead !== undefined && only) await keepCall(io, output, only.diagnosis, options.lead, options.next, today);
  if (failed) return failed.exitCode;
  return all.some(({ diagnosis }) =>
    [...diagnosis.heard, ...diagnosis.did].some(({ signal }) => failOn.includes(signal)),
  )
    ? 1
    : 0;
}

/** Keeps a call in the diary, with the day that was named in it, or that the rep says. */
async function keepCall(
  io: Io,
  output: Output,
  diagnosis: Diagnosis,
  lead: string,
  next: string | undefined,
  today: Day,
): Promise<void> {
  const { when } = diagnosis.outcome;
  const read = next === undefined ? spokenDay : readNext;
  const words = next ?? when;
  const day = words === undefined ? undefined : await read(words, today);
  const moved = day && movedWords(day);
  if (moved !== undefined) output.say(moved);
  if (day === undefined && next === undefined && when !== undefined)
    output.say(`I cannot tell which day "${when}" is. Set it with --next, such as --next "12 May".`);
  const { keepTouch } = await import('./diary.entry.ts');
  keepTouch(io, output, touchOfCall(diagnosis, lead, today, day?.day));
}

function readSignals(known: readonly string[], text: string | undefined): string[] {
  const wanted = (text ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Fault(`There is no signal "${unknown}".`, didYouMean(unknown, known));
  return wanted;
}
