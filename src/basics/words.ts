/** Words as they stand amid others. */

/** A title amid a sentence: "I" stays large. */
export const amid = (title: string): string =>
  /^I\b/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);

/** A text, or where it is longer than so many characters its beginning, to the last whole word. */
export const inShort = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')} ...`;
