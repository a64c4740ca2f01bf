import * as vscode from 'vscode';
import type { Lang } from '../text/message';
import type { ShownFinding, ShownFix } from '../analysis-server/protocol';
import type { Analysis } from './analysis';
import { diagnosticsOf, vscodeRange } from './findings';
import { safeEdits } from './fix-all';
import { routeAction } from './generate-proxy';
import { programEditorIds } from '../languages/edited';
import { editorLanguage, readSelector } from './languages';
import { menuOf, type MenuItem } from './menu';
import { rulePage } from './rule-pages';
import { chooseRule, silence } from './silence';
import { snippetEdits } from './snippet-text';
import { coreUri, editorUri } from './uris';
import { isReadOnly } from './workspace-files';

/** The heading of the page about tokens in files that says what to do, as the preview addresses it. */
const REVOCATION: Readonly<Record<Lang, string>> = {
  fr: 'un-jeton-a-été-divulgué--que-faire',
  en: 'a-token-got-out-what-to-do',
};

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('apiEntreprise');

/**
 * Quick fixes of findings, the ways to silence them, and fixing all that is safe. `missing`: what cannot be done where the
 * extension runs.
 */
export function registerActions(
  analysis: Analysis,
  extensionUri: vscode.Uri,
  missing: readonly MenuItem['kind'][] = [],
): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    // Tokens stand in any file.
    ['*', ...readSelector],
    {
      async provideCodeActions(document, range, { only }) {
        await analysis.documents?.settled(document);
        const findings = analysis.findings.of(document);
        if (findings.length === 0) return [];
        const isWritable = !(await isReadOnly(document));
        if (only && fixAllKind.intersects(only)) return isWritable ? fixAll(document, findings) : [];
        if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
        const language = analysis.findings.languageFor(document);
        const here = findings.filter((finding) => vscodeRange(finding.range).intersection(range) !== undefined);
        const menu = menuOf(here, isWritable).filter(({ kind }) => !missing.includes(kind));
        return menu.flatMap((entry) => actionFor(entry, document, language, extensionUri) ?? []);
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
  );
}

function actionFor(
  entry: MenuItem,
  document: vscode.TextDocument,
  language: Lang,
  extensionUri: vscode.Uri,
): vscode.CodeAction | null {
  const { finding } = entry;
  switch (entry.kind) {
    case 'fix': {
      const action = new vscode.CodeAction(entry.fix.title[language], vscode.CodeActionKind.QuickFix);
      action.edit = workspaceEdit(entry.fix.edits, entry.fix.creates);
      action.diagnostics = diagnosticsOf(document, finding);
      action.isPreferred = entry.preferred;
      return action;
    }
    case 'route': {
      const action = routeAction(document, finding);
      action.isPreferred = entry.preferred;
      return action;
    }
    case 'keepToken':
      return keepToken(document, finding);
    case 'moveToken':
      return moveToken(document, finding);
    case 'revocation':
      return showRevocation(document, finding, extensionUri);
    case 'documentation':
      return showDocumentation(document, finding, extensionUri);
    case 'disableForLine':
    case 'disableForFile':
      return silence(document, finding, entry.kind);
    case 'chooseRule':
      return chooseRule(document, entry.findings);
  }
}

function keepToken(document: vscode.TextDocument, finding: ShownFinding): vscode.CodeAction {
  return tokenAction(vscode.l10n.t('Move this token to secret storage'), 'apiEntreprise.addToken', document, finding);
}

/** Null in a language that is not code: nothing could read the variable instead. */
function moveToken(document: vscode.TextDocument, finding: ShownFinding): vscode.CodeAction | null {
  if (!programEditorIds.includes(document.languageId)) return null;
  const title = vscode.l10n.t('Move this token to .env, ignored by git');
  return tokenAction(title, 'apiEntreprise.moveTokenToEnvironmentFile', document, finding);
}

/** Takes the token to where it is safe. What is handed over is its place: the token is read there. */
function tokenAction(
  title: string,
  command: string,
  document: vscode.TextDocument,
  finding: ShownFinding,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const place = { uri: document.uri, range: vscodeRange(finding.range) };
  action.command = { title, command, arguments: [place] };
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

function showDocumentation(
  document: vscode.TextDocument,
  finding: ShownFinding,
  extensionUri: vscode.Uri,
): vscode.CodeAction {
  const { rule } = finding;
  const title = vscode.l10n.t('Show the documentation of {0}', rule);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: 'markdown.showPreview', arguments: [rulePage(extensionUri, rule)] };
  action.diagnostics = diagnosticsOf(document, finding);
  return action;
}

function fixAll(document: vscode.TextDocument, findings: readonly ShownFinding[]): vscode.CodeAction[] {
  const edits = safeEdits(findings, coreUri(document.uri));
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Apply all safe fixes (API Entreprise)'), fixAllKind);
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
  const byFile = new Map<string, (vscode.TextEdit | vscode.SnippetTextEdit)[]>();
  for (const { edit: each, snippet } of snippetEdits(edits)) {
    const written = [...(byFile.get(each.uri) ?? []), editorEdit(each, snippet)];
    byFile.set(each.uri, written);
  }
  for (const [uri, written] of byFile) edit.set(editorUri(uri), written);
  return edit;
}

function editorEdit(
  { range, text }: ShownFix['edits'][number],
  snippet: string | null,
): vscode.TextEdit | vscode.SnippetTextEdit {
  if (snippet === null) return vscode.TextEdit.replace(vscodeRange(range), text);
  const written = vscode.SnippetTextEdit.replace(vscodeRange(range), new vscode.SnippetString(snippet));
  // The text is indented already.
  written.keepWhitespace = true;
  return written;
}
