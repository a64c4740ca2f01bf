import * as vscode from 'vscode';
import { counted } from '../text/counted';
import type { Analysis } from './analysis';
import { editorLanguage, readSelector } from './languages';

/** What the language status of a document says: busy, how many findings, what is wrong and what to do about it. */
export function registerStatus(analysis: Analysis): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('apiEntreprise.status', readSelector);
  item.name = 'API Entreprise';
  const draw = (): void => {
    const shown = describe(analysis);
    item.busy = shown.busy ?? false;
    item.text = shown.text;
    item.detail = shown.detail ?? 'API Entreprise';
    item.severity = shown.severity ?? vscode.LanguageStatusSeverity.Information;
    item.command = shown.command ?? showLog();
    item.accessibilityInformation = { label: `API Entreprise: ${shown.text}` };
  };
  draw();
  return vscode.Disposable.from(item, analysis.onDidChange(draw), vscode.window.onDidChangeActiveTextEditor(draw));
}

interface Described {
  readonly text: string;
  readonly detail?: string;
  readonly busy?: boolean;
  readonly severity?: vscode.LanguageStatusSeverity;
  readonly command?: vscode.Command;
}

function describe({ client, documents, findings }: Analysis): Described {
  const { l10n, LanguageStatusSeverity } = vscode;
  if (!client) {
    const title = l10n.t('Open Settings');
    const command = { title, command: 'workbench.action.openSettings', arguments: ['apiEntreprise.enable'] };
    return { text: l10n.t('Disabled'), command };
  }
  if (client.state === 'failed') {
    return {
      text: l10n.t('The analysis stopped twice'),
      detail: l10n.t('Problems are no longer updated'),
      severity: LanguageStatusSeverity.Error,
      command: restart(),
    };
  }
  const [broken] = findings.brokenConfigurations();
  if (broken) {
    return {
      text: l10n.t('The configuration cannot be used'),
      detail: l10n.t('Default values are used instead'),
      severity: LanguageStatusSeverity.Warning,
      command: { title: l10n.t('Open'), command: 'vscode.open', arguments: [broken] },
    };
  }
  const document = vscode.window.activeTextEditor?.document;
  if (document && documents?.isAside(document) === true) {
    return {
      text: l10n.t('This file is skipped'),
      detail: l10n.t('The analysis crashed on it'),
      severity: LanguageStatusSeverity.Warning,
      command: restart(),
    };
  }
  const count = document ? findings.count(document.uri) : 0;
  const text =
    count === 0
      ? l10n.t('No problems')
      : counted(count, ['problème', 'problèmes'], ['problem', 'problems'])[editorLanguage()];
  const busy = client.isBusy();
  if (client.state === 'restarted') {
    const detail = l10n.t('The analysis was restarted after a crash');
    return { text, busy, detail, severity: LanguageStatusSeverity.Warning, command: showLog() };
  }
  return { text, busy };
}

function restart(): vscode.Command {
  return { title: vscode.l10n.t('Restart'), command: 'apiEntreprise.restartAnalysis' };
}

function showLog(): vscode.Command {
  return { title: vscode.l10n.t('Show Log'), command: 'apiEntreprise.showLog' };
}
