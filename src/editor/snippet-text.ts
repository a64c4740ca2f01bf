import type { ShownFix } from '../analysis-server/protocol';

type Edit = ShownFix['edits'][number];

/** An edit whose text is in the syntax of the editor's snippets where it waits for values, and else for itself. */
export interface SnippetEdit {
  readonly edit: Edit;
  readonly snippet: string | null;
}

/** Edits of one fix, in the order of their places; their stops are numbered through, since equal numbers would be linked. */
export function snippetEdits(edits: readonly Edit[]): SnippetEdit[] {
  let number = 0;
  return edits.toSorted(inOrder).map((edit) => {
    if (!edit.stops) return { edit, snippet: null };
    let at = 0;
    let snippet = '';
    for (const stop of edit.stops) {
      number += 1;
      snippet += `${escaped(edit.text.slice(at, stop.at))}\${${number}}`;
      at = stop.at;
    }
    return { edit, snippet: snippet + escaped(edit.text.slice(at)) };
  });
}

function inOrder(one: Edit, other: Edit): number {
  if (one.uri !== other.uri) return one.uri < other.uri ? -1 : 1;
  const [a, b] = [one.range.start, other.range.start];
  return a.line - b.line || a.character - b.character;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
