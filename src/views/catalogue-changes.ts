import * as vscode from 'vscode';
import type { Analysis } from '../editor/analysis';
import type { CatalogueNewsDesk } from './catalogue-news';

const SCHEME = 'api-entreprise-changes';

/** `refreshCatalogue` and `catalogueChanges`: what the service publishes, compared with the catalogue of this version. */
export function registerCatalogueChanges(context: vscode.ExtensionContext, analysis: Analysis): vscode.Disposable {
  let loading: Promise<CatalogueNewsDesk> | undefined;
  const desk = (): Promise<CatalogueNewsDesk> =>
    (loading ??= import('./catalogue-news').then(({ CatalogueNewsDesk: Desk }) => new Desk(context, analysis)));
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const page = vscode.Uri.from({ scheme: SCHEME, path: `/${vscode.l10n.t('catalogue-changes')}.md` });
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async () => (await (await desk()).page()) ?? '',
    }),
    vscode.commands.registerCommand('apiEntreprise.refreshCatalogue', async () => {
      if (await (await desk()).refresh()) changed.fire(page);
    }),
    vscode.commands.registerCommand('apiEntreprise.catalogueChanges', async () => {
      const { l10n, window } = vscode;
      if ((await (await desk()).page()) !== null) {
        changed.fire(page);
        await vscode.commands.executeCommand('markdown.showPreview', page);
        return;
      }
      const refresh = l10n.t('Refresh');
      const answer = await window.showInformationMessage(
        l10n.t('The catalogue of this version has not been compared with what the service publishes yet.'),
        refresh,
      );
      if (answer === refresh) await vscode.commands.executeCommand('apiEntreprise.refreshCatalogue');
    }),
  );
}
