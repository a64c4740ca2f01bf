import * as vscode from 'vscode';
import type { Message } from '../text/message';
import { AnalysisClient } from '../analysis-server/client';
import { realClock } from '../analysis-server/clock';
import { started } from '../analysis-server/log-messages';
import { matters } from '../analysis-server/prefilter';
import { type Connection, type ConnectionEvents, type Start, startLater } from '../analysis-server/connection';
import { DocumentQuestions } from './document-questions';
import { analysisStart } from './analysis-start';
import { Findings } from './findings';
import { editorLanguage } from './languages';
import type { Log } from './log';
import { Notebooks } from './notebooks';
import { editorUri } from './uris';
import { watchFiles } from './watch';

/** All that is written of a message: never a text of a file, nor a sentence that may quote one. */
const traced = [
  'type',
  'id',
  'uri',
  'uris',
  'folder',
  'folders',
  'version',
  'ms',
  'documents',
  'files',
  'findings',
].concat(['rule', 'listed', 'done', 'total', 'scanned', 'trusted']);

/** The analysis as the window has it: on or off, what it found, and a word when something of it changes. */
export class Analysis implements vscode.Disposable {
  readonly findings = new Findings();
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly answers = new vscode.EventEmitter<void>();
  /** Questions about documents may be answered otherwise than they were; who shows answers unasked asks again. */
  readonly onDidChangeAnswers = this.answers.event;
  private readonly subscriptions: { dispose(): unknown }[] = [this.findings, this.changes, this.answers];
  private running: {
    readonly client: AnalysisClient;
    readonly watching: vscode.Disposable;
    readonly notebooks: Notebooks;
    readonly documents: DocumentQuestions;
  } | null = null;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: Log,
  ) {
    this.subscriptions.push(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('apiEntreprise.enable')) this.follow();
      }),
      // git may list files from now on.
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.client?.restart()),
      // Files belong to other worlds now.
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.begin()),
    );
    this.follow();
  }

  /** Null while the extension is switched off. */
  get client(): AnalysisClient | null {
    return this.running?.client ?? null;
  }

  /** What may be asked about documents; null while the extension is switched off. */
  get documents(): DocumentQuestions | null {
    return this.running?.documents ?? null;
  }

  dispose(): void {
    this.end();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private follow(): void {
    const isEnabled = vscode.workspace.getConfiguration('apiEntreprise').get<boolean>('enable', true);
    if (isEnabled) this.begin();
    else this.end();
  }

  private begin(): void {
    this.end();
    const { log, findings, changes, answers } = this;
    const client = new AnalysisClient({
      start: this.start(),
      clock: realClock,
      matters,
      trusted: () => vscode.workspace.isTrusted,
      listener: {
        show: (files) => findings.show(this.running?.notebooks.shown(files) ?? files),
        configurations: (folder, problems) => findings.showConfigurations(folder, problems),
        note: (uri, message, grave) => this.note(uri, message, grave),
        log: (level, message, file) => log[level](worded(message, file)),
        changed: () => changes.fire(),
        answersChanged: () => answers.fire(),
      },
    });
    const notebooks = new Notebooks(client);
    const documents = new DocumentQuestions(client, notebooks);
    this.running = { client, watching: watchFiles(client), notebooks, documents };
    changes.fire();
    answers.fire();
  }

  private end(): void {
    this.running?.watching.dispose();
    this.running?.notebooks.dispose();
    this.running?.client.dispose();
    this.running = null;
    this.findings.clear();
    this.changes.fire();
    this.answers.fire();
  }

  private start(): Start {
    return startLater(async () => {
      const start = await analysisStart(this.extensionUri, this.log);
      return (events) => this.traced(start, events);
    });
  }

  /** A connection of which every message may be seen in the log. */
  private traced(start: Start, events: ConnectionEvents): Connection {
    const connection = start({
      ...events,
      received: (news) => {
        this.trace('<', news);
        events.received(news);
      },
    });
    this.log.info(worded(started(connection.pid)));
    return {
      ...connection,
      tell: (told) => {
        this.trace('>', told);
        connection.tell(told);
      },
      ask: async (method, params, asking) => {
        this.trace('>', { ...params, type: method });
        const result = await connection.ask(method, params, asking);
        this.trace('<', { type: method });
        return result;
      },
    };
  }

  private trace(direction: '<' | '>', value: unknown): void {
    if (vscode.workspace.getConfiguration('apiEntreprise').get('trace') !== 'messages') return;
    this.log.info(`${direction} ${JSON.stringify(value, traced)}`);
  }

  private note(uri: string | null, message: Message, grave: boolean): void {
    const shown = worded(message, uri);
    this.log.warn(shown);
    if (grave) void vscode.window.showWarningMessage(vscode.l10n.t('{0}: {1}', 'API Entreprise', shown));
  }
}

/** A message in the editor's language, after the file that it is about. */
function worded(message: Message, uri: string | null = null): string {
  const text = message[editorLanguage()];
  return uri !== null ? vscode.l10n.t('{0}: {1}', vscode.workspace.asRelativePath(editorUri(uri)), text) : text;
}
