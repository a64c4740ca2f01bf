import * as vscode from 'vscode';
import { nameIn } from '../text/uris';
import type { Analysis } from './analysis';
import { loadAssist } from './assist';
import type { PointedAt } from './pointed-at';
import { vscodeRange } from './findings';
import { editorUri, fileOf, lineName } from './uris';

interface Row extends vscode.QuickPickItem {
  readonly place: vscode.Location;
}

/**
 * Asks for one of the calls of the workspace, all of whose files are looked at first where none is known yet; shows it. Says
 * what to do where there is none. Undefined when the person gives up.
 */
export async function pickCall(analysis: Analysis, title: string): Promise<PointedAt | undefined> {
  const { l10n, window } = vscode;
  let known = await analysis.documents?.allCalls();
  if (known && known.calls.length === 0 && !known.isWhole) {
    await vscode.commands.executeCommand('apiEntreprise.scanWorkspace');
    known = await analysis.documents?.allCalls();
  }
  const calls = known?.calls ?? [];
  if (calls.length === 0) {
    void window.showInformationMessage(noCallYet());
    return undefined;
  }
  const { endpointTitle } = await loadAssist();
  const rows = calls.map(({ uri, range, endpoint }): Row => {
    const file = editorUri(uri);
    const relative = vscode.workspace.asRelativePath(fileOf(file));
    return {
      label: endpoint === null ? l10n.t('Endpoint undetermined') : endpointTitle(endpoint),
      description: lineName(file, nameIn(relative), range.start.line),
      detail: endpoint ?? relative,
      place: new vscode.Location(file, vscodeRange(range)),
    };
  });
  const placeHolder = l10n.t('There is no call at the cursor: which one is meant?');
  const chosen = await window.showQuickPick(rows, {
    title,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen) return undefined;
  const { uri, range } = chosen.place;
  const { document } = await window.showTextDocument(uri, { selection: new vscode.Range(range.start, range.start) });
  return { document, position: range.start };
}

/** What a person who has none is told to do. */
export function noCallYet(): string {
  return vscode.l10n.t(
    'No file of this workspace calls API Entreprise yet. Write a first call: in a code file, type “ae-” and choose an endpoint.',
  );
}
