import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { printable } from '../../text/printable';
import type { ListQuestion, ProductionQuestion } from '../session/ports';

/** Shows every value as it leaves, since it is the trace that somebody has to answer for. */
export async function confirmProduction({ token, endpoint, values }: ProductionQuestion): Promise<boolean> {
  const send = vscode.l10n.t('Send to PRODUCTION');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Send this call to PRODUCTION?'),
    {
      modal: true,
      detail: [
        printable(endpoint),
        listOf(values, token),
        vscode.l10n.t(
          'The data is real; the call is logged, counts towards your limits and must be justifiable. You will not be asked again for this token in this window.',
        ),
      ].join('\n\n'),
    },
    send,
  );
  return chosen === send;
}

export async function confirmList({ production, token, endpoint, values, plan }: ListQuestion): Promise<boolean> {
  const send = production ? vscode.l10n.t('Send to PRODUCTION') : vscode.l10n.t('Send the List');
  const question = production
    ? vscode.l10n.t('Send this list to PRODUCTION?')
    : vscode.l10n.t('Send this list to {0}?', endpoint);
  const about = production
    ? [
        printable(endpoint),
        listOf(values, token),
        vscode.l10n.t('The data is real; every call is logged, counts towards your limits and must be justifiable.'),
      ]
    : [];
  const detail = [...about, plan].join('\n\n');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, send)) === send;
}

function listOf(values: ProductionQuestion['values'], token: string): string {
  return [
    ...values.map(([name, value]) => vscode.l10n.t('{0}: {1}', name, printable(value))),
    vscode.l10n.t('Token: {0}', printable(token)),
  ].join('\n');
}

export async function chooseList(): Promise<string | null> {
  const filters = { [vscode.l10n.t('Lists')]: ['csv', 'tsv', 'txt'], [vscode.l10n.t('All files')]: ['*'] };
  const [file] = (await vscode.window.showOpenDialog({ filters, openLabel: vscode.l10n.t('Use This List') })) ?? [];
  return file === undefined ? null : new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

export async function chooseResults(name: string): Promise<string | null> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
  const chosen = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, name),
    filters: { CSV: ['csv'], NDJSON: ['ndjson'] },
    title: vscode.l10n.t('Where the results go; sending the same list to the same file resumes it'),
  });
  return chosen?.scheme === 'file' ? chosen.fsPath : null;
}
