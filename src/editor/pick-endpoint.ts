import * as vscode from 'vscode';
import { loadAssist } from './assist';

/** Asks for one of the current endpoints; undefined when the person gives up. */
export async function pickEndpoint(title: string): Promise<string | undefined> {
  const { currentEndpoints } = await loadAssist();
  const items = currentEndpoints().map((row) => ({ label: row.title, description: row.providers, detail: row.path }));
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Search by title, provider or path'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.detail;
}
