import * as vscode from 'vscode';
import type { Analysis } from '../../editor/analysis';
import { noCall } from '../../editor/explain-call';
import { vscodeRange } from '../../editor/findings';
import { isReadDocument, readSelector } from '../../editor/languages';
import { pointedAt, pointerTo, type PointedAt } from '../../editor/pointed-at';
import { coreUri } from '../../editor/uris';
import { nearestCall } from '../../analysis-server/nearest-call';
import type { WrittenCall } from '../../analysis-server/protocol';
import type { Prefill } from '../session/session';

type Open = (prefill: Prefill) => Promise<void>;

/** From the calls of the code to the panel: a command, a lens above each call, and an action in its menu. */
export function registerWrittenCalls(analysis: Analysis, open: Open): vscode.Disposable {
  const lenses = new CallLenses(analysis);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('apiEntreprise.callAtCursor', async (argument: unknown) => {
      const place = await pointedAt(argument);
      if (place) await callAt(analysis, open, place);
      else void vscode.window.showInformationMessage(noCall(analysis));
    }),
    lenses,
    vscode.languages.registerCodeLensProvider([...readSelector], lenses),
    vscode.languages.registerCodeActionsProvider(
      [...readSelector],
      { provideCodeActions: (document, range) => actionsAt(analysis, document, range.start) },
      { providedCodeActionKinds: [vscode.CodeActionKind.Empty] },
    ),
  );
}

async function callAt(analysis: Analysis, open: Open, { document, position }: PointedAt): Promise<void> {
  const call = nearestCall(await callsOf(analysis, document), ({ range }) => range, position);
  if (call === null) {
    void vscode.window.showInformationMessage(noCall(analysis));
  } else if (call.endpoint === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The endpoint of this call cannot be determined from the code. Choose it in the panel.'),
    );
  } else await open({ endpoint: call.endpoint, values: call.values });
}

async function callsOf({ documents }: Analysis, document: vscode.TextDocument): Promise<readonly WrittenCall[]> {
  return isReadDocument(document) ? ((await documents?.calls(document)) ?? []) : [];
}

/** Those that can be made: an endpoint is known. One for each place. */
async function callable(analysis: Analysis, document: vscode.TextDocument): Promise<WrittenCall[]> {
  const calls = await callsOf(analysis, document);
  return calls.filter(
    ({ endpoint, range }, index) =>
      endpoint !== null && calls.findIndex((each) => each.range.start.line === range.start.line) === index,
  );
}

class CallLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changes.event;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly analysis: Analysis) {
    this.subscription = vscode.Disposable.from(
      this.changes,
      analysis.onDidChangeAnswers(() => this.changes.fire()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('apiEntreprise.codeLens')) this.changes.fire();
      }),
    );
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const isOn = vscode.workspace.getConfiguration('apiEntreprise').get<boolean>('codeLens', true);
    if (!isOn) return [];
    const calls = await callable(this.analysis, document);
    return calls.flatMap((call) => lensesOf(call, document));
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

function lensesOf({ range, statement, endpoint, title }: WrittenCall, { uri }: vscode.TextDocument): vscode.CodeLens[] {
  const { l10n } = vscode;
  // Inside of a call of several lines it would part its lines.
  const above = vscodeRange(statement);
  const page: vscode.Command[] =
    title === null
      ? []
      : [
          {
            title: `$(book) ${title}`,
            tooltip: l10n.t('Shows the page of this endpoint'),
            command: 'apiEntreprise.showEndpoint',
            arguments: [endpoint],
          },
        ];
  const tried: vscode.Command = {
    title: l10n.t('$(play) Try this call'),
    tooltip: l10n.t('Opens the API Entreprise request panel with this call'),
    command: 'apiEntreprise.callAtCursor',
    arguments: [pointerTo(coreUri(uri), range.start)],
  };
  return [...page, tried].map((command) => new vscode.CodeLens(above, command));
}

async function actionsAt(
  analysis: Analysis,
  document: vscode.TextDocument,
  at: vscode.Position,
): Promise<vscode.CodeAction[]> {
  const calls = await callable(analysis, document);
  const call = calls.find(({ range }) => range.start.line <= at.line && at.line <= range.end.line);
  if (!call) return [];
  const title = vscode.l10n.t('Try this call in the request panel');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.Empty);
  action.command = {
    title,
    command: 'apiEntreprise.callAtCursor',
    arguments: [pointerTo(coreUri(document.uri), call.range.start)],
  };
  return [action];
}
