import * as vscode from 'vscode';
import type { Analysis } from './analysis';
import { vscodeRange } from './findings';
import { readSelector } from './languages';

/** From the path of a call, wherever it is written, to the page of its endpoint. */
export function registerPathLinks(analysis: Analysis): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider([...readSelector], {
    async provideDocumentLinks(document) {
      const { documents } = analysis;
      if (documents?.matters(document) !== true) return [];
      return (await documents.paths(document)).map(({ range, endpoint, title }) => {
        const asked = encodeURIComponent(JSON.stringify([{ path: endpoint }]));
        const link = new vscode.DocumentLink(
          vscodeRange(range),
          vscode.Uri.parse(`command:apiEntreprise.showEndpoint?${asked}`),
        );
        link.tooltip = vscode.l10n.t('Show the page of “{0}”', title);
        return link;
      });
    },
  });
}
