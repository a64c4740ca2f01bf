import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { editorLanguage } from '../../editor/languages';
import type { Log } from '../../editor/log';
import { Budget } from '../../requests/budget';
import { type Fetch, withExtraAuthorities } from '../../requests/extra-authorities';
import { History } from '../../requests/history';
import { stateFolder } from '../../requests/state-folder';
import { SIMULATOR_PORT } from '../../requests/simulator-port';
import { DefaultToken } from '../../secrets/default-token';
import { TokenStore } from '../../secrets/store';
import { AnswerDocuments } from './documents';
import { Downloads } from './downloads';
import type { ListQuestion } from '../session/ports';
import { PanelView, viewType, webviewOptions } from './panel-view';
import { type Prefill, PanelSession } from '../session/session';
import { WindowSimulator } from './simulator';
import { tokensOf } from './tokens';
import { workspaceTraceability } from './traceability';

/** The host's own, which knows the user's proxy and certificates; looked up at each call, since VS Code replaces it. */
const hostFetch: Fetch = (url, init: object) => fetch(url, init);

const hostTransport = withExtraAuthorities(hostFetch, {
  file: () => process.env['NODE_EXTRA_CA_CERTS'],
  // With this value VS Code leaves requests that bring a dispatcher to themselves.
  isAllowed: () => vscode.workspace.getConfiguration('http').get('proxySupport') !== 'on',
});

interface Shown {
  readonly view: PanelView;
  readonly session: PanelSession;
}

/** The request panel of a window, and its simulator. Loaded when one of them is first asked for. */
export class PanelHost implements vscode.Disposable {
  readonly simulator: WindowSimulator;
  private readonly documents = new AnswerDocuments();
  private readonly downloads = new Downloads();
  private readonly tokens: TokenStore;
  private readonly defaults: DefaultToken;
  private readonly confirmed = new Set<string>();
  private readonly subscriptions: { dispose(): unknown }[];
  private shown: Shown | null = null;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: Log,
  ) {
    this.simulator = new WindowSimulator({
      bundle: vscode.Uri.joinPath(context.extensionUri, 'dist', 'simulator.js').fsPath,
      port: () => vscode.workspace.getConfiguration('apiEntreprise').get<number>('simulator.port', SIMULATOR_PORT),
      onEntry: ({ method, path, status, codes, ms }) => {
        log.info(`simulator: ${[method, path, status ?? '-', ...codes, `${ms} ms`].join(' ')}`);
      },
    });
    this.tokens = new TokenStore({
      secrets: context.secrets,
      isTrusted: () => vscode.workspace.isTrusted,
      now: Date.now,
      newId: randomUUID,
      environment: (name) => process.env[name],
      variable: () =>
        vscode.workspace.getConfiguration('apiEntreprise').get<string>('token.environmentVariable', '').trim(),
    });
    this.defaults = new DefaultToken(context.workspaceState);
    this.subscriptions = [
      this.simulator,
      this.documents,
      this.downloads,
      this.tokens,
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.shown?.session.refresh()),
    ];
  }

  /** Shows the panel, with a call in it where one is given. */
  async open(prefill: Prefill | null): Promise<void> {
    const column = prefill === null ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    const shown =
      this.shown ??
      this.adopt(
        vscode.window.createWebviewPanel(viewType, 'API Entreprise', column, webviewOptions(this.context.extensionUri)),
      );
    shown.view.reveal();
    if (prefill !== null) await shown.session.open(prefill);
  }

  /** Gives a panel its page and its session: a new one, or one that a window brought back. */
  adopt(panel: vscode.WebviewPanel): Shown {
    const language = editorLanguage();
    const view = new PanelView(panel, this.context.extensionUri, language);
    const session = this.sessionFor(view);
    const shown = { view, session };
    const received = panel.webview.onDidReceiveMessage((message: unknown) => {
      session.receive(message).catch((error: unknown) => this.log.error(`panel: ${nameOf(error)}`));
    });
    panel.onDidDispose(() => {
      received.dispose();
      session.dispose();
      view.dispose();
      if (this.shown === shown) this.shown = null;
    });
    this.shown = shown;
    return shown;
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private sessionFor(view: PanelView): PanelSession {
    const { documents, downloads, simulator, confirmed } = this;
    const language = editorLanguage();
    const folder = this.context.globalStorageUri.fsPath;
    const keepsBodies = () => vscode.workspace.getConfiguration('apiEntreprise').get<boolean>('history.bodies', false);
    return new PanelSession({
      language,
      isTrusted: () => vscode.workspace.isTrusted,
      post: (message) => view.post(message),
      transport: hostTransport,
      // One for all windows and commands of this machine: the service counts by address.
      budget: new Budget({ folder: stateFolder(process.env) }),
      history: new History({ folder, bodies: keepsBodies() }),
      keepsBodies,
      tokens: tokensOf(this.tokens, this.defaults, language),
      simulator,
      traceability: workspaceTraceability,
      confirmed,
      confirmProduction,
      chooseList,
      chooseResults,
      confirmList,
      warn: (sentence) => this.log.warn(sentence[language]),
      showBody: (body) => documents.show(body),
      compareBodies: (before, after) => documents.compare(before, after),
      temporaryFile: () => downloads.temporaryFile(),
      openFile: (file) => downloads.open(file),
      saveFile: (file, name) => downloads.save(file, name),
      copy: async (text) => vscode.env.clipboard.writeText(text),
      addToken: async () => vscode.commands.executeCommand('apiEntreprise.addToken'),
      environmentChanged: (environment) => view.showEnvironment(environment),
      now: Date.now,
    });
  }
}

async function confirmProduction({ token, endpoint }: { token: string; endpoint: string }): Promise<boolean> {
  const send = vscode.l10n.t('Send to PRODUCTION');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Send this call to PRODUCTION?'),
    {
      modal: true,
      detail: vscode.l10n.t(
        '{0}, with the token {1}. The data is real; the call is traced, counts in your limits and has to be justified. You will not be asked again for this token in this window.',
        endpoint,
        token,
      ),
    },
    send,
  );
  return chosen === send;
}

async function chooseList(): Promise<string | null> {
  const filters = { [vscode.l10n.t('Lists')]: ['csv', 'tsv', 'txt'], [vscode.l10n.t('All files')]: ['*'] };
  const [file] = (await vscode.window.showOpenDialog({ filters, openLabel: vscode.l10n.t('Use This List') })) ?? [];
  return file === undefined ? null : new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

async function chooseResults(name: string): Promise<string | null> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
  const chosen = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, name),
    filters: { CSV: ['csv'], NDJSON: ['ndjson'] },
    title: vscode.l10n.t('Where the results go; the same list and the same file go on where they stopped'),
  });
  return chosen?.scheme === 'file' ? chosen.fsPath : null;
}

async function confirmList({ production, token, endpoint, plan }: ListQuestion): Promise<boolean> {
  const send = production ? vscode.l10n.t('Send to PRODUCTION') : vscode.l10n.t('Send the List');
  const question = production
    ? vscode.l10n.t('Send this list to PRODUCTION?')
    : vscode.l10n.t('Send this list to {0}?', endpoint);
  const about = production
    ? vscode.l10n.t(
        '{0}, with the token {1}. The data is real; every call is traced, counts in your limits and has to be justified.',
        endpoint,
        token,
      )
    : null;
  const detail = [about, plan].filter((each) => each !== null).join('\n\n');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, send)) === send;
}

/** What went wrong, without what it may quote. */
function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name} ${(error.stack ?? '').split('\n')[1]?.trim() ?? ''}` : typeof error;
}
