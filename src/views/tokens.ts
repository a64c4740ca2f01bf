import * as vscode from 'vscode';
import type { Log } from '../editor/log';
import type { TokenRow } from './token-rows';
import type { Tokens } from './tokens-model';

/** The tokens of the window. */
export interface RegisteredTokens {
  dispose(): void;
  /** What is behind them, loaded if need be. */
  readonly tokens: () => Promise<Tokens>;
}

/** The commands about tokens and their view, at once; what is behind them, once activation is over. */
export function registerTokens(context: vscode.ExtensionContext, log: Log): RegisteredTokens {
  let loading: Promise<Tokens> | undefined;
  const tokens = (): Promise<Tokens> =>
    (loading ??= import('./tokens-model').then(({ startTokens }) => {
      const started = startTokens(context, log);
      context.subscriptions.push(started);
      return started;
    }));
  const command = (id: string, name: string): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (argument: unknown) => (await tokens()).run(name, argument));
  const later = setTimeout(() => void tokens(), 0);
  const registered = vscode.Disposable.from(
    { dispose: () => clearTimeout(later) },
    command('apiEntreprise.addToken', 'addToken'),
    command('apiEntreprise.moveTokenToEnvironmentFile', 'moveTokenToEnvironmentFile'),
    command('apiEntreprise.manageTokens', 'manageTokens'),
    command('apiEntreprise.useToken', 'useToken'),
    command('apiEntreprise.renameToken', 'renameToken'),
    command('apiEntreprise.replaceToken', 'replaceToken'),
    command('apiEntreprise.deleteToken', 'deleteToken'),
    tokensView(tokens),
  );
  return {
    tokens,
    dispose: () => {
      registered.dispose();
    },
  };
}

function tokensView(tokens: () => Promise<Tokens>): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let isListening = false;
  const view = vscode.window.createTreeView<TokenRow>('apiEntreprise.tokens', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      async getChildren(row) {
        if (row) return [...row.children];
        const started = await tokens();
        if (!isListening) {
          isListening = true;
          started.onDidChange(() => changed.fire());
        }
        return started.rows();
      },
      getTreeItem: itemOf,
    },
  });
  return vscode.Disposable.from(changed, view);
}

function itemOf(row: TokenRow): vscode.TreeItem {
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(row.label, row.children.length === 0 ? None : Collapsed);
  item.id = row.id;
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.contextValue = row.context;
  item.accessibilityInformation = { label: row.spoken };
  if (row.icon !== null) item.iconPath = new vscode.ThemeIcon(row.icon);
  return item;
}
