import * as vscode from 'vscode';
import type { AroundInsertion, Proposal } from '../assist';
import { snippetPrefix } from '../assist/prefix';
import { loadAssist, manifestsIn, projectFolder, writingSettings } from './assist';
import { editorLanguage, snippetLanguageIds } from './languages';

/** An item that knows what it stands for, so that it can be documented when it is looked at. */
class SnippetItem extends vscode.CompletionItem {
  constructor(
    readonly proposal: Proposal,
    insertText: string,
    written: string,
    range: vscode.Range,
    rank: number,
  ) {
    const { label, providers, target } = proposal;
    super({ label, detail: `  ${providers}`, description: target.label }, vscode.CompletionItemKind.Snippet);
    this.detail = proposal.detail;
    this.insertText = new vscode.SnippetString(insertText);
    this.range = range;
    // The words were looked for in more than a label holds, and the best answer comes first: nothing is left to filter.
    this.filterText = written;
    this.sortText = String(rank).padStart(4, '0');
  }
}

/** Calls offered where `ae-` is written, and nowhere else. */
export function registerCompletion(): vscode.Disposable {
  const selector = snippetLanguageIds.map((language) => ({ language }));
  const manifests = new RecentManifests();
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token) {
      const before = document.lineAt(position.line).text.slice(0, position.character);
      const prefix = snippetPrefix(before);
      if (prefix === null) return [];
      const folder = projectFolder(document.uri);
      const [{ parted, proposals }, { lang }, known] = await Promise.all([
        loadAssist(),
        writingSettings(document.uri),
        folder ? manifests.in(folder) : {},
      ]);
      if (token.isCancellationRequested) return [];
      const place = { languageId: document.languageId, text: document.getText(), lang };
      const range = new vscode.Range(position.translate(0, -prefix.length), position);
      const around = aroundIn(document, range);
      const items = proposals(place, prefix, editorLanguage(), known).map((proposal, rank) => {
        const text = parted(proposal.insertText, around, document.languageId);
        const item = new SnippetItem(proposal, text, prefix, range, rank);
        item.additionalTextEdits = proposal.imports.map((edit) =>
          vscode.TextEdit.insert(document.positionAt(edit.start), edit.text),
        );
        return item;
      });
      // Asked again with each letter.
      return new vscode.CompletionList(items, true);
    },
    async resolveCompletionItem(item) {
      if (item instanceof SnippetItem) item.documentation = await documented(item.proposal);
      return item;
    },
  };
  return vscode.languages.registerCompletionItemProvider(selector, provider, '-');
}

/** Manifests change seldom, and are asked for with each letter. */
const FRESH_MS = 30_000;

class RecentManifests {
  private readonly known = new Map<string, { readonly at: number; readonly texts: Promise<Record<string, string>> }>();

  in(folder: vscode.Uri): Promise<Record<string, string>> {
    const key = folder.toString();
    const last = this.known.get(key);
    if (last && Date.now() - last.at < FRESH_MS) return last.texts;
    const texts = manifestsIn([folder]);
    this.known.set(key, { at: Date.now(), texts });
    return texts;
  }
}

async function documented({ endpoint, target, detail }: Proposal): Promise<vscode.MarkdownString> {
  if (endpoint === null) return new vscode.MarkdownString().appendText(detail);
  const { endpointDocumentation } = await loadAssist();
  const { title, request, facts, code } = endpointDocumentation(endpoint, target, editorLanguage());
  const text = new vscode.MarkdownString().appendText(title).appendMarkdown(`\n\n\`${request}\`\n`);
  for (const fact of facts) text.appendMarkdown(`\n- ${fact}`);
  return text.appendMarkdown('\n').appendCodeblock(code, target.language.editorIds[0]);
}

/** The text before and behind a range. */
export function aroundIn(document: vscode.TextDocument, { start, end }: vscode.Range): AroundInsertion {
  const text = document.getText();
  return { before: text.slice(0, document.offsetAt(start)), after: text.slice(document.offsetAt(end)) };
}
