import * as vscode from 'vscode';
import type { EndpointRow } from '../assist';
import { loadAssist } from './assist';
import { picked } from './picked';

/** Asks for one of the current endpoints, found by what people call them; undefined when the person gives up. */
export async function pickEndpoint(title: string): Promise<string | undefined> {
  const { currentEndpoints } = await loadAssist();
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly path: string }>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Search by title, provider or path');
  pick.items = currentEndpoints().map(itemOf);
  pick.onDidChangeValue((value) => (pick.items = currentEndpoints(value).map(itemOf)));
  return picked(pick, ([item]) => item?.path);
}

function itemOf({ path, title, providers }: EndpointRow) {
  // The words were looked for in more than is shown: nothing is left to filter.
  return { label: title, description: providers, detail: path, path, alwaysShow: true };
}
