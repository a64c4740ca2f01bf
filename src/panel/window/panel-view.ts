import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Lang } from '../../text/message';
import { pageHtml } from './html';
import type { PanelEnvironment, ToPage } from '../shared/protocol';

export const viewType = 'apiEntreprise.panel';

/** Where the page is served from, and the only things that it may load. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    enableForms: true,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist'), vscode.Uri.joinPath(extensionUri, 'media')],
  };
}

/** The panel as VS Code shows it: its page, its title, and the line in the status bar that says where calls go. */
export class PanelView implements vscode.Disposable {
  private readonly status = vscode.window.createStatusBarItem(
    'apiEntreprise.environment',
    vscode.StatusBarAlignment.Left,
    50,
  );

  constructor(
    private readonly panel: vscode.WebviewPanel,
    extensionUri: vscode.Uri,
    language: Lang,
  ) {
    const { webview } = panel;
    const at = (...parts: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...parts)).toString();
    webview.options = webviewOptions(extensionUri);
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      script: at('dist', 'panel-page.js'),
      style: at('media', 'panel.css'),
      nonce: randomBytes(18).toString('base64'),
      language,
    });
    this.status.name = vscode.l10n.t('API Entreprise: environment of the calls');
    this.status.command = 'apiEntreprise.openPanel';
    this.status.show();
  }

  post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  reveal(): void {
    this.panel.reveal();
  }

  showEnvironment(environment: PanelEnvironment): void {
    const { status, panel } = this;
    const isProduction = environment === 'production';
    panel.title = titleOf(environment);
    status.text = `$(${isProduction ? 'warning' : 'beaker'}) ${panel.title}`;
    status.tooltip = isProduction
      ? vscode.l10n.t('Calls from the panel go to PRODUCTION, with real data.')
      : vscode.l10n.t('Calls from the panel get fictitious data.');
    status.backgroundColor = isProduction ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    status.accessibilityInformation = { label: `${panel.title}. ${status.tooltip}` };
  }

  dispose(): void {
    this.status.dispose();
  }
}

function titleOf(environment: PanelEnvironment): string {
  switch (environment) {
    case 'production':
      return vscode.l10n.t('PRODUCTION – API Entreprise');
    case 'staging':
      return vscode.l10n.t('API Entreprise (staging)');
    case 'simulator':
      return vscode.l10n.t('API Entreprise (simulator)');
  }
}
