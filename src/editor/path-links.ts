import * as vscode from 'vscode';
import type { Analysis } from './analysis';
import { editorRange } from './findings';
import { selector } from './languages';
import { coreUri } from './uris';

/** From the path of a call, wherever it is written, to the page of its endpoint. */
export function registerPathLinks(analysis: Analysis): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider([...selector], {
    async provideDocumentLinks({ uri }) {
      const { client } = analysis;
      if (client?.matters(coreUri(uri)) !== true) return [];
      return (await client.paths(coreUri(uri))).map(({ range, endpoint, title }) => {
        const asked = encodeURIComponent(JSON.stringify([{ path: endpoint }]));
        const link = new vscode.DocumentLink(
          editorRange(range),
          vscode.Uri.parse(`command:apiEntreprise.showEndpoint?${asked}`),
        );
        link.tooltip = vscode.l10n.t('Show the page of “{0}”', title);
        return link;
      });
    },
  });
}
