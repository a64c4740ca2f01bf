import * as vscode from 'vscode';
import type { ShownFinding } from '../service/protocol';
import type { Analysis } from './analysis';
import { explainAt } from './explain-call';
import { falseAlarmReport } from './false-alarm-report';
import { editorRange } from './findings';

/** `reportFalseAlarm`: a report about the finding at the cursor on the clipboard, with nothing of the file in it. */
export function registerFalseAlarm(analysis: Analysis, version: string): vscode.Disposable {
  return vscode.commands.registerTextEditorCommand('apiEntreprise.reportFalseAlarm', ({ document, selection }) => {
    void report(analysis, document, selection.active, version);
  });
}

async function report(
  analysis: Analysis,
  document: vscode.TextDocument,
  at: vscode.Position,
  version: string,
): Promise<void> {
  const { l10n, window } = vscode;
  const finding = await chooseFinding(analysis.findings.of(document), at, analysis, document);
  if (finding === null) {
    void window.showInformationMessage(l10n.t('There is no finding at the cursor. Put it on the one that you doubt.'));
  }
  if (!finding) return;
  const { line, character } = finding.range.start;
  const call = await explainAt(analysis, document, new vscode.Position(line, character));
  const text = falseAlarmReport(finding, call, {
    extension: version,
    editor: `${vscode.env.appName} ${vscode.version}`,
    platform: process.platform,
    language: document.languageId,
  });
  await vscode.env.clipboard.writeText(text);
  void window.showInformationMessage(
    l10n.t('A report is on the clipboard. It holds nothing of your file; read it before you send it.'),
  );
}

/** Null where there is none; undefined when the choice was given up. */
async function chooseFinding(
  findings: readonly ShownFinding[],
  at: vscode.Position,
  analysis: Analysis,
  document: vscode.TextDocument,
): Promise<ShownFinding | null | undefined> {
  const here = findings.filter(({ range }) => editorRange(range).contains(at));
  const near = here.length > 0 ? here : findings.filter(({ range }) => range.start.line === at.line);
  if (near.length <= 1) return near[0] ?? null;
  const language = analysis.findings.languageFor(document);
  const items = near.map((finding) => ({ label: finding.rule, detail: finding.message[language], finding }));
  const placeHolder = vscode.l10n.t('Which finding is wrong?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.finding;
}
