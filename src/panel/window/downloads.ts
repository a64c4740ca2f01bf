import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { columnBeside } from './columns';

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
    const from = vscode.Uri.file(file);
    try {
      return await saveAs(from, name);
    } finally {
      await vscode.workspace.fs.delete(from);
    }
  }

  /**
   * By the system's own program for it, where this window runs on the machine that has the file; else by the editor. Gives
   * false for what the editor would show as a text that it is not: saving it is offered then.
   */
  async open(file: string): Promise<boolean> {
    const uri = vscode.Uri.file(file);
    const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
    const isImage = /\.(png|jpe?g|gif|webp|bmp)$/i.test(file);
    const isText = /\.(csv|ndjson|json|xml|txt)$/i.test(file);
    if (isHere && !isImage && (await vscode.env.openExternal(uri))) return true;
    if (!isImage && !isText && !hasEditorFor(file)) {
      void offerToSave(uri);
      return false;
    }
    // Beside the panel, which says what came of it.
    await vscode.commands.executeCommand('vscode.open', uri, columnBeside(vscode.ViewColumn.Beside));
    return true;
  }

  dispose(): void {
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
    this.folder = null;
  }
}

async function offerToSave(from: vscode.Uri): Promise<void> {
  const save = vscode.l10n.t('Save As…');
  const name = path.basename(from.fsPath).replace(/^\d+-/, '');
  const sentence = vscode.l10n.t(
    '{0} cannot be displayed in this window. Save it, then open it with a suitable application.',
    name,
  );
  const chosen = await vscode.window.showInformationMessage(sentence, save);
  if (chosen === save && existsSync(from.fsPath)) await saveAs(from, name);
}

async function saveAs(from: vscode.Uri, name: string): Promise<string | null> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
  const chosen = await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.joinPath(folder, name) });
  if (chosen === undefined) return null;
  await vscode.workspace.fs.copy(from, chosen, { overwrite: true });
  return chosen.fsPath;
}

/** Whether an extension of this window shows such files: a PDF viewer. */
function hasEditorFor(file: string): boolean {
  const extension = path.extname(file).toLowerCase();
  return vscode.extensions.all.some(({ packageJSON }) =>
    patternsOf(packageJSON).some((pattern) => pattern.toLowerCase().endsWith(`*${extension}`)),
  );
}

/** The file names that the custom editors of a manifest are for. */
function patternsOf(manifest: unknown): string[] {
  const editors = property(property(manifest, 'contributes'), 'customEditors');
  if (!Array.isArray(editors)) return [];
  return editors.flatMap((editor: unknown) => {
    const selectors = property(editor, 'selector');
    if (!Array.isArray(selectors)) return [];
    return selectors.flatMap((selector: unknown) => {
      const pattern = property(selector, 'filenamePattern');
      return typeof pattern === 'string' ? [pattern] : [];
    });
  });
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
}
