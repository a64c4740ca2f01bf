import * as vscode from 'vscode';
import { editorLanguage } from '../editor/languages';
import type { SimulatorControl } from './ports';

/** `startSimulator` and `stopSimulator`, and a context key that tells which of them makes sense. */
export function simulatorCommands(control: () => Promise<SimulatorControl>): vscode.Disposable[] {
  let followed: SimulatorControl | null = null;
  const simulator = async (): Promise<SimulatorControl> => {
    const found = await control();
    if (followed !== found) {
      followed = found;
      found.onDidChange(() => setRunning(found.state.kind === 'running'));
    }
    return found;
  };
  return [
    vscode.commands.registerCommand('apiEntreprise.startSimulator', async () => start(await simulator())),
    vscode.commands.registerCommand('apiEntreprise.stopSimulator', async () => {
      await (await simulator()).stop();
      void vscode.window.showInformationMessage(vscode.l10n.t('The simulator has stopped.'));
    }),
  ];
}

async function start(simulator: SimulatorControl): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The simulator does not start in Restricted Mode. Trust this folder first.'),
    );
    return;
  }
  const url = await simulator.start();
  if (url === null) {
    const { state } = simulator;
    if (state.kind === 'failed') void vscode.window.showErrorMessage(state.sentence[editorLanguage()]);
    return;
  }
  const copy = vscode.l10n.t('Copy the Address');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('The simulator listens on {0}.', url), copy);
  if (chosen === copy) await vscode.env.clipboard.writeText(url);
}

function setRunning(isRunning: boolean): void {
  void vscode.commands.executeCommand('setContext', 'apiEntreprise.simulatorRunning', isRunning);
}
