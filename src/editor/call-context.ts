import * as vscode from 'vscode';
import type { Analysis } from './analysis';
import { isReadDocument } from './languages';

/** The menu of the editor asks for it: what concerns calls is offered where there are some. */
const KEY = 'apiEntreprise.documentHasCalls';

/** The analysis tells of changes in bursts. In ms. */
const BURST_MS = 200;

/** Keeps the editor told whether calls are seen in the document that is worked on. */
export function registerCallContext(analysis: Analysis): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  let told = false;
  const tell = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const calls = document && isReadDocument(document) ? await analysis.documents?.calls(document) : [];
    const hasCalls = (calls?.length ?? 0) > 0;
    if (hasCalls === told || document !== vscode.window.activeTextEditor?.document) return;
    told = hasCalls;
    await vscode.commands.executeCommand('setContext', KEY, hasCalls);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), BURST_MS);
  };
  soon();
  return vscode.Disposable.from(
    analysis.onDidChange(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
