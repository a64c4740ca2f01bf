import * as vscode from 'vscode';
import { version } from '../package.json';
import { registerActions } from './editor/actions';
import { Analysis } from './editor/analysis';
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
import { logTo } from './editor/log';
import { registerElsewhere } from './editor/elsewhere';
import { registerPathLinks } from './editor/path-links';
import { registerRulePages } from './editor/rule-pages';
import { registerScan } from './editor/scan';
import { registerDisableRule } from './editor/silence';
import { registerStatus } from './editor/status';
import { registerCalls } from './views/calls';
import { registerCatalogue, type TokenAccess } from './views/catalogue';
import { registerWalkthrough } from './views/walkthrough';

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
    registerActions(analysis, extensionUri, ['keepToken', 'moveToken']),
    registerCallContext(analysis),
    registerCallHover(analysis, null),
    registerDisableRule(),
    registerStatus(analysis),
    registerRulePages(extensionUri),
    registerExplainCall(analysis),
    registerEndpointPages(),
    registerScan(analysis),
    registerCallSymbols(analysis),
    registerFindCalls(analysis),
    registerPathLinks(analysis),
    registerFalseAlarm(analysis, { version, address: reportAddress(context.extension.packageJSON) }),
    registerCreateConfiguration(),
    registerCallCompletion(analysis),
    registerCompletion(),
    registerInsertSnippet(),
    registerGenerateTest(analysis),
    registerGenerateProxy(analysis),
    registerCatalogue(() => Promise.resolve(noTokens), analysis),
    registerCalls(analysis),
    registerWalkthrough(context),
    registerElsewhere(),
    vscode.commands.registerCommand('apiEntreprise.showLog', () => channel.show()),
    vscode.commands.registerCommand('apiEntreprise.restartAnalysis', () => analysis.client?.restart()),
  );
}
