import * as vscode from 'vscode';
import { editorLanguage } from '../../editor/languages';
import type { SimulatorControl } from '../session/ports';
import type { PanelHost } from './host';

/** `startSimulator`, `stopSimulator` and `chooseScenario`. */
export function simulatorCommands(host: () => Promise<PanelHost>): vscode.Disposable[] {
  const simulator = async (): Promise<SimulatorControl> => (await host()).simulator;
  return [
    vscode.commands.registerCommand('apiEntreprise.startSimulator', async () => start(await simulator())),
    vscode.commands.registerCommand('apiEntreprise.stopSimulator', async () => {
      await (await simulator()).stop();
      void vscode.window.showInformationMessage(vscode.l10n.t('The simulator has stopped.'));
    }),
    vscode.commands.registerCommand('apiEntreprise.chooseScenario', async () => chooseScenario(await host())),
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

/** What the simulator answers to every request from now on, of this window and of programs. */
async function chooseScenario(host: PanelHost): Promise<void> {
  const { l10n, window } = vscode;
  if (host.simulator.state.kind !== 'running' && (await start(host.simulator)) === null) return;
  const choices = host.scenarios();
  const chosen = await window.showQuickPick(
    choices.map((choice) => ({ label: choice.label, description: choice.name, choice })),
    { title: l10n.t('Choose What the Simulator Answers'), matchOnDescription: true },
  );
  if (!chosen) return;
  const { name, value } = chosen.choice;
  const given =
    value &&
    (await window.showInputBox({
      title: chosen.label,
      prompt: value.label,
      value: value.standard,
      validateInput: (text) => host.scenarioProblem({ name, value: text }),
    }));
  if (value && given === undefined) return;
  await host.setScenario({ name, value: given ?? '' });
}
