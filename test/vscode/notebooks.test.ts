import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './extension';
import { Project, rewrite, ruleOf, until } from './project';

const cell = (source: string) => ({ cell_type: 'code', metadata: {}, outputs: [], execution_count: null, source });

const notebook = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { language_info: { name: 'python' } },
  cells: [
    cell('%pip install requests\nimport requests\nURL = "https://entreprise.api.gouv.fr"'),
    { cell_type: 'markdown', metadata: {}, source: '# Une entreprise' },
    cell(
      'siren = "418166096"\nrequests.get(f"{URL}/v4/insee/sirene/unites_legales/{siren}", headers={"Authorization": "Bearer " + token()})',
    ),
  ],
});

/** The rules that a document's diagnostics name, once they are those that are expected. */
async function shows(
  document: vscode.TextDocument,
  ...rules: readonly string[]
): Promise<readonly vscode.Diagnostic[]> {
  const found = () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'API Entreprise');
  return until(
    `${document.uri.toString()} shows ${rules.join()}`,
    () => (found().map(ruleOf).toSorted().join() === rules.toSorted().join() ? found() : undefined),
    () => found().map(ruleOf).join(),
  );
}

async function fix(document: vscode.TextDocument, line: number): Promise<vscode.CodeAction> {
  const at = new vscode.Range(line, 2, line, 2);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    at,
  );
  const found = actions.find(({ title, edit }) => edit !== undefined && /5 s/.test(title));
  assert.ok(found, actions.map(({ title }) => title).join(' | '));
  return found;
}

describe('a notebook', () => {
  let project: Project;

  before(() => activateExtension());

  beforeEach(async () => {
    project = await Project.create('notebooks', { 'book.ipynb': notebook });
  });

  afterEach(() => project.end());

  it('has in a cell what is found there, knowing the cells above it', async () => {
    const book = await vscode.workspace.openNotebookDocument(project.uri('book.ipynb'));
    await vscode.window.showNotebookDocument(book);
    const [first, , last] = book.getCells().map(({ document }) => document);
    assert.ok(first && last);
    const [one] = await shows(last, 'missing-timeout', 'missing-traceability');
    assert.equal(one?.range.start.line, 1);
    await shows(first);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      last.uri,
      new vscode.Position(1, last.lineAt(1).text.indexOf('unites_legales')),
    );
    assert.equal(hover?.range?.start.line, 1);
    const { edit } = await fix(last, 1);
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    assert.match(last.getText(), /timeout=5/);
    await shows(last, 'missing-traceability');
    await rewrite(first, 'import requests\nURL = "https://example.org"');
    await shows(last);
  });
});
