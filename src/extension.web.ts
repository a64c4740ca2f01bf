import * as vscode from 'vscode';
import { version } from '../package.json';
import { featuresAnywhere } from './extension-features';
import { registerActions } from './editor/actions';
import { Analysis } from './editor/analysis';
import { registerCallHover } from './editor/hover';
import { logTo } from './editor/log';
import { registerElsewhere } from './editor/elsewhere';
import { registerCatalogue, type TokenAccess } from './views/catalogue';

/** Tokens are kept, and requests sent, where there are processes and a file system. */
const noTokens: TokenAccess = { access: () => null, onDidChange: () => new vscode.Disposable(() => {}) };

/** Called by VS Code in a browser, where the extension runs without Node.js. Composes; the features live in their folders. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, subscriptions } = context;
  const channel = vscode.window.createOutputChannel('API Entreprise', { log: true });
  const log = logTo(channel);
  log.info(`API Entreprise ${version}, VS Code ${vscode.version}, ${vscode.env.language}`);
  const analysis = new Analysis(extensionUri, log);
  subscriptions.push(
    channel,
    analysis,
    ...featuresAnywhere(context, analysis, channel),
    registerActions(analysis, extensionUri, ['keepToken', 'moveToken']),
    registerCallHover(analysis, null),
    registerCatalogue(() => Promise.resolve(noTokens), analysis),
    registerElsewhere(),
  );
}
