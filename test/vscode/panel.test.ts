import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './extension';
import { Project, right, until } from './project';

const title = vscode.env.language === 'fr' ? 'Essayer cet appel' : 'Try this call';

describe('the request panel', () => {
  let project: Project;
  let document: vscode.TextDocument;

  before(() => activateExtension());

  beforeEach(async () => {
    project = await Project.create('panel', { 'a.py': right });
    document = await project.open('a.py');
  });

  afterEach(async () => {
    await vscode.workspace.getConfiguration('apiEntreprise').update('codeLens', undefined, true);
    await project.end();
  });

  it('is offered above each call beside the name of its endpoint, unless their switch is off', async () => {
    const [page, lens, ...others] = await lenses();
    assert.ok(page && lens);
    assert.match(page.command?.title ?? '', /\(INSEE\)$/);
    assert.equal(page.command?.command, 'apiEntreprise.showEndpoint');
    assert.ok(lens.command?.title.includes(title));
    assert.deepEqual(
      [page, lens].map(({ range }) => range.start.line),
      [4, 4],
    );
    assert.deepEqual(others, []);
    await vscode.workspace.getConfiguration('apiEntreprise').update('codeLens', false, true);
    assert.deepEqual(await lenses(), []);
  });

  it('opens from a call of the code, once', async () => {
    await vscode.commands.executeCommand('apiEntreprise.callAtCursor', new vscode.Position(4, 0));
    await until('the panel is there', () => (panels().length > 0 ? true : undefined));
    await vscode.commands.executeCommand('apiEntreprise.openPanel');
    assert.equal(panels().length, 1);
  });

  it('has a simulator that starts, answers, and stops', async () => {
    const url = await vscode.commands.executeCommand('apiEntreprise.startSimulator');
    assert.ok(typeof url === 'string' && /^http:\/\/127\.0\.0\.1:\d+$/.test(url), String(url));
    assert.equal((await fetch(`${url}/__simulator`)).status, 200);
    assert.equal(await vscode.commands.executeCommand('apiEntreprise.startSimulator'), url);
    await vscode.commands.executeCommand('apiEntreprise.stopSimulator');
    await assert.rejects(fetch(`${url}/__simulator`));
  });

  async function lenses(): Promise<vscode.CodeLens[]> {
    return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
  }

  function panels(): vscode.Tab[] {
    return vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('apiEntreprise.panel'));
  }
});
