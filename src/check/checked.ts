/** The shipped files as they were found when coach was built: what they hold need not be read from YAML again. */
import { checkWords } from './lint.ts';
import { versionOf, type Loaded, type TextFile, type Texts } from '../playbook/loading/load.ts';
import type { Problem } from '../playbook/model/problem.ts';

export interface CheckedTexts {
  /** Of all texts together: one that differs makes all of this void. */
  version: string;
  /** What each file holds. */
  holds: Record<string, unknown>;
  /** What is wrong with their words, whatever stands around them. */
  told: Problem[];
}

/** Keeps what was loaded of some texts. */
export function checkedTexts(texts: Texts, loaded: Loaded): CheckedTexts {
  const values = new Map<string, unknown>(loaded.written.playbooks.map(({ yaml, value }) => [yaml.file, value]));
  const holds = Object.fromEntries(loaded.written.files.map(({ file, data }) => [file, values.get(file) ?? data]));
  return { version: versionOfAll(texts), holds, told: checkWords(loaded) };
}

/** Adds to each text what it is known to hold, if all of them are the same as then; else nothing is known. */
export function known(texts: Texts, checked: CheckedTexts | undefined): { texts: Texts; told: Problem[] } {
  if (checked === undefined || checked.version !== versionOfAll(texts)) return { texts, told: [] };
  const holding = (files: readonly TextFile[]) => files.map((one) => ({ ...one, checked: checked.holds[one.file] }));
  return {
    texts: { playbooks: holding(texts.playbooks), signals: holding(texts.signals), sources: holding(texts.sources) },
    told: checked.told,
  };
}

function versionOfAll({ playbooks, signals, sources }: Texts): string {
  return versionOf([...playbooks, ...signals, ...sources].map(({ file, text }) => `${file}\n${text}`).join('\n'));
}
