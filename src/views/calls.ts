import * as vscode from 'vscode';
import type { CallGroup, CallItem, CallState } from '../assist';
import type { Analysis } from '../editor/analysis';
import { loadAssist } from '../editor/assist';
import { editorLanguage } from '../editor/languages';
import { editorUri, fileOf, lineName } from '../editor/uris';
import { counted } from '../text/counted';
import { nameIn } from '../text/uris';

type Node = CallGroup | CallItem;

/** The analysis tells of changes in bursts. In ms. */
const BURST_MS = 300;

/** The calls of the workspace in the side bar, by endpoint: those of the open files, and all once every file was analysed. */
export function registerCalls(analysis: Analysis): vscode.Disposable {
  const calls = new CallsTree(analysis);
  const view = vscode.window.createTreeView('apiEntreprise.calls', { treeDataProvider: calls, showCollapseAll: true });
  calls.onDidList((isWhole) => {
    view.message = isWhole ? '' : vscode.l10n.t('Calls in open files only.');
  });
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    if (!view.visible) return;
    clearTimeout(timer);
    timer = setTimeout(() => calls.refresh(), BURST_MS);
  };
  const shown = async (node: unknown): Promise<boolean> => {
    if (!isCall(node)) return false;
    await showCall(node);
    return true;
  };
  return vscode.Disposable.from(
    calls,
    view,
    analysis.onDidChange(soon),
    view.onDidChangeVisibility(soon),
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.commands.registerCommand('apiEntreprise.explainListedCall', async (node: unknown) => {
      if (await shown(node)) await vscode.commands.executeCommand('apiEntreprise.explainCall');
    }),
    vscode.commands.registerCommand('apiEntreprise.tryListedCall', async (node: unknown) => {
      if (await shown(node)) await vscode.commands.executeCommand('apiEntreprise.callAtCursor');
    }),
  );
}

class CallsTree implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly listed = new vscode.EventEmitter<boolean>();
  /** Told whether every file was looked at, or there is none to tell apart. */
  readonly onDidList = this.listed.event;

  constructor(private readonly analysis: Analysis) {}

  refresh(): void {
    this.changed.fire();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return isCall(node) ? [] : [...node.calls];
    const { documents } = this.analysis;
    const [{ callsTree }, all] = await Promise.all([loadAssist(), documents?.allCalls()]);
    const groups = callsTree(all?.calls ?? [], editorLanguage());
    this.listed.fire(groups.length === 0 || all?.isWhole === true);
    return groups;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return isCall(node) ? callItem(node) : groupItem(node);
  }

  dispose(): void {
    this.changed.dispose();
    this.listed.dispose();
  }
}

function isCall(node: unknown): node is CallItem {
  return typeof node === 'object' && node !== null && 'sentences' in node;
}

async function showCall({ uri, line, character }: CallItem): Promise<void> {
  const at = new vscode.Position(line, character);
  await vscode.window.showTextDocument(editorUri(uri), { selection: new vscode.Range(at, at) });
}

function groupItem({ path: endpoint, title, calls }: CallGroup): vscode.TreeItem {
  const { Expanded } = vscode.TreeItemCollapsibleState;
  const name = endpoint === null ? vscode.l10n.t('Endpoint undetermined') : title;
  const item = new vscode.TreeItem(name, Expanded);
  item.id = endpoint ?? 'undetermined';
  item.description = String(calls.length);
  const count = counted(calls.length, ['appel', 'appels'], ['call', 'calls'])[editorLanguage()];
  item.accessibilityInformation = { label: `${name}, ${count}` };
  if (endpoint !== null) item.tooltip = endpoint;
  item.contextValue = endpoint === null ? 'group' : 'endpoint';
  return item;
}

function callItem({ uri, line, character, state, sentences }: CallItem): vscode.TreeItem {
  const file = editorUri(uri);
  const relative = vscode.workspace.asRelativePath(fileOf(file));
  const name = nameIn(relative);
  const folder = relative.slice(0, -name.length - 1);
  const place = lineName(file, relative, line);
  const item = new vscode.TreeItem(lineName(file, name, line));
  const known = stateWords(state);
  item.id = `${uri}:${line}:${character}`;
  item.description = folder;
  item.tooltip = [place, known, ...sentences].join('\n');
  item.accessibilityInformation = { label: [place, known, ...sentences].join(', ') };
  item.contextValue = 'call';
  item.iconPath = iconOf(state);
  const at = new vscode.Position(line, character);
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to the Call'),
    arguments: [file, { selection: new vscode.Range(at, at) } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}

function stateWords(state: CallState): string {
  const { l10n } = vscode;
  switch (state) {
    case 'right':
      return l10n.t('no problem found');
    case 'undetermined':
      return l10n.t('could not be determined:');
    case 'error':
      return l10n.t('errors:');
    case 'warning':
      return l10n.t('warnings:');
    case 'information':
    case 'hint':
      return l10n.t('suggestions:');
  }
}

function iconOf(state: CallState): vscode.ThemeIcon {
  switch (state) {
    case 'right':
      return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
    case 'undetermined':
      return new vscode.ThemeIcon('question');
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'warning':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'information':
    case 'hint':
      return new vscode.ThemeIcon('info');
  }
}
