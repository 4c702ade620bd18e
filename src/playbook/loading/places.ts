/** Which step of a file a line belongs to. */
import type { YamlFile } from './document.ts';

/** Makes a finder of steps by line, counted from 1; it finds nothing outside the steps. */
export function stepsByLine(yaml: YamlFile): (line: number) => string | undefined {
  const data = (yaml.data ?? {}) as { steps?: unknown };
  const steps = typeof data.steps === 'object' && data.steps !== null ? Object.keys(data.steps) : [];
  const lineOf = (path: string[]) => yaml.placeOf(path, 'key').line;
  const keys: { line: number; step?: string }[] = [
    ...Object.keys(data).map((key) => ({ line: lineOf([key]) })),
    ...steps.map((step) => ({ line: lineOf(['steps', step]), step })),
  ].toSorted((a, b) => a.line - b.line);
  return (line) => keys.findLast((key) => key.line <= line)?.step;
}
