import * as vscode from 'vscode';
import type { BodyToShow } from './ports';

const scheme = 'api-entreprise-answer';

/** Bodies of answers as read-only documents, in memory, for as long as they are open. */
export class AnswerDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly subscription: vscode.Disposable;

  constructor() {
    this.subscription = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === scheme) this.texts.delete(uri.toString());
      }),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.texts.get(uri.toString()) ??
      JSON.stringify(vscode.l10n.t('This answer is no longer kept. Run the call again from the history of the panel.'))
    );
  }

  async show(body: BodyToShow): Promise<void> {
    await vscode.window.showTextDocument(this.add(body), { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }

  async compare(before: BodyToShow, after: BodyToShow): Promise<void> {
    const title = `${before.title} ↔ ${after.title}`;
    await vscode.commands.executeCommand('vscode.diff', this.add(before), this.add(after), title);
  }

  dispose(): void {
    this.texts.clear();
    this.subscription.dispose();
  }

  private add({ title, text }: BodyToShow): vscode.Uri {
    const uri = vscode.Uri.from({ scheme, path: `/${title}.json` });
    this.texts.set(uri.toString(), text);
    return uri;
  }
}
