import * as vscode from 'vscode';
import type { Insertion, Target } from '../assist';
import { loadAssist, manifestsIn, projectFolder, writingSettings } from './assist';
import { aroundIn } from './completion';
import { endpointArgument } from './endpoint-pages';
import { pickEndpoint } from './pick-endpoint';

/**
 * `insertSnippet` inserts a call with a tab stop for each traceability parameter; `insertCall` is the same with what
 * `.api-entreprise.json` knows of them filled in, and tab stops for the rest.
 */
export function registerInsertSnippet(): vscode.Disposable {
  const { commands, l10n } = vscode;
  return vscode.Disposable.from(
    commands.registerTextEditorCommand('apiEntreprise.insertSnippet', (editor) => {
      void insert(editor, l10n.t('Insert Snippet'), false);
    }),
    commands.registerTextEditorCommand('apiEntreprise.insertEndpoint', (editor, _, argument: unknown) => {
      void insert(editor, l10n.t('Insert Snippet'), false, endpointArgument(argument));
    }),
    commands.registerTextEditorCommand('apiEntreprise.insertBaseClient', (editor) => {
      void insertBaseClient(editor);
    }),
    commands.registerTextEditorCommand('apiEntreprise.insertCall', (editor) => {
      void insert(editor, l10n.t('Insert Call with Project Values'), true);
    }),
  );
}

/** The client that all calls of a project go through, with what its configuration says of their trace. */
async function insertBaseClient(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const { baseClientFor } = await loadAssist();
  const { lang, traceability } = await writingSettings(document.uri);
  const place = { languageId: document.languageId, text: document.getText(), lang };
  const insertion = baseClientFor(place, traceability);
  if (insertion === null) tellThereIsNoSnippet();
  else await insertInto(editor, insertion);
}

/** Code at the cursor, and what it needs elsewhere, as one step of the history. */
async function insertInto(editor: vscode.TextEditor, { insertText, imports }: Insertion): Promise<void> {
  const { document } = editor;
  const { parted } = await loadAssist();
  const text = parted(insertText, aroundIn(document, editor.selection), document.languageId);
  const places = imports.map((edit) => ({ at: document.positionAt(edit.start), text: edit.text }));
  const write = (builder: vscode.TextEditorEdit): void => {
    for (const each of places) builder.insert(each.at, each.text);
  };
  if (places.length > 0) await editor.edit(write, { undoStopBefore: true, undoStopAfter: false });
  await editor.insertSnippet(new vscode.SnippetString(text), undefined, {
    undoStopBefore: places.length === 0,
    undoStopAfter: true,
  });
}

function tellThereIsNoSnippet(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('There is no snippet for this language. Open a file in a language listed in the README.'),
  );
}

async function insert(editor: vscode.TextEditor, title: string, filled: boolean, given?: string): Promise<void> {
  const { document } = editor;
  const { clientsFor, insertionOf } = await loadAssist();
  const { lang, traceability } = await writingSettings(document.uri);
  const place = { languageId: document.languageId, text: document.getText(), lang };
  if (clientsFor(place, {}).length === 0) {
    tellThereIsNoSnippet();
    return;
  }
  if (filled && Object.keys(traceability).length === 0) {
    await tellThereAreNone(document.uri);
    return;
  }
  const endpoint = given ?? (await pickEndpoint(title));
  if (endpoint === undefined) return;
  const folder = projectFolder(document.uri);
  const client = await pickClient(clientsFor(place, await manifestsIn(folder ? [folder] : [])), title);
  if (!client) return;
  const values = filled ? traceability : {};
  await insertInto(
    editor,
    insertionOf({ endpoint, language: client.language.id, client: client.client, place, values }),
  );
}

/** Asks only where several clients are usual. */
async function pickClient(clients: readonly Target[], title: string): Promise<Target | undefined> {
  if (clients.length <= 1) return clients[0];
  const items = clients.map((target) => ({ label: target.label, target }));
  const placeHolder = vscode.l10n.t('Which HTTP client should the call use?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.target;
}

/** Without values the command would do what its neighbour does. */
async function tellThereAreNone(uri: vscode.Uri): Promise<void> {
  const { l10n, window, commands } = vscode;
  const known = l10n.t(
    'This project has no values to insert: they belong under “traceability” in .api-entreprise.json, which is missing, incomplete or invalid.',
  );
  const configure = l10n.t('Create or Open Configuration');
  const without = l10n.t('Insert Snippet');
  const isInFolder = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const answer = await window.showInformationMessage(known, ...(isInFolder ? [configure] : []), without);
  if (answer === configure) await commands.executeCommand('apiEntreprise.createConfiguration');
  if (answer === without) await commands.executeCommand('apiEntreprise.insertSnippet');
}
