import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** A number from 0 up to 1, of a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What people type, in pieces that leave a file broken as often as not. */
const pieces = [
  'x',
  ' ',
  '\n',
  '"',
  "'",
  '(',
  ')',
  '{',
  '}',
  ', timeout=5',
  'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/',
  '&context=Aides&recipient=13002526500013',
  '# ',
  '// ',
  'return ',
];

const configurations = [
  '{}',
  '{ "rules": { "missing-timeout": "off" } }',
  '{ "level": "strict" }',
  '{ "ignore": ["python/**"] }',
  '{ "rules": { "missing-',
  null,
];

/** A person at a window whose folder is a repository, who does one thing after another. */
export class Person {
  /** How often each was done, and how long it took in all, in ms. */
  readonly done = new Map<string, { readonly times: number; readonly ms: number }>();
  /** Steps that could not be done, as people try some. */
  refused = 0;
  private readonly made: string[] = [];
  /** Operations of a step beyond its first. */
  private extra = 0;

  constructor(
    private readonly folder: string,
    private readonly random: () => number,
  ) {}

  private readonly habits: readonly (readonly [number, string, () => unknown])[] = [
    [600, 'edit', () => this.type()],
    [50, 'pause', () => pause(300 + 300 * this.random())],
    [60, 'open', () => this.open()],
    [40, 'close', () => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')],
    [30, 'save', () => vscode.commands.executeCommand('workbench.action.files.save')],
    [30, 'hover', () => this.ask('vscode.executeHoverProvider')],
    [30, 'complete', () => this.ask('vscode.executeCompletionItemProvider')],
    [20, 'fixes', () => this.askRange('vscode.executeCodeActionProvider')],
    [10, 'lenses', () => this.askDocument('vscode.executeCodeLensProvider')],
    [10, 'links', () => this.askDocument('vscode.executeLinkProvider')],
    [5, 'symbols', () => vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'sirene')],
    [20, 'rename', () => this.rename()],
    [10, 'delete', () => this.remove()],
    [20, 'create', () => this.create()],
    [10, 'branch', () => this.switchBranch()],
    [12, 'configuration', () => this.configure()],
    [4, 'setting', () => this.set()],
    [4, 'scan', () => this.scan()],
    [4, 'views', () => this.look()],
    [15, 'request', () => this.request()],
    [6, 'tool', () => this.checkCode()],
    [1, 'restart', () => vscode.commands.executeCommand('apiEntreprise.restartAnalysis')],
  ];

  /** One of them, as often as people do it; gives how many operations that was. */
  async next(): Promise<number> {
    this.extra = 0;
    const sum = this.habits.reduce((all, [weight]) => all + weight, 0);
    let at = this.random() * sum;
    const habit = this.habits.find(([weight]) => (at -= weight) < 0);
    if (!habit) return 0;
    const [, name, act] = habit;
    const begun = performance.now();
    const { times = 0, ms = 0 } = this.done.get(name) ?? {};
    try {
      await act();
    } catch {
      // A file may be gone, a document closed: a person sees a message and goes on.
      this.refused += 1;
    } finally {
      this.done.set(name, { times: times + 1, ms: ms + performance.now() - begun });
    }
    return 1 + this.extra;
  }

  /** Leaves everything as it was at the beginning: nothing open, the first branch, no file of its own. */
  async tidy(): Promise<void> {
    await vscode.commands.executeCommand('notifications.clearAll');
    for (const document of vscode.workspace.textDocuments) {
      if (!document.isDirty || document.isClosed) continue;
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    git(this.folder, 'checkout', '-q', '-f', 'main');
    git(this.folder, 'clean', '-q', '-f', '-d');
    this.made.length = 0;
  }

  private pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.random() * from.length)];
  }

  /** A file of the folder, as it is now. */
  private file(): string | undefined {
    const files = fs
      .readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('.git') && /\.\w+$/.test(name))
      .filter((name) => fs.statSync(path.join(this.folder, name)).isFile());
    return this.pick(files);
  }

  private async open(): Promise<void> {
    const file = this.file();
    if (file !== undefined) await vscode.commands.executeCommand('vscode.open', this.uri(file));
  }

  private uri(file: string): vscode.Uri {
    return vscode.Uri.file(path.join(this.folder, file));
  }

  private document(): vscode.TextDocument | undefined {
    return this.pick(vscode.workspace.textDocuments.filter(({ uri, isClosed }) => uri.scheme === 'file' && !isClosed));
  }

  private place(document: vscode.TextDocument): vscode.Position {
    return document.positionAt(Math.floor(this.random() * document.getText().length));
  }

  /** Keys come faster than the window tells what became of them. */
  private async type(): Promise<void> {
    const document = this.document();
    if (!document) return this.open();
    const keys = 1 + Math.floor(this.random() * 20);
    this.extra += keys - 1;
    await Promise.all(Array.from({ length: keys }, () => this.edit(document)));
  }

  private async edit(document: vscode.TextDocument): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    const kind = this.random();
    const from = this.place(document);
    if (kind < 0.1 && fs.existsSync(document.uri.fsPath)) {
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      edit.replace(document.uri, whole, fs.readFileSync(document.uri.fsPath, 'utf8'));
    } else if (kind < 0.3) edit.delete(document.uri, new vscode.Range(from, from.translate(0, 12)));
    else if (kind < 0.4) {
      const { text } = document.lineAt(from.line);
      edit.insert(document.uri, new vscode.Position(from.line, 0), `${text}\n`);
    } else edit.insert(document.uri, from, this.pick(pieces) ?? '');
    await vscode.workspace.applyEdit(edit);
  }

  private async ask(command: string): Promise<void> {
    const document = this.document();
    if (document) await vscode.commands.executeCommand(command, document.uri, this.place(document));
  }

  private async askRange(command: string): Promise<void> {
    const document = this.document();
    if (document)
      await vscode.commands.executeCommand(command, document.uri, new vscode.Range(0, 0, document.lineCount, 0));
  }

  private async askDocument(command: string): Promise<void> {
    const document = this.document();
    if (document) await vscode.commands.executeCommand(command, document.uri);
  }

  private async rename(): Promise<void> {
    const file = this.file();
    if (file === undefined) return;
    const to = path.join(path.dirname(file), `${Math.floor(this.random() * 1e6)}-${path.basename(file)}`);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(this.uri(file), this.uri(to), { ignoreIfExists: true });
    await vscode.workspace.applyEdit(edit);
  }

  private async remove(): Promise<void> {
    const file = this.file();
    if (file !== undefined) await vscode.workspace.fs.delete(this.uri(file));
  }

  private create(): void {
    const file = this.file();
    if (file === undefined) return;
    const name = `${Math.floor(this.random() * 1e6)}${path.extname(file)}`;
    this.made.push(name);
    fs.copyFileSync(path.join(this.folder, file), path.join(this.folder, name));
    const old = this.made.length > 20 ? this.made.shift() : undefined;
    if (old !== undefined) fs.rmSync(path.join(this.folder, old), { force: true });
  }

  private switchBranch(): void {
    git(this.folder, 'checkout', '-q', '-f', this.random() < 0.5 ? 'main' : 'other');
  }

  private configure(): void {
    const text = this.pick(configurations) ?? null;
    const file = path.join(this.folder, '.api-entreprise.json');
    if (text === null) fs.rmSync(file, { force: true });
    else fs.writeFileSync(file, text);
  }

  private async set(): Promise<void> {
    const settings = vscode.workspace.getConfiguration('apiEntreprise');
    await settings.update('codeLens', this.random() < 0.5, vscode.ConfigurationTarget.Global);
    if (this.random() < 0.2) {
      await settings.update('enable', false, vscode.ConfigurationTarget.Global);
      await settings.update('enable', undefined, vscode.ConfigurationTarget.Global);
    }
  }

  private async scan(): Promise<void> {
    await vscode.commands.executeCommand('apiEntreprise.scanWorkspace');
    await vscode.commands.executeCommand('notifications.clearAll');
  }

  private async look(): Promise<void> {
    const view = this.pick(['catalogue', 'calls', 'history', 'tokens', 'simulator']) ?? 'calls';
    await vscode.commands.executeCommand(`apiEntreprise.${view}.focus`);
  }

  private async request(): Promise<void> {
    await vscode.lm.invokeTool('api_entreprise_simulate_call', {
      input: {
        endpoint: '/v4/insee/sirene/unites_legales/130025265',
        query: { context: 'Aides', recipient: '13002526500013', object: `Dossier ${Math.floor(this.random() * 99)}` },
      },
      toolInvocationToken: undefined,
    });
  }

  private async checkCode(): Promise<void> {
    const document = this.document();
    if (!document) return;
    await vscode.lm.invokeTool('api_entreprise_check_code', {
      input: { code: document.getText().slice(0, 100_000), file: path.basename(document.uri.fsPath) },
      toolInvocationToken: undefined,
    });
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function git(folder: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
}
