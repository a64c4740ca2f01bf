import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './extension';
import { Project, right } from './project';

/** What would be a link, an image, a page and an icon were it not a value. */
const hostile = '[x](command:workbench.action.quit) ![i](https://evil.example/a.png) <img src=x> $(zap)';

describe('the hover', () => {
  let project: Project;

  before(() => activateExtension());
  afterEach(() => project.end());

  it('obeys nothing that is written in code', async () => {
    const text = right.replace('"Aides"', JSON.stringify(hostile)).replace('20005376700014', `2000${hostile}`);
    project = await Project.create('hover', { 'a.py': text });
    const document = await project.open('a.py');
    await project.shows('a.py', 'invalid-recipient');
    const line = document.lineAt(5).text;
    for (const word of ['"context"', '"recipient"', '2000[x]', 'timeout=5']) {
      const at = new vscode.Position(5, line.indexOf(word) + 2);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      const texts = hovers
        .flatMap(({ contents }) => contents)
        .flatMap((each) => (each instanceof vscode.MarkdownString ? [each.value] : []));
      const ours = texts.filter((each) => each.includes('command:apiEntreprise.'));
      assert.ok(ours.length > 0, word);
      for (const each of ours) {
        assert.doesNotMatch(each, /(?<!\\)\]\((?!command:apiEntreprise\.)/, word);
        assert.doesNotMatch(each, /(?<!\\)<img|(?<!\\)!\[/, word);
      }
    }
  });
});
