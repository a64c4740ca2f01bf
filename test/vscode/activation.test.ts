import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { told } from './project';

/** With nothing to analyse open. */
const budgetMs = 60;

// The name of this file comes first: any other suite would have activated the extension.
describe('activation', () => {
  it(`takes less than ${budgetMs} ms`, async function () {
    const extension = vscode.extensions.getExtension<unknown>('api-entreprise-outils.api-entreprise-vscode');
    assert.ok(extension);
    assert.equal(extension.isActive, false, 'it is active before anything of ours was open');
    const begun = performance.now();
    await extension.activate();
    const took = performance.now() - begun;
    told(this, `${took.toFixed(0)} ms`);
    assert.ok(took < budgetMs, `${took.toFixed(1)} ms`);
  });
});
