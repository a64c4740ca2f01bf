import type { TextEdit } from '../text/edit';

/** The edits, those that stand at the same place once. */
export function distinct(edits: readonly TextEdit[]): TextEdit[] {
  const seen = new Set<string>();
  return edits.filter((edit) => {
    const key = `${edit.uri} ${String(edit.start)} ${String(edit.end)}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Neighbours made one: edits of a fix must not touch each other. */
export function merged(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of inOrder(edits)) {
    const last = result.at(-1);
    if (last?.uri === edit.uri && last.end === edit.start) {
      result[result.length - 1] = { ...last, end: edit.end, text: last.text + edit.text };
    } else result.push(edit);
  }
  return result;
}

/** Whether two of the edits touch or overlap. */
export function editsTouch(edits: readonly TextEdit[]): boolean {
  const sorted = inOrder(edits);
  return sorted.some((edit, index) => {
    const next = sorted[index + 1];
    return next?.uri === edit.uri && next.start <= edit.end;
  });
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => (a.uri === b.uri ? a.start - b.start || a.end - b.end : a.uri < b.uri ? -1 : 1));
}
