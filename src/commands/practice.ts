/** What a rep has practised, in their data folder. */
import { dirname, join } from 'node:path';
import { scheduleIn, type Schedule } from '../drill/schedule.ts';
import { Fault } from '../world/fault.ts';
import { fileTrouble, type Io } from '../world/io.ts';
import { dataFolder } from '../world/user-folders.ts';

/** Where it stands. */
function schedulePath(io: Io): string {
  const folder = dataFolder(io);
  if (folder === undefined)
    throw new Fault('There is no folder to keep your practice in.', 'Set HOME, or XDG_DATA_HOME.');
  return join(folder, 'drill.json');
}

/** What was practised; empty where nothing was. Throws a fault that names the file where it cannot be read. */
export function readSchedule(io: Io): Schedule {
  const path = schedulePath(io);
  if (!io.exists(path)) return {};
  let text: string;
  try {
    text = new TextDecoder().decode(io.readFile(path));
  } catch (error) {
    throw new Fault(`Cannot read your practice in ${path}: ${fileTrouble(error)}.`, 'Nothing was changed.');
  }
  const schedule = scheduleIn(text);
  if (schedule === undefined)
    throw new Fault(
      `Your practice in ${path} cannot be read.`,
      'Mend it by hand, or take the file away to begin anew.',
    );
  return schedule;
}

/** Keeps what was practised. */
export function writeSchedule(io: Io, schedule: Schedule): void {
  const path = schedulePath(io);
  try {
    io.makeFolder(dirname(path), 'private');
    io.writePrivate(path, `${JSON.stringify(schedule, null, 2)}\n`);
  } catch (error) {
    throw new Fault(`Cannot keep your practice in ${path}: ${fileTrouble(error)}.`, 'Make room, and try again.');
  }
}
