/** What to open before the next call with a lead. */
import { alwaysPutOff, lastOf, type Lead } from './diary.ts';

/** The playbook that fits by how it stands with a lead: by the last call, or because they always put it off. */
export function playbookFor(lead: Lead): string {
  if (alwaysPutOff(lead).length > 0) return 'dead-lead';
  const { playbook } = lastOf(lead);
  // What comes after a call is done by then.
  return playbook === 'after-call' || playbook === 'start' ? 'hot-lead' : playbook;
}
