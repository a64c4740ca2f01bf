import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './extension';

describe('assistants’ tools: in the editor', () => {
  before(() => activateExtension());

  it('are offered to the editor’s own, and answer without one', async function () {
    this.timeout(60_000);
    const ours = vscode.lm.tools.filter(({ name }) => name.startsWith('api_entreprise_'));
    assert.equal(ours.length, 6);
    const asked = await vscode.lm.invokeTool('api_entreprise_find_endpoint', {
      input: { words: 'attestation fiscale' },
      toolInvocationToken: undefined,
    });
    const [part] = asked.content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    assert.match(part.value, /\/attestation_fiscale`/);
  });
});
