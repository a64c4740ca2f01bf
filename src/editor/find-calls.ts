import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { nearestCall } from '../analysis-server/nearest-call';
import type { Analysis } from './analysis';
import { loadAssist } from './assist';
import { endpointArgument } from './endpoint-pages';
import { vscodeRange } from './findings';
import { isReadDocument } from './languages';
import { pickEndpoint } from './pick-endpoint';
import { editorUri } from './uris';

/** A line of the calls' view. */
const listedCall = z.object({ endpoint: z.nullable(z.string()) });

/** `findCalls`: all calls of an endpoint, as references: that of a line of a view, else of the call at the cursor, else one that is chosen. */
export function registerFindCalls(analysis: Analysis): vscode.Disposable {
  return vscode.commands.registerCommand('apiEntreprise.findCalls', async (argument: unknown) => {
    const { l10n, window } = vscode;
    if (!analysis.client) {
      void window.showInformationMessage(
        l10n.t('The analysis is disabled. The apiEntreprise.enable setting enables it.'),
      );
      return;
    }
    const endpoint = (await askedFor(analysis, argument)) ?? (await pickEndpoint(l10n.t('Find All Calls')));
    if (endpoint !== undefined) await find(analysis, endpoint);
  });
}

async function askedFor(analysis: Analysis, argument: unknown): Promise<string | undefined> {
  // A menu of the editor hands over the file, which is no endpoint.
  if (argument instanceof vscode.Uri || argument === undefined) return atCursor(analysis);
  const call = listedCall.safeParse(argument);
  return call.success ? (call.data.endpoint ?? undefined) : endpointArgument(argument);
}

async function atCursor({ documents }: Analysis): Promise<string | undefined> {
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  if (!documents || !selection || !document || !isReadDocument(document)) return undefined;
  const calls = await documents.calls(document);
  return nearestCall(calls, ({ range }) => range, selection.active)?.endpoint ?? undefined;
}

async function find(analysis: Analysis, endpoint: string): Promise<void> {
  const { l10n, window } = vscode;
  const [{ callsOfEndpoint }, all] = await Promise.all([loadAssist(), analysis.documents?.allCalls()]);
  const places = callsOfEndpoint(all?.calls ?? [], endpoint).map(
    ({ uri, range }) => new vscode.Location(editorUri(uri), vscodeRange(range)),
  );
  if (places.length > 0) await show(places);
  if (all?.isWhole === true) {
    if (places.length === 0) void window.showInformationMessage(l10n.t('No file calls {0}.', endpoint));
    return;
  }
  const scan = l10n.t('Analyse All Files');
  const answer = await window.showInformationMessage(
    places.length === 0
      ? l10n.t('No open file calls {0}. The other files have not been analysed.', endpoint)
      : l10n.t('Calls in open files only: the other files have not been analysed.'),
    scan,
  );
  if (answer !== scan) return;
  await vscode.commands.executeCommand('apiEntreprise.scanWorkspace');
  await find(analysis, endpoint);
}

/** At the cursor where that file has one of them, as references are; else at the first. */
async function show(places: readonly vscode.Location[]): Promise<void> {
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  const isHere = places.some(({ uri }) => uri.toString() === document?.uri.toString());
  const [first] = places;
  const [uri, at] = isHere ? [document?.uri, selection?.active] : [first?.uri, first?.range.start];
  await vscode.commands.executeCommand('editor.action.goToLocations', uri, at, places, isHere ? 'peek' : 'gotoAndPeek');
}
