import * as vscode from 'vscode';

const extensionId = 'api-entreprise-outils.api-entreprise-vscode';

/** A file of the extension, by its path below `dist`. */
export async function packaged(path: string): Promise<Uint8Array> {
  const folder = vscode.extensions.getExtension(extensionId)?.extensionUri;
  if (!folder) throw new Error(`${extensionId} is not installed.`);
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'dist', path));
}

/** A bundle of the extension as a text. */
export async function packagedText(path: string): Promise<string> {
  return new TextDecoder().decode(await packaged(path));
}
