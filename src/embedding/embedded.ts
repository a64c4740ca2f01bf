import type { Message } from '../text/message';

/** Code of one language that stands in a file of another kind. */
export interface Embedded {
  /** The ending of a file that holds such code alone, with its dot. */
  readonly ending: string;
  /** The code, without what stands around it. */
  readonly text: string;
  /** Where it stands in the file. */
  readonly places: Places;
  /** Where the code at an offset of it runs; `page`: in browsers, unless it says otherwise itself; null where its place says nothing. */
  readonly runs: (offset: number) => 'server' | 'client' | 'page' | null;
}

/** Where the characters of a code stand in the file that holds it. */
export interface Places {
  /** Every character has its own offset in the file. */
  readonly areSame: boolean;
  /** From an offset in the code to one in the file. */
  start(offset: number): number;
  /** The same for the end of something. */
  end(offset: number): number;
  /** What a place is called beside its line: a cell. Null where its line is enough. */
  named(offset: number): Message | null;
}

/** The code stands where it is read: what is around it has become blanks. */
export const SAME: Places = { areSame: true, start: (at) => at, end: (at) => at, named: () => null };
