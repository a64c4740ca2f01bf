import * as vscode from 'vscode';

/** Makes a file that is not there yet and opens it; says so where it cannot be made. */
export async function createFile(uri: vscode.Uri, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  // Neither `overwrite` nor `ignoreIfExists`: where something is, nothing is done.
  edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  const made = await vscode.workspace.applyEdit(edit);
  if (made) await vscode.window.showTextDocument(uri, { preview: false });
  else {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} could not be written. Check that the folder is writable.', shownPath(uri)),
    );
  }
  return made;
}

/** As a person knows it. */
export function shownPath(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}

/** Whether there is a file or a folder at a path relative to a folder. */
export function existsIn(folder: vscode.Uri): (path: string) => Promise<boolean> {
  return async (path) => {
    try {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, path));
      return true;
    } catch {
      return false;
    }
  };
}
