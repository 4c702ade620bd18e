/** The verbs of `coach playbook`, together: each file more that is loaded apart is felt by every other command. */
export { checkPlaybooks } from './check.ts';
export { showCoverage } from './coverage.ts';
export { listPlaybooks } from './list.ts';
export { newFile } from './new.ts';
export { previewPlaybooks } from './preview.ts';
export { printSchema } from './schema.ts';
export { scoreSignals } from './score.ts';
export { showPlaybook } from './show.ts';
export { testPlaybooks } from './test.ts';
export { whichHears } from './which.ts';
