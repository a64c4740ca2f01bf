import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Analysis } from '../editor/analysis';
import { editorLanguage } from '../editor/languages';
import { hostTransport } from '../editor/transport';
import { type CatalogueNews, newsPage, newsSentence, readNews, writeNews } from '../published/news';
import { refresh } from '../published/refresh';

/** What was last told of, so that nothing is told twice. */
const TOLD = 'catalogueNewsTold';

/** A bundle of its own, loaded by the first refresh or the first look at what it found. */
export class CatalogueNewsDesk {
  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly analysis: Analysis,
  ) {}

  /** Downloads, after a question, and tells what is new; the news of before stay where that fails. Gives whether there are any. */
  async refresh(): Promise<boolean> {
    const { l10n, window } = vscode;
    const { extensionUri } = this.context;
    const download = l10n.t('Download');
    const answer = await window.showInformationMessage(
      l10n.t('Download the list of endpoints that the service publishes?'),
      {
        modal: true,
        detail: l10n.t(
          'One request to entreprise.api.gouv.fr, without a token. It is compared with the catalogue of this version, which stays in use.',
        ),
      },
      download,
    );
    if (answer !== download) return false;
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: l10n.t('Refreshing the catalogue'),
      cancellable: true,
    };
    const refreshed = await window.withProgress(options, (_, token) => {
      const ended = new AbortController();
      token.onCancellationRequested(() => ended.abort());
      return refresh({
        transport: hostTransport,
        command: vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath,
        lang: editorLanguage(),
        now: new Date(),
        signal: ended.signal,
      });
    });
    if ('failure' in refreshed) {
      void window.showWarningMessage(refreshed.failure);
      return false;
    }
    await vscode.workspace.fs.writeFile(this.file, new TextEncoder().encode(writeNews(refreshed.news)));
    await this.tell(refreshed.news);
    return true;
  }

  /** The last news as a Markdown document; null where there are none about this version. */
  async page(): Promise<string | null> {
    const news = await this.read();
    return news && newsPage(news, await this.used(), editorLanguage());
  }

  private async tell(news: CatalogueNews): Promise<void> {
    const { l10n, window } = vscode;
    const { globalState } = this.context;
    const key = JSON.stringify(news.changes);
    const isKnown = news.changes.length > 0 && globalState.get(TOLD) === key;
    await globalState.update(TOLD, key);
    const show = l10n.t('Show');
    const sentence = isKnown
      ? l10n.t('The service publishes nothing new since the last refresh.')
      : newsSentence(news, await this.used())[editorLanguage()];
    const chosen = await window.showInformationMessage(sentence, ...(news.changes.length > 0 ? [show] : []));
    if (chosen === show) await vscode.commands.executeCommand('apiEntreprise.catalogueChanges');
  }

  private async used(): Promise<ReadonlySet<string>> {
    const calls = (await this.analysis.documents?.allCalls())?.calls ?? [];
    return new Set(calls.flatMap(({ endpoint }) => endpoint ?? []));
  }

  private async read(): Promise<CatalogueNews | null> {
    try {
      return readNews(new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file)));
    } catch {
      return null;
    }
  }

  private get file(): vscode.Uri {
    return vscode.Uri.file(path.join(this.context.globalStorageUri.fsPath, 'catalogue-news.json'));
  }
}
