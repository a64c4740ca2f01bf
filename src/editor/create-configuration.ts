import * as vscode from 'vscode';
import { configurationTemplate } from './configuration-template';
import { editorLanguage } from './languages';

const name = '.api-entreprise.json';

/** `createConfiguration`: writes the file that what is found depends on, or opens the one that is there. */
export function registerCreateConfiguration(): vscode.Disposable {
  return vscode.commands.registerCommand('apiEntreprise.createConfiguration', async () => {
    const folder = await chooseFolder();
    if (!folder) return;
    const uri = vscode.Uri.joinPath(folder, name);
    if (!(await exists(uri))) {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(configurationTemplate(editorLanguage())));
    }
    await vscode.window.showTextDocument(uri);
  });
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders[0]) return folders[0].uri;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('No folder is open. Open the one that the configuration is to be in.'),
  );
  return undefined;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
