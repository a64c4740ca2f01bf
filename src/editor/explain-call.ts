import * as vscode from 'vscode';
import type { Lang } from '../text/message';
import type { ExplainedCall, ShownUnderstood } from '../analysis-server/protocol';
import type { Analysis } from './analysis';
import { vscodeRange } from './findings';
import { isReadDocument } from './languages';
import { pointedAt, type PointedAt } from './pointed-at';
import { editorUri } from './uris';

interface Row extends vscode.QuickPickItem {
  readonly location: vscode.Location;
}

/** `explainCall`: a list of what was understood of the call at the cursor, or of the one that is pointed at; choosing a row shows where it comes from. */
export function registerExplainCall(analysis: Analysis): vscode.Disposable {
  return vscode.commands.registerCommand('apiEntreprise.explainCall', async (argument: unknown) => {
    const place = await pointedAt(argument);
    if (place) await explainCall(analysis, place);
    else void vscode.window.showInformationMessage(noCall(analysis));
  });
}

async function explainCall(analysis: Analysis, { document, position }: PointedAt): Promise<void> {
  const call = await explainAt(analysis, document, position);
  if (call) await show(call, analysis.findings.languageFor(document));
  else void vscode.window.showInformationMessage(noCall(analysis));
}

/** The call at a position, in the words of the analysis. */
export async function explainAt(
  analysis: Analysis,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<ExplainedCall | null> {
  return isReadDocument(document) ? ((await analysis.documents?.explain(document, position)) ?? null) : null;
}

export function noCall({ client }: Analysis): string {
  return client
    ? vscode.l10n.t('No API Entreprise call was found near the cursor. Place it on the URL or on the request.')
    : vscode.l10n.t('The analysis is disabled. The apiEntreprise.enable setting enables it.');
}

async function show(call: ExplainedCall, language: Lang): Promise<void> {
  const rows = call.rows.map((row) => rowOf(row, call, language));
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('What the analysis knows about this call'),
    placeHolder: vscode.l10n.t('Select a line to go to its origin'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen) return;
  const { uri, range } = chosen.location;
  await vscode.window.showTextDocument(uri, { selection: range });
}

function rowOf({ slot, name, value, because, place }: ShownUnderstood, call: ExplainedCall, language: Lang): Row {
  const at = place ?? call.place;
  return {
    label: `$(${iconOf(slot, value.en)}) ${name[language]}`,
    description: value[language],
    ...(because ? { detail: because[language] } : {}),
    location: new vscode.Location(editorUri(at.uri), vscodeRange(at.range)),
  };
}

function iconOf(slot: string, value: string): string {
  if (slot === 'endpoint') return 'link';
  if (value.startsWith('present')) return 'pass';
  if (value.startsWith('absent') || value.startsWith('none')) return 'circle-slash';
  if (value.startsWith('undetermined')) return 'question';
  return { timeout: 'watch', token: 'key', side: 'server', around: 'sync', answer: 'inbox' }[slot] ?? 'circle-outline';
}
