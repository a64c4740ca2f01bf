import * as vscode from 'vscode';
import type { ScanResult } from '../analysis-server/protocol';
import { counted } from '../text/counted';
import type { Analysis } from './analysis';
import { editorLanguage } from './languages';
import { workspaceWorlds } from './uris';

/** `scanWorkspace`: findings for every file, open or not, until the window closes. */
export function registerScan(analysis: Analysis): vscode.Disposable {
  return vscode.commands.registerCommand('apiEntreprise.scanWorkspace', async () => {
    const { l10n, window } = vscode;
    const { client } = analysis;
    const folders = workspaceWorlds();
    if (!client || folders.length === 0) {
      void window.showInformationMessage(
        client
          ? l10n.t('No folder is open. Open one to analyse all its files.')
          : l10n.t('The analysis is disabled. The apiEntreprise.enable setting enables it.'),
      );
      return;
    }
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: l10n.t('Analysing all files in the workspace'),
      cancellable: true,
    };
    const outcome = await window.withProgress(options, async (progress, token) => {
      let before = 0;
      const cancelling = new AbortController();
      token.onCancellationRequested(() => cancelling.abort());
      const result = await client.scan(folders, {
        signal: cancelling.signal,
        progress: ({ done, total }) => {
          const percent = (done / total) * 100;
          progress.report({ increment: percent - before, message: l10n.t('{0} of {1}', done, total) });
          before = percent;
        },
      });
      return { result, cancelled: token.isCancellationRequested };
    });
    // The command has done its work: nobody waits for an answer that may never come.
    if (!outcome.cancelled) void tell(outcome.result);
  });
}

async function tell(result: ScanResult | null): Promise<void> {
  const { l10n, window } = vscode;
  if (!result) {
    const restart = l10n.t('Restart');
    const answer = await window.showErrorMessage(l10n.t('The analysis stopped before it was complete.'), restart);
    if (answer === restart) await vscode.commands.executeCommand('apiEntreprise.restartAnalysis');
    return;
  }
  if (result.findings === 0) {
    void window.showInformationMessage(l10n.t('No problems found in the workspace.'));
    return;
  }
  const show = l10n.t('Show Problems');
  const answer = await window.showInformationMessage(foundIn(result)[editorLanguage()], show);
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

function foundIn({ findings, files }: ScanResult): Readonly<Record<'fr' | 'en', string>> {
  const problems = counted(findings, ['problème', 'problèmes'], ['problem', 'problems']);
  const where = counted(files, ['fichier', 'fichiers'], ['file', 'files']);
  return { fr: `${problems.fr} dans ${where.fr}.`, en: `${problems.en} in ${where.en}.` };
}
