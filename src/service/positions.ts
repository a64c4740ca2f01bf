import type { Place } from '../text/place';
import { Lines } from '../text/lines';
import type { Position, Range } from './protocol';

export function rangeIn(lines: Lines, start: number, end: number): Range {
  const from = lines.at(start);
  const to = lines.at(end);
  return {
    start: { line: from.line - 1, character: from.column - 1 },
    end: { line: to.line - 1, character: to.column - 1 },
  };
}

/** Turns offsets into lines and characters, one index per file. */
export class Positions {
  private readonly indexes = new Map<string, Lines>();

  constructor(private readonly texts: (uri: string) => string | undefined) {}

  range({ uri, start, end }: Place): Range {
    let lines = this.indexes.get(uri);
    if (!lines) this.indexes.set(uri, (lines = new Lines(this.texts(uri) ?? '')));
    return rangeIn(lines, start, end);
  }
}

/** Where a position is in a text; its end for what lies beyond. */
export function offsetAt(text: string, { line, character }: Position): number {
  return new Lines(text).offset({ line: line + 1, column: character + 1 });
}
