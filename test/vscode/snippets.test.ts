import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { snippetLanguageIds } from '../../src/editor/languages';
import { activateExtension } from './extension';
import { patienceMs, Project, told, until } from './project';

const isFrench = vscode.env.language === 'fr';

const configuration = JSON.stringify({ traceability: { context: 'Aides publiques', recipient: '21750001600019' } });

describe('snippets', () => {
  let project: Project;

  before(() => activateExtension());

  beforeEach(async () => {
    project = await Project.create('snippets', {
      '.api-entreprise.json': configuration,
      'requirements.txt': 'httpx==0.28\n',
      'a.py': 'ae-dgfip\nae\ntotal-dgfip\n\n',
      'b.md': 'ae-dgfip\n',
      'c.sh': 'ae-dgfip-tva\n',
    });
  });

  afterEach(() => project.end());

  it('are offered after ae-, in the editor’s language, with tab stops and the code to come', async function () {
    await project.open('a.py');
    await offered('a.py', 0, 8);
    const begun = performance.now();
    const items = await offered('a.py', 0, 8);
    told(this, `${(performance.now() - begun).toFixed(0)} ms`);
    assert.ok(items.length >= 5);
    const item = items.find(({ label }) => nameOf(label) === 'Attestation fiscale');
    assert.ok(item);
    assert.equal(item.kind, vscode.CompletionItemKind.Snippet);
    assert.match(item.detail ?? '', isFrench ? /, avec httpx$/ : /, with httpx$/);
    assert.ok(item.insertText instanceof vscode.SnippetString);
    assert.match(item.insertText.value, isFrench ? /\$\{1:cadre de l’appel\}/ : /\$\{1:context of the call\}/);
    assert.ok(item.documentation instanceof vscode.MarkdownString);
    assert.match(item.documentation.value, isFrench ? /Délai recommandé/ : /Recommended timeout/);
    assert.match(item.documentation.value, /```python\n[^]*httpx\.get\(/);
    const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
    assert.deepEqual(range, new vscode.Range(0, 0, 0, 8));
  });

  it('are offered for no other prefix and in no other language', async () => {
    await project.open('a.py');
    assert.deepEqual(await offered('a.py', 1, 2), []);
    assert.deepEqual(await offered('a.py', 2, 11), []);
    await project.open('b.md');
    assert.deepEqual(await offered('b.md', 0, 8), []);
    await project.open('c.sh');
    assert.ok((await offered('c.sh', 0, 12)).length > 0);
  });

  it('are inserted from the palette, with the client that the project uses first', async () => {
    const document = await insertWith('apiEntreprise.insertSnippet');
    assert.match(document.getText(), /httpx\.get\(/);
    assert.match(document.getText(), isFrench ? /cadre de l’appel/ : /context of the call/);
    assert.doesNotMatch(document.getText(), /Aides publiques/);
  });

  it('are inserted with the project’s values by the command that says so', async () => {
    const document = await insertWith('apiEntreprise.insertCall');
    assert.match(document.getText(), /"context": "Aides publiques"/);
    assert.match(document.getText(), /"recipient": "21750001600019"/);
    assert.match(document.getText(), isFrench ? /raison de l’appel/ : /reason for the call/);
  });

  it('have their languages in the manifest', () => {
    const manifest = JSON.stringify(
      vscode.extensions.getExtension('api-entreprise-outils.api-entreprise-vscode')?.packageJSON,
    );
    for (const language of snippetLanguageIds) assert.ok(manifest.includes(`"onLanguage:${language}"`), language);
    for (const command of ['insertSnippet', 'insertCall']) {
      const [, listed = ''] =
        new RegExp(`"command":"apiEntreprise\\.${command}","when":"editorLangId =~ /\\^\\(([\\w|]+)\\)`).exec(
          manifest,
        ) ?? [];
      assert.deepEqual(listed.split('|'), snippetLanguageIds);
    }
  });

  /** Runs the command in the empty line of a.py and takes the first endpoint and the first client. */
  async function insertWith(command: string): Promise<vscode.TextDocument> {
    const document = await project.open('a.py');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(3, 0, 3, 0);
    const { version } = document;
    await vscode.commands.executeCommand(command);
    const deadline = Date.now() + patienceMs;
    while (document.version === version && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (document.version === version) {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      }
    }
    return until('the call is inserted', () => (document.version > version ? document : undefined));
  }

  /** The items of ours, documented. */
  async function offered(file: string, line: number, character: number): Promise<vscode.CompletionItem[]> {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      project.uri(file),
      new vscode.Position(line, character),
      '-',
      100,
    );
    return list.items.filter(({ filterText = '' }) => filterText.startsWith('ae-'));
  }
});

function nameOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label;
}
