import * as vscode from 'vscode';
import type { Lang } from '../analysis/findings';
import type { ShownFinding, ShownFix } from '../service/protocol';
import type { Analysis } from './analysis';
import { editorRange } from './findings';
import { safeEdits } from './fix-all';
import { editorLanguage } from './languages';
import { rulePage } from './rule-pages';
import { disableForFile, disableForLine, type Insertion } from './suppression';
import { coreUri, editorUri } from './uris';

/** The heading of the page about tokens in files that says what to do, as the preview addresses it. */
const REVOCATION: Readonly<Record<Lang, string>> = {
  fr: 'un-jeton-a-été-divulgué--que-faire',
  en: 'a-token-got-out-what-to-do',
};

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('apiEntreprise');

/** Quick fixes of findings, the ways to silence them, and fixing all that is safe. */
export function registerActions(analysis: Analysis, extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { scheme: 'file' },
    {
      async provideCodeActions(document, range, { only }) {
        await analysis.client?.settled(coreUri(document.uri));
        const findings = analysis.findings.of(document);
        if (only && fixAllKind.intersects(only)) return fixAll(document, findings);
        if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
        const language = analysis.findings.languageFor(document);
        const here = findings.filter((finding) => editorRange(finding.range).intersection(range) !== undefined);
        return [
          ...here.flatMap((finding) => fixes(document, finding, language)),
          ...here.flatMap((finding) => others(document, finding, extensionUri)),
        ];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
  );
}

function fixes(document: vscode.TextDocument, finding: ShownFinding, language: Lang): vscode.CodeAction[] {
  return finding.fixes.map((fix) => {
    const action = new vscode.CodeAction(fix.title[language], vscode.CodeActionKind.QuickFix);
    action.edit = workspaceEdit(fix.edits, fix.creates);
    action.diagnostics = diagnosticsOf(document, finding);
    action.isPreferred = fix.safe;
    return action;
  });
}

function others(document: vscode.TextDocument, finding: ShownFinding, extensionUri: vscode.Uri): vscode.CodeAction[] {
  const { rule, range } = finding;
  const written = { language: document.languageId, uri: document.uri.path };
  const lineAt = (line: number): string => document.lineAt(line).text;
  const actions = [
    ...(rule === 'hardcoded-token'
      ? [keepToken(document, finding), showRevocation(document, finding, extensionUri)]
      : []),
    showDocumentation(finding, extensionUri),
  ];
  // Silencing what says that something is silenced would only ask for more.
  if (rule === 'unused-suppression') return actions;
  const silenced = (title: string, insertion: Insertion | null): vscode.CodeAction[] => {
    if (!insertion) return [];
    const { line, character, text } = insertion;
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.insert(document.uri, new vscode.Position(line, character), text);
    action.diagnostics = diagnosticsOf(document, finding);
    return [action];
  };
  return [
    ...silenced(
      vscode.l10n.t('Disable {0} for this line', rule),
      disableForLine(written, range.start.line, lineAt, rule),
    ),
    ...silenced(
      vscode.l10n.t('Disable {0} for this file', rule),
      disableForFile(written, document.lineCount, lineAt, rule),
    ),
    ...actions,
  ];
}

/** Moves the token to where it is safe. What is handed over is its place: the token is read there. */
function keepToken(document: vscode.TextDocument, finding: ShownFinding): vscode.CodeAction {
  const title = vscode.l10n.t('Keep this token in the secret store');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const place = { uri: document.uri, range: editorRange(finding.range) };
  action.command = { title, command: 'apiEntreprise.addToken', arguments: [place] };
  action.diagnostics = diagnosticsOf(document, finding);
  return action;
}

function showRevocation(
  document: vscode.TextDocument,
  finding: ShownFinding,
  extensionUri: vscode.Uri,
): vscode.CodeAction {
  const title = vscode.l10n.t('Show how to have this token revoked and replaced');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const page = rulePage(extensionUri, finding.rule).with({ fragment: REVOCATION[editorLanguage()] });
  action.command = { title, command: 'markdown.showPreview', arguments: [page] };
  action.diagnostics = diagnosticsOf(document, finding);
  return action;
}

function showDocumentation({ rule }: ShownFinding, extensionUri: vscode.Uri): vscode.CodeAction {
  const title = vscode.l10n.t('Show the documentation of {0}', rule);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: 'markdown.showPreview', arguments: [rulePage(extensionUri, rule)] };
  return action;
}

function fixAll(document: vscode.TextDocument, findings: readonly ShownFinding[]): vscode.CodeAction[] {
  const edits = safeEdits(findings, coreUri(document.uri));
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all that is safe (API Entreprise)'), fixAllKind);
  action.edit = workspaceEdit(edits);
  return [action];
}

function workspaceEdit(
  edits: readonly ShownFix['edits'][number][],
  creates: ShownFix['creates'] = [],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of creates) {
    edit.createFile(editorUri(uri), { ignoreIfExists: true });
    // Not as the new file's contents, which not every host hands on.
    edit.insert(editorUri(uri), new vscode.Position(0, 0), text);
  }
  for (const { uri, range, text } of edits) edit.replace(editorUri(uri), editorRange(range), text);
  return edit;
}

/** Those that the action is about, so that the editor lists it under them. */
export function diagnosticsOf({ uri }: vscode.TextDocument, { rule, range }: ShownFinding): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ code, range: at }) => typeof code === 'object' && code.value === rule && at.isEqual(editorRange(range)));
}
