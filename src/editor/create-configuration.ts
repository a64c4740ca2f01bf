import * as vscode from 'vscode';
import { configurationSnippet, configurationTemplate } from './configuration-template';
import { editorLanguage } from './languages';
import { did } from './steps';

const name = '.api-entreprise.json';

/** `createConfiguration`: writes the file that what is found depends on, or opens the one that is there. */
export function registerCreateConfiguration(): vscode.Disposable {
  return vscode.commands.registerCommand('apiEntreprise.createConfiguration', async () => {
    const folder = await chooseFolder();
    if (!folder) return;
    const uri = vscode.Uri.joinPath(folder, name);
    if (await exists(uri)) await vscode.window.showTextDocument(uri);
    else await begin(uri);
    did('configuration');
  });
}

/** What is on the disk is right from the start; the values are typed into the open document, and count once it is saved. */
async function begin(uri: vscode.Uri): Promise<void> {
  const language = editorLanguage();
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(configurationTemplate(language)));
  const editor = await vscode.window.showTextDocument(uri);
  const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
  await editor.insertSnippet(new vscode.SnippetString(configurationSnippet(language)), all);
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Fill in what all calls in this project have in common: the context, the SIRET of your organisation, the reason. Remove the lines that vary from call to call, then save.',
    ),
  );
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders[0]) return folders[0].uri;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('No folder is open. Open the one in which to create the configuration.'),
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
