import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './extension';
import { Project, until, wrong } from './project';

const isFrench = vscode.env.language === 'fr';

/** Sent from a page: the service refuses it. */
const page = `const siren = document.getElementById('siren').value;
const query = new URLSearchParams({ context: 'Aides', recipient: '13002526500013', object: 'Aide' });
fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' + siren + '?' + query, {
  signal: AbortSignal.timeout(5000),
});
`;

const configuration = JSON.stringify({ traceability: { recipient: '21750001600019' } });

describe('what is generated', () => {
  let project: Project;

  before(() => activateExtension());

  beforeEach(async () => {
    project = await Project.create('generate', {
      '.api-entreprise.json': configuration,
      'requirements.txt': 'pytest\n',
      'a.py': wrong + '\n'.repeat(20),
      'tests/unit/test_other.py': '',
      'web/package.json': '{"dependencies":{"express":"5"}}',
      'web/page.js': page,
    });
  });

  afterEach(() => project.end());

  it('is a route in place of a browser’s call, made once and never written over', async () => {
    const document = await project.open('web/page.js');
    await project.shows('web/page.js', 'client-side-call');
    const action = await actionNamed(
      'web/page.js',
      2,
      isFrench
        ? 'Générer une route côté serveur qui appelle API Entreprise pour le navigateur'
        : 'Generate a backend route that calls API Entreprise for the browser',
    );
    await run(action);
    const route = await opened('web/routes/insee_unites_legales.js');
    assert.match(route.getText(), /express\.Router\(\)/);
    assert.match(route.getText(), /recipient: '21750001600019'/);
    assert.match(route.getText(), isFrench ? /Le détail reste ici/ : /The details stay here/);
    assert.equal(route.isDirty, false);
    assert.equal(document.getText(), page);
    assert.equal(document.isDirty, false);

    await project.write('web/routes/insee_unites_legales.js', '// mine\n');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await project.open('web/page.js');
    await run(action);
    assert.equal((await opened('web/routes/insee_unites_legales.js')).getText(), '// mine\n');
  });

  it('is a test beside the others, under a name that is free', async () => {
    const title = isFrench ? 'Générer un test de cet appel' : 'Generate a test for this call';
    for (const name of ['test_insee_unites_legales.py', 'test_insee_unites_legales_2.py']) {
      await project.open('a.py');
      await run(await actionNamed('a.py', 5, title));
      const document = await opened(`tests/unit/${name}`);
      assert.match(document.getText(), /def test_/);
      assert.match(document.getText(), isFrench ? /Le simulateur d’API Entreprise/ : /The API Entreprise simulator/);
    }
  });

  it('is a test from the palette, for the call at the cursor', async () => {
    await project.open('a.py');
    assert.ok(vscode.window.activeTextEditor);
    vscode.window.activeTextEditor.selection = new vscode.Selection(5, 4, 5, 4);
    await vscode.commands.executeCommand('apiEntreprise.generateTest');
    await opened('tests/unit/test_insee_unites_legales.py');
  });

  it('is offered at a call only', async () => {
    await project.open('a.py');
    await project.shows('a.py', 'missing-timeout', 'missing-traceability');
    assert.equal(await actionNamed('a.py', 20, 'test'), undefined);
    assert.equal(await actionNamed('a.py', 5, isFrench ? 'route' : 'backend route'), undefined);
  });

  async function actionNamed(file: string, line: number, part: string): Promise<vscode.CodeAction | undefined> {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      project.uri(file),
      new vscode.Range(line, 8, line, 8),
    );
    return actions.find(({ title }) => title.includes(part));
  }

  async function run(action: vscode.CodeAction | undefined): Promise<void> {
    assert.ok(action?.command, 'no such action');
    const given: unknown[] = action.command.arguments ?? [];
    await vscode.commands.executeCommand(action.command.command, ...given);
  }

  /** The document in the active editor, once it is that one. */
  async function opened(file: string): Promise<vscode.TextDocument> {
    const wanted = project.uri(file).toString();
    return until(
      `${file} is shown`,
      () => {
        const document = vscode.window.activeTextEditor?.document;
        return document?.uri.toString() === wanted ? document : undefined;
      },
      () => vscode.window.activeTextEditor?.document.uri.toString() ?? 'nothing',
    );
  }
});
