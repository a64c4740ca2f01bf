import * as vscode from 'vscode';
import { version } from '../package.json';
import { registerActions } from './editor/actions';
import { Analysis } from './editor/analysis';
import { registerAssistantTools } from './editor/assistant-tools';
import { registerCallCompletion } from './editor/call-completion';
import { registerCallContext } from './editor/call-context';
import { registerCallSymbols } from './editor/call-symbols';
import { registerCompletion } from './editor/completion';
import { registerCreateConfiguration } from './editor/create-configuration';
import { registerEndpointPages } from './editor/endpoint-pages';
import { registerExplainCall } from './editor/explain-call';
import { registerFalseAlarm } from './editor/false-alarm';
import { reportAddress } from './editor/false-alarm-report';
import { registerFindCalls } from './editor/find-calls';
import { registerGenerateProxy } from './editor/generate-proxy';
import { registerGenerateTest } from './editor/generate-test';
import { registerCallHover } from './editor/hover';
import { registerInsertSnippet } from './editor/insert-snippet';
import { registerLintTasks } from './editor/lint-tasks';
import { logTo } from './editor/log';
import { registerPathLinks } from './editor/path-links';
import { registerRulePages } from './editor/rule-pages';
import { registerScan } from './editor/scan';
import { registerDisableRule } from './editor/silence';
import { registerStatus } from './editor/status';
import { registerPanel } from './panel/register';
import { registerCalls } from './views/calls';
import { registerCatalogue } from './views/catalogue';
import { registerCatalogueChanges } from './views/catalogue-changes';
import { registerTokens } from './views/tokens';
import { registerTokenCoverage, registerWalkthrough } from './views/walkthrough';

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
    registerActions(analysis, extensionUri),
    registerCallContext(analysis),
    registerCallHover(analysis, async (environment) => (await tokens.tokens()).kept(environment)),
    registerDisableRule(),
    registerStatus(analysis),
    registerRulePages(extensionUri),
    registerExplainCall(analysis),
    registerEndpointPages(),
    registerScan(analysis),
    registerCallSymbols(analysis),
    registerFindCalls(analysis),
    registerPathLinks(analysis),
    registerLintTasks(context),
    registerFalseAlarm(analysis, { version, address: reportAddress(context.extension.packageJSON) }),
    registerCreateConfiguration(),
    registerCallCompletion(analysis),
    registerCompletion(),
    registerInsertSnippet(),
    registerGenerateTest(analysis),
    registerGenerateProxy(analysis),
    registerPanel(context, analysis, log, tokens.tokens),
    registerCatalogue(tokens.tokens, analysis),
    registerCatalogueChanges(context, analysis),
    registerCalls(analysis),
    registerWalkthrough(context),
    registerTokenCoverage(analysis, tokens.tokens),
    registerAssistantTools(context),
    tokens,
    vscode.commands.registerCommand('apiEntreprise.showLog', () => channel.show()),
    vscode.commands.registerCommand('apiEntreprise.restartAnalysis', () => analysis.client?.restart()),
  );
}
