import * as vscode from 'vscode';
import type { EditorSelection } from './desk';

/** What is selected in the active editor; null where there is none. */
export function activeSelection(): EditorSelection | null {
  const editor = vscode.window.activeTextEditor;
  return editor ? selectionIn(editor.document, editor.selection) : null;
}

/** A place that a command was given, as a quick fix does: the text is read here and is no part of what is handed over. */
export async function selectionAt(place: unknown): Promise<(EditorSelection & { readonly uri: vscode.Uri }) | null> {
  if (typeof place !== 'object' || place === null || !('uri' in place) || !('range' in place)) return null;
  const { uri, range } = place;
  if (!(uri instanceof vscode.Uri) || !(range instanceof vscode.Range)) return null;
  return { uri, ...selectionIn(await vscode.workspace.openTextDocument(uri), range) };
}

function selectionIn(document: vscode.TextDocument, range: vscode.Range): EditorSelection {
  const { version, uri, languageId } = document;
  return {
    document: document.getText(),
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    languageId,
    replace(edits) {
      if (document.version !== version) return Promise.resolve(false);
      const edit = new vscode.WorkspaceEdit();
      for (const { start, end, text } of edits) {
        edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
      }
      return vscode.workspace.applyEdit(edit);
    },
  };
}
