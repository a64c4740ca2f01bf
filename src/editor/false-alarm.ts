import * as vscode from 'vscode';
import type { ShownFinding } from '../analysis-server/protocol';
import type { Analysis } from './analysis';
import { explainAt } from './explain-call';
import { falseAlarmReport } from './false-alarm-report';
import { vscodeRange } from './findings';
import { editorLanguage } from './languages';

/** What a report says of this extension, and where its manifest wants it sent. */
interface Extension {
  readonly version: string;
  readonly address: string | null;
}

/** `reportFalseAlarm`: a report about the finding at the cursor on the clipboard, with nothing of the file in it. */
export function registerFalseAlarm(analysis: Analysis, extension: Extension): vscode.Disposable {
  return vscode.commands.registerTextEditorCommand('apiEntreprise.reportFalseAlarm', ({ document, selection }) => {
    void report(analysis, document, selection.active, extension);
  });
}

async function report(
  analysis: Analysis,
  document: vscode.TextDocument,
  at: vscode.Position,
  extension: Extension,
): Promise<void> {
  const { l10n, window } = vscode;
  const finding = await chooseFinding(analysis.findings.of(document), at, analysis, document);
  if (finding === null) {
    void window.showInformationMessage(l10n.t('There is no problem at the cursor. Place it on the one you doubt.'));
  }
  if (!finding) return;
  const { line, character } = finding.range.start;
  const call = await explainAt(analysis, document, new vscode.Position(line, character));
  const { version, address } = extension;
  const circumstances = {
    extension: version,
    editor: `${vscode.env.appName} ${vscode.version}`,
    platform: process.platform,
    language: document.languageId,
  };
  await vscode.env.clipboard.writeText(falseAlarmReport(finding, call, circumstances, editorLanguage()));
  const copied = l10n.t(
    'The report is on the clipboard. It contains nothing from your file; read it before sending it.',
  );
  if (address === null) {
    const whom = l10n.t('Send it to whoever supplied this extension: it specifies no address for reports.');
    void window.showInformationMessage(`${copied} ${whom}`);
    return;
  }
  const open = l10n.t('Open the Issue Tracker');
  const chosen = await window.showInformationMessage(copied, open);
  if (chosen === open) await vscode.env.openExternal(vscode.Uri.parse(address));
}

/** Null where there is none; undefined when the choice was given up. */
async function chooseFinding(
  findings: readonly ShownFinding[],
  at: vscode.Position,
  analysis: Analysis,
  document: vscode.TextDocument,
): Promise<ShownFinding | null | undefined> {
  const here = findings.filter(({ range }) => vscodeRange(range).contains(at));
  const near = here.length > 0 ? here : findings.filter(({ range }) => range.start.line === at.line);
  if (near.length <= 1) return near[0] ?? null;
  const language = analysis.findings.languageFor(document);
  const items = near.map((finding) => ({ label: finding.rule, detail: finding.message[language], finding }));
  const placeHolder = vscode.l10n.t('Which problem is a false alarm?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.finding;
}
