import type * as vscode from 'vscode';
import type { Start } from '../analysis-server/connection';
import { startWorker } from '../analysis-server/worker';
import type { Log } from './log';
import { packaged, packagedText } from './packaged';
import { workspaceFiles } from './workspace-files';

/** The analysis in a worker, where there are no processes. */
export async function analysisStart(_extensionUri: vscode.Uri, log: Log): Promise<Start> {
  const [main, analysis] = await Promise.all([packagedText('worker.js'), packagedText('analysis.js')]);
  return startWorker(main, { './analysis.js': analysis }, { ...workspaceFiles, packaged }, (text) => log.warn(text));
}
