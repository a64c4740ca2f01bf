import type { Place } from '../../text/place';
import { Lines } from '../../text/lines';
import { relativeTo } from '../paths';
import { redactorFor } from './secrets';

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
  private readonly redactors = new Map<string, (piece: string) => string>();

  constructor(
    private readonly texts: (uri: string) => string | undefined,
    private readonly folder: string,
  ) {}

  file(uri: string): string {
    return relativeTo(this.folder, uri);
  }

  /** Takes the secrets of a file out of a piece of it. */
  redactor(uri: string): (piece: string) => string {
    let redact = this.redactors.get(uri);
    if (!redact) {
      redact = redactorFor(this.texts(uri) ?? '');
      this.redactors.set(uri, redact);
    }
    return redact;
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
