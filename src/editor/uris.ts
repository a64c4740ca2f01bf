import { fileURLToPath, pathToFileURL } from 'node:url';
import * as vscode from 'vscode';

/** The core writes a file's URI as Node does; VS Code escapes other characters. What is no file keeps the editor's. */
export function coreUri(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? pathToFileURL(uri.fsPath).href : uri.toString();
}

export function editorUri(uri: string): vscode.Uri {
  return uri.startsWith('file:') ? vscode.Uri.file(fileURLToPath(uri)) : vscode.Uri.parse(uri, true);
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
