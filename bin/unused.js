// Stands in for what the bundled packages load at start and coach never uses: an editor, other programs.
const never = () => {
  throw new Error('coach never comes here');
};

export const editAsync = never;
export const spawn = never;
