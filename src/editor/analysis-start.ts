import * as vscode from 'vscode';
import type { Start } from '../analysis-server/connection';
import type { Log } from './log';
import { packaged } from './packaged';
import { workspaceFiles } from './workspace-files';

/** The analysis in a process of its own. */
export async function analysisStart(extensionUri: vscode.Uri, log: Log): Promise<Start> {
  const { forkAnalysis } = await import('../analysis-server/fork');
  const bundle = vscode.Uri.joinPath(extensionUri, 'dist', 'analysis-server.js').fsPath;
  return forkAnalysis(bundle, { ...workspaceFiles, packaged }, (text) => log.warn(text));
}
