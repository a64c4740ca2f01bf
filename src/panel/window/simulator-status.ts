import * as vscode from 'vscode';
import type { SimulatorControl } from '../session/ports';

/**
 * Says that the simulator runs, whoever started it and whether or not the panel is there: in the status bar, and to the
 * palette, which offers to stop it.
 */
export class SimulatorStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'apiEntreprise.simulator',
    vscode.StatusBarAlignment.Left,
    49,
  );
  private readonly subscription: { dispose(): void };

  constructor(private readonly simulator: SimulatorControl) {
    this.item.name = vscode.l10n.t('API Entreprise: local simulator');
    this.item.command = 'apiEntreprise.openPanel';
    this.subscription = simulator.onDidChange(() => this.draw());
    this.draw();
  }

  dispose(): void {
    this.subscription.dispose();
    this.item.dispose();
  }

  private draw(): void {
    const { state } = this.simulator;
    const isRunning = state.kind === 'running';
    void vscode.commands.executeCommand('setContext', 'apiEntreprise.simulatorRunning', isRunning);
    if (!isRunning) {
      this.item.hide();
      return;
    }
    const { port } = new URL(state.url);
    const sentence = vscode.l10n.t('The simulator is listening on {0}.', state.url);
    const tooltip = new vscode.MarkdownString('', true);
    tooltip.isTrusted = { enabledCommands: ['apiEntreprise.stopSimulator', 'apiEntreprise.openPanel'] };
    tooltip.appendMarkdown(
      [
        sentence,
        `[${vscode.l10n.t('Stop')}](command:apiEntreprise.stopSimulator) · [${vscode.l10n.t('Open the request panel')}](command:apiEntreprise.openPanel)`,
      ].join('\n\n'),
    );
    this.item.text = `$(server-process) ${vscode.l10n.t('Simulator: {0}', port)}`;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: sentence };
    this.item.show();
  }
}
