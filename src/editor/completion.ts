import * as vscode from 'vscode';
import type { Proposal } from '../assist';
import { snippetPrefix } from '../assist/prefix';
import { loadAssist, writingSettings } from './assist';
import { editorLanguage, snippetLanguageIds } from './languages';

/** An item that knows what it stands for, so that it can be documented when it is looked at. */
class SnippetItem extends vscode.CompletionItem {
  constructor(
    readonly proposal: Proposal,
    range: vscode.Range,
  ) {
    super({ label: proposal.label, description: proposal.target.label }, vscode.CompletionItemKind.Snippet);
    this.detail = proposal.detail;
    this.insertText = new vscode.SnippetString(proposal.insertText);
    this.range = range;
    this.filterText = proposal.label;
  }
}

/** Calls offered where `ae-` is written, and nowhere else. */
export function registerCompletion(): vscode.Disposable {
  const selector = snippetLanguageIds.map((language) => ({ language }));
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token) {
      const before = document.lineAt(position.line).text.slice(0, position.character);
      const prefix = snippetPrefix(before);
      if (prefix === null) return [];
      const [{ proposals }, { lang }] = await Promise.all([loadAssist(), writingSettings(document.uri)]);
      if (token.isCancellationRequested) return [];
      const place = { languageId: document.languageId, text: document.getText(), lang };
      const range = new vscode.Range(position.translate(0, -prefix.length), position);
      return proposals(place, prefix, editorLanguage()).map((proposal) => new SnippetItem(proposal, range));
    },
    async resolveCompletionItem(item) {
      if (item instanceof SnippetItem) item.documentation = await documented(item.proposal);
      return item;
    },
  };
  return vscode.languages.registerCompletionItemProvider(selector, provider, '-');
}

async function documented({ endpoint, target }: Proposal): Promise<vscode.MarkdownString> {
  const { documentationOf } = await loadAssist();
  const { title, request, facts, code } = documentationOf(endpoint, target, editorLanguage());
  const text = new vscode.MarkdownString().appendText(title).appendMarkdown(`\n\n\`${request}\`\n`);
  for (const fact of facts) text.appendMarkdown(`\n- ${fact}`);
  return text.appendMarkdown('\n').appendCodeblock(code, target.language === 'shell' ? 'shellscript' : target.language);
}
