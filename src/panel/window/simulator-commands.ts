import * as vscode from 'vscode';
import { editorLanguage } from '../../editor/languages';
import type { SimulatorControl } from '../session/ports';

/** `startSimulator` and `stopSimulator`. */
export function simulatorCommands(simulator: () => Promise<SimulatorControl>): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('apiEntreprise.startSimulator', async () => start(await simulator())),
    vscode.commands.registerCommand('apiEntreprise.stopSimulator', async () => {
      await (await simulator()).stop();
      void vscode.window.showInformationMessage(vscode.l10n.t('The simulator has stopped.'));
    }),
  ];
}

/** Gives the address; null when it does not start, which is then said. */
async function start(simulator: SimulatorControl): Promise<string | null> {
  if (!vscode.workspace.isTrusted) {
    const refusal = vscode.l10n.t('The simulator does not start in Restricted Mode. Trust this folder first.');
    void vscode.window.showInformationMessage(refusal);
    return null;
  }
  const url = await simulator.start();
  const { state } = simulator;
  if (url !== null) void tellAddress(url);
  else if (state.kind === 'failed') void vscode.window.showErrorMessage(state.sentence[editorLanguage()]);
  return url;
}

async function tellAddress(url: string): Promise<void> {
  const copy = vscode.l10n.t('Copy the Address');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('The simulator is listening on {0}.', url),
    copy,
  );
  if (chosen === copy) await vscode.env.clipboard.writeText(url);
}
