import * as vscode from 'vscode';

/** Called by VS Code when a file that matters is opened. Composes; the features live in their folders. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('API Entreprise', { log: true });
  context.subscriptions.push(
    log,
    vscode.commands.registerCommand('apiEntreprise.showLog', () => log.show()),
  );
}
