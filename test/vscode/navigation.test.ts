import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './extension';
import { Project, right, until, wrong } from './project';

const UNIT = '/v4/insee/sirene/unites_legales/{siren}';

describe('navigation', () => {
  let project: Project;
  let document: vscode.TextDocument;

  before(() => activateExtension());

  beforeEach(async () => {
    project = await Project.create('navigation', { 'a.py': wrong, 'sub/b.py': right, 'c.txt': 'unites_legales' });
    document = await project.open('a.py');
    await project.shows('a.py', 'missing-timeout', 'missing-traceability');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await project.end();
  });

  it('finds calls among the symbols of the workspace by title, path and usual words', async () => {
    for (const query of ['unité légale', 'unites_legales', 'legal unit']) {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      const ours = found.filter(({ name, location }) => name.includes('(INSEE)') && isIn(location.uri, 'a.py'));
      assert.equal(ours.length, 1, query);
      assert.equal(ours[0]?.location.range.start.line, 4);
    }
  });

  it('links the path of a call to the page of its endpoint', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      10,
    );
    const [link, ...others] = links.filter(({ target }) => target?.scheme === 'command');
    assert.ok(link?.target);
    assert.deepEqual(others, []);
    assert.equal(document.getText(link.range), '/v4/insee/sirene/unites_legales/');
    assert.match(link.tooltip ?? '', /INSEE/);
    const asked: unknown = JSON.parse(link.target.query);
    assert.deepEqual(asked, [{ path: UNIT }]);
    await vscode.commands.executeCommand(link.target.path, { path: UNIT });
    await until('the page is shown', () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('unites_legales')),
    );
  });
});

function isIn({ path }: vscode.Uri, file: string): boolean {
  return path.endsWith(`/made-for-navigation/${file}`);
}
