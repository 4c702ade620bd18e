/** What turns YAML into a library and signals into an index; loaded, with zod and yaml, only where something is not compiled yet. */
export { checkedTexts, known } from './playbook/checked.ts';
export { loadLayers, loadTexts } from './playbook/load.ts';
export { compileSignals } from './signals/compile.ts';
export { pack } from './signals/pack.ts';
