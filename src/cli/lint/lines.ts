import type { Place } from '../../analysis/findings';
import { Lines } from '../../files/lines';
import { relativeTo } from '../paths';

export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
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
