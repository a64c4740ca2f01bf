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

  async function opened(): Promise<readonly [vscode.TextDocument, vscode.TextDocument]> {
    const book = await vscode.workspace.openNotebookDocument(project.uri('book.ipynb'));
    await vscode.window.showNotebookDocument(book);
    const [first, , last] = book.getCells().map(({ document }) => document);
    assert.ok(first && last);
    await shows(last, 'missing-timeout', 'missing-traceability');
    return [first, last];
  }

  it('completes what is written in a call of a cell, where it is written', async () => {
    const [, last] = await opened();
    const { text } = last.lineAt(1);
    const cut = text.indexOf('unites_legales') + 'unites'.length;
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      last.uri,
      new vscode.Position(1, cut),
    );
    const ours = items.filter(({ label }) => typeof label === 'object' && label.label.includes('unites_legales'));
    assert.ok(ours.length > 0, JSON.stringify(items.map(({ label }) => label)));
    for (const { range } of ours) {
      assert.ok(range instanceof vscode.Range);
      assert.ok(range.start.line === 1 && range.contains(new vscode.Position(1, cut)), JSON.stringify(range));
    }
    await rewrite(last, text.replace('headers=', 'params={"con"}, headers=').replace('{siren}', '418166096'));
    const at = new vscode.Position(0, last.lineAt(0).text.indexOf('"con"') + 4);
    const parameters = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      last.uri,
      at,
    );
    const item = parameters.items.find(({ label }) => typeof label === 'object' && label.label === 'context');
    assert.ok(item?.range instanceof vscode.Range, JSON.stringify(parameters.items));
    assert.equal(last.getText(item.range), '"con"');
  });

  it('has above a call of a cell the page of its endpoint and the way to try it, and none for the cells beside it', async () => {
    const [first, last] = await opened();
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', last.uri);
    const ours = lenses.filter(({ command }) => command?.command.startsWith('apiEntreprise.'));
    assert.deepEqual(
      ours.map(({ range, command }) => [range.start.line, command?.command]),
      [
        [1, 'apiEntreprise.showEndpoint'],
        [1, 'apiEntreprise.callAtCursor'],
      ],
    );
    assert.deepEqual(ours[1]?.command?.arguments, [
      { uri: last.uri.toString(), line: 1, character: last.lineAt(1).text.indexOf('/v4') },
    ]);
    assert.deepEqual(
      await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', first.uri),
      [],
    );
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', last.uri);
    const [link] = links.filter(({ target }) => target?.path === 'apiEntreprise.showEndpoint');
    assert.equal(link && last.getText(link.range), '/v4/insee/sirene/unites_legales/');
  });

  it('explains a call of a cell, and leads back to it', async () => {
    const [, last] = await opened();
    const [shown] = vscode.window.visibleNotebookEditors;
    assert.ok(shown);
    shown.selections = [new vscode.NotebookRange(0, 1)];
    const pointed = { uri: last.uri.toString(), line: 1, character: 5 };
    const done = vscode.commands.executeCommand('apiEntreprise.explainCall', pointed);
    await until(
      'the cell of the call is selected',
      () => {
        void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return vscode.window.activeNotebookEditor?.selection.start === 2 ? true : undefined;
      },
      () => String(vscode.window.activeNotebookEditor?.selection.start),
    );
    await done;
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), last.uri.toString());
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1);
  });

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
