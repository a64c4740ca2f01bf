import type { Place } from './place';

/** A value that only a person knows: nothing is written there, and an editor waits for it. */
export interface Stop {
  /** Where in the text of the edit, in UTF-16 code units. */
  readonly at: number;
  /** Name of the parameter. */
  readonly name: string;
}

/** Offsets in a document at hand, in UTF-16; `end` is exclusive. */
export interface DocumentEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface TextEdit extends Place {
  readonly text: string;
  /** In the order of the text; none where all is written. */
  readonly stops?: readonly Stop[];
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}
