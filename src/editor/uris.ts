import { fileURLToPath, pathToFileURL } from 'node:url';
import * as vscode from 'vscode';

/** The core writes a file's URI as Node does; VS Code escapes other characters. What is no file keeps the editor's. */
export function coreUri(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? pathToFileURL(uri.fsPath).href : uri.toString();
}

export function editorUri(uri: string): vscode.Uri {
  return uri.startsWith('file:') ? vscode.Uri.file(fileURLToPath(uri)) : vscode.Uri.parse(uri, true);
}

/** The cell that a URI is of; undefined where it is of none. */
export function cellAt(uri: vscode.Uri): vscode.NotebookCell | undefined {
  if (uri.scheme !== 'vscode-notebook-cell') return undefined;
  const shown = uri.toString();
  return vscode.workspace.notebookDocuments
    .flatMap((notebook) => notebook.getCells())
    .find(({ document }) => document.uri.toString() === shown);
}

/** The file that a document is, or is a part of. */
export function fileOf(uri: vscode.Uri): vscode.Uri {
  return cellAt(uri)?.notebook.uri ?? uri;
}

/** A line of a file or a cell, counted from 0, as people name it. */
export function lineName(uri: vscode.Uri, name: string, line: number): string {
  const cell = cellAt(uri);
  return cell ? vscode.l10n.t('{0}, cell {1}, line {2}', name, cell.index + 1, line + 1) : `${name}:${line + 1}`;
}

/** The workspace folder of a file, or else the folder it is in; with a slash at its end. */
export function worldOf(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
  return withSlash(coreUri(folder));
}

/** The workspace folders as the core names them. */
export function workspaceWorlds(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => withSlash(coreUri(uri)));
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
