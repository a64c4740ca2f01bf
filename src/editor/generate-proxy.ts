import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { NewRoute, RouteServer } from '../assist';
import type { ShownFinding } from '../analysis-server/protocol';
import type { Analysis } from './analysis';
import { loadAssist, manifestsIn, projectFolder, writingSettings } from './assist';
import { explainAt } from './explain-call';
import { diagnosticsOf } from './findings';
import { createFile, existsIn, shownPath } from './generate-file';
import { pickEndpoint } from './pick-endpoint';

const command = 'apiEntreprise.generateProxy';

/** From a quick fix: the file and the endpoint of its finding. Keys of a person or another extension may give anything. */
const argument = z.object({ uri: z.string(), endpoint: z.nullable(z.string()) });

/** `generateProxy`: the route of a server that a browser calls in place of the service, in a new file. */
export function registerGenerateProxy(analysis: Analysis): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (given: unknown) => {
    const asked = argument.safeParse(given);
    if (asked.success) await generateProxy(vscode.Uri.parse(asked.data.uri), asked.data.endpoint);
    else await generateHere(analysis);
  });
}

/** The quick fix of what only a route of a server mends. */
export function routeAction(document: vscode.TextDocument, finding: ShownFinding): vscode.CodeAction {
  const title = vscode.l10n.t('Generate a backend route that calls API Entreprise for the browser');
  const offered = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  offered.command = { title, command, arguments: [{ uri: document.uri.toString(), endpoint: finding.endpoint }] };
  offered.diagnostics = diagnosticsOf(document, finding);
  return offered;
}

/** From the palette: for the call at the cursor, where there is one. */
async function generateHere(analysis: Analysis): Promise<void> {
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  const call = document && selection ? await explainAt(analysis, document, selection.active) : null;
  await generateProxy(document?.uri, call?.endpoint ?? null);
}

async function generateProxy(uri: vscode.Uri | undefined, known: string | null): Promise<void> {
  const root = projectFolder(uri);
  if (!root) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No folder is open. Open your server’s folder.'));
    return;
  }
  const title = vscode.l10n.t('Generate Backend Route');
  const { isEndpoint, newRoute, serversFor } = await loadAssist();
  const endpoint = known !== null && isEndpoint(known) ? known : await pickEndpoint(title);
  if (endpoint === undefined) return;
  const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [root];
  const server = await pickServer(serversFor(await manifestsIn(folders), uri?.path ?? null, root.path), root, title);
  if (!server) return;
  const folder = root.with({ path: server.folder });
  const { lang, traceability } = await writingSettings(uri);
  const made = await newRoute({ endpoint, server, lang, values: traceability, exists: existsIn(folder) });
  const place = vscode.Uri.joinPath(folder, made.file);
  if (made.taken) await showTaken(place, made.code);
  else if (await createFile(place, made.code)) void vscode.window.showInformationMessage(whatNow(made));
}

function whatNow({ route, isFound }: NewRoute): string {
  return isFound
    ? vscode.l10n.t('The browser must now call {0}, without a token.', route)
    : vscode.l10n.t('Register the route in your application. The browser must then call {0}, without a token.', route);
}

/** Asks only where the workspace does not tell. */
async function pickServer(
  servers: readonly RouteServer[],
  root: vscode.Uri,
  title: string,
): Promise<RouteServer | undefined> {
  if (servers.length <= 1) return servers[0];
  const isOneFolder = servers.every(({ folder }) => folder === servers[0]?.folder);
  const items = servers.map((server) => ({
    label: server.label,
    ...(isOneFolder ? {} : { description: folderName(root.with({ path: server.folder })) }),
    server,
  }));
  const placeHolder = vscode.l10n.t('Which framework does the server use?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.server;
}

/** A workspace folder by its name, another by its path in it. */
function folderName(uri: vscode.Uri): string {
  const own = vscode.workspace.getWorkspaceFolder(uri);
  return own?.uri.path === uri.path ? own.name : shownPath(uri);
}

/** A route has one place: what stands there is shown, and what would have been written on demand. */
async function showTaken(place: vscode.Uri, code: string): Promise<void> {
  const { document } = await vscode.window.showTextDocument(place, { preview: false });
  const show = vscode.l10n.t('Show Preview');
  const said = vscode.l10n.t('{0} already exists and is left unchanged.', shownPath(place));
  // The command has done its work: nobody waits for an answer that may never come.
  void vscode.window.showInformationMessage(said, show).then(async (chosen) => {
    if (chosen !== show) return;
    const shown = await vscode.workspace.openTextDocument({ content: code, language: document.languageId });
    await vscode.window.showTextDocument(shown);
  });
}
