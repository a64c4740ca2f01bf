import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { minted } from '../token/minted';
import { activateExtension } from './extension';
import { eventually, Project, until } from './project';

const isFrench = vscode.env.language === 'fr';

/** A project whose files git tracks: what it does not track is nobody else's. */
async function tracked(name: string, files: Readonly<Record<string, string>>): Promise<Project> {
  const project = await Project.create(name, files);
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
  ])
    execFileSync('git', args, { cwd: project.folder.fsPath });
  return project;
}

describe('secrets in files', () => {
  const token = minted();
  let project: Project;

  before(() => activateExtension());
  afterEach(() => project.end());

  it('are told of in files of settings as one types', async () => {
    project = await tracked('leaks-yaml', { 'application.yml': 'api:\n  entreprise:\n    token: x\n' });
    const document = await project.open('application.yml');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(2, 11, 2, 12), token);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const [found] = await project.shows('application.yml', 'hardcoded-token');
    assert.ok(found);
    assert.match(found.message, isFrench ? /se termine par/ : /ends in/);
    assert.ok(!found.message.includes(token.slice(-8)));
    assert.deepEqual([found.range.start.line, found.range.start.character, found.range.end.line], [2, 11, 2]);
  });

  it('are silenced by a comment of the language', async () => {
    project = await tracked('leaks-quiet', { 'application.yml': `token: ${token}\n` });
    const document = await project.open('application.yml');
    await project.shows('application.yml', 'hardcoded-token');
    const title = isFrench ? 'pour cette ligne' : 'for this line';
    const action = (await actionsAt(document, 0)).find((each) => each.title.includes(title));
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.match(document.getText(), /^# api-entreprise-disable-next-line hardcoded-token\n/);
    await project.shows('application.yml');
  });

  it('move to the environment, which a new .env.example tells of', async () => {
    project = await tracked('leaks-fix', { 'a.py': `JETON = "${token}"\n` });
    const document = await project.open('a.py');
    await project.shows('a.py', 'hardcoded-token');
    const action = (await actionsAt(document, 0)).find(({ title }) => title.includes('API_ENTREPRISE_TOKEN'));
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.equal(document.getText(), 'import os\nJETON = os.environ["API_ENTREPRISE_TOKEN"]\n');
    const made = project.uri('.env.example');
    await eventually('the file is there', async () => (await vscode.workspace.fs.stat(made)).type);
    const example = await vscode.workspace.openTextDocument(made);
    assert.equal(example.getText(), 'API_ENTREPRISE_TOKEN=\n');
    await project.shows('a.py');
  });

  it('move to .env, which git is told to ignore', async () => {
    project = await tracked('leaks-env', { 'a.py': `JETON = "${token}"\n`, '.env.example': '' });
    const document = await project.open('a.py');
    await project.shows('a.py', 'hardcoded-token');
    const action = (await actionsAt(document, 0)).find(({ title }) => title.includes('.env, '));
    assert.ok(action?.command);
    const place: unknown = action.command.arguments?.[0];
    void vscode.commands.executeCommand(action.command.command, place);
    await until('the code reads the environment', () => (document.getText().includes('os.environ') ? true : undefined));
    const read = async (file: string): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(project.uri(file)));
    assert.deepEqual([await read('.env'), await read('.gitignore')], [`API_ENTREPRISE_TOKEN=${token}\n`, '.env\n']);
    await project.shows('a.py');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

async function actionsAt(document: vscode.TextDocument, line: number): Promise<readonly vscode.CodeAction[]> {
  const { range } = document.lineAt(line);
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
}
