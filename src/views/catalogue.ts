import * as vscode from 'vscode';
import type { CatalogueGroup, EndpointNode } from '../assist';
import { type CatalogueFilter, type CatalogueView, wholeCatalogue } from '../assist/catalogue-view';
import type { Analysis } from '../editor/analysis';
import { editorLanguage } from '../editor/languages';
import { counted } from '../text/counted';
import { loadAssist } from '../editor/assist';
import type { Tokens } from './tokens-model';

type Node = CatalogueGroup | EndpointNode;

/** What of the tokens the catalogue shows. */
export type TokenAccess = Pick<Tokens, 'access' | 'onDidChange'>;

/** The endpoints of the service in the side bar: grouped, searched and filtered. Nothing is loaded before it is shown. */
export function registerCatalogue(tokens: () => Promise<TokenAccess>, analysis: Analysis): vscode.Disposable {
  const catalogue = new CatalogueTree(tokens, analysis);
  const view = vscode.window.createTreeView('apiEntreprise.catalogue', {
    treeDataProvider: catalogue,
    showCollapseAll: true,
  });
  const shows = (next: CatalogueView): void => {
    catalogue.show(next);
    view.description = describe(next);
    const isNarrowed = next.words !== '' || next.filters.length > 0;
    void vscode.commands.executeCommand('setContext', 'apiEntreprise.catalogueNarrowed', isNarrowed);
  };
  return vscode.Disposable.from(
    catalogue,
    view,
    vscode.commands.registerCommand('apiEntreprise.searchCatalogue', async () => {
      await vscode.commands.executeCommand('apiEntreprise.catalogue.focus');
      search(catalogue.view, shows);
    }),
    vscode.commands.registerCommand('apiEntreprise.filterCatalogue', async () => {
      await vscode.commands.executeCommand('apiEntreprise.catalogue.focus');
      const next = await chooseView(catalogue.view);
      if (next) shows(next);
    }),
    vscode.commands.registerCommand('apiEntreprise.showWholeCatalogue', () => {
      shows({ ...catalogue.view, words: '', filters: [] });
    }),
  );
}

class CatalogueTree implements vscode.TreeDataProvider<Node> {
  view: CatalogueView = wholeCatalogue;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private listening: vscode.Disposable | null = null;

  constructor(
    private readonly tokens: () => Promise<TokenAccess>,
    private readonly analysis: Analysis,
  ) {}

  show(view: CatalogueView): void {
    this.view = view;
    this.changed.fire();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return 'endpoints' in node ? [...node.endpoints] : [];
    const [{ catalogueTree }, tokens] = await Promise.all([loadAssist(), this.tokens()]);
    this.listening ??= tokens.onDidChange(() => this.changed.fire());
    const calls = this.view.filters.includes('used') ? await this.analysis.documents?.allCalls() : undefined;
    const used = new Set(calls?.calls.flatMap(({ endpoint }) => endpoint ?? []));
    return catalogueTree(this.view, { access: tokens.access(), used });
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'endpoints' in node ? groupItem(node, this.view) : endpointItem(node);
  }

  dispose(): void {
    this.listening?.dispose();
    this.changed.dispose();
  }
}

function groupItem({ name, endpoints }: CatalogueGroup, { words, groups }: CatalogueView): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(name, words === '' ? Collapsed : Expanded);
  // What was searched is opened; what a person opened or closed is remembered for each.
  item.id = `${groups} ${name} ${words}`;
  item.description = String(endpoints.length);
  const count = counted(endpoints.length, ['endpoint', 'endpoints'], ['endpoint', 'endpoints'])[editorLanguage()];
  item.accessibilityInformation = { label: `${name}, ${count}` };
  item.contextValue = 'group';
  return item;
}

function endpointItem({ path, title, providers, isProtected, isDeprecated, isCovered }: EndpointNode): vscode.TreeItem {
  const { l10n } = vscode;
  const facts = [
    providers,
    ...(isDeprecated ? [l10n.t('deprecated')] : []),
    isProtected ? l10n.t('protected data') : l10n.t('open data'),
    ...(isCovered === null ? [] : [isCovered ? l10n.t('covered by your token') : l10n.t('not covered by your token')]),
  ];
  const item = new vscode.TreeItem(title);
  item.id = path;
  item.description = providers;
  item.tooltip = `${title}\n${path}\n${facts.join(' · ')}`;
  item.accessibilityInformation = { label: `${title}, ${facts.join(', ')}` };
  item.contextValue = 'endpoint';
  item.iconPath = new vscode.ThemeIcon(
    isDeprecated ? 'history' : isCovered === true ? 'pass' : isProtected ? 'lock' : 'unlock',
  );
  item.command = { command: 'apiEntreprise.showEndpoint', title: l10n.t('Show Endpoint'), arguments: [{ path }] };
  return item;
}

/** The tree follows what is typed; given up, it is as before. */
function search(before: CatalogueView, shows: (next: CatalogueView) => void): void {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Search the Catalogue');
  box.placeholder = vscode.l10n.t('Title, provider, theme, path or usual name');
  box.value = before.words;
  let isTaken = false;
  box.onDidChangeValue((words) => shows({ ...before, words: words.trim() }));
  box.onDidAccept(() => {
    isTaken = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!isTaken) shows(before);
    box.dispose();
  });
  box.show();
}

/** Undefined when the person gives up. */
async function chooseView(view: CatalogueView): Promise<CatalogueView | undefined> {
  const { l10n, window } = vscode;
  const items: (vscode.QuickPickItem & { readonly choice: CatalogueFilter | 'provider' })[] = [
    { label: l10n.t('Group by provider'), choice: 'provider', picked: view.groups === 'provider' },
    ...filterLabels().map(([choice, label]) => ({ label, choice, picked: view.filters.includes(choice) })),
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Filter the Catalogue'),
    placeHolder: l10n.t('Endpoints are shown that fit all that is ticked'),
    canPickMany: true,
  });
  if (!chosen) return undefined;
  const choices = chosen.map(({ choice }) => choice);
  return {
    ...view,
    groups: choices.includes('provider') ? 'provider' : 'theme',
    filters: choices.filter((choice) => choice !== 'provider'),
  };
}

function filterLabels(): readonly (readonly [CatalogueFilter, string])[] {
  const { l10n } = vscode;
  return [
    ['open', l10n.t('Open data')],
    ['protected', l10n.t('Protected data')],
    ['covered', l10n.t('Covered by the token in use')],
    ['used', l10n.t('Used in this workspace')],
    ['deprecated', l10n.t('Deprecated')],
  ];
}

/** Beside the view's name: what narrows it. */
function describe({ words, filters }: CatalogueView): string {
  const labels = filterLabels().flatMap(([filter, label]) => (filters.includes(filter) ? [label] : []));
  return [...(words === '' ? [] : [words]), ...labels].join(' · ');
}
