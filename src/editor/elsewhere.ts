import * as vscode from 'vscode';

/** What sends requests, keeps tokens or runs programs. */
const commands: readonly string[] = [
  'openPanel',
  'callAtCursor',
  'tryEndpoint',
  'startSimulator',
  'stopSimulator',
  'chooseScenario',
  'copySimulatorAddress',
  'fillFromHistory',
  'clearHistory',
  'addToken',
  'moveTokenToEnvironmentFile',
  'manageTokens',
  'useToken',
  'renameToken',
  'replaceToken',
  'deleteToken',
  'tokenCoverage',
  'refreshCatalogue',
  'catalogueChanges',
];

/** Commands that need Node.js say so where there is none: menus do not show them, keys and links may ask for them all the same. */
export function registerElsewhere(): vscode.Disposable {
  const tell = (): void => {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Requests, tokens and the simulator are not available in a browser. Open this folder in VS Code on a computer or on a server.',
      ),
    );
  };
  return vscode.Disposable.from(
    ...commands.map((command) => vscode.commands.registerCommand(`apiEntreprise.${command}`, tell)),
  );
}
