import type { EditorPosition, EditorRange, ShownFinding } from '../analysis-server/protocol';

type Edit = ShownFinding['fixes'][number]['edits'][number];

/**
 * The safe fixes of a file that can be applied together: the first of each finding, as far as it stays in the file and
 * does not touch what another one does. The rest comes with the next look at the file.
 */
export function safeEdits(findings: readonly ShownFinding[], uri: string): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some((edit) => edit.uri !== uri)) continue;
    if (fix.edits.some((edit) => chosen.some((other) => rangesTouch(edit.range, other.range)))) continue;
    chosen.push(...fix.edits);
  }
  return chosen;
}

/** Two insertions in one place have no order of their own: touching is too near. */
export function rangesTouch(one: EditorRange, other: EditorRange): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: EditorPosition, other: EditorPosition): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
