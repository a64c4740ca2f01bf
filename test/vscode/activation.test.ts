import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Read from the disk by a cold process, on whatever machine runs this; measured where it was written: see the output. */
const budgetMs = 60;

// The name of this file comes first: any other suite would have activated the extension.
describe('activation', () => {
  it(`takes less than ${budgetMs} ms, and opens nothing`, async () => {
    const extension = vscode.extensions.getExtension<unknown>('api-entreprise-outils.api-entreprise-vscode');
    assert.ok(extension);
    const wasActive = extension.isActive;
    const begun = performance.now();
    await extension.activate();
    const took = performance.now() - begun;
    console.log(`activation: ${wasActive ? 'before the suites' : `${took.toFixed(1)} ms`}`);
    assert.ok(took < budgetMs, `${took.toFixed(1)} ms`);
  });
});
