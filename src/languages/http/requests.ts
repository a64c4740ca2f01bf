import type { Span } from '../../syntax/nodes';

/** Characters as they are written, and where: variables stand between double braces in them. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** What is written in pieces, on several lines or with others' values between them. */
export type WrittenPieces = readonly Piece[];

export interface NamedWritten {
  readonly name: string;
  /** Where the name is. */
  readonly at: Span;
  readonly value: WrittenPieces;
}

/** A request of a file or of a collection. */
export interface WrittenRequest extends Span {
  readonly method: string | null;
  readonly url: WrittenPieces;
  readonly headers: readonly NamedWritten[];
  /** Whether it may have headers, and so a token, that are not written with it. */
  readonly hasOtherHeaders: boolean;
  readonly body: WrittenPieces | null;
  /** A token that is given by itself. */
  readonly bearer: WrittenPieces | null;
}

/** All of a file of requests. */
export interface RequestFile {
  readonly variables: readonly NamedWritten[];
  readonly requests: readonly WrittenRequest[];
}
