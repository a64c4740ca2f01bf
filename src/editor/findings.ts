import * as vscode from 'vscode';
import type { Lang } from '../text/message';
import type { ConfigurationNews, FileFindings, EditorRange, ShownFinding } from '../analysis-server/protocol';
import { editorLanguage } from './languages';
import { ruleAddress } from './rule-pages';
import { coreUri, editorUri } from './uris';

const severities: Readonly<Record<ShownFinding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

const source = 'API Entreprise';

export function vscodeRange({ start, end }: EditorRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** What is known of each file, and the diagnostics that show it. */
export class Findings implements vscode.Disposable {
  private readonly byFile = new Map<string, FileFindings>();
  private readonly broken = new Map<string, readonly ConfigurationNews[]>();
  private readonly diagnostics = vscode.languages.createDiagnosticCollection('apiEntreprise');
  private readonly configurationDiagnostics =
    vscode.languages.createDiagnosticCollection('apiEntreprise.configuration');

  show(files: readonly FileFindings[]): void {
    for (const file of files) {
      if (file.findings.length > 0) this.byFile.set(file.uri, file);
      else this.byFile.delete(file.uri);
      const language = languageOf(file);
      const shown = file.findings.map((finding) => diagnosticOf(finding, language));
      if (shown.length > 0) this.diagnostics.set(editorUri(file.uri), shown);
      else this.diagnostics.delete(editorUri(file.uri));
    }
  }

  showConfigurations(folder: string, problems: readonly ConfigurationNews[]): void {
    const before = this.broken.get(folder) ?? [];
    if (JSON.stringify(before) === JSON.stringify(problems)) return;
    for (const { uri } of before) this.configurationDiagnostics.delete(editorUri(uri));
    this.broken.set(folder, problems);
    const byFile = new Map<string, vscode.Diagnostic[]>();
    for (const { uri, range, message, isUsed } of problems) {
      const severity = isUsed ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Error;
      const diagnostic = new vscode.Diagnostic(vscodeRange(range), message[editorLanguage()], severity);
      diagnostic.source = source;
      byFile.set(uri, [...(byFile.get(uri) ?? []), diagnostic]);
    }
    for (const [uri, diagnostics] of byFile) this.configurationDiagnostics.set(editorUri(uri), diagnostics);
  }

  /** Configurations that cannot be used. */
  brokenConfigurations(): vscode.Uri[] {
    const unusable = [...this.broken.values()].flat().filter(({ isUsed }) => !isUsed);
    return unusable.map(({ uri }) => editorUri(uri));
  }

  /** What was found in the present text of a document. */
  of(document: vscode.TextDocument): readonly ShownFinding[] {
    const file = this.byFile.get(coreUri(document.uri));
    return file && (file.version === null || file.version === document.version) ? file.findings : [];
  }

  /** The language that findings of a file are told in. */
  languageFor(document: vscode.TextDocument): Lang {
    const file = this.byFile.get(coreUri(document.uri));
    return file ? languageOf(file) : editorLanguage();
  }

  /** How many a file has, in whatever version. */
  count(uri: vscode.Uri): number {
    return this.byFile.get(coreUri(uri))?.findings.length ?? 0;
  }

  clear(): void {
    this.byFile.clear();
    this.broken.clear();
    this.diagnostics.clear();
    this.configurationDiagnostics.clear();
  }

  dispose(): void {
    this.diagnostics.dispose();
    this.configurationDiagnostics.dispose();
  }
}

function languageOf({ language }: FileFindings): Lang {
  return language ?? editorLanguage();
}

function diagnosticOf(finding: ShownFinding, language: Lang): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    vscodeRange(finding.range),
    finding.message[language],
    severities[finding.severity],
  );
  diagnostic.source = source;
  diagnostic.code = { value: finding.rule, target: ruleAddress(finding.rule) };
  if (finding.remedy === 'removal') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  diagnostic.relatedInformation = finding.related.map(
    ({ uri, range, message }) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(editorUri(uri), vscodeRange(range)),
        message[language],
      ),
  );
  return diagnostic;
}

/** Those of a finding, so that the editor lists an action under them. */
export function diagnosticsOf({ uri }: vscode.TextDocument, { rule, range }: ShownFinding): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ code, range: at }) => typeof code === 'object' && code.value === rule && at.isEqual(vscodeRange(range)));
}
