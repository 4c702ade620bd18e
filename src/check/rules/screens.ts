/** Steps that take more lines than a small terminal has. */
import { perPlaybook } from '../rule.ts';

export const screens = perPlaybook('screens', ({ value, yaml }, { screen }) => {
  if (screen === undefined) return [];
  return Object.entries(value.steps).flatMap(([id, step]) => {
    const lines = screen.linesOf(step, value.id);
    if (lines <= screen.room) return [];
    const message = `"${id}" takes ${lines} lines, and a screen holds ${screen.room}.`;
    const hint = 'One idea a screen: split the step, or cut lines.';
    return [yaml.problem(['steps', id], { code: 'full-screen', severity: 'warning', message, hint }, 'key')];
  });
});
