import * as vscode from 'vscode';
import type { Start } from '../service/connection';
import type { Log } from './log';
import { packaged } from './packaged';
import { workspaceFiles } from './workspace-files';

/** The analysis in a process of its own. */
export async function analysisStart(extensionUri: vscode.Uri, log: Log): Promise<Start> {
  const { forkAnalysis } = await import('../service/fork');
  const bundle = vscode.Uri.joinPath(extensionUri, 'dist', 'service.js').fsPath;
  return forkAnalysis(bundle, { ...workspaceFiles, packaged }, (text) => log.warn(text));
}
