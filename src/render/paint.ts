/** Colours and signs, as functions; where there are none, the text alone. */
export interface Paint {
  heading(text: string): string;
  /** Exact words to say. */
  quote(text: string): string;
  /** What stands beside the point: citations, keys. */
  faint(text: string): string;
  good(text: string): string;
  /** What not to say. */
  bad(text: string): string;
  /** Letting go, calm and finished. */
  calm(text: string): string;
  chosen(text: string): string;
}

const asIs = (text: string) => text;

/** No colour at all: for a pipe, a file, or NO_COLOR. */
export const PLAIN: Paint = {
  heading: asIs,
  quote: asIs,
  faint: asIs,
  good: asIs,
  bad: asIs,
  calm: asIs,
  chosen: asIs,
};
