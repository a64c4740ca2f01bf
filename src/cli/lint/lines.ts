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

/** A line of a text, with the part of it that is meant. */
export interface Excerpt {
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Of a longer line, in characters, no more is shown. */
const LONGEST = 400;

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

  /** The line that a place begins in, in pieces; whole in `before` where a secret of the file was taken out of it. */
  excerpt(place: Place): Excerpt {
    const text = this.texts(place.uri) ?? '';
    const { line, column } = this.linesOf(place.uri).at(place.start);
    const start = place.start - column + 1;
    const whole = /^[^\r\n]*/.exec(text.slice(start, start + LONGEST))?.[0] ?? '';
    const clean = this.redactor(place.uri)(whole);
    if (clean !== whole) return { line, before: clean, marked: '', after: '' };
    const from = Math.min(place.start - start, whole.length);
    const to = Math.max(from, Math.min(place.end - start, whole.length));
    return { line, before: whole.slice(0, from), marked: whole.slice(from, to), after: whole.slice(to) };
  }

  /** `src/calls.ts:12:5`: where a place begins, as terminals and editors read it. */
  where(place: Place): string {
    const { file, line, column } = this.at(place);
    return `${file}:${line}:${column}`;
  }

  private linesOf(uri: string): Lines {
    let lines = this.indexes.get(uri);
    if (!lines) {
      lines = new Lines(this.texts(uri) ?? '');
      this.indexes.set(uri, lines);
    }
    return lines;
  }

  at(place: Place): Location {
    const lines = this.linesOf(place.uri);
    const start = lines.at(place.start);
    const end = lines.at(place.end);
    return { file: this.file(place.uri), ...start, endLine: end.line, endColumn: end.column };
  }
}
