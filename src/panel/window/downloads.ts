import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';

/** Documents, in a folder that this window deletes when it closes, or where a person saves them. */
export class Downloads implements vscode.Disposable {
  private folder: string | null = null;
  private count = 0;

  temporaryFile(): string {
    this.folder ??= mkdtempSync(path.join(tmpdir(), 'api-entreprise-'));
    this.count += 1;
    return path.join(this.folder, `download-${this.count}`);
  }

  async save(file: string, name: string): Promise<string | null> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
    const from = vscode.Uri.file(file);
    try {
      const chosen = await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.joinPath(folder, name) });
      if (chosen === undefined) return null;
      await vscode.workspace.fs.copy(from, chosen, { overwrite: true });
      return chosen.fsPath;
    } finally {
      await vscode.workspace.fs.delete(from);
    }
  }

  /** By the system's own program for it, where this window runs on the machine that has the file; else by the editor. */
  async open(file: string): Promise<void> {
    const uri = vscode.Uri.file(file);
    const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
    const isImage = /\.(png|jpe?g|gif|webp|bmp)$/i.test(file);
    if (isHere && !isImage && (await vscode.env.openExternal(uri))) return;
    await vscode.commands.executeCommand('vscode.open', uri, vscode.ViewColumn.Beside);
  }

  dispose(): void {
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
    this.folder = null;
  }
}
