import * as vscode from 'vscode';
import { version } from '../package.json';
import type { Analysis } from './editor/analysis';
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
import { registerInsertSnippet } from './editor/insert-snippet';
import { registerPathLinks } from './editor/path-links';
import { registerRulePages } from './editor/rule-pages';
import { registerScan } from './editor/scan';
import { registerDisableRule } from './editor/silence';
import { registerStatus } from './editor/status';
import { registerCalls } from './views/calls';
import { registerWalkthrough } from './views/walkthrough';

/** What the extension does wherever it runs: beside Node.js, and in a browser. */
export function featuresAnywhere(
  context: vscode.ExtensionContext,
  analysis: Analysis,
  channel: vscode.LogOutputChannel,
): readonly vscode.Disposable[] {
  const { extensionUri } = context;
  return [
    registerCallContext(analysis),
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
    registerCalls(analysis),
    registerWalkthrough(context),
    vscode.commands.registerCommand('apiEntreprise.showLog', () => channel.show()),
    vscode.commands.registerCommand('apiEntreprise.restartAnalysis', () => analysis.client?.restart()),
  ];
}
