import * as vscode from 'vscode';
import { isTextFile } from '../files/text-files';
import type { AnalysisClient, OpenDocument } from '../analysis-server/client';
import { realClock } from '../analysis-server/clock';
import { concernOf, DiskNews } from '../analysis-server/disk-news';
import { coreUri, isFile, worldOf } from './uris';

/** Folders come and go as one event, under whatever name: a pattern of the files that matter would hear nothing of them. */
const EVERYTHING = '**/*';

/** Tells the analysis what happens to documents and files. */
export function watchFiles(client: AnalysisClient): vscode.Disposable {
  const news = new DiskNews(realClock, client);
  const heard = (uri: vscode.Uri, how: 'came' | 'changed' | 'went'): void => {
    if (!isFile(uri)) return;
    const concern = concernOf(pathInFolder(uri));
    if (concern === 'entry') news.heard(coreUri(uri), how);
    else if (concern === 'git') news.heardOfGit();
  };

  const watcher = vscode.workspace.createFileSystemWatcher(EVERYTHING);
  const subscriptions = [
    new vscode.Disposable(() => news.dispose()),
    watcher,
    watcher.onDidChange((uri) => heard(uri, 'changed')),
    watcher.onDidCreate((uri) => heard(uri, 'came')),
    watcher.onDidDelete((uri) => heard(uri, 'went')),
    vscode.window.onDidChangeWindowState(({ focused }) => news.focused(focused)),
    // What is done in this window is known even where the disk tells nothing, as on many network drives.
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => heard(uri, 'came'))),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => heard(uri, 'went'))),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        heard(oldUri, 'went');
        heard(newUri, 'came');
      }
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isOurs(document)) client.opened(openDocument(document));
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isOurs(document)) client.changed(coreUri(document.uri));
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      // Those above the workspace folder are watched by nobody.
      if (isOurs(document)) client.saved(coreUri(document.uri));
      else heard(document.uri, 'changed');
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (isFile(document.uri)) client.closed(coreUri(document.uri));
    }),
  ];
  for (const document of vscode.workspace.textDocuments) if (isOurs(document)) client.opened(openDocument(document));
  news.focused(vscode.window.state.focused);
  return vscode.Disposable.from(...subscriptions);
}

/** The path of a file in its workspace folder; its name where it is in none. */
function pathInFolder(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.path;
  return uri.path.slice(folder === undefined ? uri.path.lastIndexOf('/') + 1 : folder.replace(/\/$/, '').length + 1);
}

/** Secrets are looked for in any text; whether there is anything to look at is asked of the text before anything starts. */
function isOurs({ uri }: vscode.TextDocument): boolean {
  return isFile(uri) && isTextFile(uri.path) && !uri.path.endsWith('/.api-entreprise.json');
}

function openDocument(document: vscode.TextDocument): OpenDocument {
  return {
    uri: coreUri(document.uri),
    folder: worldOf(document.uri),
    get version() {
      return document.version;
    },
    get isDirty() {
      return document.isDirty;
    },
    text: () => document.getText(),
  };
}
