import * as vscode from 'vscode';
import { encodedPath } from '../text/uris';
import { filePath, fileUri } from './file-uris';

/** The core writes a URI in one way, VS Code escapes other characters. What has no path of files keeps the editor's. */
export function coreUri(uri: vscode.Uri): string {
  const { scheme, authority, path, query, fragment } = uri;
  if (scheme === 'file') return fileUri(uri.fsPath);
  if (!path.startsWith('/') || query !== '' || fragment !== '') return uri.toString();
  return `${scheme}://${encodeURIComponent(authority)}${encodedPath(path)}`;
}

export function editorUri(uri: string): vscode.Uri {
  return uri.startsWith('file:') ? vscode.Uri.file(filePath(uri)) : vscode.Uri.parse(uri, true);
}

/** Documents of these have a file system and are no files of a person's project. */
const internal = new Set(['git', 'output', 'vscode-notebook-cell', 'vscode-settings', 'vscode-userdata', 'untitled']);

/** Whether a document is a file: of a disk, of a virtual workspace, or of another file system. */
export function isFile({ scheme }: vscode.Uri): boolean {
  if (scheme === 'file') return true;
  return !internal.has(scheme) && vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;
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
  return folders.map(({ uri }) => withSlash(coreUri(uri)));
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
