import * as vscode from 'vscode';
import type { EditorFileSystem } from '../analysis-server/editor-files';
import { editorUri, fileOf } from './uris';

/** As on a disk: no person wrote a longer file. In bytes. */
const LARGEST = 2 * 1024 * 1024;

/** The files of the workspace as the editor reads them, wherever they are. */
export const workspaceFiles: EditorFileSystem = {
  async entries(folder) {
    const { Directory, File } = vscode.FileType;
    const entries = await orNull(vscode.workspace.fs.readDirectory(editorUri(folder)));
    const named = (wanted: vscode.FileType): string[] =>
      (entries ?? []).filter(([, type]) => type === wanted).map(([name]) => name);
    return { files: named(File), folders: named(Directory) };
  },

  async read(uri) {
    const file = editorUri(uri);
    const bytes = await orNull(vscode.workspace.fs.readFile(file));
    // A byte of zero is in no text, but for those of UTF-16, which a mark begins.
    if (bytes === null || bytes.length > LARGEST || (bytes.includes(0) && !isOfUtf16(bytes))) return null;
    return orNull(vscode.workspace.decode(bytes, { uri: file }));
  },

  async kindOf(uri) {
    const stats = await orNull(vscode.workspace.fs.stat(editorUri(uri)));
    if (stats === null) return null;
    return (stats.type & vscode.FileType.Directory) === 0 ? 'file' : 'folder';
  },
};

/** A document of which an edit could be written nowhere. */
export async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
  const uri = fileOf(document.uri);
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const stats = await orNull(vscode.workspace.fs.stat(uri));
  return stats?.permissions !== undefined && (stats.permissions & vscode.FilePermission.Readonly) !== 0;
}

function isOfUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

async function orNull<T>(asked: Thenable<T>): Promise<T | null> {
  try {
    return await asked;
  } catch {
    // Not there, or not to be read.
    return null;
  }
}

/** A file and a way to ask for those around it, for what is read outside of the analysis. */
export const settingsFiles = {
  read: (uri: string) => workspaceFiles.read(uri),
  exists: async (uri: string) => (await workspaceFiles.kindOf(uri)) !== null,
};
