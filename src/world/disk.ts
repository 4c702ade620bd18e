/** Files and folders, as commands look at them. The only place, beside `io.ts`, that touches a disk. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';

/** What is known of a file. */
export interface FileAbout {
  isFile: boolean;
  isFolder: boolean;
  /** In bytes. */
  size: number;
  /** When it was last changed, in milliseconds. */
  changed: number;
  /** Changes whenever the file does. */
  stamp: string;
}

/** Files and folders; each call throws what the file system throws, but where it says otherwise. */
export interface Disk {
  /** Reads a file's bytes. */
  readFile(path: string): Uint8Array;
  /** Whether there is anything under a path; never throws. */
  exists(path: string): boolean;
  /** The names in a folder, in order; none where there is no such folder. */
  list(folder: string): string[];
  /** What is known of a file or folder, links followed; nothing where it is not there. */
  about(path: string): FileAbout | undefined;
  /** A path without links. */
  realPath(path: string): string;
  /** Makes a folder and those above it, where they are not there; `private` ones are open to their owner only. */
  makeFolder(path: string, mode?: 'private'): void;
  /** Writes a new file; throws EEXIST where there is one, or a link. */
  create(path: string, text: string): void;
  /** Takes a file away, if it is there. */
  remove(path: string): void;
  /** Tells of changes in a folder until it is closed; where the file system cannot tell, it never does. */
  watch(folder: string, changed: () => void): { close(): void };
}

/** The real disk. */
export const disk: Disk = {
  readFile: (path) => readFileSync(path),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder).toSorted() : []),
  about(path) {
    const found = statSync(path, { throwIfNoEntry: false });
    return (
      found && {
        isFile: found.isFile(),
        isFolder: found.isDirectory(),
        size: found.size,
        changed: found.mtimeMs,
        stamp: `${found.mtimeMs} ${found.ctimeMs} ${found.size} ${found.ino}`,
      }
    );
  },
  realPath: (path) => realpathSync.native(path),
  makeFolder: (path, mode) => void mkdirSync(path, { recursive: true, ...(mode && { mode: 0o700 }) }),
  create: (path, text) => writeFileSync(path, text, { flag: 'wx' }),
  remove: (path) => rmSync(path, { force: true }),
  watch(folder, changed) {
    try {
      const watcher = watch(folder, changed);
      watcher.on('error', () => watcher.close());
      return watcher;
    } catch {
      return { close() {} };
    }
  },
};
