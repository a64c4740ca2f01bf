import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { minted } from '../token/minted';
import { leaksOf } from '../secrets/leaks';
import { activateExtension } from './extension';
import { until } from './project';

const SETTING = 'token.environmentVariable';
const VARIABLE = 'API_ENTREPRISE_TOKEN_OF_A_TEST';

const settings = () => vscode.workspace.getConfiguration('apiEntreprise');

describe('tokens', () => {
  const token = minted();

  before(() => activateExtension());

  after(async () => {
    await settings().update(SETTING, undefined, vscode.ConfigurationTarget.Global);
    Reflect.deleteProperty(process.env, VARIABLE);
  });

  it('are found where the person says alone: no setting of a workspace counts', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder, '.vscode', 'settings.json');
    const written = { [`apiEntreprise.${SETTING}`]: 'PATH', 'editor.rulers': [77] };
    try {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(written)));
      await until('the settings of the workspace are read', () => {
        const rulers = vscode.workspace.getConfiguration('editor').inspect('rulers')?.workspaceValue;
        return rulers === undefined ? undefined : true;
      });
      assert.equal(settings().get(SETTING), '');
      for (const target of [vscode.ConfigurationTarget.Workspace, vscode.ConfigurationTarget.WorkspaceFolder]) {
        await assert.rejects(Promise.resolve(settings().update(SETTING, 'PATH', target)));
      }
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, '.vscode'), { recursive: true });
    }
  });

  it('leave by none of the ways that an extension can see: documents, output, clipboard, settings', async () => {
    process.env[VARIABLE] = token;
    await settings().update(SETTING, VARIABLE, vscode.ConfigurationTarget.Global);
    await vscode.env.clipboard.writeText('before');
    await vscode.commands.executeCommand('apiEntreprise.showLog');
    await vscode.commands.executeCommand('apiEntreprise.tokens.focus');
    for (const command of ['addToken', 'manageTokens', 'useToken', 'renameToken', 'replaceToken', 'deleteToken']) {
      // Boxes wait for answers: they are given up as by Escape, as soon as they are shown.
      const ended = new AbortController();
      void vscode.commands.executeCommand(`apiEntreprise.${command}`).then(() => ended.abort());
      for (let tries = 0; !ended.signal.aborted && tries < 100; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      }
      assert.ok(ended.signal.aborted, `${command} ends once its boxes are given up`);
    }
    await vscode.commands.executeCommand('workbench.panel.output.focus');
    const texts = [
      await vscode.env.clipboard.readText(),
      JSON.stringify(settings()),
      ...vscode.workspace.textDocuments.map((document) => document.getText()),
      ...vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
    ];
    assert.deepEqual(leaksOf(token, texts), []);
  });
});
