import * as path from 'node:path';
import * as vscode from 'vscode';
import { ENVIRONMENT_FILE, type EnvironmentFolder } from './environment-file';

/** The nearest folder above a file that has an environment file or tells of one, else its workspace folder, else its own. */
export async function environmentFolderOf(file: vscode.Uri): Promise<EnvironmentFolder> {
  const top = vscode.workspace.getWorkspaceFolder(file)?.uri ?? vscode.Uri.joinPath(file, '..');
  const above = foldersUpTo(top, vscode.Uri.joinPath(file, '..'));
  const has = await Promise.all(above.map(hasEnvironment));
  const own = above[has.indexOf(true)] ?? top;
  return {
    read: (name) => textOf(vscode.Uri.joinPath(own, name)),
    write: (name, text) => write(vscode.Uri.joinPath(own, name), text),
    async ignored() {
      const folders = foldersUpTo(top, own);
      const texts = await Promise.all(folders.map((each) => textOf(vscode.Uri.joinPath(each, '.gitignore'))));
      return folders.flatMap((each, index) => {
        const text = texts[index];
        return text === undefined || text === null
          ? []
          : [{ text, path: path.posix.relative(each.path, `${own.path}/${ENVIRONMENT_FILE}`) }];
      });
    },
  };
}

/** The innermost first. */
function foldersUpTo(top: vscode.Uri, folder: vscode.Uri): vscode.Uri[] {
  if (folder.path === top.path || folder.path.length <= top.path.length) return [top];
  return [folder, ...foldersUpTo(top, vscode.Uri.joinPath(folder, '..'))];
}

async function hasEnvironment(folder: vscode.Uri): Promise<boolean> {
  const names = [ENVIRONMENT_FILE, '.env.example', '.env.sample', '.env.dist', '.env.template'];
  const texts = await Promise.all(names.map((name) => textOf(vscode.Uri.joinPath(folder, name))));
  return texts.some((text) => text !== null);
}

async function textOf(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function write(uri: vscode.Uri, text: string): Promise<boolean> {
  const shown = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (shown?.isDirty === true) return false;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return true;
}
