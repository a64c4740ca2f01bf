import * as vscode from 'vscode';
import type { Offer } from '../assist';
import type { EditorSite } from '../analysis-server/protocol';
import type { Analysis } from './analysis';
import { loadAssist } from './assist';
import { editorLanguage, readSelector } from './languages';
import { factsText } from './hover';

/** What begins a string, a segment, a query, a parameter or its value. */
const TRIGGERS = ['"', "'", '`', '/', '?', '&', '='];

const kinds: Readonly<Record<Offer['kind'], vscode.CompletionItemKind>> = {
  endpoint: vscode.CompletionItemKind.Reference,
  segment: vscode.CompletionItemKind.Folder,
  parameter: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
};

/** An item that knows its endpoint, so that it can be documented when it is looked at. */
class OfferItem extends vscode.CompletionItem {
  constructor(
    readonly offer: Offer,
    site: EditorSite,
    rank: number,
  ) {
    super({ label: offer.label, description: offer.detail }, kinds[offer.kind]);
    const { start } = site.range;
    this.range = new vscode.Range(start.line, start.character + offer.from, start.line, start.character + offer.to);
    this.insertText = textOf(offer);
    // What is written was compared with more than a label holds, and the best comes first: nothing is left to filter.
    this.filterText = site.text.slice(offer.from, site.at);
    this.sortText = String(rank).padStart(4, '0');
    if (offer.goesOn) this.command = { command: 'editor.action.triggerSuggest', title: '' };
  }
}

/** Within the address, the parameters and their values of a call, and silent everywhere else. */
export function registerCallCompletion(analysis: Analysis): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, cancelled) {
      const { documents } = analysis;
      if (documents?.matters(document) !== true) return [];
      const site = await documents.site(document, position);
      if (!site || cancelled.isCancellationRequested) return [];
      const { offersAt } = await loadAssist();
      const offers = offersAt(site, editorLanguage(), new Date());
      if (offers.length === 0) return [];
      // Asked again with each letter: words are looked for in titles and synonyms, which the list does not show.
      return new vscode.CompletionList(
        offers.map((offer, rank) => new OfferItem(offer, site, rank)),
        true,
      );
    },
    async resolveCompletionItem(item) {
      if (!(item instanceof OfferItem) || item.offer.endpoint === null) return item;
      const { endpointFacts } = await loadAssist();
      const facts = endpointFacts(item.offer.endpoint);
      if (facts) item.documentation = factsText({ ...facts, seen: null }, []);
      return item;
    },
  };
  return vscode.languages.registerCompletionItemProvider([...readSelector], provider, ...TRIGGERS);
}

/** Without a place to write at, no session of a snippet begins. */
function textOf({ pieces }: Offer): string | vscode.SnippetString {
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('');
  const snippet = new vscode.SnippetString();
  for (const piece of pieces) {
    if (typeof piece === 'string') snippet.appendText(piece);
    else if (piece.placeholder === '') snippet.appendTabstop();
    else snippet.appendPlaceholder((inner) => inner.appendText(piece.placeholder));
  }
  return snippet;
}
