/** Answers lines of talk, one at a time. */
import { replyTo, type HeardLine } from '../diagnose/reply.ts';
import type { Told } from '../diagnose/trace.ts';
import type { Library } from '../playbook/model/library.ts';
import type { ShippedSignals } from '../shelf/shipped.ts';
import { matcherOf } from '../signals/matcher.entry.ts';

/** What makes an answer of a line that somebody said. */
export function replier(
  library: Library,
  { notes, index }: Pick<ShippedSignals, 'notes' | 'index'>,
  told: Told,
): (text: string, role: 'prospect' | 'rep') => HeardLine {
  const matcher = matcherOf(index);
  return (text, role) => {
    const { findings, perhaps } = matcher.listen(text, role);
    const given = { findings: findings.map(matcher.explain), perhaps: perhaps.map(matcher.explain) };
    return replyTo(library, notes, given, role, told);
  };
}
