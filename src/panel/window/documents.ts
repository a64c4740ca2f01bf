import * as vscode from 'vscode';
import { editorLanguage } from '../../editor/languages';
import { fieldFacts } from '../session/field-facts';
import type { BodyToShow } from '../session/ports';
import { columnBeside } from './columns';

const scheme = 'api-entreprise-answer';

/** Bodies of answers as read-only documents, in memory, for as long as they are open. */
export class AnswerDocuments implements vscode.TextDocumentContentProvider, vscode.HoverProvider, vscode.Disposable {
  private readonly bodies = new Map<string, BodyToShow>();
  private readonly subscription: vscode.Disposable;

  constructor() {
    this.subscription = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.languages.registerHoverProvider({ scheme }, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === scheme) this.bodies.delete(uri.toString());
      }),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.bodies.get(uri.toString())?.text ??
      JSON.stringify(
        vscode.l10n.t('This response is no longer available. Send the call again from the panel’s history.'),
      )
    );
  }

  /** What the catalogue says of the field under the pointer, and where the service documents it. */
  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | null {
    const body = this.bodies.get(document.uri.toString());
    if (body === undefined) return null;
    const found = fieldFacts(body.endpoint, body.text, document.offsetAt(position), editorLanguage());
    if (found === null) return null;
    const text = new vscode.MarkdownString();
    text.appendMarkdown(`\`${found.path.replaceAll('`', '')}\`\n\n`).appendText(found.facts);
    text.appendMarkdown(`\n\n[${vscode.l10n.t('Endpoint documentation')}](${found.documentation})`);
    return new vscode.Hover(text);
  }

  async show(body: BodyToShow): Promise<void> {
    await vscode.window.showTextDocument(this.add(body), {
      viewColumn: columnBeside(vscode.ViewColumn.Active),
      preview: true,
    });
  }

  async compare(before: BodyToShow, after: BodyToShow): Promise<void> {
    const title = `${before.title} ↔ ${after.title}`;
    await vscode.commands.executeCommand('vscode.diff', this.add(before), this.add(after), title, {
      viewColumn: columnBeside(vscode.ViewColumn.Active),
    });
  }

  dispose(): void {
    this.bodies.clear();
    this.subscription.dispose();
  }

  private add(body: BodyToShow): vscode.Uri {
    const uri = vscode.Uri.from({ scheme, path: `/${body.title}.json` });
    this.bodies.set(uri.toString(), body);
    return uri;
  }
}
