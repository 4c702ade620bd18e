/** The terminal as the commands see it; loaded, with inquirer, only when a rep is asked something. */
export { Left, openPrompts } from './prompts.ts';
export { askBlank, askSaid, pickOne, tickSome } from './questions.ts';
export { walk } from './walk.ts';
