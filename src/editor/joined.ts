import { editedLanguage } from '../languages/edited';
import type { ExplainedCall, FileFindings, EditorRange, ShownFinding } from '../analysis-server/protocol';

/** A text that is a part of a longer one: a cell of a notebook. */
export interface Part {
  /** Of the document, as the editor writes it. */
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** Where a part begins in the text that is made of all of them, and how many lines it has. */
export interface Stretch {
  readonly uri: string;
  readonly version: number;
  readonly line: number;
  readonly lines: number;
}

/** A text of the analysis, and the parts that it is made of. */
export interface Whole {
  readonly uri: string;
  readonly stretches: readonly Stretch[];
}

/** The parts as one text, in order, and where each of them begins. Their lines stay as they are, but for what is not of the language. */
export function joined(
  parts: readonly Part[],
  language: string,
): { readonly text: string; readonly stretches: Stretch[] } {
  const stretches: Stretch[] = [];
  const all: string[] = [];
  const code = editedLanguage(language)?.notebook?.code;
  for (const { uri, version, text } of parts) {
    const lines = text.split(/\r\n|\n|\r/);
    stretches.push({ uri, version, line: all.length, lines: lines.length });
    all.push(...(code?.(lines) ?? lines));
  }
  return { text: all.join('\n'), stretches };
}

/** The part that a line of the whole stands in. */
export function stretchAt(stretches: readonly Stretch[], line: number): Stretch | undefined {
  return stretches.findLast((stretch) => isIn(stretch, line));
}

/** A range of the whole in a part of it: it begins and ends within that. */
export function rangeInPart({ line, lines }: Stretch, { start, end }: EditorRange): EditorRange {
  const last = line + lines;
  // A statement that the part before left open begins with this one.
  const shifted = ({ line: at, character }: EditorRange['start']) =>
    at < line ? { line: 0, character: 0 } : { line: at - line, character };
  return { start: shifted(start), end: end.line < last ? shifted(end) : { line: lines, character: 0 } };
}

/** A place in the part that it is in; one that is in none stays as it is. */
export function placed<T extends { readonly uri: string; readonly range: EditorRange }>(whole: Whole, place: T): T {
  const own = place.uri === whole.uri ? stretchAt(whole.stretches, place.range.start.line) : undefined;
  return own ? { ...place, uri: own.uri, range: rangeInPart(own, place.range) } : place;
}

/** A call with its places in the parts. */
export function callPlaced(whole: Whole, call: ExplainedCall): ExplainedCall {
  return {
    ...call,
    place: placed(whole, call.place),
    rows: call.rows.map((row) => ({ ...row, place: row.place && placed(whole, row.place) })),
  };
}

/** Of what stands in the whole, what is in one part, as it stands there. */
export function inPart<T extends { readonly range: EditorRange }>(stretch: Stretch, written: readonly T[]): T[] {
  return written
    .filter(({ range }) => isIn(stretch, range.start.line))
    .map((each) => ({ ...each, range: rangeInPart(stretch, each.range) }));
}

function isIn({ line, lines }: Stretch, at: number): boolean {
  return at >= line && at < line + lines;
}

/** What was found in the whole, part by part; every part is in it, so that what is gone from one is taken away. */
export function apart(found: FileFindings, stretches: readonly Stretch[], isCurrent: boolean): FileFindings[] {
  return stretches.map((stretch) => ({
    uri: stretch.uri,
    version: isCurrent ? stretch.version : -1,
    language: found.language,
    findings: inPart(stretch, found.findings).map((finding) => findingIn({ uri: found.uri, stretches }, finding)),
  }));
}

function findingIn(whole: Whole, finding: ShownFinding): ShownFinding {
  const { uri: own, stretches } = whole;
  // What would be written across two parts cannot be written.
  const isWritable = ({ edits }: ShownFinding['fixes'][number]): boolean =>
    edits.every(
      ({ uri, range }) =>
        uri !== own || stretchAt(stretches, range.start.line) === stretchAt(stretches, range.end.line),
    );
  return {
    ...finding,
    related: finding.related.map((place) => placed(whole, place)),
    fixes: finding.fixes
      .filter(isWritable)
      .map((fix) => ({ ...fix, edits: fix.edits.map((edit) => placed(whole, edit)) })),
  };
}
