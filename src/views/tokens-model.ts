import { randomUUID } from 'node:crypto';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { type Access, accessOf } from '../catalogue';
import type { Log } from '../editor/log';
import { did } from '../editor/steps';
import { addToken, variableRead } from '../secrets/add';
import { claimsIn } from '../secrets/claims';
import { type Desk, gesture } from '../secrets/desk';
import { activeSelection, selectionAt } from '../secrets/editor-selection';
import { environmentFolderOf } from '../secrets/editor-environment-folder';
import { editorSurface } from '../secrets/editor-surface';
import type { NamedToken } from '../secrets/entry';
import { moveToEnvironmentFile } from '../secrets/environment-file';
import { chooseToken, deleteToken, manageTokens, renameToken, replaceToken } from '../secrets/manage';
import { Reminders } from '../secrets/reminders';
import { TokenStore } from '../secrets/store';
import { redacting } from '../secrets/surface';
import { type TokenEnvironment, TokenInUse } from '../secrets/token-in-use';
import { problemSentence } from '../secrets/words';
import { type TokenRow, tokenRows, tokenStatus } from './token-rows';

/** A bundle of its own, loaded after activation: it holds the catalogue. */
export interface Tokens {
  readonly store: TokenStore;
  readonly inUse: TokenInUse;
  readonly onDidChange: (listener: () => void) => vscode.Disposable;
  rows(): TokenRow[];
  /** What the token in use opens in production; null where there is none, or nothing is written in it. */
  access(): Access | null;
  /** The token in use of an environment, where it is kept in the secret store: what it is called, and its scopes. */
  kept(environment: TokenEnvironment): { readonly name: string; readonly scopes: readonly string[] } | null;
  /** Runs a command by its name below `apiEntreprise.`; `argument` is a line of the view, or a place in a document. */
  run(command: string, argument: unknown): Promise<void>;
  dispose(): void;
}

/** How often dates are looked at again in a window that stays open. */
const LOOK_AGAIN_MS = 6 * 3_600_000;

/** The store with its gestures, reminders and status item. In Restricted Mode nothing is read until the folder is trusted. */
export function startTokens(context: vscode.ExtensionContext, log: Log): Tokens {
  const environment = (name: string): string | undefined => process.env[name];
  const variable = (): string =>
    vscode.workspace.getConfiguration('apiEntreprise').get<string>('token.environmentVariable', '').trim();
  const store = new TokenStore({
    secrets: context.secrets,
    isTrusted: () => vscode.workspace.isTrusted,
    now: Date.now,
    newId: randomUUID,
    environment,
    variable,
  });
  const inUse = new TokenInUse(context.workspaceState);
  const ui = redacting(editorSurface(), (text) => store.redact(text));
  const showList = (): Thenable<unknown> => vscode.commands.executeCommand('apiEntreprise.tokens.focus');
  const reminders = new Reminders({
    entries: () => store.entries(),
    ui,
    now: Date.now,
    claim: claimsIn(path.join(context.globalStorageUri.fsPath, 'reminders')),
    manage: () => void showList(),
  });
  const desk: Desk = {
    store,
    inUse,
    ui,
    now: Date.now,
    environment,
    variable,
    selection: activeSelection,
    showList,
    seen: (id) => reminders.seen(id),
  };
  const status = statusItem();
  const changed = new vscode.EventEmitter<void>();
  const refresh = (): void => {
    void inUse.settle(store.entries());
    if (store.entries().length > 0) did('token');
    draw(status, tokenStatus(store, inUse, Date.now(), ui));
    changed.fire();
  };
  const load = async (): Promise<void> => {
    if (!vscode.workspace.isTrusted) return;
    try {
      await store.load();
    } catch (error) {
      log.error(store.redact(`The tokens cannot be read: ${String(error)}`));
    }
    refresh();
    for (const problem of store.problems()) void ui.warn(problemSentence(problem, store, ui));
    await reminders.check();
  };
  const timer = setInterval(() => {
    refresh();
    void reminders.check();
  }, LOOK_AGAIN_MS);
  const subscriptions = [
    status,
    changed,
    { dispose: () => clearInterval(timer) },
    store,
    store.onDidChange(() => {
      refresh();
      void reminders.check();
    }),
    inUse.onDidChange(refresh),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void load()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('apiEntreprise.token')) void load();
    }),
  ];
  void load();
  return {
    store,
    inUse,
    onDidChange: (listener) => changed.event(listener),
    access: () => {
      const content = inUse.of('production', store.entries())?.content;
      return content?.kind === 'token' ? accessOf(content.facts) : null;
    },
    kept: (environment) => {
      const used = inUse.of(environment, store.entries());
      if (used?.variable !== null) return null;
      const { name, content } = used;
      return { name, scopes: content.kind === 'token' ? content.facts.scopes : [] };
    },
    rows: () => tokenRows(store, inUse, Date.now(), ui),
    run: (command, argument) => gesture(desk, (at) => perform(command, argument, at)),
    dispose: () => {
      for (const each of subscriptions) each.dispose();
    },
  };
}

/** Commands that are about one token. */
const onToken: Readonly<Record<string, (desk: Desk, entry: NamedToken) => Promise<void>>> = {
  useToken: chooseToken,
  renameToken,
  replaceToken,
  deleteToken,
};

async function perform(command: string, argument: unknown, desk: Desk): Promise<void> {
  if (command === 'addToken') return addToken(desk, await selectionAt(argument));
  if (command === 'moveTokenToEnvironmentFile') return moveToFile(argument, desk);
  const entry = entryOf(argument, desk);
  const act = onToken[command];
  return entry && act ? act(desk, entry) : manageTokens(desk);
}

async function moveToFile(argument: unknown, desk: Desk): Promise<void> {
  const from = await selectionAt(argument);
  if (from) await moveToEnvironmentFile(desk, from, await environmentFolderOf(from.uri), variableRead(desk));
}

/** The token of a line of the view, if it is still there. */
function entryOf(argument: unknown, { store }: Desk): NamedToken | undefined {
  const id = typeof argument === 'object' && argument !== null && 'token' in argument ? argument.token : null;
  return typeof id === 'string' ? store.entry(id) : undefined;
}

function statusItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('apiEntreprise.token', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('API Entreprise token');
  item.command = 'apiEntreprise.manageTokens';
  return item;
}

function draw(item: vscode.StatusBarItem, shown: ReturnType<typeof tokenStatus>): void {
  if (!shown) {
    item.hide();
    return;
  }
  item.text = shown.text;
  item.tooltip = shown.tooltip;
  item.accessibilityInformation = { label: shown.spoken };
  item.backgroundColor = shown.isWarning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  item.show();
}
