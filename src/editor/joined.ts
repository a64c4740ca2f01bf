import type { FileFindings, Range, ShownFinding } from '../service/protocol';

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

/** Cells whose first line hands the rest to something that is not the kernel. */
const OTHER_LANGUAGE = /^\s*%%(?!time\b|timeit\b|capture\b|prun\b)\w/;
/** What a kernel of Python runs itself: `%pip install`, `!ls`. */
const MAGIC = /^(\s*)[%!]/;

/** The parts as one text, in order, and where each of them begins. Their lines stay as they are, but for what is no Python. */
export function joined(
  parts: readonly Part[],
  language: string,
): { readonly text: string; readonly stretches: Stretch[] } {
  const stretches: Stretch[] = [];
  const all: string[] = [];
  for (const { uri, version, text } of parts) {
    const lines = text.split(/\r\n|\n|\r/);
    stretches.push({ uri, version, line: all.length, lines: lines.length });
    all.push(...(language === 'python' ? pythonOf(lines) : lines));
  }
  return { text: all.join('\n'), stretches };
}

function pythonOf(lines: readonly string[]): string[] {
  if (OTHER_LANGUAGE.test(lines[0] ?? '')) return lines.map(() => '#');
  return lines.map((line) => line.replace(MAGIC, '$1#'));
}

/** The part that a line of the whole stands in. */
export function stretchAt(stretches: readonly Stretch[], line: number): Stretch | undefined {
  return stretches.findLast((stretch) => line >= stretch.line && line < stretch.line + stretch.lines);
}

/** A range of the whole in the part that it begins in; it ends with that at the latest. */
export function rangeIn({ line, lines }: Stretch, { start, end }: Range): Range {
  const last = line + lines;
  const shifted = ({ line: at, character }: Range['start']) => ({ line: at - line, character });
  return { start: shifted(start), end: end.line < last ? shifted(end) : { line: lines, character: 0 } };
}

/** What was found in the whole, part by part; every part is in it, so that what is gone from one is taken away. */
export function apart(found: FileFindings, stretches: readonly Stretch[], isCurrent: boolean): FileFindings[] {
  return stretches.map((stretch) => ({
    uri: stretch.uri,
    version: isCurrent ? stretch.version : -1,
    language: found.language,
    findings: found.findings
      .filter(({ range }) => stretchAt(stretches, range.start.line) === stretch)
      .map((finding) => findingIn(stretch, finding, found.uri, stretches)),
  }));
}

function findingIn(
  stretch: Stretch,
  finding: ShownFinding,
  whole: string,
  stretches: readonly Stretch[],
): ShownFinding {
  const placed = <T extends { readonly uri: string; readonly range: Range }>(place: T): T => {
    const own = place.uri === whole ? stretchAt(stretches, place.range.start.line) : undefined;
    return own ? { ...place, uri: own.uri, range: rangeIn(own, place.range) } : place;
  };
  // What would be written across two parts cannot be written.
  const isWritable = ({ edits }: ShownFinding['fixes'][number]): boolean =>
    edits.every(
      ({ uri, range }) =>
        uri !== whole || stretchAt(stretches, range.start.line) === stretchAt(stretches, range.end.line),
    );
  return {
    ...finding,
    range: rangeIn(stretch, finding.range),
    related: finding.related.map(placed),
    fixes: finding.fixes.filter(isWritable).map((fix) => ({ ...fix, edits: fix.edits.map(placed) })),
  };
}
