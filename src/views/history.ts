import * as vscode from 'vscode';

/** A request or a list of requests that was made, as text: safe to show. */
export interface HistoryLine {
  readonly id: string;
  /** The endpoint's title. */
  readonly label: string;
  /** What it was about, and what came of it. */
  readonly description: string;
  readonly tooltip: string;
  readonly outcome: 'good' | 'bad' | 'none';
  readonly isProduction: boolean;
}

/** The history of this user on this machine. */
export interface HistorySource {
  /** The latest first. */
  lines(): Promise<readonly HistoryLine[]>;
  /** Also of other windows. */
  onDidChange(listener: () => void): vscode.Disposable;
  /** Shows the request in the panel, to be sent again. */
  fill(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** The requests that were made, in the side bar; nothing is loaded before it is shown. */
export function registerHistory(source: HistorySource): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<HistoryLine>('apiEntreprise.history', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (line) => (line ? [] : [...(await source.lines())]),
      getTreeItem: itemOf,
    },
  });
  return vscode.Disposable.from(
    changed,
    view,
    source.onDidChange(() => changed.fire()),
    vscode.commands.registerCommand('apiEntreprise.fillFromHistory', async (id: unknown) => {
      if (typeof id === 'string') await source.fill(id);
    }),
    vscode.commands.registerCommand('apiEntreprise.clearHistory', async () => {
      const clear = vscode.l10n.t('Clear');
      const answer = await vscode.window.showWarningMessage(
        vscode.l10n.t('Clear the history of requests made on this machine?'),
        { modal: true },
        clear,
      );
      if (answer === clear) await source.clear();
    }),
  );
}

function itemOf({ id, label, description, tooltip, outcome, isProduction }: HistoryLine): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.id = id;
  item.description = description;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: `${label}, ${tooltip.replaceAll('\n', ', ')}` };
  item.contextValue = isProduction ? 'productionRequest' : 'request';
  item.iconPath = new vscode.ThemeIcon({ good: 'pass', bad: 'error', none: 'circle-slash' }[outcome]);
  item.command = {
    command: 'apiEntreprise.fillFromHistory',
    title: vscode.l10n.t('Fill In the Request Panel'),
    arguments: [id],
  };
  return item;
}
