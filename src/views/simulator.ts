import * as vscode from 'vscode';

/** A request that the simulator answered. */
export interface SimulatorLine {
  readonly number: number;
  /** Status and codes. */
  readonly label: string;
  /** Method and path, without any token. */
  readonly description: string;
  readonly tooltip: string;
  readonly isRefused: boolean;
}

/** What this window's simulator is doing. */
export interface SimulatorSource {
  /** Null while it does not run. */
  state(): { readonly url: string; /** In words; null for none. */ readonly scenario: string | null } | null;
  /** The latest first. */
  lines(): readonly SimulatorLine[];
  onDidChange(listener: () => void): vscode.Disposable;
}

type Row = { readonly kind: 'address' | 'scenario'; readonly text: string } | SimulatorLine;

/** The simulator in the side bar: its address, what it is asked to answer, and its log. */
export function registerSimulatorView(source: SimulatorSource): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<Row>('apiEntreprise.simulator', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => (row ? [] : rowsOf(source)),
      getTreeItem: (row) => ('kind' in row ? stateItem(row) : lineItem(row)),
    },
  });
  return vscode.Disposable.from(
    changed,
    view,
    source.onDidChange(() => changed.fire()),
    vscode.commands.registerCommand('apiEntreprise.copySimulatorAddress', async () => {
      const state = source.state();
      if (state) await vscode.env.clipboard.writeText(state.url);
    }),
  );
}

function rowsOf(source: SimulatorSource): Row[] {
  const state = source.state();
  if (!state) return [];
  const scenario = state.scenario ?? vscode.l10n.t('as the service does');
  return [{ kind: 'address', text: state.url }, { kind: 'scenario', text: scenario }, ...source.lines()];
}

function stateItem({ kind, text }: { readonly kind: 'address' | 'scenario'; readonly text: string }): vscode.TreeItem {
  const { l10n } = vscode;
  const label = kind === 'address' ? l10n.t('Listening') : l10n.t('Answers');
  const item = new vscode.TreeItem(label);
  item.id = kind;
  item.description = text;
  item.contextValue = kind;
  item.iconPath = new vscode.ThemeIcon(kind === 'address' ? 'broadcast' : 'settings');
  item.command =
    kind === 'address'
      ? { command: 'apiEntreprise.copySimulatorAddress', title: l10n.t('Copy the Address') }
      : { command: 'apiEntreprise.chooseScenario', title: l10n.t('Choose What the Simulator Answers') };
  item.tooltip = item.command.title;
  item.accessibilityInformation = { label: `${label}, ${text}. ${item.command.title}` };
  return item;
}

function lineItem({ number, label, description, tooltip, isRefused }: SimulatorLine): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.id = String(number);
  item.description = description;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: `${label}, ${description}` };
  item.contextValue = 'exchange';
  item.iconPath = new vscode.ThemeIcon(isRefused ? 'error' : 'pass');
  return item;
}
