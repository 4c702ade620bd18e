/** What turns YAML into a library and signals into an index; loaded, with zod and yaml, only where something is not compiled yet. */
export { checkedTexts, known } from '../check/checked.ts';
export { loadLayers, loadTexts } from '../playbook/loading/load.ts';
export { callsIn } from '../signals/training/calls.ts';
export { compileSignals } from '../signals/compile.ts';
export { pack } from '../signals/tokens/binary.ts';
