import * as vscode from 'vscode';
import { version } from '../package.json';
import { featuresAnywhere } from './extension-features';
import { registerActions } from './editor/actions';
import { Analysis } from './editor/analysis';
import { registerAssistantTools } from './editor/assistant-tools';
import { registerCallHover } from './editor/hover';
import { registerLintTasks } from './editor/lint-tasks';
import { logTo } from './editor/log';
import { registerPanel } from './panel/register';
import { registerCatalogue } from './views/catalogue';
import { registerCatalogueChanges } from './views/catalogue-changes';
import { registerTokens } from './views/tokens';
import { registerTokenCoverage } from './views/walkthrough';

/** Called by VS Code when a file that matters is opened. Composes; the features live in their folders. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, subscriptions } = context;
  const channel = vscode.window.createOutputChannel('API Entreprise', { log: true });
  const log = logTo(channel);
  log.info(`API Entreprise ${version}, VS Code ${vscode.version}, ${vscode.env.language}`);
  const tokens = registerTokens(context, log);
  const analysis = new Analysis(extensionUri, log);
  subscriptions.push(
    channel,
    analysis,
    ...featuresAnywhere(context, analysis, channel),
    registerActions(analysis, extensionUri),
    registerCallHover(analysis, async (environment) => (await tokens.tokens()).kept(environment)),
    registerLintTasks(context),
    registerPanel(context, analysis, log, tokens.tokens),
    registerCatalogue(tokens.tokens, analysis),
    registerCatalogueChanges(context, analysis),
    registerTokenCoverage(analysis, tokens.tokens),
    registerAssistantTools(context),
    tokens,
  );
}
