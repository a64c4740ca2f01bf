import type { Place } from '../text/place';
import { Lines } from '../text/lines';
import type { EditorPosition, EditorRange } from './protocol';

export function editorRange(lines: Lines, start: number, end: number): EditorRange {
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

  range({ uri, start, end }: Place): EditorRange {
    let lines = this.indexes.get(uri);
    if (!lines) this.indexes.set(uri, (lines = new Lines(this.texts(uri) ?? '')));
    return editorRange(lines, start, end);
  }
}

/** Where a position is in a text; its end for what lies beyond. */
export function offsetAt(text: string, { line, character }: EditorPosition): number {
  return new Lines(text).offset({ line: line + 1, column: character + 1 });
}
