import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { told } from './project';

// The name of this file comes first: any other suite would have activated the extension. What activation costs by itself,
// without VS Code's part and whatever else the machine does, is measured by bench/activation.ts.
describe('activation', () => {
  it('waits for a file of a known language or a command', async function () {
    const extension = vscode.extensions.getExtension<unknown>('api-entreprise-outils.api-entreprise-vscode');
    assert.ok(extension);
    assert.equal(extension.isActive, false);
    const begun = performance.now();
    await extension.activate();
    told(this, `${(performance.now() - begun).toFixed(0)} ms`);
    assert.equal(extension.isActive, true);
  });
});
