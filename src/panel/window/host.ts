import * as vscode from 'vscode';
import { editorLanguage } from '../../editor/languages';
import type { Log } from '../../editor/log';
import { did } from '../../editor/steps';
import { hostTransport } from '../../editor/transport';
import { CallBudget } from '../../requests/budget';
import { History } from '../../requests/history';
import { stateFolder } from '../../requests/state-folder';
import { SIMULATOR_PORT } from '../../requests/simulator-port';
import type { Tokens } from '../../views/tokens-model';
import type { HistoryLine } from '../../views/history';
import { historyLines } from '../session/history-view';
import { AnswerDocuments } from './documents';
import { Downloads } from './downloads';
import { chooseList, chooseResults, confirmList, confirmProduction } from './questions';
import { PanelView, viewType, webviewOptions } from './panel-view';
import { scenarioChoices, scenarioLabel, scenarioProblem, scenarioText } from '../session/scenarios';
import type { ScenarioView } from '../shared/protocol';
import { type Prefill, PanelSession } from '../session/session';
import { WindowSimulator } from './simulator';
import { SimulatorStatus } from './simulator-status';
import { tokensOf } from './tokens';
import { workspaceTraceability } from './traceability';

const keepsBodies = (): boolean =>
  vscode.workspace.getConfiguration('apiEntreprise').get<boolean>('history.bodies', false);

interface Shown {
  readonly view: PanelView;
  readonly session: PanelSession;
}

/** The request panel of a window, and its simulator. Loaded when one of them is first asked for. */
export class PanelHost implements vscode.Disposable {
  readonly simulator: WindowSimulator;
  private readonly documents = new AnswerDocuments();
  private readonly downloads = new Downloads();
  private readonly confirmed = new Set<string>();
  private readonly subscriptions: { dispose(): unknown }[];
  private shown: Shown | null = null;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: Log,
    private readonly tokens: Tokens,
  ) {
    this.simulator = new WindowSimulator({
      bundle: vscode.Uri.joinPath(context.extensionUri, 'dist', 'simulator.mjs').fsPath,
      port: () => vscode.workspace.getConfiguration('apiEntreprise').get<number>('simulator.port', SIMULATOR_PORT),
      onEntry: ({ method, path, status, codes, ms }) => {
        log.info(`simulator: ${[method, path, status ?? '-', ...codes, `${ms} ms`].join(' ')}`);
      },
      fetch: (url, init) => fetch(url, init),
    });
    this.subscriptions = [
      this.simulator,
      this.documents,
      this.downloads,
      new SimulatorStatus(this.simulator),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.shown?.session.refresh()),
    ];
  }

  /** The history, as the settings of now want it kept. */
  private get history(): History {
    return new History({ folder: this.context.globalStorageUri.fsPath, bodies: keepsBodies() });
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

  scenarios(): ReturnType<typeof scenarioChoices> {
    return scenarioChoices(editorLanguage());
  }

  /** What is wrong with a scenario's value; undefined when nothing is. */
  scenarioProblem(scenario: ScenarioView): string | undefined {
    return scenarioProblem(scenario)?.[editorLanguage()];
  }

  /** Has the simulator answer in this way whoever asks it. */
  async setScenario(scenario: ScenarioView): Promise<void> {
    if (await this.simulator.setScenario(scenarioText(scenario))) return;
    void vscode.window.showErrorMessage(vscode.l10n.t('The simulator did not take the scenario. Start it again.'));
  }

  /** What the simulator is asked to answer; null where it answers as the service does. */
  scenarioWords(): string | null {
    const { scenario } = this.simulator;
    return scenario === null ? null : scenarioLabel(scenario, editorLanguage());
  }

  /** The requests that were made, as lines of the side bar. */
  historyLines(): HistoryLine[] {
    return historyLines(this.history.entries(), editorLanguage());
  }

  /** Shows a request of the history in the panel, to be sent again. */
  async fillFromHistory(id: string): Promise<void> {
    await this.open(null);
    await this.shown?.session.receive({ type: 'again', id, how: 'fill' });
  }

  async clearHistory(): Promise<void> {
    await this.history.clear();
    await this.shown?.session.refresh();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private sessionFor(view: PanelView): PanelSession {
    const { documents, downloads, simulator, confirmed } = this;
    const language = editorLanguage();
    const state = stateFolder(process.env);
    return new PanelSession({
      language,
      isTrusted: () => vscode.workspace.isTrusted,
      post: (message) => view.post(message),
      transport: hostTransport,
      // One for all windows and commands of this machine: the service counts by address.
      budget: new CallBudget({ folder: state }),
      stateFolder: state,
      history: this.history,
      keepsBodies,
      tokens: tokensOf(this.tokens, language),
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
      succeeded: did,
      environmentChanged: (environment) => view.showEnvironment(environment),
      now: Date.now,
    });
  }
}

/** What went wrong, without what it may quote. */
function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name} ${(error.stack ?? '').split('\n')[1]?.trim() ?? ''}` : typeof error;
}
