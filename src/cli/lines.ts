import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../analysis/findings';

/** 1-based; columns count UTF-16 code units and the end is exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line breaks are those of editors: \n, \r\n, and \r alone. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) this.starts.push(index + 1);
    }
  }

  at(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (this.starts[low] ?? 0) + 1 };
  }
}

export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The path of a file as it is printed: relative to a folder, with slashes. */
export function relativeTo(folder: string, uri: string): string {
  const file = pathOf(uri);
  const relative = path.relative(folder, file);
  return (relative === '' ? '.' : relative).split(path.sep).join('/');
}

export function pathOf(uri: string): string {
  return uri.startsWith('file:') ? fileURLToPath(uri) : uri;
}

/** Turns places into lines and columns, one index per file. */
export class Locator {
  private readonly indexes = new Map<string, Lines>();

  constructor(
    private readonly texts: (uri: string) => string | undefined,
    private readonly folder: string,
  ) {}

  file(uri: string): string {
    return relativeTo(this.folder, uri);
  }

  at(place: Place): Location {
    let lines = this.indexes.get(place.uri);
    if (!lines) {
      lines = new Lines(this.texts(place.uri) ?? '');
      this.indexes.set(place.uri, lines);
    }
    const start = lines.at(place.start);
    const end = lines.at(place.end);
    return { file: this.file(place.uri), ...start, endLine: end.line, endColumn: end.column };
  }
}
