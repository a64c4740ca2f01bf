import * as vscode from 'vscode';
import type { AnalysisClient, OpenDocument } from '../service/client';
import { isTextFile } from '../files/text-files';
import { extensions } from './extensions';
import { coreUri, worldOf } from './uris';

/** Files of the disk change in bursts: a branch is checked out, a build writes. In ms. */
const BURST_MS = 250;

/** Files of settings and pages, where secrets are written. */
const settings = ['yml', 'yaml', 'json', 'toml', 'properties', 'ini', 'env', 'html', 'vue', 'svelte', 'ipynb'];

const watched = `**/{*.{${[...extensions, ...settings].join(',')}},.env*,.gitignore,.api-entreprise.json}`;

/** Tells the analysis what happens to documents and files. */
export function watchFiles(client: AnalysisClient): vscode.Disposable {
  const subscriptions: vscode.Disposable[] = [];
  const changed = new Set<string>();
  let listed = false;
  let timer: NodeJS.Timeout | undefined;
  const note = (uri: vscode.Uri, appearedOrWent: boolean): void => {
    if (uri.scheme !== 'file') return;
    changed.add(coreUri(uri));
    listed ||= appearedOrWent;
    clearTimeout(timer);
    timer = setTimeout(() => {
      client.filesChanged([...changed], listed);
      changed.clear();
      listed = false;
    }, BURST_MS);
  };

  const gone = (uri: vscode.Uri): void => {
    if (uri.scheme === 'file') client.deleted(coreUri(uri));
    note(uri, true);
  };

  const watcher = vscode.workspace.createFileSystemWatcher(watched);
  subscriptions.push(
    watcher,
    watcher.onDidChange((uri) => note(uri, false)),
    watcher.onDidCreate((uri) => note(uri, true)),
    watcher.onDidDelete(gone),
    // What is done in this window is known even where the disk tells nothing, as on many network drives.
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => note(uri, true))),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(gone)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        gone(oldUri);
        note(newUri, true);
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
      if (document.fileName.endsWith('.api-entreprise.json')) note(document.uri, false);
      else if (isOurs(document)) client.saved(coreUri(document.uri));
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.uri.scheme === 'file') client.closed(coreUri(document.uri));
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
  for (const document of vscode.workspace.textDocuments) if (isOurs(document)) client.opened(openDocument(document));
  return vscode.Disposable.from(...subscriptions);
}

/** Secrets are looked for in any text; whether there is anything to look at is asked of the text before anything starts. */
function isOurs({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === 'file' && isTextFile(uri.path) && !uri.path.endsWith('/.api-entreprise.json');
}

function openDocument(document: vscode.TextDocument): OpenDocument {
  return {
    uri: coreUri(document.uri),
    folder: worldOf(document.uri),
    get version() {
      return document.version;
    },
    text: () => document.getText(),
  };
}
