/** Stands in for inquirer's editor, which coach never opens, so that its bundle stays small. */
export function editAsync(): never {
  throw new Error('coach opens no editor');
}
