import * as assert from 'node:assert/strict';
import type { Context } from 'mocha';
import * as vscode from 'vscode';

/** A call without the three mandatory parameters and without a timeout: two findings, the second with a safe fix. */
export const wrong = `import requests


def company(siren):
    url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren
    return requests.get(url, headers={"Authorization": "Bearer " + token()})
`;

/** The same, as it should be. */
export const right = wrong.replace(
  'return requests.get(url, ',
  'return requests.get(url, timeout=5, params={"context": "Aides", "recipient": "20005376700014", "object": "Dossier"}, ',
);

/** Files of a test, in a folder of their own below the workspace. */
export class Project {
  readonly folder: vscode.Uri;

  private constructor(name: string) {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root, 'no folder is open');
    this.folder = vscode.Uri.joinPath(root, name);
  }

  static async create(name: string, files: Readonly<Record<string, string>>): Promise<Project> {
    const project = new Project(`made-for-${name}`);
    await project.remove();
    // What looks like a repository's root is what test folders are told from: this one lies in such a folder.
    await project.write('.git/description', 'not a repository');
    for (const [file, text] of Object.entries(files)) await project.write(file, text);
    return project;
  }

  uri(file: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, file);
  }

  async write(file: string, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(this.uri(file), new TextEncoder().encode(text));
  }

  /** Opens a file as a person does: closed, its document goes at once. */
  async open(file: string): Promise<vscode.TextDocument> {
    const uri = this.uri(file);
    await vscode.commands.executeCommand('vscode.open', uri);
    return until(`${file} is open`, () =>
      vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString()),
    );
  }

  /** The rules that diagnostics of a file name, once they are those that are expected. */
  async shows(file: string, ...rules: readonly string[]): Promise<readonly vscode.Diagnostic[]> {
    const wanted = rules.toSorted().join();
    return until(
      `${file} shows ${wanted === '' ? 'nothing' : wanted}`,
      () => {
        const found = vscode.languages
          .getDiagnostics(this.uri(file))
          .filter(({ source }) => source === 'API Entreprise');
        return found.map(ruleOf).toSorted().join() === wanted ? found : undefined;
      },
      () => vscode.languages.getDiagnostics(this.uri(file)).map(ruleOf).join(),
    );
  }

  async remove(): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.folder, { recursive: true });
    } catch {
      // It was not there.
    }
  }

  async end(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await this.remove();
  }
}

/** Writes a figure beside the name of the test: the console of the extension host is read by nobody. */
export function told({ test }: Context, figure: string): void {
  if (test) test.title += ` [${figure}]`;
}

/** The rule of a diagnostic; what it says where it has none. */
export function ruleOf({ code, message }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : message;
}

/** Replaces the whole text of an open document, as typing does. */
export async function rewrite(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** How long is waited for what is meant to come about: as long as a busy machine may take. */
export const patienceMs = 90_000;

/** Asks again and again until there is an answer. */
export async function until<T>(what: string, ask: () => T | undefined, last: () => string = () => ''): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) assert.fail(`Waited in vain until ${what}; last: ${last()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Asks until an answer comes: what is asked for may not be there yet. */
export async function eventually<T>(what: string, ask: () => Thenable<T>): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) assert.fail(`Waited in vain until ${what}; last: ${String(error)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
