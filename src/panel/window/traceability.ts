import * as vscode from 'vscode';
import { Configurations } from '../../analysis/configuration';
import type { Traceability } from '../../requests/prepare';
import { coreUri, editorUri, worldOf } from '../../editor/uris';

/** What `.api-entreprise.json` says for the trace of calls: the one above the file at hand, else that of the folder. */
export async function workspaceTraceability(): Promise<Traceability> {
  const open = vscode.window.activeTextEditor?.document.uri;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = open?.scheme === 'file' ? open : folder && vscode.Uri.joinPath(folder, 'request');
  if (file === undefined || file.scheme !== 'file') return {};
  const files = { read: textOf, exists };
  // A broken configuration is reported where it is written; calls go without its defaults.
  const configurations = new Configurations(files, { folder: worldOf(file), onError: () => undefined });
  return (await configurations.for(coreUri(file))).settings.traceability ?? {};
}

async function textOf(uri: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(editorUri(uri)));
  } catch {
    return null;
  }
}

async function exists(uri: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(editorUri(uri));
    return true;
  } catch {
    return false;
  }
}
