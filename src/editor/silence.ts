import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { ruleIds, type RuleId } from '../analysis/findings';
import type { ShownFinding } from '../analysis-server/protocol';
import { disableForFile, disableForLine, type CommentInsertion } from './suppression';

const command = 'apiEntreprise.disableRule';

type Extent = 'disableForLine' | 'disableForFile';

/** From a menu: the document, and the rules at a place of it with their lines. */
const argument = z.object({
  uri: z.string(),
  rules: z.array(z.object({ rule: z.enum(ruleIds), line: z.number() })),
});

/** Asks which of several rules to disable, and how far. */
export function registerDisableRule(): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (given: unknown) => {
    const asked = argument.safeParse(given);
    if (!asked.success) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(asked.data.uri));
    const items = (['disableForLine', 'disableForFile'] as const).flatMap((extent) =>
      asked.data.rules.flatMap(({ rule, line }) => {
        const insertion = insertionFor(document, rule, line, extent);
        return insertion ? [{ label: titleOf(rule, extent), insertion }] : [];
      }),
    );
    const placeHolder = vscode.l10n.t('Which rule is wrong or accepted here?');
    const chosen = await vscode.window.showQuickPick(items, { placeHolder });
    if (chosen) await vscode.workspace.applyEdit(editOf(document, chosen.insertion));
  });
}

/** One line of a menu in place of two for each of many rules. It has no diagnostics, so that it comes last. */
export function chooseRule(document: vscode.TextDocument, findings: readonly ShownFinding[]): vscode.CodeAction {
  const title = vscode.l10n.t('Disable a rule here…');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const rules = findings.map(({ rule, range }) => ({ rule, line: range.start.line }));
  action.command = { title, command, arguments: [{ uri: document.uri.toString(), rules }] };
  return action;
}

/** Silences one rule; null where the language has no comments. It has no diagnostics, so that it comes last. */
export function silence(
  document: vscode.TextDocument,
  { rule, range }: ShownFinding,
  extent: Extent,
): vscode.CodeAction | null {
  const insertion = insertionFor(document, rule, range.start.line, extent);
  if (!insertion) return null;
  const action = new vscode.CodeAction(titleOf(rule, extent), vscode.CodeActionKind.QuickFix);
  action.edit = editOf(document, insertion);
  return action;
}

function titleOf(rule: RuleId, extent: Extent): string {
  return extent === 'disableForLine'
    ? vscode.l10n.t('Disable {0} for this line', rule)
    : vscode.l10n.t('Disable {0} for this file', rule);
}

function insertionFor(
  document: vscode.TextDocument,
  rule: RuleId,
  line: number,
  extent: Extent,
): CommentInsertion | null {
  const written = { language: document.languageId, uri: document.uri.path };
  const lineAt = (each: number): string => document.lineAt(each).text;
  return extent === 'disableForLine'
    ? disableForLine(written, line, lineAt, rule)
    : disableForFile(written, document.lineCount, lineAt, rule);
}

function editOf({ uri }: vscode.TextDocument, { line, character, text }: CommentInsertion): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(line, character), text);
  return edit;
}
