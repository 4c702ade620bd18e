/** The files of a folder, sorted by what they hold. */
export interface Texts {
  playbooks: TextFile[];
  signals: TextFile[];
  sources: TextFile[];
}

export interface TextFile {
  /** The name to show when something is wrong in it. */
  file: string;
  text: string;
  /** What this very text holds, where it was read and checked when coach was built. */
  checked?: unknown;
}
